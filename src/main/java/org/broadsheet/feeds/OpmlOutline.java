package org.broadsheet.feeds;

/**
 * A feed that a subscription list names. Texts that it does not give are empty.
 *
 * @param title plain text
 * @param feed address of the feed
 * @param home address of the page that the feed belongs to
 * @param language BCP 47 tag as written
 * @param category name of the innermost folder that it stands in
 */
public record OpmlOutline(String title, String feed, String home, String language, String category) {}
