package org.broadsheet.model;

import java.util.List;
import java.util.Map;

/**
 * An outlet whose articles the digest reads: an item of sources.yaml, or one that entries name without its being there.
 *
 * @param home address of its front page; empty when unknown
 * @param feeds addresses to read
 * @param pages addresses or files to read
 * @param language BCP 47 tag; empty when not said
 * @param rights what may be shown of its text
 * @param excerptWords how many words of a body an excerpt may show
 * @param selectors CSS selectors that override extraction, by field ({@code title body date author remove})
 * @param declared whether sources.yaml has it
 */
public record Outlet(
        String id, String name, String home, List<String> feeds, List<String> pages, String language, Rights rights, int excerptWords, Map<String, String> selectors, boolean declared)
        implements Term {

    /** Words of a body that may be shown where nothing else is said. */
    public static final int DEFAULT_EXCERPT_WORDS = 30;

    public Outlet {
        feeds = List.copyOf(feeds);
        pages = List.copyOf(pages);
        selectors = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(selectors));
    }

    /** An outlet that only entries name. */
    public static Outlet undeclared(String id, String name) {
        return new Outlet(id, name, "", List.of(), List.of(), "", Rights.EXCERPT, DEFAULT_EXCERPT_WORDS, Map.of(), false);
    }

    @Override
    public List<String> names() {
        return List.of(id, name);
    }
}
