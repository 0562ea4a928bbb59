package org.broadsheet.places;

import java.util.Collection;

/** Hashes of words, in an open table: membership without boxing. Immutable. */
final class LongSet {

    private final long[] table;
    private final int mask;

    LongSet(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(8, words.size() * 3)) * 2;
        table = new long[size];
        mask = size - 1;
        words.forEach(word -> add(WordHash.of(word)));
    }

    private void add(long hash) {
        int at = (int) (hash >>> 16) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & mask;
        }
        table[at] = hash;
    }

    boolean contains(long hash) {
        int at = (int) (hash >>> 16) & mask;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return true;
            }
            at = at + 1 & mask;
        }
        return false;
    }
}
