package org.broadsheet.feeds;

import java.util.List;

/**
 * A feed. Texts that it does not give are empty.
 *
 * @param kind the dialect it is written in
 * @param title plain text
 * @param home address of the page that the feed belongs to, absolute where the feed's own address is known
 * @param language BCP 47 tag as the feed writes it
 * @param items in the feed's order
 */
public record Feed(Kind kind, String title, String home, String description, String language, List<FeedItem> items) {

    /** Dialects of feeds. */
    public enum Kind { RSS, ATOM, RDF, JSON }

    public Feed {
        items = List.copyOf(items);
    }
}
