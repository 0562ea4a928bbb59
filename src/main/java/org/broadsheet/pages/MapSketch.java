package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * What a map is to show, as the planner asks for it: words, places and figures, no drawing.
 *
 * @param size how much room the map has
 * @param id of the drawing on its page, a part of the ids of its title and description
 * @param title the map's name, for those who do not see it
 * @param description what there is to see, likewise
 * @param language BCP 47 tag for the names of countries and the unit of the scale
 * @param spots at least one, the most important first
 */
public record MapSketch(Size size, String id, String title, String description, String language, List<Spot> spots) {

    public MapSketch {
        spots = List.copyOf(spots);
    }

    /** How much room a map has. */
    public enum Size {
        /** Beside a text: few points, one or some places. */
        SMALL,
        /** Across a page. */
        LARGE
    }

    /** What a place is on a map. */
    public enum Role {
        /** What the map is about. */
        SUBJECT,
        /** A place like the others. */
        PLACE,
        /** A region that holds others of the map. */
        AREA,
        /** A whole country, the only place of the map: it is shown as such, without a dot. */
        COUNTRY,
        /** A place around, drawn where there is room but not looked for. */
        AROUND
    }

    /**
     * A place of a map.
     *
     * @param id of the region; empty for a place that is none
     * @param country ISO 3166-1 alpha-2 code, empty where it is not known
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @param count articles; 0 for a place that is there for orientation alone
     * @param own whether the digest itself says where it is, and not a gazetteer: such a place may be invented
     */
    public record Spot(String id, String name, String country, double latitude, double longitude, int count, Role role, boolean own, Optional<SitePath> link) {}
}
