package org.broadsheet.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Collects runs of text as a browser would show them: blanks collapsed, styles and links kept. */
final class InlineText {

    private final List<Span> spans = new ArrayList<>();
    private final Deque<String> links = new ArrayDeque<>();
    private int strong;
    private int emphasis;
    private int code;
    private boolean blank = true;
    private boolean empty = true;

    void style(String tag, int step) {
        switch (tag) {
            case "b", "strong" -> strong += step;
            case "i", "em" -> emphasis += step;
            case "code", "kbd", "samp", "tt" -> code += step;
            default -> { }
        }
    }

    void openLink(String href) {
        links.push(href);
    }

    void closeLink() {
        if (!links.isEmpty()) {
            links.pop();
        }
    }

    void text(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean seen = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > ' ' && c < 127) {
                out.append(c);
                blank = false;
                seen = true;
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0' || c > 127 && Character.isSpaceChar(c)) {
                if (!blank) {
                    out.append(' ');
                    blank = true;
                }
            } else if (!invisible(c)) {
                out.append(c);
                blank = false;
                seen |= !Character.isWhitespace(c);
            }
        }
        empty &= !seen;
        if (out.length() > 0) {
            spans.add(new Span(out.toString(), strong > 0, emphasis > 0, code > 0, links.isEmpty() ? "" : links.peek()));
        }
    }

    /** A line break. Returns whether it follows another one, so that a new paragraph begins. */
    boolean lineBreak() {
        if (!spans.isEmpty() && spans.get(spans.size() - 1).isBreak()) {
            return true;
        }
        if (!spans.isEmpty()) {
            spans.add(Span.BREAK);
        }
        blank = true;
        return false;
    }

    boolean isEmpty() {
        return empty;
    }

    /** What was collected, trimmed at both ends; the next text begins a new block. */
    List<Span> take() {
        List<Span> out = new ArrayList<>(spans);
        spans.clear();
        blank = true;
        empty = true;
        while (!out.isEmpty() && out.get(out.size() - 1).text().isBlank()) {
            out.remove(out.size() - 1);
        }
        while (!out.isEmpty() && out.get(0).text().isBlank()) {
            out.remove(0);
        }
        if (!out.isEmpty()) {
            int last = out.size() - 1;
            out.set(last, out.get(last).with(out.get(last).text().stripTrailing()));
            out.set(0, out.get(0).with(out.get(0).text().stripLeading()));
        }
        for (int i = 0; i + 1 < out.size(); i++) {
            if (out.get(i + 1).isBreak() && !out.get(i).isBreak()) {
                out.set(i, out.get(i).with(out.get(i).text().stripTrailing()));
            }
        }
        return out;
    }

    private static boolean invisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2064' || c == '\ufeff' || c < ' '
                || c == 127 || c == '\ufffc';
    }
}
