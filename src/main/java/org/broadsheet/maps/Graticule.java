package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.List;

/** Lines of latitude and longitude, a few across the view, and the edge of the world. */
final class Graticule {

    private static final double[] STEPS = {.02, .05, .1, .2, .5, 1, 2, 5, 10, 20, 30, 45};
    private static final double LINES = 3;
    private static final double KILOMETRES_A_DEGREE = 111.2;
    private static final int PIECES = 24;
    private static final double DETAIL = 10;
    private static final double GLOBE_DETAIL = 6;
    /** Meridians crowd at the poles. */
    private static final double LAST_PARALLEL = 85;

    private final Tracing tracing;
    private final Box window;
    private final double step;
    private final double middle;

    Graticule(View view, Tracing tracing) {
        this.tracing = tracing;
        this.window = view.window(Tracing.MARGIN);
        this.middle = view.projection().middle();
        this.step = view.world() ? 45 : step(view);
    }

    private static double step(View view) {
        double wanted = view.kilometres() * view.height() / view.width() / KILOMETRES_A_DEGREE / LINES;
        for (double step : STEPS) {
            if (step >= wanted) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    String path() {
        List<PathData.Line> lines = new ArrayList<>();
        double east = east();
        for (double longitude = Math.ceil((window.west() + middle) / east) * east; longitude <= window.east() + middle; longitude += east) {
            add(lines, longitude - middle, Math.max(-LAST_PARALLEL, window.south()), longitude - middle, Math.min(LAST_PARALLEL, window.north()));
        }
        for (double latitude = Math.ceil(window.south() / step) * step; latitude <= window.north(); latitude += step) {
            if (Math.abs(latitude) <= LAST_PARALLEL) {
                add(lines, window.west(), latitude, window.east(), latitude);
            }
        }
        return PathData.of(lines, DETAIL, 0);
    }

    /** Towards the poles meridians are farther apart in degrees to be as far apart on the ground. */
    private double east() {
        double latitude = Math.min(80, Math.abs(window.south() + window.north()) / 2);
        double wanted = step / StrictMath.cos(Math.toRadians(latitude)) * .8;
        for (double candidate : STEPS) {
            if (candidate >= wanted) {
                return candidate;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private void add(List<PathData.Line> lines, double fromEast, double fromNorth, double toEast, double toNorth) {
        for (Points line : tracing.cut(tracing.project(straight(fromEast + middle, fromNorth, toEast + middle, toNorth), 0))) {
            lines.add(PathData.Line.of(line, false, true));
        }
    }

    private static Points straight(double fromEast, double fromNorth, double toEast, double toNorth) {
        Points points = new Points();
        for (int i = 0; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            points.add(fromEast + t * (toEast - fromEast), fromNorth + t * (toNorth - fromNorth));
        }
        return points;
    }

    /** The edge of the whole world. */
    static String globe(Tracing tracing) {
        Points edge = new Points();
        double west = NaturalEarth.MIDDLE - 180;
        double east = NaturalEarth.MIDDLE + 180;
        for (int i = -90; i <= 90; i += 5) {
            edge.add(west, i);
        }
        for (int i = 90; i >= -90; i -= 5) {
            edge.add(east, i);
        }
        edge.close();
        return PathData.of(List.of(PathData.Line.of(tracing.project(edge, 0), true, true)), GLOBE_DETAIL, 0);
    }
}
