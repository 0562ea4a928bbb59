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
    public void project(double east, double north, Points line) {
        double phi = Math.toRadians(north);
        double square = phi * phi;
        double fourth = square * square;
        double sixth = fourth * square;
        double x = Math.toRadians(east) * (.870700 - .131979 * square - .013791 * fourth + fourth * sixth * (.003971 - .001529 * square));
        line.addNew(x, -phi * (1.007226 + .015085 * square + sixth * (-.044475 + .028874 * square - .005916 * fourth)));
    }
}
