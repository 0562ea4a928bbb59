package org.broadsheet.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.DateValue;

/** Writes maps, lists and single values as YAML in block style, two blanks a level. */
final class YamlWriter {

    /** A key may not be longer to stand before its colon without a question mark. */
    private static final int LONGEST_KEY = 120;

    private YamlWriter() {}

    static void map(Map<?, ?> map, int indent, StringBuilder out) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            // The first key of a list's item stands behind the hyphen, where the caller has put it.
            if (!first || out.length() == 0 || out.charAt(out.length() - 1) == '\n') {
                out.append(" ".repeat(indent));
            }
            first = false;
            String key = YamlText.of((String) entry.getKey());
            out.append(key.length() <= LONGEST_KEY ? key : "? " + key + "\n" + " ".repeat(indent)).append(':');
            value(entry.getValue(), indent, out);
        }
    }

    private static void value(Object value, int indent, StringBuilder out) {
        if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
            out.append('\n');
            map(inner, indent + 2, out);
        } else if (value instanceof List<?> inner && !inner.isEmpty()) {
            out.append('\n');
            list(inner, indent + 2, out);
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static void list(List<?> list, int indent, StringBuilder out) {
        for (Object item : list) {
            out.append(" ".repeat(indent)).append('-');
            if (item instanceof Map<?, ?> map && !map.isEmpty()) {
                out.append(' ');
                map(map, indent + 2, out);
            } else {
                value(item, indent, out);
            }
        }
    }

    /** A value on one line. */
    static String scalar(Object value) {
        if (value instanceof String text) {
            return YamlText.of(text);
        }
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Boolean || value instanceof Number || value instanceof DateValue) {
            return value.toString();
        }
        throw new IllegalArgumentException("no front matter value: " + value.getClass());
    }
}
