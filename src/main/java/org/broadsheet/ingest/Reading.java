package org.broadsheet.ingest;

import java.util.List;
import java.util.Optional;
import org.broadsheet.fetch.Validators;

/**
 * What came of reading one source.
 *
 * @param source as messages call it
 * @param outlet id of the outlet that it belongs to; empty when unknown
 * @param online whether the web was asked for it
 * @param arrivals at least one, if only to say what failed; none for a feed without items
 * @param failure why the source could not be had, or held no article; a clause
 * @param offered items of a feed; 0 for other sources and for one that has not changed
 * @param learned what to ask with the next time; absent where the web was not asked, or in vain
 */
record Reading(String source, String outlet, boolean online, List<Arrival> arrivals, Optional<String> failure, int offered, Optional<Validators> learned) {

    Reading {
        arrivals = List.copyOf(arrivals);
    }
}
