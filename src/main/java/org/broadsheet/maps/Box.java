package org.broadsheet.maps;

/** A rectangle in degrees, or, with north for the larger y, on the drawing. */
record Box(double west, double south, double east, double north) {

    Box shifted(double degrees) {
        return new Box(west + degrees, south, east + degrees, north);
    }

    /** The box grown to hold a point too. */
    Box with(double x, double y) {
        return new Box(Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y));
    }

    double area() {
        return (east - west) * (north - south);
    }

    boolean contains(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }
}
