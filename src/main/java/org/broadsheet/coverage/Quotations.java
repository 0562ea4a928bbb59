package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds quotations in running text, whatever the language's quotation marks. Time is linear in the text. */
final class Quotations {

    private static final int LONGEST = 900;
    private static final int NAME_REACH = 90;
    private static final Set<String> SAYING = Set.of("said", "says", "told", "added", "warned", "explained", "sagte", "sagt", "erklärte", "so", "teilte", "warnte", "betonte", "dijo", "dit", "déclaré", "disse", "zei", "according",
            "called", "insisted", "replied", "stated", "meinte", "ergänzte", "laut");

    private Quotations() {}

    /** @param start index of the first sign inside of the marks; @param end index behind the last one; @param words lower case, without punctuation; @param speaker as named beside it, or empty */
    record Quote(int start, int end, List<String> words, String speaker) {

        /** A bit for each word, of 64: two quotations with few bits in common have few words in common. */
        long signature() {
            long bits = 0;
            for (String word : words) {
                bits |= 1L << (word.hashCode() * 0x9E3779B9 >>> 26);
            }
            return bits;
        }
    }

    static List<Quote> of(String plain, int most) {
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < plain.length() && quotes.size() < most; i++) {
            String closing = closing(plain, i);
            if (closing.isEmpty()) {
                continue;
            }
            int end = end(plain, i + 1, closing);
            if (end > 0) {
                List<String> words = words(plain, i + 1, end);
                if (words.size() >= 4) {
                    quotes.add(new Quote(i + 1, trimmed(plain, i + 1, end), words, speaker(plain, end + 1)));
                }
                i = end;
            }
        }
        return quotes;
    }

    /** The marks that may close a quotation which an opening mark begins; empty where the sign opens none. */
    private static String closing(String text, int at) {
        String marks = switch (text.charAt(at)) {
            case '"' -> "\"";
            case '“' -> "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«";
            case '”' -> "”";
            case '「' -> "」";
            case '『' -> "』";
            default -> "";
        };
        return marks.isEmpty() || !opens(text, at) ? "" : marks;
    }

    /** What opens a quotation stands behind a blank, a bracket, a dash or a colon, and right before its first word. */
    private static boolean opens(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean free = Character.isWhitespace(before) || Character.isSpaceChar(before) || "([—–-:/".indexOf(before) >= 0 || before >= 0x3000;
        return free && (text.charAt(at) == '«' || !Character.isWhitespace(behind) && !Character.isSpaceChar(behind));
    }

    private static int end(String text, int from, String closing) {
        for (int i = from; i < text.length() && i < from + LONGEST && text.charAt(i) != '\n'; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int trimmed(String text, int from, int end) {
        int to = end;
        while (to > from && (text.charAt(to - 1) == ',' || text.charAt(to - 1) == ' ')) {
            to--;
        }
        return to;
    }

    private static List<String> words(String text, int from, int to) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            char c = i < to ? text.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || start >= 0 && (c == '\'' || c == '’') && i + 1 < to && Character.isLetter(text.charAt(i + 1));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
                start = -1;
            }
        }
        return words;
    }

    /** The capitalised words beside a verb of saying, right behind the quotation; empty where none are. */
    private static String speaker(String text, int close) {
        return named(text.substring(Math.min(close, text.length()), Math.min(text.length(), close + NAME_REACH)));
    }

    /** "said Jan Brandt" or "Jan Brandt said" and nothing between. */
    private static String named(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().replaceFirst("^[,.\\s]+", "").split("[ \n]+")));
        boolean verbFirst = isSaying(words.get(0));
        StringBuilder name = new StringBuilder();
        int parts = 0;
        for (int i = verbFirst ? 1 : 0; i < words.size() && parts < 4; i++) {
            String word = words.get(i);
            String bare = word.replaceAll("[,.;:!?]+$", "");
            boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && bare.chars().allMatch(c -> Character.isLetter(c) || c == '-');
            if (!capital) {
                return parts >= 2 && (verbFirst || isSaying(word)) ? name.toString() : "";
            }
            name.append(parts++ == 0 ? "" : " ").append(bare);
            if (bare.length() < word.length()) {
                return parts >= 2 && verbFirst ? name.toString() : "";
            }
        }
        return parts >= 2 && parts < 4 && verbFirst ? name.toString() : "";
    }

    private static boolean isSaying(String word) {
        return SAYING.contains(word.replaceAll("[,.;:]+$", "").toLowerCase(Locale.ROOT));
    }
}
