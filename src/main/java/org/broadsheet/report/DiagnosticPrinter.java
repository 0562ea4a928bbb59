package org.broadsheet.report;

import java.util.List;
import java.util.Locale;

/**
 * Writes diagnostics the way compilers do: place, kind, message, the line with a mark under the words meant, help.
 * Immutable and thread-safe.
 */
public final class DiagnosticPrinter {

    private static final int WIDEST_EXCERPT = 120;

    private final boolean colour;
    private final int cap;

    /**
     * @param colour whether to use ANSI colours
     * @param cap how many diagnostics to print at most; the rest is counted in one line
     */
    public DiagnosticPrinter(boolean colour, int cap) {
        this.colour = colour;
        this.cap = cap;
    }

    /** All of them up to the cap, each ended by a line feed; empty when there are none. */
    public String print(Diagnostics diagnostics) {
        List<Diagnostic> all = diagnostics.all();
        StringBuilder out = new StringBuilder();
        for (Diagnostic d : all.subList(0, Math.min(cap, all.size()))) {
            print(d, out);
        }
        if (all.size() > cap) {
            out.append(String.format(Locale.ROOT, "... and %d more (--verbose shows all)%n", all.size() - cap).replace("\r", ""));
        }
        return out.toString();
    }

    private void print(Diagnostic d, StringBuilder out) {
        String kind = d.severity().label() + "[" + d.code().id() + "]";
        out.append(paint("1", printable(d.location().toString()))).append(": ")
                .append(paint(d.severity() == Severity.ERROR ? "1;31" : "1;33", kind)).append(": ").append(printable(d.message())).append('\n');
        if (!d.location().excerpt().isEmpty()) {
            excerpt(d.location(), out);
        }
        if (!d.help().isEmpty()) {
            out.append(d.location().excerpt().isEmpty() ? "   = " : " ".repeat(width(d.location()) + 3) + "= ").append("help: ").append(printable(d.help())).append('\n');
        }
    }

    private static int width(Location place) {
        return Integer.toString(place.line()).length();
    }

    private void excerpt(Location place, StringBuilder out) {
        int[] line = printable(place.excerpt()).codePoints().toArray();
        int from = place.column() > WIDEST_EXCERPT - 20 ? place.column() - 40 : 0;
        int to = Math.min(line.length, from + WIDEST_EXCERPT);
        String shown = from >= to ? "" : new String(line, from, to - from);
        String number = Integer.toString(place.line());
        out.append("   ").append(paint("2", number + " |")).append(' ').append(from > 0 ? "…" : "").append(shown).append(to < line.length ? "…" : "").append('\n');
        if (place.column() > 0) {
            int indent = place.column() - 1 - from + (from > 0 ? 1 : 0);
            int marks = Math.max(1, Math.min(place.length(), to - place.column() + 1));
            out.append("   ").append(" ".repeat(number.length())).append(paint("2", " |")).append(' ')
                    .append(" ".repeat(Math.max(0, indent))).append(paint("1;31", "^".repeat(marks))).append('\n');
        }
    }

    /** Content is hostile: control characters could drive a terminal, so they are shown as blanks. */
    private static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(c < 32 || c >= 127 && c < 160 || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 ? ' ' : c));
        return clean.toString();
    }

    private String paint(String style, String text) {
        return colour ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
