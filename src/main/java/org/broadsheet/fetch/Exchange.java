package org.broadsheet.fetch;

import java.net.http.HttpHeaders;

/** What one question to one server came to. */
sealed interface Exchange {

    /** @param body unpacked; empty unless the status is one that has a document */
    record Replied(int status, HttpHeaders headers, byte[] body) implements Exchange {

        private static final int LONGEST_VALUE = 4000;

        /** The first value of a header; empty when there is none or it is beyond all measure. */
        String header(String name) {
            String value = headers.firstValue(name).orElse("").strip();
            return value.length() > LONGEST_VALUE ? "" : value;
        }
    }

    /** @param reason a clause for a message */
    record Broken(String reason, Blame blame) implements Exchange {}

    /** Whose fault a broken exchange is, which decides what is tried next. */
    enum Blame {
        /** Chance: a second try may work. */
        LINE,
        /** The host: others of its pages will hardly do better. */
        HOST,
        /** This document alone. */
        DOCUMENT
    }
}
