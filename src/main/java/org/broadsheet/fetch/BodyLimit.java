package org.broadsheet.fetch;

/**
 * How much of a document is taken.
 *
 * @param cut whether the beginning of a larger one will do; otherwise it is as good as none
 */
record BodyLimit(int bytes, boolean cut) {

    /** For a message. */
    String size() {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes >= 1 << 10 ? (bytes >> 10) + " KB" : bytes + " bytes";
    }
}
