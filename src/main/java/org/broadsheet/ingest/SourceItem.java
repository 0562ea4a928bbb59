package org.broadsheet.ingest;

import java.util.Optional;

/**
 * One source as it was found.
 *
 * @param file as the user named it; {@code -} for standard input
 * @param bytes not copied: nobody may change them
 * @param url where it was fetched from, when it was
 */
public record SourceItem(String file, byte[] bytes, Optional<String> url) {}
