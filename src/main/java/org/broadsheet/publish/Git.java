package org.broadsheet.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.report.WorldFailure;

/**
 * Runs git in a repository: without a shell, with streams in files of its own folder, so that no amount of output can block, and with an index of
 * its own, so that the author's stays as it is.
 */
final class Git implements AutoCloseable {

    /** What the environment may say about another repository, as it does inside hooks. */
    private static final List<String> FOREIGN =
            List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_PREFIX",
                    "GIT_NAMESPACE");

    private final Path repository;
    private final Path scratch;
    private final List<String> settings = new ArrayList<>();

    Git(Path repository) {
        this.repository = repository;
        try {
            this.scratch = Files.createTempDirectory("broadsheet-git");
        } catch (IOException failed) {
            throw new WorldFailure("no temporary folder can be made: " + failed.getMessage(), "Check the folder that java.io.tmpdir names.", failed);
        }
    }

    record Answer(int exit, String out, String err) {
        boolean good() {
            return exit == 0;
        }
    }

    /** A setting for all commands that follow. */
    void set(String setting) {
        settings.add("-c");
        settings.add(setting);
    }

    /** What git wrote to standard output. @throws WorldFailure with git's words when it fails */
    String run(String advice, String input, String... arguments) {
        Answer answer = ask(input, arguments);
        if (!answer.good()) {
            String said = answer.err().strip().isEmpty() ? "exit code " + answer.exit() : answer.err().strip();
            throw new WorldFailure("git " + arguments[0] + " failed in " + repository + ": " + said, advice);
        }
        return answer.out();
    }

    Answer ask(String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(settings);
        command.addAll(List.of(arguments));
        Path in = scratch.resolve("in");
        Path out = scratch.resolve("out");
        Path err = scratch.resolve("err");
        try {
            Files.writeString(in, input);
            ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile()).redirectInput(in.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            FOREIGN.forEach(builder.environment()::remove);
            builder.environment().put("GIT_INDEX_FILE", scratch.resolve("index").toString());
            int exit = finish(builder.start());
            return new Answer(exit, new String(Files.readAllBytes(out), StandardCharsets.UTF_8), new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new WorldFailure("git can't be started in " + repository + ": " + missing.getMessage(),
                    "Install git, and check the target's repository in content/site.yaml.", missing);
        }
    }

    private static int finish(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new WorldFailure("publishing was interrupted", "Publish again; nothing is half done.", stopped);
        }
    }

    /** Files that git could read by path while this object lives. */
    Path scratch() {
        return scratch;
    }

    /** Whether git knows who commits: by settings or by environment. */
    boolean knowsWho() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        boolean named = environment.containsKey("GIT_COMMITTER_NAME") && environment.containsKey("GIT_AUTHOR_NAME") || ask("", "config", "user.name").good();
        boolean reachable = environment.containsKey("GIT_COMMITTER_EMAIL") && environment.containsKey("GIT_AUTHOR_EMAIL") || environment.containsKey("EMAIL")
                || ask("", "config", "user.email").good();
        return named && reachable;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(scratch);
        } catch (IOException left) {
            // The system clears its temporary folder by itself.
        }
    }
}
