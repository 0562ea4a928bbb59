package org.broadsheet.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.fetch.Validators;

/**
 * What the last run learned of an address. It only saves questions: nothing that a run files depends on it.
 *
 * @param validators to ask with again; {@link Validators#NONE} where something is still to be had, so that the whole answer comes again
 * @param entry id of the page's entry; empty for a feed
 * @param items of a feed, by what the feed calls them
 */
record Known(Validators validators, String entry, SortedMap<String, Item> items) {

    static final Known NOTHING = new Known(Validators.NONE, "", Collections.emptySortedMap());

    /**
     * An item of a feed.
     *
     * @param fingerprint of all that the feed says of it
     * @param entry its entry's id
     * @param tries how often its page was asked for in vain; 0 where none is missing
     */
    record Item(String fingerprint, String entry, int tries) {

        /** Runs after which a page that can't be had is given up. */
        static final int MOST_TRIES = 4;

        boolean settled() {
            return tries == 0 || tries >= MOST_TRIES;
        }
    }

    Known {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    static Known page(Validators validators, String entry) {
        return new Known(validators, entry, Collections.emptySortedMap());
    }

    /** A feed; while some of its items are not settled, it is to be asked for as a whole. */
    static Known feed(Validators validators, Map<String, Item> items) {
        boolean settled = items.values().stream().allMatch(Item::settled);
        return new Known(settled ? validators : Validators.NONE, "", new TreeMap<>(items));
    }
}
