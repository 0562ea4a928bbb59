package org.broadsheet.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The outside of a run: streams, clock, the folder that paths are relative to.
 *
 * @param out results
 * @param err messages
 * @param clock asked once a run
 * @param folder the caller's current folder
 * @param terminal whether a person sees the messages as they come
 */
public record Console(PrintStream out, PrintStream err, InputStream in, Clock clock, Path folder, boolean terminal) {

    /** The process's own streams, in UTF-8 whatever the locale. */
    public static Console system() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.in,
                Clock.systemUTC(),
                Path.of("").toAbsolutePath(),
                System.console() != null && System.getenv("CI") == null);
    }

    /** A path of the command line, which is relative to the caller's folder. */
    public Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
