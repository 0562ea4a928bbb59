package org.broadsheet.proof;

import org.broadsheet.report.Location;

/** Lines and columns of offsets in one text. */
final class Places {

    /** Pages are often one long line; a line that long is no help. */
    private static final int LONGEST_EXCERPT = 4000;

    private final String name;
    private final String text;

    Places(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The place of a stretch; what reaches over the line's end is cut there. */
    Location at(int start, int end) {
        if (start < 0 || start > text.length()) {
            return Location.of(name);
        }
        int line = 1;
        int lineStart = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < start; next = text.indexOf('\n', lineStart)) {
            line++;
            lineStart = next + 1;
        }
        int lineEnd = text.indexOf('\n', lineStart);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        int column = text.codePointCount(lineStart, start) + 1;
        int stop = Math.max(start, Math.min(end, lineEnd));
        String excerpt = lineEnd - lineStart > LONGEST_EXCERPT ? "" : text.substring(lineStart, lineEnd);
        return new Location(name, line, column, text.codePointCount(start, stop),
                excerpt.endsWith("\r") ? excerpt.substring(0, excerpt.length() - 1) : excerpt);
    }
}
