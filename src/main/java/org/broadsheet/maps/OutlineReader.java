package org.broadsheet.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the packaged table of outlines: lines as steps on a grid, and the rings that are made of them. */
final class OutlineReader {

    /** Steps of the grid in a degree. */
    static final double UNITS = 500;
    /** Rings of a box this many times the finest triangle are left out with the points. */
    private static final double ISLANDS = 4;
    private static final String TABLE = "outlines.bin";

    private final byte[] bytes;
    private final double finest;
    private int at = 4;

    private OutlineReader(byte[] bytes, double finest) {
        this.bytes = bytes;
        this.finest = finest;
    }

    /** @param finest square degrees at the equator that a point must say at least; 0 for all points */
    static Outlines read(double finest) {
        try (InputStream in = OutlineReader.class.getResourceAsStream(TABLE)) {
            return new OutlineReader(in.readAllBytes(), finest).outlines();
        } catch (IOException broken) {
            throw new UncheckedIOException("can't read " + TABLE + " of the program's own jar", broken);
        }
    }

    private Outlines outlines() {
        int[][][] arcs = new int[number()][][];
        for (int i = 0; i < arcs.length; i++) {
            arcs[i] = line();
        }
        List<Outlines.Country> countries = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            String code = "" + (char) bytes[at++] + (char) bytes[at++];
            countries.add(new Outlines.Country(code, rings(arcs)));
        }
        return new Outlines(rings(arcs), countries, lines(arcs), lines(arcs));
    }

    private int[][] line() {
        int count = number();
        int[][] line = new int[2][count];
        int x = 0;
        int y = 0;
        for (int i = 0; i < count; i++) {
            x += signed();
            y += signed();
            line[0][i] = x;
            line[1][i] = y;
        }
        return finest == 0 ? line : thin(line);
    }

    private int[][] thin(int[][] line) {
        double narrow = StrictMath.cos(Math.toRadians(line[1][0] / UNITS)) / UNITS;
        double[] areas = Visvalingam.areas(Arrays.stream(line[0]).mapToDouble(x -> x * narrow).toArray(), Arrays.stream(line[1]).mapToDouble(y -> y / UNITS).toArray(), line[0].length);
        int[] kept = IntStream.range(0, areas.length).filter(i -> areas[i] >= finest).toArray();
        return new int[][] {Arrays.stream(kept).map(i -> line[0][i]).toArray(), Arrays.stream(kept).map(i -> line[1][i]).toArray()};
    }

    private List<Chain> rings(int[][][] arcs) {
        List<Chain> rings = new ArrayList<>();
        for (int polygons = number(); polygons > 0; polygons--) {
            for (int left = number(); left > 0; left--) {
                Chain ring = ring(arcs);
                if (finest == 0 || ring.box().area() >= ISLANDS * finest) {
                    rings.add(ring);
                }
            }
        }
        return rings;
    }

    /** A ring that goes once around the world has its pole inside: it is closed there. */
    private Chain ring(int[][][] arcs) {
        Points points = new Points();
        double full = 360 * UNITS;
        double turn = 0;
        for (int left = number(); left > 0; left--) {
            int reference = number();
            int[][] arc = arcs[reference >> 1];
            int count = arc[0].length;
            for (int i = 0; i < count; i++) {
                int p = (reference & 1) == 0 ? i : count - 1 - i;
                if (i == 0 && points.count > 0) {
                    turn = full * Math.round((points.x[points.count - 1] - arc[0][p]) / full);
                }
                points.addNew(arc[0][p] + turn, arc[1][p]);
            }
        }
        int last = points.count - 1;
        if (Math.abs(points.x[last] - points.x[0]) > full / 2) {
            double pole = points.y[0] < 0 ? -90 * UNITS : 90 * UNITS;
            points.add(points.x[last], pole);
            points.add(points.x[0], pole);
            points.close();
        }
        return chain(points);
    }

    private List<Chain> lines(int[][][] arcs) {
        List<Chain> lines = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            int[][] arc = arcs[number()];
            Points points = new Points();
            for (int i = 0; i < arc[0].length; i++) {
                points.add(arc[0][i], arc[1][i]);
            }
            lines.add(chain(points));
        }
        return lines;
    }

    private static Chain chain(Points points) {
        float[] x = new float[points.count];
        float[] y = new float[points.count];
        for (int i = 0; i < points.count; i++) {
            x[i] = (float) (points.x[i] / UNITS);
            y[i] = (float) (points.y[i] / UNITS);
        }
        return new Chain(x, y);
    }

    private int signed() {
        int value = number();
        return value >>> 1 ^ -(value & 1);
    }

    private int number() {
        int value = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            value |= (bytes[at++] & 0x7F) << shift;
            shift += 7;
        }
        return value | bytes[at++] << shift;
    }
}
