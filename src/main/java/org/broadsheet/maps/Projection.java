package org.broadsheet.maps;

/** From degrees to a plane whose unit is the earth's radius, y downwards. Uses {@link StrictMath}, so that every machine draws the same. */
interface Projection {

    /**
     * Adds a point of the plane to a line.
     *
     * @param east degrees from the middle meridian, -180 to 180
     */
    void project(double east, double latitude, Points line);

    /** The longitude of the middle. */
    double middle();
}
