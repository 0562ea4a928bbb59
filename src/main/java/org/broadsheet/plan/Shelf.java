package org.broadsheet.plan;

import java.util.List;
import org.broadsheet.pages.Label;

/**
 * Articles under one heading.
 *
 * @param kind {@code topic region source tag archive}
 * @param label its name, place and number of articles
 * @param articles indexes, newest first; never empty
 */
record Shelf(String kind, Label label, List<Integer> articles) {

    String id() {
        return label.id();
    }

    /** The address of its first page, ending in a slash. */
    String path() {
        return label.link().path();
    }
}
