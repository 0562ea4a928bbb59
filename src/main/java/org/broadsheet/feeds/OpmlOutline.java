package org.broadsheet.feeds;

/**
 * A feed that a subscription list names. Texts that it does not give are empty.
 *
 * @param title plain text
 * @param feed the feed's address, as written
 * @param home address of the page that the feed belongs to, as written
 * @param language BCP 47 tag as written
 */
public record OpmlOutline(String title, String feed, String home, String language) {}
