package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.cli.CommandRun;
import org.broadsheet.report.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are made from the program, so that they can't go stale. {@code -Dgolden.update=true} writes them anew. */
class GeneratedDocsTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final List<String> COMMANDS =
            List.of("", "build", "serve", "ingest", "extract", "list", "explain", "check", "publish", "new", "new site", "new entry", "new page", "new theme", "new ci", "completion");

    @TempDir
    Path temp;

    @Test
    void diagnosticsAreDocumented() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Diagnostics

                Generated from the program. A message names its place and its code, `file:line:column: error[code]: ...`; an error keeps the build from
                writing anything, a warning does not unless `--strict` is given.

                | code | kind | what it means | what to do |
                |---|---|---|---|
                """);
        for (Code code : Code.values()) {
            text.append("| `").append(code.id()).append("` | ").append(code.severity().label()).append(" | ").append(code.summary()).append(" | ").append(code.advice()).append(" |\n");
        }
        same("diagnostics.md", text.toString());
    }

    @Test
    void theCommandLineIsDocumented() throws IOException {
        StringBuilder text = new StringBuilder("# The command line\n\nGenerated from the program: what `--help` prints.\n");
        for (String command : COMMANDS) {
            CommandRun run = CommandRun.in(temp, (command + " --help").strip().split(" "));
            assertThat(run.exit()).as(command).isZero();
            text.append("\n## ").append(("broadsheet " + command).strip()).append("\n\n```\n").append(run.out().stripTrailing()).append("\n```\n");
        }
        same("cli.md", text.toString());
    }

    private static void same(String name, String generated) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(DOCS);
            Files.writeString(file, generated);
        }
        assertThat(Files.readString(file)).isEqualTo(generated);
    }
}
