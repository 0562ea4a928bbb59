package org.broadsheet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
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

/** The SOURCE arguments of a command line: files, folders, addresses, standard input. */
final class SourceArguments {

    private SourceArguments() {}

    /**
     * @param folder what paths are relative to
     * @param sink takes a message for each argument that leads nowhere
     */
    static List<Source> resolve(Console console, Path folder, List<String> names, Instant now, List<Diagnostic> sink) {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                sources.add(Source.standardInput(standardInput(console), now));
            } else if (isAddress(name)) {
                sources.add(Source.online(name, now));
            } else {
                sources.addAll(found(name, folder, sink));
            }
        }
        return sources;
    }

    static boolean isAddress(String name) {
        return name.matches("(?i)https?://.*");
    }

    private static List<Source> found(String name, Path folder, List<Diagnostic> sink) {
        try {
            return new SourceFinder().find(name, folder.resolve(name).normalize(), sink);
        } catch (InvalidPathException odd) {
            sink.add(Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(name), "it is no path", "name a file, a folder or an address that begins with https://"));
            return List.of();
        }
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
