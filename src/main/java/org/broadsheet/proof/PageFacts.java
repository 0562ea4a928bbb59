package org.broadsheet.proof;

import java.util.Arrays;

/**
 * What is kept of a file once it has been read.
 *
 * @param anchors hashes of the page's ids and anchor names, sorted: ids themselves would be most of the memory of a large site
 */
record PageFacts(Kind kind, Findings findings, long[] anchors) {

    enum Kind {
        PAGE,
        FEED,
        OTHER
    }

    private static final long[] NO_ANCHORS = {};

    static PageFacts of(Kind kind, Findings findings) {
        return new PageFacts(kind, findings, NO_ANCHORS);
    }

    boolean has(String anchor) {
        return Arrays.binarySearch(anchors, hash(anchor)) >= 0;
    }

    /** FNV-1a over the text's characters. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
