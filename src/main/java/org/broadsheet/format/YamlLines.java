package org.broadsheet.format;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.report.Location;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The lines of a piece of YAML, so that the parser's marks become places in the file. */
final class YamlLines {

    private final String file;
    private final String yaml;
    private final int firstLine;
    private final List<String> lines;

    YamlLines(String file, String yaml, int firstLine) {
        this.file = file;
        this.yaml = yaml;
        this.firstLine = firstLine;
        this.lines = split(yaml);
    }

    /** Lines without their ends; {@code \n}, {@code \r\n} and {@code \r} end a line. The text after the last end is a line too. */
    static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** From a mark to the other, or to the end of the first one's line; a mark alone is one character. */
    Location at(Mark start, Mark end) {
        String line = start.getLine() < lines.size() ? lines.get(start.getLine()) : "";
        int column = start.getColumn();
        int length;
        if (end == null || end.getIndex() <= start.getIndex()) {
            length = 1;
        } else if (end.getLine() == start.getLine()) {
            length = end.getColumn() - column;
        } else {
            length = Math.max(1, line.codePointCount(0, line.length()) - column);
        }
        return new Location(file, firstLine + start.getLine(), column + 1, length, line);
    }

    /** The place of a code point, counted from the beginning of the YAML. */
    Location at(int index) {
        int end = yaml.offsetByCodePoints(0, Math.min(index, yaml.codePointCount(0, yaml.length())));
        List<String> before = split(yaml.substring(0, end));
        String begun = before.get(before.size() - 1);
        return new Location(file, firstLine + before.size() - 1, begun.codePointCount(0, begun.length()) + 1, 1, lines.get(before.size() - 1));
    }
}
