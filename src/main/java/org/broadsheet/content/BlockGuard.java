package org.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.text.Hashes;

/**
 * Takes the blocks out of a body whose very structure would cost the parser too much (deep nesting, endless tables, thousands of
 * definitions) and leaves a mark in the place of each. Decides by shape and size alone, in one pass over the lines.
 */
final class BlockGuard {

    static final int DEEPEST = 50;
    static final int WIDEST_INDENT = 100;
    static final int LONGEST_TABLE = 2000;
    static final int MOST_DEFINITIONS = 1000;
    static final int MOST_NOTES = 500;

    /**
     * The body to parse.
     *
     * @param text with marks in place of what was taken out
     * @param lineOf by line of {@code text}, from 0: the line of the body it came from, from 1
     * @param taken what was taken out, in order; the mark of item {@code n} is {@code mark(n)}
     */
    record Guarded(String text, int[] lineOf, String token, List<String> taken, List<Markdown.Fault> faults) {
        String mark(int n) {
            return token + "x" + n + "x";
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final List<Integer> lineOf = new ArrayList<>();
    private final List<StringBuilder> taken = new ArrayList<>();
    private final List<Markdown.Fault> faults = new ArrayList<>();
    private final String token;
    private int definitions;
    private int notes;
    /** Whether nothing but blank lines followed what was taken out last. */
    private boolean fresh;

    private BlockGuard(String token) {
        this.token = token;
    }

    /** One pass; text without anything dangerous comes back as it is. */
    static Guarded guard(String body) {
        BlockGuard guard = new BlockGuard("mark" + Hashes.sha256(body).substring(0, 20));
        String[] lines = body.split("\n", -1);
        for (int i = 0; i < lines.length; ) {
            int end = i;
            while (end < lines.length && !lines[end].isBlank()) {
                end++;
            }
            if (end == i) {
                guard.keep(lines[i], i);
                i++;
            } else {
                guard.run(lines, i, end);
                i = end;
            }
        }
        int[] map = guard.lineOf.stream().mapToInt(Integer::intValue).toArray();
        return new Guarded(guard.out.toString(), map, guard.token, guard.taken.stream().map(StringBuilder::toString).toList(), List.copyOf(guard.faults));
    }

    /** Lines without a blank one between them. */
    private void run(String[] lines, int from, int to) {
        int piped = 0;
        int bracketed = 0;
        for (int i = from; i < to; i++) {
            piped += lines[i].indexOf('|') >= 0 ? 1 : 0;
            bracketed += startsWithBracket(lines[i]) ? 1 : 0;
        }
        if (piped > LONGEST_TABLE) {
            takeOut(lines, from, to, "a table of more than " + LONGEST_TABLE + " rows");
        } else if (bracketed > MOST_DEFINITIONS) {
            takeOut(lines, from, to, "more than " + MOST_DEFINITIONS + " lines in one block begin with '['");
        } else {
            byLine(lines, from, to);
        }
    }

    private void byLine(String[] lines, int from, int to) {
        for (int i = from; i < to; i++) {
            String why = fault(lines[i]);
            if (why.isEmpty()) {
                keep(lines[i], i);
            } else {
                int end = i + 1;
                while (end < to && !fault(lines[end]).isEmpty()) {
                    end++;
                }
                takeOut(lines, i, end, why);
                i = end - 1;
            }
        }
    }

    /** Why a line can't stay; empty when it can. */
    private String fault(String line) {
        int depth = 0;
        int column = 0;
        int i = 0;
        boolean marked = false;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t') {
                column += c == '\t' ? 4 : 1;
                i++;
                continue;
            }
            int marker = markerEnd(line, i);
            if (marker < 0) {
                break;
            }
            marked = true;
            depth++;
            if (c == '[' && ++notes > MOST_NOTES) {
                return "more than " + MOST_NOTES + " footnotes";
            }
            column += marker - i;
            i = marker;
        }
        if (depth > DEEPEST) {
            return "quotes or lists nested more than " + DEEPEST + " deep";
        }
        if (marked && column > WIDEST_INDENT + 4 * depth) {
            return "a list indented by more than " + WIDEST_INDENT + " columns";
        }
        return i < line.length() && line.charAt(i) == '[' ? definition(line, i) : "";
    }

    private String definition(String line, int at) {
        return line.indexOf("]:", at) > 0 && ++definitions > 4 * MOST_DEFINITIONS ? "more than " + 4 * MOST_DEFINITIONS + " link definitions" : "";
    }

    /** The end of a quote, list or footnote marker at this place; -1 where there is none. */
    private static int markerEnd(String line, int at) {
        char c = line.charAt(at);
        if (c == '>') {
            return at + 1;
        }
        if (c == '-' || c == '+' || c == '*') {
            return at + 1 == line.length() || blank(line.charAt(at + 1)) ? at + 1 : -1;
        }
        if (c == '[' && line.startsWith("[^", at)) {
            int end = line.indexOf("]:", at);
            return end > 0 && end - at < 100 ? end + 2 : -1;
        }
        int i = at;
        while (i < line.length() && i - at < 9 && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
            i++;
        }
        boolean ordered = i > at && i < line.length() && (line.charAt(i) == '.' || line.charAt(i) == ')');
        return ordered && (i + 1 == line.length() || blank(line.charAt(i + 1))) ? i + 1 : -1;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean startsWithBracket(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '[') {
                return true;
            }
            if (!blank(c) && c != '>' && c != '-' && c != '*' && c != '+') {
                return false;
            }
        }
        return false;
    }

    private void keep(String line, int index) {
        if (!lineOf.isEmpty()) {
            out.append('\n');
        }
        out.append(line);
        lineOf.add(index + 1);
        fresh &= line.isBlank();
    }

    private void takeOut(String[] lines, int from, int to, String why) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : "\n").append(lines[i]);
        }
        if (fresh) {
            taken.get(taken.size() - 1).append("\n\n").append(text);
            return;
        }
        keep("", from);
        keep(token + "x" + taken.size() + "x", from);
        keep("", from);
        fresh = true;
        taken.add(text);
        faults.add(new Markdown.Fault(from + 1, why));
    }
}
