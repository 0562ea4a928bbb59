package org.broadsheet.format;

/**
 * A text file of the site folder.
 *
 * @param path relative to the site folder, with forward slashes; it stands in messages
 * @param text its content
 */
public record SourceFile(String path, String text) {}
