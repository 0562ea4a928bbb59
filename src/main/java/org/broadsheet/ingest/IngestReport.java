package org.broadsheet.ingest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.extract.Removed;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;

/**
 * What became of a run.
 *
 * @param items every article, in the order of the sources
 * @param failures sources that could not be had or held no article
 * @param warnings about outlets
 */
public record IngestReport(List<Item> items, List<Failure> failures, List<Diagnostic> warnings) {

    public IngestReport {
        items = List.copyOf(items);
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /**
     * A source that failed.
     *
     * @param source as messages call it
     * @param outlet its id; empty when unknown
     * @param reason a clause
     */
    public record Failure(String source, String outlet, String reason) {}

    /** What was done with one article. */
    public enum Outcome {
        /** A new entry was written. */
        CREATED,
        /** Its entry was brought up to date. */
        UPDATED,
        /** Its entry already says the same, or an earlier run gave it up; nothing was written. */
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
     * @param entry the entry's id; empty when there is none
     * @param path the entry's file relative to the site folder; empty when there is none
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

    /** All messages. */
    public Diagnostics diagnostics() {
        return Diagnostics.of(Stream.concat(items.stream().flatMap(item -> item.diagnostics().stream()), warnings.stream()).toList());
    }
}
