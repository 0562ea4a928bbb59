package org.broadsheet.ingest;

import java.util.List;
import java.util.Optional;
import org.broadsheet.fetch.Validators;
import org.broadsheet.report.Diagnostic;

/**
 * What came of reading one source.
 *
 * @param source as messages call it
 * @param outlet id of the outlet that it belongs to; empty when unknown
 * @param arrivals at least one, if only to say what failed; none for a feed without items
 * @param failure why the source could not be had, or held no article; a clause
 * @param offered items of a feed; 0 for other sources and for one that has not changed
 * @param learned what to ask with the next time; absent where the web was not asked, or in vain
 * @param note what is to be said of the source as a whole
 */
record Reading(String source, String outlet, List<Arrival> arrivals, Optional<String> failure, int offered, Optional<Validators> learned, Optional<Diagnostic> note) {

    Reading {
        arrivals = List.copyOf(arrivals);
    }

    Reading(String source, String outlet, List<Arrival> arrivals, Optional<String> failure, int offered, Optional<Validators> learned) {
        this(source, outlet, arrivals, failure, offered, learned, Optional.empty());
    }

    Reading with(Diagnostic said) {
        return new Reading(source, outlet, arrivals, failure, offered, learned, Optional.of(said));
    }
}
