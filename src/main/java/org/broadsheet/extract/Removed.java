package org.broadsheet.extract;

/**
 * Text of the source that is not part of the article.
 *
 * @param text what was cut, shortened when it is long
 * @param rule why: a lasting name such as {@code share-bar}, {@code comment-form} or {@code related-list}
 * @param line where it begins in the source, from 1; 0 when unknown
 */
public record Removed(String text, String rule, int line) {}
