package org.broadsheet.maps;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/** The outlines in the detail that a view can show. Each is read when it is first wanted. Thread-safe. */
final class Atlas {

    /**
     * Details of the wider views: square degrees at the equator that a point must say. A drawing has room for a few hundred points, so that what is less than a square
     * of one or two units would fall to its budget anyway.
     */
    private static final double[] DETAILS = {0, .005, .03};
    /** Kilometres across from which each is enough. */
    private static final double[] FROM = {0, 2200, 7000};

    private final List<Supplier<Outlines>> levels;

    /** @param reading outlines without the points that say less than so many square degrees */
    Atlas(DoubleFunction<Outlines> reading) {
        this.levels = Arrays.stream(DETAILS).mapToObj(detail -> (Supplier<Outlines>) new Once<>(() -> reading.apply(detail))).toList();
    }

    /** For finding where a place is. */
    Outlines finest() {
        return levels.get(0).get();
    }

    /** For drawing a view. */
    Outlines of(View view) {
        int level = FROM.length - 1;
        while (!view.world() && view.kilometres() < FROM[level]) {
            level--;
        }
        return levels.get(level).get();
    }
}
