package org.broadsheet.model;

import java.util.List;

/**
 * Where the articles play.
 *
 * @param focusOf by article index: the places it is about, most important first; empty where none stands out
 * @param regionsOf by article index: the digest's regions it stands under, best first; may be empty
 */
public record Places(List<List<FocusPlace>> focusOf, List<List<Assignment>> regionsOf) {

    public Places {
        focusOf = List.copyOf(focusOf);
        regionsOf = List.copyOf(regionsOf);
    }

    /**
     * A place on the map.
     *
     * @param name as the gazetteer or the digest's own regions write it
     * @param country ISO 3166-1 alpha-2 code, upper case; empty for a region of the digest whose country is not known
     * @param latitude degrees north
     * @param longitude degrees east
     * @param key the same for the same place in every article of every language: {@code geonames:} and a number for towns and suburbs,
     *     {@code county:}, {@code state:}, {@code country:} or {@code place:} for what is larger, {@code region:} and its id for a region of the digest
     */
    public record Place(String name, String country, double latitude, double longitude, String key) {

        /** Whether two things there may be far apart: a state, a country, a continent, a sea. */
        public boolean isWide() {
            return key.startsWith("state:") || key.startsWith("country:") || key.startsWith("place:");
        }
    }

    /** @param share of the article's attention, 0 to 1 */
    public record FocusPlace(Place place, double share) {}
}
