package org.broadsheet.maps;

import java.util.ArrayList;
import java.util.List;

/** Lines of the world on a view: cut to what it shows, projected, cut to its frame. */
final class Tracing {

    /** Beyond the frame, so that the strokes of cut edges are not seen. */
    static final double MARGIN = 4;
    /** Longer steps along a parallel would be seen to be straight. */
    private static final double LONGEST_STEP = 2;
    /** Drawings this small need no such care. */
    private static final double SMALL_KILOMETRES = 400;

    private final View view;
    private final Projection projection;
    private final double scale;
    private final Box window;
    private final Box frame;
    private final boolean bent;

    Tracing(View view) {
        this.view = view;
        this.projection = view.projection();
        this.scale = view.scale();
        this.window = view.window(MARGIN);
        this.frame = view.frame(MARGIN);
        this.bent = view.world() || view.kilometres() > SMALL_KILOMETRES;
    }

    /** The rings as seen, closed, each inside the frame. */
    List<Points> rings(List<Chain> rings) {
        List<Points> seen = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            Box there = window.shifted(projection.middle() + turn);
            for (Chain ring : rings) {
                if (ring.touches(there)) {
                    Points part = ring.ring(there);
                    if (part.count > 0) {
                        Points drawn = Clipping.ring(project(part, turn), frame);
                        if (drawn.count > 0) {
                            seen.add(drawn);
                        }
                    }
                }
            }
        }
        return seen;
    }

    /** The lines as seen, each inside the frame. */
    List<Points> lines(List<Chain> lines) {
        List<Points> seen = new ArrayList<>();
        for (int turn = -360; turn <= 360; turn += 360) {
            Box there = window.shifted(projection.middle() + turn);
            for (Chain line : lines) {
                if (line.touches(there)) {
                    for (Points part : line.pieces(there).lines()) {
                        seen.addAll(cut(project(part, turn)));
                    }
                }
            }
        }
        return seen;
    }

    /** A line of degrees from the middle meridian, as seen. */
    List<Points> cut(Points projected) {
        Pieces pieces = new Pieces();
        for (int i = 1; i < projected.count; i++) {
            Clipping.segment(projected.x[i - 1], projected.y[i - 1], projected.x[i], projected.y[i], frame, pieces);
        }
        return pieces.lines();
    }

    Points project(Points degrees, double turn) {
        Points drawn = new Points();
        double shift = projection.middle() + turn;
        for (int i = 0; i < degrees.count; i++) {
            double east = degrees.x[i] - shift;
            double north = degrees.y[i];
            if (bent && i > 0) {
                double fromEast = degrees.x[i - 1] - shift;
                double fromNorth = degrees.y[i - 1];
                int steps = (int) (Math.max(Math.abs(east - fromEast), Math.abs(north - fromNorth)) / LONGEST_STEP);
                for (int s = 1; s <= steps; s++) {
                    double t = (double) s / (steps + 1);
                    projection.project(fromEast + t * (east - fromEast), fromNorth + t * (north - fromNorth), drawn);
                }
            }
            projection.project(east, north, drawn);
        }
        for (int i = 0; i < drawn.count; i++) {
            drawn.x[i] = view.width() / 2.0 + scale * drawn.x[i];
            drawn.y[i] = view.height() / 2.0 + scale * drawn.y[i];
        }
        return drawn;
    }
}
