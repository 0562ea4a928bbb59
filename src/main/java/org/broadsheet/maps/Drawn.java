package org.broadsheet.maps;

import java.util.List;

/**
 * The world on a view, before anything is marked on it.
 *
 * @param shapes countries that are seen, the largest first
 */
record Drawn(String globe, String graticule, String land, String home, String borders, String states, List<Shape> shapes) {

    Drawn {
        shapes = List.copyOf(shapes);
    }

    /**
     * Where a country has room for its name.
     *
     * @param x middle of the longest line inside it
     * @param width of that line
     * @param area of the country on the view
     */
    record Shape(String code, double x, double y, double width, double area) {}
}
