package org.broadsheet.maps;

/**
 * The Natural Earth projection of the whole world, by the polynomial of Šavrič, Jenny, Patterson, Petrovič and Hurni, "A polynomial equation for the Natural Earth
 * projection", 2011. Cut where the Bering Strait is, so that no land is torn.
 */
final class NaturalEarth implements Projection {

    static final double MIDDLE = 11;
    /** Half of the drawing's width and height. */
    static final double HALF_WIDTH = .870700 * Math.PI;
    static final double HALF_HEIGHT = 1.4224;

    @Override
    public double middle() {
        return MIDDLE;
    }

    @Override
    public double x(double east, double north) {
        double square = square(north);
        double fourth = square * square;
        return Math.toRadians(east) * (.870700 - .131979 * square - .013791 * fourth + .003971 * fourth * fourth * square - .001529 * fourth * fourth * fourth);
    }

    @Override
    public double y(double east, double north) {
        double square = square(north);
        double sixth = square * square * square;
        return -Math.toRadians(north) * (1.007226 + .015085 * square - .044475 * sixth + .028874 * sixth * square - .005916 * sixth * square * square);
    }

    private static double square(double north) {
        return Math.toRadians(north) * Math.toRadians(north);
    }
}
