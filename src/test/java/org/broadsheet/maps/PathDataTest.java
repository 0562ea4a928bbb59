package org.broadsheet.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathDataTest {

    @Test
    void whatIsWrittenIsReadBackToATenthHoweverLongTheLine() {
        Random random = new Random(3);
        Points first = walk(random, 400);
        Points second = walk(random, 3);
        String path = PathData.of(List.of(PathData.Line.of(first, false, true), PathData.Line.of(second, false, true)), 0, 0);
        List<List<double[]>> lines = Svg.lines(path);
        assertThat(lines).hasSize(2);
        double[] end = lines.get(0).get(lines.get(0).size() - 1);
        assertThat(end[0]).isCloseTo(first.x[first.count - 1], within(.0501));
        assertThat(end[1]).isCloseTo(first.y[first.count - 1], within(.0501));
        assertThat(lines.get(1).get(0)[0]).isCloseTo(second.x[0], within(.0501));
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        Points line = new Points();
        line.add(10, 20.5);
        line.add(10.5, 20);
        line.add(10.8, 20.1);
        line.add(10.8, 22.1);
        assertThat(PathData.of(List.of(PathData.Line.of(line, false, true)), 0, 0)).isEqualTo("M10 20.5l.5-.5.3.1 0 2");
    }

    @Test
    void smallRingsAndLinesGoFirst() {
        Points ring = new Points();
        ring.add(0, 0);
        ring.add(1, 0);
        ring.add(1, 1);
        ring.close();
        assertThat(PathData.of(List.of(PathData.Line.of(ring, true, false)), 0, .6)).isEmpty();
        assertThat(PathData.of(List.of(PathData.Line.of(ring, true, true)), 0, .6)).isEqualTo("M0 0l1 0 0 1z");
    }

    private static Points walk(Random random, int steps) {
        Points points = new Points();
        double x = random.nextDouble() * 100;
        double y = random.nextDouble() * 100;
        for (int i = 0; i < steps; i++) {
            x += random.nextDouble() * 3 - 1.5;
            y += random.nextDouble() * 3 - 1.5;
            points.add(x, y);
        }
        return points;
    }
}
