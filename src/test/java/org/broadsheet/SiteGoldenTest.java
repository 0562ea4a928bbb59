package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.cli.CommandRun;
import org.broadsheet.report.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A site a case, in {@code src/test/sites}: {@code content/}, optionally {@code templates/} and {@code args}; {@code expected/} is what must come out, of
 * pages only the part in {@code <main>}, since the frame is the same on all; {@code expected.stderr} what must be said. {@code -Dgolden.update=true} writes both
 * anew: then read the difference.
 */
class SiteGoldenTest {

    private static final Path SITES = Path.of("src/test/sites");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path temp;

    static Stream<Path> validSites() throws IOException {
        return sites(false);
    }

    static Stream<Path> invalidSites() throws IOException {
        return sites(true);
    }

    private static Stream<Path> sites(boolean invalid) throws IOException {
        try (Stream<Path> list = Files.list(SITES)) {
            return list.filter(Files::isDirectory).filter(p -> p.getFileName().toString().startsWith("invalid-") == invalid).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("validSites")
    void aSiteBuildsAsExpected(Path site) throws IOException {
        CommandRun run = build(site);
        assertThat(run.exit()).as(run.err()).isZero();
        SortedMap<String, String> built = new TreeMap<>();
        Folders.read(temp.resolve("site")).forEach((path, text) -> built.put(unfingered(path), unfingered(telling(path, text))));
        if (UPDATE) {
            if (Files.exists(site.resolve("expected"))) {
                Folders.delete(site.resolve("expected"));
            }
            for (var file : built.entrySet()) {
                Path target = site.resolve("expected").resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        SortedMap<String, String> expected = Folders.read(site.resolve("expected"));
        assertThat(built.keySet()).isEqualTo(expected.keySet());
        built.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
        says(site, run);
    }

    @ParameterizedTest
    @MethodSource("invalidSites")
    void anInvalidSiteSaysWhereAndWritesNothing(Path site) throws IOException {
        CommandRun run = build(site);
        String warned = site.getFileName().toString();
        String code = warned.substring("invalid-".length()).replaceFirst("--.*", "");
        assertThat(run.err()).contains("[" + code + "]");
        if (run.exit() == 0) {
            assertThat(run.err()).as("a case that builds must be about a warning").contains("warning[" + code + "]");
        } else {
            assertThat(run.exit()).isEqualTo(1);
            assertThat(temp.resolve("site")).as("nothing is written").doesNotExist();
        }
        says(site, run);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyDiagnosticHasACase(Code code) throws IOException {
        List<String> places = new ArrayList<>();
        try (Stream<Path> list = Files.list(SITES)) {
            list.map(p -> p.getFileName().toString()).filter(n -> n.equals("invalid-" + code.id()) || n.startsWith("invalid-" + code.id() + "--")).forEach(places::add);
        }
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            for (Path test : tests.filter(p -> p.toString().endsWith("Test.java") || p.toString().endsWith("Laws.java")).toList()) {
                if (Pattern.compile("\\b(" + code.name() + "|" + code.id() + ")\\b").matcher(Files.readString(test)).find()) {
                    places.add(test.toString());
                }
            }
        }
        assertThat(places).as("a folder invalid-" + code.id() + " or a test that names " + code.name()).isNotEmpty();
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(validSites().count()).isGreaterThan(3);
        assertThat(invalidSites().count()).isGreaterThan(10);
    }

    private CommandRun build(Path site) throws IOException {
        List<String> args = new ArrayList<>(List.of("-C", site.toAbsolutePath().toString(), "build", "--out", temp.resolve("site").toString()));
        if (Files.exists(site.resolve("args"))) {
            args.addAll(Files.readString(site.resolve("args")).lines().filter(l -> !l.isBlank()).toList());
        }
        return CommandRun.in(temp, args.toArray(String[]::new));
    }

    private void says(Path site, CommandRun run) throws IOException {
        String said = run.err().replace(temp.toString(), "[TEMP]").replace(site.toAbsolutePath().toString(), "[SITE]").replaceAll("\\d+\\.\\d s\\b", "[TIME]");
        Path expected = site.resolve("expected.stderr");
        if (UPDATE) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    /** A theme file's fingerprint changes with every stroke on the theme, and says nothing here. */
    private static String unfingered(String text) {
        return text.replaceAll("(assets/\\w+)-[0-9a-f]{10}\\.", "$1-print.");
    }

    private static String telling(String path, String text) {
        if (path.equals(".broadsheet-manifest") || path.startsWith("assets/")) {
            return "(there)\n";
        }
        int from = text.indexOf("<main");
        int to = text.indexOf("</main>");
        return path.endsWith(".html") && from >= 0 && to > from ? text.substring(from, to + 7) + "\n" : text;
    }
}
