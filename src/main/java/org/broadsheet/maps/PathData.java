package org.broadsheet.maps;

import java.util.List;

/** Lines as the shortest SVG path data with one decimal: relative steps, no needless signs, zeros or blanks. */
final class PathData {

    private final StringBuilder out = new StringBuilder();
    /** Where the pen is, in tenths; steps are taken from there, so that rounding never adds up. */
    private int x;
    private int y;
    /** Whether the last number has a decimal point, behind which another point begins the next number. */
    private boolean pointed;

    /** Rings or lines at one level of detail. */
    static String of(List<Line> lines, double detail, double smallest) {
        PathData path = new PathData();
        for (Line line : lines) {
            path.add(line, detail, smallest);
        }
        return path.out.toString();
    }

    /**
     * A line that can be drawn at any detail.
     *
     * @param areas what each point says
     * @param area of a ring, or of the square on a line's reach; infinite for what is to be kept whatever its size
     */
    record Line(Points points, double[] areas, double area, boolean ring) {

        static Line of(Points points, boolean ring, boolean keep) {
            return new Line(points, Visvalingam.areas(points.x, points.y, points.count), keep ? Double.POSITIVE_INFINITY : ring ? points.area() : reach(points), ring);
        }

        private static double reach(Points points) {
            double reach = 0;
            for (int i = 0; i < points.count; i++) {
                double dx = points.x[i] - points.x[0];
                double dy = points.y[i] - points.y[0];
                reach = Math.max(reach, dx * dx + dy * dy);
            }
            return reach;
        }
    }

    private void add(Line line, double detail, double smallest) {
        if (line.area() < smallest) {
            return;
        }
        Points points = line.points();
        int last = line.ring() ? points.count - 1 : points.count;
        int startX = 0;
        int startY = 0;
        boolean first = true;
        for (int i = 0; i < last; i++) {
            if (line.areas()[i] < detail) {
                continue;
            }
            int toX = (int) Math.round(10 * points.x[i]);
            int toY = (int) Math.round(10 * points.y[i]);
            if (first) {
                out.append('M');
                pair(toX, toY);
                startX = toX;
                startY = toY;
                out.append('l');
                first = false;
            } else if (toX != x || toY != y) {
                pair(toX - x, toY - y);
            }
            x = toX;
            y = toY;
        }
        if (out.length() > 0 && out.charAt(out.length() - 1) == 'l') {
            out.append("0 0");
        }
        if (line.ring()) {
            out.append('z');
            x = startX;
            y = startY;
        }
    }

    private void pair(int east, int south) {
        number(east);
        number(south);
    }

    private void number(int tenths) {
        int size = Math.abs(tenths);
        boolean fraction = size % 10 != 0;
        char last = out.charAt(out.length() - 1);
        if (tenths < 0) {
            out.append('-');
        } else if (last >= '0' && last <= '9' && !(pointed && fraction && size < 10)) {
            out.append(' ');
        }
        if (size >= 10 || size == 0) {
            out.append(size / 10);
        }
        if (fraction) {
            out.append('.').append(size % 10);
        }
        pointed = fraction;
    }
}
