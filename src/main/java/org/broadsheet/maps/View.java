package org.broadsheet.maps;

/**
 * A window on the world. Two views that are equal show the same outlines.
 *
 * @param longitude of the centre
 * @param latitude of the centre
 * @param kilometres across its width; 0 for the whole world
 * @param width in the units of the drawing
 * @param height likewise
 */
record View(double longitude, double latitude, double kilometres, int width, int height) {

    static final double EARTH_RADIUS = 6371.0088;

    boolean world() {
        return kilometres == 0;
    }

    Projection projection() {
        return world() ? new NaturalEarth() : new EqualArea(longitude, latitude);
    }

    /** Units of the drawing in an earth's radius. */
    double scale() {
        return world() ? Math.min(width / 2.0 / NaturalEarth.HALF_WIDTH, height / 2.0 / NaturalEarth.HALF_HEIGHT) : width / kilometres * EARTH_RADIUS;
    }

    /** A longitude as degrees from the middle meridian, -180 to 180. */
    static double east(double longitude, Projection projection) {
        double east = (longitude - projection.middle()) % 360;
        return east > 180 ? east - 360 : east < -180 ? east + 360 : east;
    }

    /** Where a place is on the drawing: x and y. */
    double[] point(double longitude, double latitude) {
        Projection projection = projection();
        Points point = new Points();
        projection.project(east(longitude, projection), latitude, point);
        return new double[] {width / 2.0 + scale() * point.x[0], height / 2.0 + scale() * point.y[0]};
    }

    /** The drawing with a margin, y downwards. */
    Box frame(double margin) {
        return new Box(-margin, -margin, width + margin, height + margin);
    }

    /** What of the world may be seen, margin included: degrees from the middle meridian and north. */
    Box window(double margin) {
        if (world()) {
            return new Box(-180, -90, 180, 90);
        }
        EqualArea plane = new EqualArea(longitude, latitude);
        double halfWidth = (width / 2.0 + margin) / scale();
        double halfHeight = (height / 2.0 + margin) / scale();
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        int steps = 16;
        for (int side = 0; side < 4; side++) {
            for (int i = -steps; i <= steps; i++) {
                double along = (double) i / steps;
                double x = side < 2 ? along * halfWidth : side == 2 ? -halfWidth : halfWidth;
                double y = side >= 2 ? along * halfHeight : side == 0 ? -halfHeight : halfHeight;
                west = Math.min(west, plane.east(x, y));
                east = Math.max(east, plane.east(x, y));
                south = Math.min(south, plane.latitude(x, y));
                north = Math.max(north, plane.latitude(x, y));
            }
        }
        boolean northPole = sees(90, halfHeight);
        boolean southPole = sees(-90, halfHeight);
        if (northPole || southPole) {
            return new Box(-180, southPole ? -90 : south, 180, northPole ? 90 : north);
        }
        return new Box(west, south, east, north);
    }

    /** Poles are on the middle meridian, so only their height matters. */
    private boolean sees(int pole, double halfHeight) {
        Points point = new Points();
        projection().project(0, pole, point);
        return Math.abs(point.y[0]) <= halfHeight;
    }
}
