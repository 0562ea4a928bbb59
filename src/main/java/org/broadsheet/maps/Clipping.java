package org.broadsheet.maps;

/** Cuts rings (Sutherland and Hodgman 1974) and segments (Liang and Barsky 1984) to a box. */
final class Clipping {

    private enum Side {
        WEST,
        EAST,
        SOUTH,
        NORTH
    }

    private Clipping() {}

    /** The part of a ring inside the box, closed; empty where there is none. Parts that hang together beyond the box run along its sides. */
    static Points ring(Points ring, Box box) {
        Points part = ring;
        for (Side side : Side.values()) {
            part = cut(part, side, box);
        }
        part.close();
        return part.count < 4 ? new Points() : part;
    }

    private static Points cut(Points ring, Side side, Box box) {
        Points kept = new Points();
        for (int i = 0; i < ring.count; i++) {
            int before = i == 0 ? ring.count - 1 : i - 1;
            double from = depth(ring.x[before], ring.y[before], side, box);
            double to = depth(ring.x[i], ring.y[i], side, box);
            if (from < 0 != to < 0) {
                double t = from / (from - to);
                double x = ring.x[before] + t * (ring.x[i] - ring.x[before]);
                double y = ring.y[before] + t * (ring.y[i] - ring.y[before]);
                switch (side) {
                    case WEST -> kept.addNew(box.west(), y);
                    case EAST -> kept.addNew(box.east(), y);
                    case SOUTH -> kept.addNew(x, box.south());
                    case NORTH -> kept.addNew(x, box.north());
                }
            }
            if (to >= 0) {
                kept.addNew(ring.x[i], ring.y[i]);
            }
        }
        return kept;
    }

    /** How far inside; negative beyond the side. */
    private static double depth(double x, double y, Side side, Box box) {
        return switch (side) {
            case WEST -> x - box.west();
            case EAST -> box.east() - x;
            case SOUTH -> y - box.south();
            case NORTH -> box.north() - y;
        };
    }

    /** Hands on the part of a segment that is inside the box. */
    static void segment(double fromX, double fromY, double toX, double toY, Box box, Pieces pieces) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double[] along = {-dx, dx, -dy, dy};
        double[] room = {fromX - box.west(), box.east() - fromX, fromY - box.south(), box.north() - fromY};
        double enters = 0;
        double leaves = 1;
        for (int side = 0; side < 4; side++) {
            if (along[side] == 0) {
                if (room[side] < 0) {
                    return;
                }
            } else if (along[side] < 0) {
                enters = Math.max(enters, room[side] / along[side]);
            } else {
                leaves = Math.min(leaves, room[side] / along[side]);
            }
        }
        if (enters < leaves) {
            pieces.segment(enters == 0 ? fromX : fromX + enters * dx, enters == 0 ? fromY : fromY + enters * dy, leaves == 1 ? toX : fromX + leaves * dx, leaves == 1 ? toY : fromY + leaves * dy);
        }
    }
}
