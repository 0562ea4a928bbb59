package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text scrape into lines and joins again what was wrapped at a fixed width. */
final class ScrapeLines {

    private static final int NARROW = 40;
    private static final int WIDE = 110;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:\"”»]");

    private ScrapeLines() {}

    static List<ScrapeLine> read(String text, LineRules rules) {
        List<ScrapeLine> out = new ArrayList<>();
        List<String> group = new ArrayList<>();
        int first = 1;
        int number = 0;
        boolean apart = true;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = clean(raw);
            if (line.isEmpty()) {
                flush(group, first, apart, rules, out);
                apart = true;
                group.clear();
            } else {
                if (group.isEmpty()) {
                    first = number;
                }
                group.add(line);
            }
        }
        flush(group, first, apart, rules, out);
        return out;
    }

    /** One blank between words, nothing invisible. */
    static String clean(String raw) {
        return BLANKS.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ").strip();
    }

    private static void flush(List<String> group, int first, boolean apart, LineRules rules, List<ScrapeLine> out) {
        if (group.isEmpty()) {
            return;
        }
        boolean wrapped = wrapped(group);
        StringBuilder joined = new StringBuilder();
        int begin = 0;
        for (int i = 0; i < group.size(); i++) {
            String line = group.get(i);
            boolean fresh = !wrapped || joined.length() == 0 || ScrapeLine.of(line, 0, false, rules).bullet() > 0 || startsNumbered(line) || group.get(i - 1).length() < NARROW;
            if (fresh && joined.length() > 0) {
                out.add(ScrapeLine.of(joined.toString(), first + begin, begin == 0, rules));
                joined.setLength(0);
            }
            if (joined.length() == 0) {
                begin = i;
            } else if (!(joined.charAt(joined.length() - 1) == '-' && Character.isLowerCase(line.charAt(0)))) {
                joined.append(' ');
            }
            joined.append(line);
        }
        out.add(ScrapeLine.of(joined.toString(), first + begin, begin == 0 && apart, rules));
    }

    private static boolean startsNumbered(String line) {
        return line.matches("\\d{1,2}[.)] .*");
    }

    /** Lines of about the same length, all but the last, most of which end within a sentence. */
    private static boolean wrapped(List<String> group) {
        if (group.size() < 2) {
            return false;
        }
        int longest = group.stream().mapToInt(String::length).max().orElse(0);
        if (longest < NARROW || longest > WIDE) {
            return false;
        }
        int full = 0;
        int open = 0;
        for (int i = 0; i + 1 < group.size(); i++) {
            full += group.get(i).length() >= longest * 0.7 ? 1 : 0;
            open += SENTENCE_END.matcher(group.get(i)).matches() ? 0 : 1;
        }
        int breaks = group.size() - 1;
        boolean continues = group.subList(1, group.size()).stream().anyMatch(line -> Character.isLowerCase(line.charAt(0)));
        return full * 10 >= breaks * 7 && open * 2 > breaks && (continues || group.size() > 3);
    }
}
