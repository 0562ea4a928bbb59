package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar in a process of its own: what a user has. */
class JarIT {

    @TempDir
    Path temp;

    @Test
    void theJarBuildsTheDemoWithTheSameBytesInEveryProcess() throws Exception {
        run(List.of("-XX:hashCode=0", "-Duser.language=tr", "-Duser.timezone=Pacific/Auckland"), "build", "--now", "2026-11-22T12:00:00Z", "--out", temp.resolve("a").toString(), "--jobs", "1");
        run(List.of("-XX:hashCode=3", "-Duser.language=en", "-Dfile.encoding=US-ASCII"), "build", "--now", "2026-11-22T12:00:00Z", "--out", temp.resolve("b").toString(), "--jobs", "3");
        var a = Folders.read(temp.resolve("a"));
        var b = Folders.read(temp.resolve("b"));
        assertThat(a).hasSizeGreaterThan(300);
        assertThat(a.keySet()).isEqualTo(b.keySet());
        a.forEach((path, text) -> assertThat(text).as(path).isEqualTo(b.get(path)));
        assertThat(run(List.of(), "check", "--out", temp.resolve("a").toString())).contains("0 errors, 0 warnings");
    }

    @Test
    void theJarKnowsItsVersion() throws Exception {
        assertThat(run(List.of(), "--version")).matches("broadsheet \\d+\\.\\d+\\.\\d+\\s*");
    }

    private static String run(List<String> options, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UnlockExperimentalVMOptions"));
        command.addAll(options);
        command.addAll(List.of("-jar", "target/broadsheet.jar"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
