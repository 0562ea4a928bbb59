package org.broadsheet.model;

import java.util.List;
import java.util.Locale;

/**
 * Related articles.
 *
 * @param related by article index, best first; without the article itself, its copies and the others of its story
 */
public record Relations(List<List<Relation>> related) {

    public Relations {
        related = List.copyOf(related);
    }

    /**
     * @param article index of the related article
     * @param slot what it is to the reader of the article
     * @param score comparable within one site only; larger is nearer
     * @param why what both share, the most telling first: words, names, places as a reader would write them; empty for an editor's choice
     */
    public record Relation(int article, Slot slot, double score, List<String> why) {
        public Relation {
            why = List.copyOf(why);
        }
    }

    /** Parts of a list of related articles, in the order in which readers get them. Other reports of the same event are in {@link Stories#same}. */
    public enum Slot {
        /** An editor chose it. */
        PINNED,
        /** An earlier event of the same running story. */
        EARLIER,
        /** Something else at the same place, about the same time. */
        NEARBY,
        /** On the same matter, whenever it was. */
        BACKGROUND;

        /** As in {@code list} and {@code explain}: {@code nearby}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
