package org.broadsheet.maps;

import java.util.Arrays;

/** A growing line. */
final class Points {

    double[] x = new double[32];
    double[] y = new double[32];
    int count;

    void add(double east, double north) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
        }
        x[count] = east;
        y[count++] = north;
    }

    /** Adds a point unless it is where the line ends already. */
    void addNew(double east, double north) {
        if (count == 0 || x[count - 1] != east || y[count - 1] != north) {
            add(east, north);
        }
    }

    /** Adds the first point again where the line does not end there. */
    void close() {
        if (count > 0) {
            addNew(x[0], y[0]);
        }
    }

    /** Of the ring, whatever its direction. */
    double area() {
        double sum = 0;
        for (int i = 1; i < count; i++) {
            sum += x[i - 1] * y[i] - x[i] * y[i - 1];
        }
        return Math.abs(sum) / 2;
    }
}
