package org.broadsheet.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VisvalingamTest {

    @Test
    void pointsOnAStraightLineSayNothing() {
        double[] areas = Visvalingam.areas(new double[] {0, 1, 2, 3}, new double[] {0, 1, 2, 3}, 4);
        assertThat(areas).containsExactly(Double.POSITIVE_INFINITY, 0, 0, Double.POSITIVE_INFINITY);
    }

    @Test
    void theCapeStaysLongerThanTheRipple() {
        double[] areas = Visvalingam.areas(new double[] {0, 1, 2, 3, 4, 5, 6}, new double[] {0, .1, 0, 5, 0, .1, 0}, 7);
        assertThat(areas[3]).isGreaterThan(areas[1]).isGreaterThan(areas[5]).isGreaterThan(1);
    }

    @Test
    void aClosedLineKeepsATriangle() {
        Random random = new Random(7);
        int count = 50;
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        for (int i = 0; i < count; i++) {
            x[i] = Math.cos(2 * Math.PI * i / count) + random.nextDouble() / 50;
            y[i] = Math.sin(2 * Math.PI * i / count) + random.nextDouble() / 50;
        }
        x[count] = x[0];
        y[count] = y[0];
        int kept = 0;
        for (double area : Visvalingam.areas(x, y, count + 1)) {
            kept += area > 1e6 ? 1 : 0;
        }
        assertThat(kept).isEqualTo(4);
    }

    @Test
    void shortLinesHaveNothingToLose() {
        assertThat(Visvalingam.areas(new double[] {0}, new double[] {0}, 1)).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(Visvalingam.areas(new double[] {0, 1}, new double[] {0, 1}, 2)).containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
