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
    public double x(double east, double north) {
        double phi = Math.toRadians(north);
        double lambda = Math.toRadians(east);
        return stretch(phi, lambda) * StrictMath.cos(phi) * StrictMath.sin(lambda);
    }

    @Override
    public double y(double east, double north) {
        double phi = Math.toRadians(north);
        double lambda = Math.toRadians(east);
        return -stretch(phi, lambda) * (cos * StrictMath.sin(phi) - sin * StrictMath.cos(phi) * StrictMath.cos(lambda));
    }

    private double stretch(double phi, double lambda) {
        return Math.sqrt(2 / Math.max(1e-9, 1 + sin * StrictMath.sin(phi) + cos * StrictMath.cos(phi) * StrictMath.cos(lambda)));
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
