package org.broadsheet.extract;

import java.util.Optional;

/**
 * One source as it was found.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param bytes not copied: nobody may change them
 * @param url where it was fetched from, when it was
 * @param charset that the server named; empty for none
 */
public record SourceItem(String file, byte[] bytes, Optional<String> url, String charset) {

    /** A source that no server has described. */
    public SourceItem(String file, byte[] bytes, Optional<String> url) {
        this(file, bytes, url, "");
    }
}
