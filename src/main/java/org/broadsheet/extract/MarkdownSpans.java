package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes runs of text as inline Markdown, escaped so that nothing in them can be taken for markup. */
final class MarkdownSpans {

    private MarkdownSpans() {}

    static String paragraph(List<Span> spans) {
        String[] lines = write(spans, false).split("\n");
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty()) {
                out.append(out.length() > 0 ? "\\\n" : "").append(startOfLine(text));
            }
        }
        return out.toString();
    }

    static String heading(List<Span> spans) {
        String text = write(spans, false).replace('\n', ' ').strip();
        // A run of # at the end would be taken for a closing mark.
        return text.endsWith("#") ? text.substring(0, text.length() - 1) + "\\#" : text;
    }

    static String cell(List<Span> spans) {
        return write(spans, true).replace('\n', ' ').strip();
    }

    static String image(Block.Picture picture) {
        StringBuilder out = new StringBuilder("![").append(escape(picture.alt(), false)).append("](").append(address(picture.src()));
        if (!picture.caption().isEmpty()) {
            out.append(" \"").append(escape(picture.caption(), false).replace("\"", "\\\"")).append('"');
        }
        return out.append(')').toString();
    }

    private static String write(List<Span> spans, boolean inTable) {
        List<Span> runs = merge(spans);
        StringBuilder out = new StringBuilder();
        String before = "";
        for (int i = 0; i < runs.size(); i++) {
            Span run = runs.get(i);
            if (run.isBreak()) {
                out.append('\n');
                before = "";
                continue;
            }
            boolean glued = !before.isEmpty();
            String next = i + 1 < runs.size() ? runs.get(i + 1).text() : "";
            String piece = styled(run, out, next, inTable, glued);
            if (piece.startsWith("[") && out.length() > 0 && out.charAt(out.length() - 1) == '!') {
                // An exclamation mark right before a link would make it an image.
                out.setCharAt(out.length() - 1, '\\');
                out.append('!');
            }
            out.append(piece);
            before = run.strong() || run.emphasis() || run.code() ? (endsBlank(run.text()) ? "" : run.text()) : "";
        }
        return out.toString();
    }

    private static boolean endsBlank(String text) {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** One run with its marks; marks that CommonMark would not read as such at this place are left out. */
    private static String styled(Span run, StringBuilder before, String next, boolean inTable, boolean glued) {
        String text = run.text();
        String core = text.strip();
        if (core.isEmpty()) {
            return text;
        }
        String lead = text.substring(0, text.indexOf(core));
        String tail = text.substring(lead.length() + core.length());
        // Engines differ on how a bar is escaped in code in a table.
        boolean asCode = run.code() && !(inTable && core.contains("|"));
        String body = asCode ? code(core) : escape(core, inTable);
        char left = !lead.isEmpty() || before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        char right = !tail.isEmpty() || next.isEmpty() ? ' ' : next.equals("\n") ? '\\' : next.charAt(0);
        boolean plainEnds = isText(core.charAt(0)) && isText(core.charAt(core.length() - 1));
        boolean marks = run.href().isEmpty() ? !glued && flanks(left, core.charAt(0)) && flanks(right, core.charAt(core.length() - 1)) : plainEnds;
        if (marks && (run.strong() || run.emphasis()) && !run.code()) {
            String mark = (run.strong() ? "**" : "") + (run.emphasis() ? "*" : "");
            body = mark + body + new StringBuilder(mark).reverse();
        }
        if (!run.href().isEmpty()) {
            body = "[" + body + "](" + address(run.href()) + ")";
        }
        return lead + body + tail;
    }

    /** Whether every Markdown engine reads a mark between these two characters as one; a bold first letter, say, stays plain. */
    private static boolean flanks(char outer, char inner) {
        return Character.isWhitespace(outer) || isPunctuation(outer) && isText(inner);
    }

    /** What every version of CommonMark calls punctuation: of other symbols only those of ASCII. */
    private static boolean isPunctuation(char c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isText(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) && c > 0xd840 && c < 0xd880;
    }

    /** The runs with equal neighbours joined and no blanks around line breaks. */
    private static List<Span> merge(List<Span> spans) {
        List<Span> out = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (Span each : spans) {
            Span last = out.isEmpty() ? Span.BREAK : out.get(out.size() - 1);
            Span span = each.code() ? new Span(each.text(), false, false, true, each.href()) : each;
            if (span.isBreak()) {
                settle(out, joined);
                trimEnd(out);
                out.add(span);
                continue;
            }
            String text = last.isBreak() ? span.text().stripLeading() : span.text();
            if (text.isEmpty()) {
                continue;
            }
            if (!last.isBreak() && last.sameStyle(span)) {
                joined.append(text);
                out.set(out.size() - 1, span.with(text));
            } else {
                settle(out, joined);
                joined.append(text);
                out.add(span.with(text));
            }
        }
        settle(out, joined);
        trimEnd(out);
        return out;
    }

    /** Gives the last run the whole text that was joined for it. */
    private static void settle(List<Span> runs, StringBuilder joined) {
        if (joined.length() > 0) {
            runs.set(runs.size() - 1, runs.get(runs.size() - 1).with(joined.toString()));
            joined.setLength(0);
        }
    }

    private static void trimEnd(List<Span> runs) {
        while (!runs.isEmpty() && !runs.get(runs.size() - 1).isBreak()) {
            Span last = runs.remove(runs.size() - 1);
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                runs.add(last.with(text));
                return;
            }
        }
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + pad + text + pad + fence;
    }

    /** Percent-encodes what can't stand in a link's parentheses. */
    static String address(String href) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            if (c <= ' ' || c == 127 || "()<>\\\"'`[]|".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String escape(String text, boolean inTable) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*[]~".indexOf(c) >= 0 || c == '|' && inTable || c == '^' && i == 0) {
                out.append('\\');
            } else if (c == '_' && !(letter(text, i - 1) && letter(text, i + 1))) {
                out.append('\\');
            } else if (c == '<' && i + 1 < text.length() && (Character.isLetter(text.charAt(i + 1)) || "/!?".indexOf(text.charAt(i + 1)) >= 0)) {
                out.append('\\');
            } else if (c == '&' && i + 1 < text.length() && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '#')) {
                out.append(entity(text, i) ? "\\" : "");
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean entity(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at < 33 && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ';';
    }

    /** Escapes what means something only where a line begins. */
    private static String startOfLine(String line) {
        char first = line.charAt(0);
        char second = line.length() > 1 ? line.charAt(1) : ' ';
        boolean mark = switch (first) {
            case '>', '|', '=' -> true;
            case '#' -> second == '#' || second == ' ';
            case '+' -> second == ' ';
            case '-' -> second == ' ' || second == '-' || second == '|';
            case ':' -> second == '-';
            default -> false;
        };
        if (mark) {
            return "\\" + line;
        }
        int digits = 0;
        while (digits < line.length() && digits < 10 && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0 && digits < line.length() && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
                && (digits + 1 == line.length() || line.charAt(digits + 1) == ' ')) {
            return line.substring(0, digits) + "\\" + line.substring(digits);
        }
        return line;
    }
}
