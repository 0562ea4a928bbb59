package org.broadsheet.model;

import java.util.List;

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
     * @param score comparable within one site only; larger is nearer
     * @param why what both share, the most telling first: words, names, places as a reader would write them; {@code pinned} for an editor's choice
     */
    public record Relation(int article, double score, List<String> why) {
        public Relation {
            why = List.copyOf(why);
        }
    }
}
