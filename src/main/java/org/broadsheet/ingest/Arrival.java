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
 * @param trail where it comes from, where it was met before
 */
record Arrival(
        String file, int item, String relative, String address, String slug, Optional<Entry> entry, List<Removed> removed, List<Diagnostic> notes, Trail trail) {

    /**
     * How an article came.
     *
     * @param online whether the web was asked for it
     * @param confidence of its extraction, from 0 to 1
     * @param entry id of the entry that an earlier run filed it as; empty for none
     * @param key what its feed calls it; empty for what is no item of a feed
     * @param fingerprint of all that its feed says of it
     * @param tries how often its page was asked for in vain
     */
    record Trail(boolean online, double confidence, String entry, String key, String fingerprint, int tries) {

        static Trail local(double confidence) {
            return new Trail(false, confidence, "", "", "", 0);
        }
    }

    Arrival {
        removed = List.copyOf(removed);
        notes = List.copyOf(notes);
    }

    static Arrival failed(Source source, int item, List<Removed> removed, List<Diagnostic> notes) {
        return new Arrival(source.name(), item, source.relative(), "", "", Optional.empty(), removed, notes, Trail.local(0));
    }

    /** An article that has not changed since an earlier run filed it, or gave it up. */
    static Arrival known(Source source, int item, Trail trail) {
        return new Arrival(source.name(), item, source.relative(), "", "", Optional.empty(), List.of(), List.of(), trail);
    }

    /** Whether nothing is to be done because nothing has changed. */
    boolean isKnown() {
        return trail.online() && entry.isEmpty() && notes.isEmpty();
    }

    Arrival on(Trail other) {
        return new Arrival(file, item, relative, address, slug, entry, removed, notes, other);
    }

    Arrival with(List<Diagnostic> others) {
        return new Arrival(file, item, relative, address, slug, entry, removed, others, trail);
    }
}
