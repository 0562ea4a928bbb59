package org.broadsheet.model;

import java.util.Locale;

/**
 * Why an article stands under a topic or region.
 *
 * @param id of the topic or region
 * @param by what says so
 * @param score how sure that is, 0 to 1; 1 for what an editor wrote
 */
public record Assignment(String id, Basis by, double score) {

    /** What an assignment rests on, strongest first. */
    public enum Basis {
        FRONT_MATTER,
        LABEL,
        VOCABULARY,
        CLASSIFIER,
        STORY,
        DEFAULT;

        /** As in {@code list} and {@code explain}: {@code front-matter}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
