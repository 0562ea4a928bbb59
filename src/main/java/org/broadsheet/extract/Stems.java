package org.broadsheet.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The longer words of a text without their endings, and pairs of signs where a script puts no blanks between words: what two texts share when they speak of one thing. */
final class Stems {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;
    private static final int MOST_CHARS = 6000;

    private Stems() {}

    static Set<String> of(String text) {
        String low = (text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text).toLowerCase(Locale.ROOT);
        Set<String> out = new HashSet<>();
        int at = 0;
        while (at < low.length()) {
            int end = at;
            while (end < low.length() && Character.isLetterOrDigit(low.charAt(end))) {
                end++;
            }
            add(low.substring(at, end), out);
            at = end + 1;
        }
        return out;
    }

    private static void add(String word, Set<String> out) {
        if (word.isEmpty()) {
            return;
        }
        if (LineShape.dense(word.charAt(word.length() - 1)) || LineShape.dense(word.charAt(0))) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                out.add(word.substring(i, i + 2));
            }
        } else if (word.length() >= SHORTEST || hangul(word) && word.length() > 1) {
            // Endings differ between a headline and its text.
            out.add(hangul(word) ? word.substring(0, 2) : word.substring(0, Math.min(word.length(), LONGEST)));
        }
    }

    private static boolean hangul(String word) {
        return word.charAt(0) >= 0xac00 && word.charAt(0) <= 0xd7a3;
    }

    /** The share of the first set that the second one has too; 0 when the first is empty. */
    static double shared(Set<String> own, Set<String> others) {
        return own.isEmpty() ? 0 : (double) own.stream().filter(others::contains).count() / own.size();
    }
}
