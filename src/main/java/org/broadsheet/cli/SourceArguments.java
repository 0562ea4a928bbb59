package org.broadsheet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.ingest.Source;
import org.broadsheet.ingest.SourceBytes;
import org.broadsheet.ingest.SourceFinder;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** The SOURCE arguments of a command line: files, folders, standard input. */
final class SourceArguments {

    private SourceArguments() {}

    /** @param sink takes a message for each argument that leads nowhere */
    static List<Source> resolve(Console console, List<String> names, Instant now, List<Diagnostic> sink) {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                sources.add(Source.standardInput(standardInput(console), now));
            } else if (name.matches("(?i)https?://.*")) {
                sink.add(Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(name), "this version does not fetch addresses", "save the page and name the file"));
            } else {
                sources.addAll(new SourceFinder().find(name, console.resolve(Path.of(name)), sink));
            }
        }
        return sources;
    }

    /** One byte more than a source may have, so that too large a one is noticed and not held. */
    private static byte[] standardInput(Console console) {
        try {
            return console.in().readNBytes(SourceBytes.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("standard input can't be read", e);
        }
    }
}
