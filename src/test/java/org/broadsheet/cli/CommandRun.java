package org.broadsheet.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One run of the command line in this process: what it printed and how it ended. */
public record CommandRun(int exit, String out, String err) {

    /** What the clock shows in tests. */
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    /** Runs in a folder, with nothing on standard input. */
    public static CommandRun in(Path folder, String... args) {
        return withInput(folder, "", args);
    }

    public static CommandRun withInput(Path folder, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                folder.toAbsolutePath(),
                false);
        int exit = Main.run(console, args);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
