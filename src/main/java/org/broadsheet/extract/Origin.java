package org.broadsheet.extract;

import java.util.Locale;

/** Where a source tells a fact, the surest kinds first. */
public enum Origin {
    /** The outlet's own CSS selector. */
    SELECTOR,
    /** A feed item's own fields. */
    FEED,
    /** A JSON-LD block. */
    JSON_LD,
    /** A meta tag of the Open Graph family, {@code og:} or {@code article:}. */
    OPEN_GRAPH,
    /** Any other meta tag, Dublin Core and the outlets' own among them. */
    META,
    /** Microdata, RDFa and the class names of hEntry. */
    MICRODATA,
    /** A {@code link} element of the head, such as the canonical one, or the attribute of {@code html} that names the language. */
    LINK,
    /** The machine-readable part of a {@code time} element. */
    TIME,
    /** A heading that is shown. */
    HEADING,
    /** Words that are shown. */
    TEXT,
    /** An image that is shown. */
    PICTURE,
    /** The data that a page's own script starts with. */
    STATE,
    /** The page's address. */
    ADDRESS,
    /** The window's title. */
    WINDOW;

    /** The name in JSON: {@code json-ld}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
