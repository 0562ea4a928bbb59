package org.broadsheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where sentences begin and end. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "jr", "sr", "rev", "gov", "sen", "rep", "gen", "col", "capt", "lt", "sgt", "inc", "ltd", "co", "approx", "ca", "bzw", "nr",
            "str", "usw", "evtl", "inkl", "mio", "mrd", "tel", "u.s", "u.k", "e.g", "i.e", "z.b", "d.h", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "okt", "dez");

    private Sentences() {}

    /** A sentence's place in its text, without blanks around it. @param start index of its first sign; @param end index behind its last one */
    public record Span(int start, int end) {}

    /**
     * The first sentences of a text, in order; a line feed always ends one. Time is linear in the part that is read.
     *
     * @param most how many at most
     */
    public static List<Span> first(String text, int most) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.length() && spans.size() < most; ) {
            int next = end(text, at);
            int from = at;
            int to = next;
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                spans.add(new Span(from, to));
            }
            at = next;
        }
        return List.copyOf(spans);
    }

    /** The index behind the sentence that begins at {@code from}, its blanks included. */
    static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '。' || c == '！' || c == '？') {
                return i + 1;
            }
            if (c == '!' || c == '?' || c == '…' || c == '.' && !isAbbreviation(text, from, i)) {
                int after = i + 1;
                while (after < text.length() && "\"'”’»)".indexOf(text.charAt(after)) >= 0) {
                    after++;
                }
                if (after == text.length() || text.charAt(after) == ' ' && (after + 1 == text.length() || !Character.isLowerCase(text.codePointAt(after + 1)))) {
                    return Math.min(text.length(), after + 1);
                }
            }
        }
        return text.length();
    }

    private static boolean isAbbreviation(String text, int from, int dot) {
        int start = dot;
        while (start > from && dot - start < 8 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, dot);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean ordinal = word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        return initial || ordinal || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
