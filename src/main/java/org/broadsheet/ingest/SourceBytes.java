package org.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Reads a source's bytes, never more than an article can have. */
public final class SourceBytes {

    /** Larger sources are refused unread. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private SourceBytes() {}

    /** The bytes; empty when there are none to be had, and then a message says why. */
    public static Optional<byte[]> read(Source source, List<Diagnostic> sink) {
        if (source.material() instanceof Source.Material.InMemory memory) {
            return bounded(source, memory.bytes(), sink);
        }
        if (!(source.material() instanceof Source.Material.OnDisk disk)) {
            throw new IllegalArgumentException("not fetched yet: " + source.name());
        }
        Path path = disk.path();
        try (InputStream in = Files.newInputStream(path)) {
            return Files.size(path) > LARGEST ? tooLarge(source, sink) : bounded(source, in.readNBytes(LARGEST + 1), sink);
        } catch (IOException closed) {
            sink.add(Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(source.name()), "the file can't be read: " + closed.getClass().getSimpleName(),
                    "check the file and its permissions"));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bounded(Source source, byte[] bytes, List<Diagnostic> sink) {
        return bytes.length > LARGEST ? tooLarge(source, sink) : Optional.of(bytes);
    }

    private static Optional<byte[]> tooLarge(Source source, List<Diagnostic> sink) {
        sink.add(Diagnostic.of(Code.FILE_TOO_LARGE, Location.of(source.name()), "the source is larger than " + LARGEST / 1024 / 1024 + " MB",
                "an article has a few kilobytes; check what the file holds"));
        return Optional.empty();
    }
}
