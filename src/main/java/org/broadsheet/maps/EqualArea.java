package org.broadsheet.maps;

/** Lambert's azimuthal equal-area projection around a point: true at its centre, fair across a continent, at ease with poles and antimeridian. */
final class EqualArea implements Projection {

    private final double middle;
    private final double latitude;
    private final double sin;
    private final double cos;

    EqualArea(double longitude, double latitude) {
        this.middle = longitude;
        this.latitude = latitude;
        this.sin = StrictMath.sin(Math.toRadians(latitude));
        this.cos = StrictMath.cos(Math.toRadians(latitude));
    }

    @Override
    public double middle() {
        return middle;
    }

    @Override
    public void project(double east, double north, Points line) {
        double phi = Math.toRadians(north);
        double lambda = Math.toRadians(east);
        double sinPhi = StrictMath.sin(phi);
        double cosPhi = StrictMath.cos(phi);
        double cosBoth = cosPhi * StrictMath.cos(lambda);
        double stretch = Math.sqrt(2 / Math.max(1e-9, 1 + sin * sinPhi + cos * cosBoth));
        line.addNew(stretch * cosPhi * StrictMath.sin(lambda), -stretch * (cos * sinPhi - sin * cosBoth));
    }

    /** The latitude of a point of the plane. */
    double latitude(double x, double y) {
        double rho = Math.min(2, StrictMath.hypot(x, y));
        if (rho < 1e-12) {
            return latitude;
        }
        double c = 2 * StrictMath.asin(rho / 2);
        return Math.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, StrictMath.cos(c) * sin - y * StrictMath.sin(c) * cos / rho))));
    }

    /** Degrees from the middle meridian of a point of the plane. */
    double east(double x, double y) {
        double rho = Math.min(2, StrictMath.hypot(x, y));
        if (rho < 1e-12) {
            return 0;
        }
        double c = 2 * StrictMath.asin(rho / 2);
        return Math.toDegrees(StrictMath.atan2(x * StrictMath.sin(c), rho * cos * StrictMath.cos(c) + y * sin * StrictMath.sin(c)));
    }
}
