package org.broadsheet.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A topic of the vocabulary.
 *
 * @param order smaller comes first in menus
 * @param keywords words and phrases that speak for it or, with a weight below zero, against it
 * @param aliases what outlets call it
 * @param iptc a Media Topics code such as {@code medtop:11000000}; empty when none
 */
public record Topic(String id, String name, String description, int order, List<Keyword> keywords, List<String> aliases, String iptc) implements Term {

    /** @param text a word, or words that stand next to each other; @param weight how much it counts, 1 for most */
    public record Keyword(String text, double weight) {

        /** One that counts as most do. */
        public static Keyword of(String text) {
            return new Keyword(text, 1);
        }
    }

    public Topic {
        keywords = List.copyOf(keywords);
        aliases = List.copyOf(aliases);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(id, name));
        names.addAll(aliases);
        return names;
    }
}
