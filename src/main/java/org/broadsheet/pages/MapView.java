package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * A map, drawn: paths are the data of SVG path elements, all lengths in the units of its view box.
 *
 * @param id a part of the ids of its title and description
 * @param title its name
 * @param description what there is to see, in words
 * @param globe the edge of the world, where the map shows all of it; else empty
 * @param graticule lines of latitude and longitude
 * @param land empty where there is no other than home, and where the map has no outlines at all, as in an invented part of the world
 * @param home the country that the places are in, where it is one; empty else
 * @param states lines inside a country
 * @param dots the largest first
 * @param names of places and countries, where there is room
 * @param scale missing where one would be wrong
 * @param places the same facts as the dots, in words: most articles first
 */
public record MapView(
        String id, String title, String description, int width, int height, String globe, String graticule, String land, String home, String borders, String states, List<Dot> dots,
        List<Name> names, Optional<Scale> scale, List<PlaceLine> places) {

    public MapView {
        dots = List.copyOf(dots);
        names = List.copyOf(names);
        places = List.copyOf(places);
    }

    /** @param r grows with the root of the number of articles; @param kind {@code subject place area around} */
    public record Dot(double x, double y, double r, String kind) {}

    /** @param x where the text is anchored; @param y its baseline; @param anchor {@code start middle end}; @param kind {@code subject place area around country} */
    public record Name(String text, double x, double y, String anchor, String kind) {}

    /** A bar of so much ground. @param x its left end; @param text such as {@code 100 km} */
    public record Scale(double x, double y, double length, String text) {}

    /** @param id of the region, empty for other places; @param link the place's own page, where there is one */
    public record PlaceLine(String id, String name, Optional<SitePath> link, int count) {}
}
