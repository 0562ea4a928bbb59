package org.broadsheet.build;

/**
 * An entry whose first topic is another one than after the last build.
 *
 * @param entry its id
 * @param by what says so now, as in {@code list}
 */
public record TopicChange(String entry, String from, String to, String by) {}
