package org.broadsheet.maps;

/**
 * A line of degrees with a tree of boxes over its points, so that a small view of a long coast costs little. A ring ends where it begins.
 * Longitudes run on beyond 180 where the line crosses the antimeridian. Immutable.
 */
final class Chain {

    /** Segments below one box of the lowest level. */
    private static final int LEAF = 8;

    private final float[] x;
    private final float[] y;
    private final float[][] boxes;

    /** @param x degrees east; @param y degrees north; neither is copied */
    Chain(float[] x, float[] y) {
        this.x = x;
        this.y = y;
        int leaves = Math.max(1, (x.length - 1 + LEAF - 1) / LEAF);
        int levels = 1;
        for (int n = leaves; n > 1; n = (n + 1) / 2) {
            levels++;
        }
        this.boxes = new float[levels][];
        for (int level = 0, n = leaves; level < levels; level++, n = (n + 1) / 2) {
            boxes[level] = level == 0 ? lowest(n) : above(boxes[level - 1], n);
        }
    }

    private float[] lowest(int leaves) {
        float[] level = new float[4 * leaves];
        for (int i = 0; i < leaves; i++) {
            empty(level, i);
            for (int p = i * LEAF; p <= Math.min(x.length - 1, (i + 1) * LEAF); p++) {
                include(level, i, x[p], y[p], x[p], y[p]);
            }
        }
        return level;
    }

    private static float[] above(float[] below, int count) {
        float[] level = new float[4 * count];
        for (int i = 0; i < count; i++) {
            empty(level, i);
            for (int c = 2 * i; c <= 2 * i + 1 && 4 * c < below.length; c++) {
                include(level, i, below[4 * c], below[4 * c + 1], below[4 * c + 2], below[4 * c + 3]);
            }
        }
        return level;
    }

    private static void empty(float[] level, int i) {
        level[4 * i] = Float.POSITIVE_INFINITY;
        level[4 * i + 1] = Float.POSITIVE_INFINITY;
        level[4 * i + 2] = Float.NEGATIVE_INFINITY;
        level[4 * i + 3] = Float.NEGATIVE_INFINITY;
    }

    private static void include(float[] level, int i, float west, float south, float east, float north) {
        level[4 * i] = Math.min(level[4 * i], west);
        level[4 * i + 1] = Math.min(level[4 * i + 1], south);
        level[4 * i + 2] = Math.max(level[4 * i + 2], east);
        level[4 * i + 3] = Math.max(level[4 * i + 3], north);
    }

    /** Whether the line's box and this one have a point in common. */
    boolean touches(Box box) {
        float[] top = boxes[boxes.length - 1];
        return top[0] <= box.east() && top[2] >= box.west() && top[1] <= box.north() && top[3] >= box.south();
    }

    /**
     * The ring within a box. What lies wholly beyond one side of the box is passed over by a straight line, which the clipping then takes away as it would have
     * taken the detour.
     */
    Points ring(Box box) {
        Points found = new Points();
        passing(boxes.length - 1, 0, box, found);
        return Clipping.ring(found, box);
    }

    private void passing(int level, int i, Box box, Points found) {
        int from = (i * LEAF) << level;
        int to = Math.min(x.length - 1, (i + 1) * LEAF << level);
        float[] b = boxes[level];
        if (b[4 * i] > box.east() || b[4 * i + 2] < box.west() || b[4 * i + 1] > box.north() || b[4 * i + 3] < box.south()) {
            found.addNew(x[from], y[from]);
            found.addNew(x[to], y[to]);
        } else if (level == 0) {
            for (int p = from; p <= to; p++) {
                found.addNew(x[p], y[p]);
            }
        } else {
            passing(level - 1, 2 * i, box, found);
            if (4 * (2 * i + 1) < boxes[level - 1].length) {
                passing(level - 1, 2 * i + 1, box, found);
            }
        }
    }

    /** The pieces of the line within a box. */
    Pieces pieces(Box box) {
        Pieces pieces = new Pieces();
        within(boxes.length - 1, 0, box, pieces);
        return pieces;
    }

    private void within(int level, int i, Box box, Pieces pieces) {
        float[] b = boxes[level];
        if (b[4 * i] > box.east() || b[4 * i + 2] < box.west() || b[4 * i + 1] > box.north() || b[4 * i + 3] < box.south()) {
            return;
        }
        if (level > 0) {
            within(level - 1, 2 * i, box, pieces);
            if (4 * (2 * i + 1) < boxes[level - 1].length) {
                within(level - 1, 2 * i + 1, box, pieces);
            }
            return;
        }
        for (int p = i * LEAF; p < Math.min(x.length - 1, (i + 1) * LEAF); p++) {
            Clipping.segment(x[p], y[p], x[p + 1], y[p + 1], box, pieces);
        }
    }

    /** Whether a place is inside the ring, whichever turn of longitude the ring was drawn in. */
    boolean encloses(double longitude, double latitude) {
        Box box = box();
        for (int turn = -360; turn <= 360; turn += 360) {
            if (box.contains(longitude + turn, latitude) && contains(longitude + turn, latitude)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(double east, double north) {
        boolean inside = false;
        float[] lowest = boxes[0];
        for (int i = 0; 4 * i < lowest.length; i++) {
            if (lowest[4 * i + 1] > north || lowest[4 * i + 3] < north || lowest[4 * i + 2] < east) {
                continue;
            }
            for (int p = i * LEAF; p < Math.min(x.length - 1, (i + 1) * LEAF); p++) {
                if (y[p] > north != y[p + 1] > north && east < (x[p + 1] - x[p]) * (north - y[p]) / (y[p + 1] - y[p]) + x[p]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** The box around the line. */
    Box box() {
        float[] top = boxes[boxes.length - 1];
        return new Box(top[0], top[1], top[2], top[3]);
    }
}
