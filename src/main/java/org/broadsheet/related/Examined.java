package org.broadsheet.related;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Relations.Slot;

/**
 * What became of one article that came into question as related to another.
 *
 * @param article its index
 * @param slot where it stands, or would have stood
 * @param verdict whether it is shown, and why not
 * @param figures how near it is
 * @param place the nearest place both are about; empty for none
 * @param shared the terms both have, weightiest first
 */
public record Examined(int article, Slot slot, Verdict verdict, Figures figures, Optional<String> place, List<SharedTerm> shared) {

    public Examined {
        shared = List.copyOf(shared);
    }

    /** Whether a candidate is shown, and if not, what kept it out. */
    public enum Verdict {
        CHOSEN("shown"),
        COPY("the same text as the article or as one above"),
        SAME_STORY("another report of the same event, shown as such"),
        STORY("one of its story is shown already"),
        OUTLET("over the limit of two an outlet"),
        FLOOR("below the floor"),
        FAR_BELOW_BEST("too far below the best"),
        LIST_FULL("others are better and the list is full");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * How near one article is to another. The score of background is {@code (likeness * apart + place + topic) * age}, at most 1; nearby and
     * earlier articles have {@code likeness * apart * place * age}.
     *
     * @param likeness cosine of the weighted terms, of which none adds more than 0.1; 0 to 1
     * @param apart what the likeness is multiplied by: below 1 for an article that is like many, above 1 for one that is like few
     * @param place a bonus for a shared place; for nearby ones a factor that falls with the distance
     * @param topic a bonus for a shared topic
     * @param age a factor that falls with the time between both
     * @param score comparable within a slot
     */
    public record Figures(double likeness, double apart, double place, double topic, double age, double score) {}

    /** A term both have. @param surface as the first text writes it; @param weight its share of the likeness, 0 to 1 */
    public record SharedTerm(String surface, double weight) {}
}
