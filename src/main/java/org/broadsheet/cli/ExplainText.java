package org.broadsheet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out what {@code explain} says: headings, lines, and rows whose figures stand below each other. */
final class ExplainText {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    /**
     * One row of a table.
     *
     * @param cells text, or numbers, which are written with three decimals unless they are whole and aligned right
     * @param notes lines below the row, indented further
     */
    record Row(List<Object> cells, List<String> notes) {

        static Row of(Object... cells) {
            return new Row(List.of(cells), List.of());
        }

        /** The row with one more line below it; the same row for an empty line. */
        Row note(String line) {
            List<String> more = new ArrayList<>(notes);
            if (!line.isEmpty()) {
                more.add(line);
            }
            return new Row(cells, List.copyOf(more));
        }
    }

    /** Opens a part, after an empty line where something stands before it. */
    void heading(String text) {
        out.append(out.length() == 0 ? "" : "\n").append(clean(text)).append('\n');
    }

    /** A line below the heading. */
    void line(String text) {
        out.append(INDENT).append(clean(text)).append('\n');
    }

    /** Rows of equally many cells, column below column; the last column runs to its end. */
    void rows(List<Row> rows) {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).cells.size()];
        for (Row row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(cell(row.cells.get(i))));
            }
        }
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < widths.length; i++) {
                String cell = cell(row.cells.get(i));
                String gap = " ".repeat(widths[i] - width(cell));
                line.append(row.cells.get(i) instanceof Number ? gap + cell : cell + gap).append("  ");
            }
            out.append(line.toString().stripTrailing()).append('\n');
            row.notes.forEach(note -> out.append(INDENT).append(INDENT).append(INDENT).append(clean(note)).append('\n'));
        }
    }

    private static String cell(Object value) {
        return value instanceof Double || value instanceof Float ? String.format(Locale.ROOT, "%.3f", ((Number) value).doubleValue()) : clean(value.toString());
    }

    /** Text of a source must neither move a terminal's cursor nor turn the order of what stands behind it. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
