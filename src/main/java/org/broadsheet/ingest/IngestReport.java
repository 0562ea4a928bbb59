package org.broadsheet.ingest;

import java.util.List;
import java.util.Locale;
import org.broadsheet.extract.Removed;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;

/** What became of each source, in their order. */
public record IngestReport(List<Item> items) {

    public IngestReport {
        items = List.copyOf(items);
    }

    /** What was done with one article. */
    public enum Outcome {
        /** A new entry was written. */
        CREATED,
        /** Its entry was brought up to date. */
        UPDATED,
        /** Its entry already says the same; nothing was written. */
        UNCHANGED,
        /** Its entry's body was edited by a person and left. */
        KEPT,
        /** There is no entry; a message says why. */
        FAILED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One article of a source.
     *
     * @param file the source, as messages call it
     * @param item which article of the source, from 1; 0 where a source is one article
     * @param entry the entry's id; empty when it failed
     * @param path the entry's file relative to the site folder; empty when it failed
     * @param removed what extraction cut
     */
    public record Item(String file, int item, Outcome outcome, String entry, String path, List<Removed> removed, List<Diagnostic> diagnostics) {
        public Item {
            removed = List.copyOf(removed);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** The messages of all items. */
    public Diagnostics diagnostics() {
        return Diagnostics.of(items.stream().flatMap(item -> item.diagnostics().stream()).toList());
    }
}
