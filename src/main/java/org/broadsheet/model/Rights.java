package org.broadsheet.model;

import java.util.Locale;
import java.util.Optional;

/** How much of an outlet's text the site may show: all, a few words, or only the headline with its link. */
public enum Rights {
    FULL,
    EXCERPT,
    LINK;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rights> of(String label) {
        for (Rights r : values()) {
            if (r.label().equals(label)) {
                return Optional.of(r);
            }
        }
        return Optional.empty();
    }
}
