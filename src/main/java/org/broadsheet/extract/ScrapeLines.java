package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text scrape into lines and joins again what was wrapped at a fixed width. */
final class ScrapeLines {

    private static final int NARROW = 40;
    private static final int WIDE = 110;
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:\"”»]");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)] ");
    private static final int SLACK = 12;

    private ScrapeLines() {}

    static List<ScrapeLine> read(String text, LineRules rules) {
        List<Group> groups = groups(text);
        int width = width(groups);
        List<ScrapeLine> out = new ArrayList<>();
        groups.forEach(group -> add(group, width, rules, out));
        return out;
    }

    /** Lines without an empty one between them. @param first where they begin */
    private record Group(List<String> lines, int first) {}

    private static List<Group> groups(String text) {
        List<Group> out = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = clean(raw);
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                out.add(new Group(List.copyOf(lines), number - lines.size()));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            out.add(new Group(List.copyOf(lines), number + 1 - lines.size()));
        }
        return out;
    }

    /** One blank between words, nothing invisible. */
    static String clean(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else if (!isInvisible(c)) {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0xa0 || c >= 0x2000 && c <= 0x200a || c == 0x202f || c == 0x205f || c == 0x3000;
    }

    private static boolean isInvisible(char c) {
        return c < ' ' || c == 0x7f || c == 0xad || c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x2064 || c == 0xfeff;
    }

    private static void add(Group group, int width, LineRules rules, List<ScrapeLine> out) {
        StringBuilder joined = new StringBuilder();
        int begin = 0;
        for (int i = 0; i < group.lines().size(); i++) {
            String line = group.lines().get(i);
            if (joined.length() > 0 && !continues(group.lines().get(i - 1), line, width, rules)) {
                out.add(ScrapeLine.of(joined.toString(), group.first() + begin, begin == 0, rules));
                joined.setLength(0);
            }
            if (joined.length() == 0) {
                begin = i;
            } else if (!(joined.charAt(joined.length() - 1) == '-' && Character.isLowerCase(line.charAt(0)))) {
                joined.append(' ');
            }
            joined.append(line);
        }
        out.add(ScrapeLine.of(joined.toString(), group.first() + begin, begin == 0, rules));
    }

    /** Whether a line goes on with the one before it, in a text that was wrapped at this width. */
    private static boolean continues(String before, String line, int width, LineRules rules) {
        if (width == 0 || before.length() > width || line.length() > width) {
            return false;
        }
        boolean item = ScrapeLine.of(line, 0, false, rules).bullet() > 0 || NUMBERED.matcher(line).lookingAt();
        int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        // The next word would not have fitted: that is why the line was broken here.
        boolean full = before.length() + 1 + word > width - SLACK;
        return full && !item && rules.match(before).isEmpty() && rules.match(line).isEmpty();
    }

    /** The width at which the text was wrapped; 0 when it was not. Judged by how many lines go on within a sentence. */
    private static int width(List<Group> groups) {
        int longest = groups.stream().flatMap(group -> group.lines().stream()).mapToInt(String::length).max().orElse(0);
        if (longest < NARROW || longest > WIDE) {
            return 0;
        }
        int breaks = 0;
        int open = 0;
        for (Group group : groups) {
            for (int i = 0; i + 1 < group.lines().size(); i++) {
                if (group.lines().get(i).length() > longest * 0.7) {
                    breaks++;
                    open += Character.isLowerCase(group.lines().get(i + 1).charAt(0)) && !SENTENCE_END.matcher(group.lines().get(i)).matches() ? 1 : 0;
                }
            }
        }
        return breaks > 1 && open * 2 > breaks ? longest : 0;
    }
}
