package org.broadsheet.ingest;

import java.util.List;
import java.util.Optional;
import org.broadsheet.extract.Removed;
import org.broadsheet.model.Entry;
import org.broadsheet.report.Diagnostic;

/**
 * An article that has come in: an entry but for its place.
 *
 * @param file the source, as messages call it
 * @param item which article of the source, from 1; 0 where the source is one article
 * @param relative the source's path relative to the one that was named; empty when it has none
 * @param address the article's canonical address; empty when it has none
 * @param slug the last part of the path it asks for; empty when nothing suggests one
 * @param entry with an empty id, its {@code sha256}s filled in; absent when there is no article, and then a note says why
 * @param removed what extraction cut
 * @param notes what is to be said about it
 */
record Arrival(String file, int item, String relative, String address, String slug, Optional<Entry> entry, List<Removed> removed, List<Diagnostic> notes) {

    Arrival {
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }

    static Arrival failed(Source source, int item, List<Removed> removed, List<Diagnostic> notes) {
        return new Arrival(source.name(), item, source.relative(), "", "", Optional.empty(), removed, notes);
    }
}
