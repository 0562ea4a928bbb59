package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.maps.Outlines.Country;

/** Draws the outlines of a view as detailed as its bytes allow. */
final class Painter {

    /** Square units: what a point must say at least. Less is not seen. */
    private static final double FINEST = .25;
    private static final double COARSER = 1.3;
    private static final double ALL = .998;
    private static final double COARSEST = 4000;
    /** Rings must be so many times larger than the finest triangle, so that islands go before bays. */
    private static final double ISLANDS = 5;
    /** So near to a marked place an island stays, however small. */
    private static final double NEAR = 14;
    private static final double LEAST_SHAPE = .004;

    private final View view;
    private final Tracing tracing;

    Painter(View view) {
        this.view = view;
        this.tracing = new Tracing(view);
    }

    /** Without outlines: an empty sheet with lines of latitude and longitude. */
    Drawn sheet() {
        return new Drawn("", new Graticule(view, tracing).path(), "", "", "", "", List.of());
    }

    /**
     * @param home code of the country to draw apart; empty for none
     * @param most characters for all paths together
     */
    Drawn world(Outlines outlines, String home, int most) {
        String graticule = new Graticule(view, tracing).path();
        String globe = view.world() ? Graticule.globe(tracing) : "";
        int left = most - graticule.length() - globe.length();
        List<Points> ground = tracing.rings(outlines.land());
        List<Points> country = outlines.country(home).map(c -> tracing.rings(c.rings())).orElse(List.of());
        List<PathData.Line> own = rings(country);
        // Where no other country is in sight, its coasts need no drawing twice.
        List<PathData.Line> land = area(country) > ALL * area(ground) ? List.of() : rings(ground);
        // On the whole world lines between countries would hide the countries.
        List<PathData.Line> borders = view.world() ? List.of() : lines(tracing.lines(outlines.borders()));
        List<String> paths = paths(List.of(land, own, borders), left);
        left -= paths.stream().mapToInt(String::length).sum();
        String states = view.world() ? "" : paths(List.of(lines(tracing.lines(outlines.states()))), left).get(0);
        return new Drawn(globe, graticule, paths.get(0), paths.get(1), paths.get(2), states, shapes(outlines));
    }

    /** As detailed as so many characters allow; all in one detail, since coasts and borders run along each other. */
    private static List<String> paths(List<List<PathData.Line>> layers, int most) {
        double detail = FINEST;
        while (true) {
            double finest = detail;
            List<String> paths = layers.stream().map(lines -> PathData.of(lines, finest, finest * ISLANDS)).toList();
            if (paths.stream().mapToInt(String::length).sum() <= most || detail > COARSEST) {
                return paths;
            }
            detail *= COARSER;
        }
    }

    private static double area(List<Points> rings) {
        return rings.stream().mapToDouble(Points::area).sum();
    }

    private List<PathData.Line> rings(List<Points> rings) {
        return rings.stream().map(ring -> PathData.Line.of(ring, true, near(ring))).toList();
    }

    private static List<PathData.Line> lines(List<Points> lines) {
        return lines.stream().map(line -> PathData.Line.of(line, false, false)).toList();
    }

    /** Views are laid around what they show, so their middle is what must not be lost. */
    private boolean near(Points ring) {
        for (int i = 0; i < ring.count; i++) {
            if (StrictMath.hypot(ring.x[i] - view.width() / 2.0, ring.y[i] - view.height() / 2.0) < NEAR) {
                return true;
            }
        }
        return false;
    }

    private List<Drawn.Shape> shapes(Outlines outlines) {
        List<Drawn.Shape> shapes = new ArrayList<>();
        if (view.world()) {
            return shapes;
        }
        for (Country country : outlines.countries()) {
            Points largest = tracing.rings(country.rings()).stream().max(Comparator.comparingDouble(Points::area)).orElse(null);
            if (largest != null && !country.code().equals("--") && largest.area() >= LEAST_SHAPE * view.width() * view.height()) {
                shapes.add(shape(country.code(), largest));
            }
        }
        shapes.sort(Comparator.comparingDouble((Drawn.Shape s) -> -s.area()).thenComparing(Drawn.Shape::code));
        return shapes;
    }

    /** The longest level line inside the ring and the frame, of nine that cross it, the middle ones preferred. */
    private Drawn.Shape shape(String code, Points ring) {
        double top = view.height();
        double bottom = 0;
        for (int i = 0; i < ring.count; i++) {
            top = Math.max(0, Math.min(top, ring.y[i]));
            bottom = Math.min(view.height(), Math.max(bottom, ring.y[i]));
        }
        Drawn.Shape best = new Drawn.Shape(code, 0, 0, 0, ring.area());
        double bestWorth = 0;
        for (int level = 1; level <= 9; level++) {
            double y = top + (bottom - top) * level / 10;
            double[] crossings = crossings(ring, y);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                double from = Math.max(0, crossings[i]);
                double to = Math.min(view.width(), crossings[i + 1]);
                double worth = (to - from) * (1 - Math.abs(level - 5) * .08);
                if (worth > bestWorth) {
                    bestWorth = worth;
                    best = new Drawn.Shape(code, (from + to) / 2, y, to - from, ring.area());
                }
            }
        }
        return best;
    }

    private static double[] crossings(Points ring, double y) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 1; i < ring.count; i++) {
            if (ring.y[i - 1] > y != ring.y[i] > y) {
                crossings.add(ring.x[i - 1] + (ring.x[i] - ring.x[i - 1]) * (y - ring.y[i - 1]) / (ring.y[i] - ring.y[i - 1]));
            }
        }
        return crossings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
