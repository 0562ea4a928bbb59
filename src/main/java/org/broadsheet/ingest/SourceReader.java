package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Reads sources, each by the way that fits its kind. What is wrong with one stays with it. Thread-safe. */
final class SourceReader {

    private final PageArrivals pages;
    private final PostArrivals posts;

    SourceReader(IngestRequest request) {
        this.pages = new PageArrivals(request);
        this.posts = new PostArrivals(request);
    }

    /** The source's articles, at least one arrival, if only to say what failed. */
    List<Arrival> read(Source source) {
        List<Diagnostic> notes = new ArrayList<>();
        Optional<byte[]> bytes = SourceBytes.read(source, notes);
        if (bytes.isEmpty()) {
            return List.of(Arrival.failed(source, 0, List.of(), notes));
        }
        try {
            return posts.reads(source, bytes.get()) ? List.of(posts.read(source, bytes.get())) : pages.read(source, bytes.get());
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault over one hostile file must not cost the others; its kind and place are enough to find it.
            StackTraceElement[] trace = fault.getStackTrace();
            String where = trace.length == 0 ? "" : " at " + trace[0];
            String message = "the source can't be understood: " + fault.getClass().getSimpleName() + where;
            return List.of(Arrival.failed(source, 0, List.of(), List.of(Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(source.name()), message,
                    "this is a fault of Broadsheet; please report it"))));
        }
    }
}
