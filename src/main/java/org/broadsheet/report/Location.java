package org.broadsheet.report;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file path as the author knows it, relative to the site folder, with forward slashes
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1, in code points; 0 when the line as a whole is meant
 * @param length of the marked text in code points, within the line; 0 when unknown
 * @param excerpt the source line, without its end; empty when there is none to show
 */
public record Location(String file, int line, int column, int length, String excerpt) implements Comparable<Location> {

    private static final Comparator<Location> BY_PLACE =
            Comparator.comparing(Location::file).thenComparingInt(Location::line).thenComparingInt(Location::column).thenComparingInt(Location::length);

    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0, 0, "");
    }

    @Override
    public int compareTo(Location other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line:col}, as far as known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
