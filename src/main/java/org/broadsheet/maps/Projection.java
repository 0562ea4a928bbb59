package org.broadsheet.maps;

/** From degrees to a plane whose unit is the earth's radius, y downwards. Uses {@link StrictMath}, so that every machine draws the same. */
interface Projection {

    /** @param east degrees from the middle meridian, -180 to 180 */
    double x(double east, double latitude);

    double y(double east, double latitude);

    /** The longitude of the middle. */
    double middle();
}
