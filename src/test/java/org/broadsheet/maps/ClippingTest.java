package org.broadsheet.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClippingTest {

    private static final Box BOX = new Box(-2, -1, 3, 2);

    @Test
    void aRingInsideTheBoxStaysAsItIs() {
        Points ring = ring(0, 0, 1, 0, 1, 1, 0, 1);
        Points cut = Clipping.ring(ring, BOX);
        assertThat(cut.count).isEqualTo(5);
        assertThat(cut.area()).isEqualTo(1);
    }

    @Test
    void aRingAroundTheBoxBecomesTheBox() {
        assertThat(Clipping.ring(ring(-50, -50, 50, -50, 50, 50, -50, 50), BOX).area()).isCloseTo(15, within(1e-9));
    }

    @Test
    void aRingBeyondTheBoxIsGone() {
        assertThat(Clipping.ring(ring(10, 0, 11, 0, 11, 1), BOX).count).isZero();
        assertThat(Clipping.ring(ring(-9, 5, 9, 5, 0, 9), BOX).count).isZero();
    }

    @Test
    void cutRingsAndLinesNeverLeaveTheBoxAndLoseNoGroundInIt() {
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            Chain chain = star(random, 3 + random.nextInt(120));
            Points cut = chain.ring(BOX);
            for (int i = 0; i < cut.count; i++) {
                assertThat(BOX.contains(cut.x[i], cut.y[i])).isTrue();
            }
            chain.pieces(BOX).lines().forEach(line -> {
                for (int i = 0; i < line.count; i++) {
                    assertThat(new Box(BOX.west() - 1e-9, BOX.south() - 1e-9, BOX.east() + 1e-9, BOX.north() + 1e-9).contains(line.x[i], line.y[i])).isTrue();
                }
            });
            int inside = 0;
            int drawn = 0;
            for (int probe = 0; probe < 200; probe++) {
                double x = BOX.west() + random.nextDouble() * 5;
                double y = BOX.south() + random.nextDouble() * 3;
                inside += chain.encloses(x, y) ? 1 : 0;
                drawn += cut.count > 0 && chain(cut).encloses(x, y) ? 1 : 0;
            }
            assertThat(drawn).as("round %d", round).isCloseTo(inside, within(1));
        }
    }

    @Test
    void segmentsThatMeetAreOneLine() {
        Pieces pieces = new Chain(new float[] {-5, 0, 1, 9, 9, 0}, new float[] {0, 0, 1, 1, -.5f, -.5f}).pieces(BOX);
        assertThat(pieces.lines()).hasSize(2);
        assertThat(pieces.lines().get(0).count).isEqualTo(4);
    }

    /** A ring around the origin with arms of any length, so that it crosses the box often and never itself. */
    private static Chain star(Random random, int arms) {
        Points points = new Points();
        for (int i = 0; i < arms; i++) {
            double angle = 2 * Math.PI * i / arms;
            double length = .2 + 7 * random.nextDouble() * random.nextDouble();
            points.add((float) (length * Math.cos(angle)), (float) (length * Math.sin(angle)));
        }
        points.close();
        return chain(points);
    }

    private static Chain chain(Points points) {
        float[] x = new float[points.count];
        float[] y = new float[points.count];
        for (int i = 0; i < points.count; i++) {
            x[i] = (float) points.x[i];
            y[i] = (float) points.y[i];
        }
        return new Chain(x, y);
    }

    private static Points ring(double... xy) {
        Points points = new Points();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(xy[i], xy[i + 1]);
        }
        points.close();
        return points;
    }
}
