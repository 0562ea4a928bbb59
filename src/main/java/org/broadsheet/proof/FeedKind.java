package org.broadsheet.proof;

import java.util.List;

/** The XML that readers and search engines fetch, by its root element, and what each must have. */
enum FeedKind {
    ATOM("feed", "entry", List.of("id", "title", "updated"), List.of("id", "title", "updated", "link")),
    RSS("rss", "item", List.of("title", "link", "description"), List.of("link")),
    SITEMAP("urlset", "url", List.of(), List.of("loc")),
    SITEMAP_INDEX("sitemapindex", "sitemap", List.of(), List.of("loc")),
    OTHER("", "", List.of(), List.of());

    static final String ATOM_SPACE = "http://www.w3.org/2005/Atom";
    static final String SITEMAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final String root;
    private final String item;
    private final List<String> parts;
    private final List<String> itemParts;

    FeedKind(String root, String item, List<String> parts, List<String> itemParts) {
        this.root = root;
        this.item = item;
        this.parts = parts;
        this.itemParts = itemParts;
    }

    static FeedKind of(String root) {
        for (FeedKind kind : values()) {
            if (kind.root.equals(root)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** The name of its elements that stand for an article or a page. */
    String item() {
        return item;
    }

    List<String> parts() {
        return parts;
    }

    List<String> itemParts() {
        return itemParts;
    }

    /** The namespace of its own elements; empty when they have none. */
    String space() {
        return this == ATOM ? ATOM_SPACE : this == SITEMAP || this == SITEMAP_INDEX ? SITEMAP_SPACE : "";
    }

    /** How deep its items and its own parts lie. */
    int partDepth() {
        return this == RSS ? 3 : 2;
    }
}
