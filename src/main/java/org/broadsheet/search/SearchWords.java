package org.broadsheet.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cuts text into the words that are searched for. The search page's script does the same, sign by sign, so nothing here may
 * depend on a language: lower case, accents folded, no stemming; scripts without blanks give pairs of signs.
 */
final class SearchWords {

    /** Longer runs are addresses and codes that nobody types. */
    private static final int LONGEST = 40;
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('ø', "o"), Map.entry('đ', "d"), Map.entry('ð', "d"),
            Map.entry('þ', "th"), Map.entry('ł', "l"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ς', "σ"));

    private SearchWords() {}

    /** Hands over each word of the text, in order and as often as it stands there. */
    static void each(String text, Consumer<String> words) {
        String folded = fold(text);
        int start = -1;
        boolean pairs = false;
        int c;
        for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            boolean inside = isLetterOrNumber(c);
            boolean paired = inside && isWithoutBlanks(c);
            if (start >= 0 && (!inside || paired != pairs)) {
                emit(folded.substring(start, i), pairs, words);
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
                pairs = paired;
            }
        }
        if (start >= 0) {
            emit(folded.substring(start), pairs, words);
        }
    }

    /** Lower case without accents. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !isMark(c)).forEach(bare::appendCodePoint);
        String lower = bare.toString().toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String letters = c < 128 ? null : LETTERS.get(c);
            out.append(letters == null ? String.valueOf(c) : letters);
        }
        return out.toString();
    }

    /** Whether a script is written without blanks between words. */
    static boolean isWithoutBlanks(int c) {
        return c >= 0x0E00 && switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static void emit(String run, boolean pairs, Consumer<String> words) {
        if (!pairs) {
            if (run.length() <= LONGEST && run.codePointCount(0, run.length()) > 1) {
                words.accept(run);
            }
            return;
        }
        int[] signs = run.codePoints().toArray();
        for (int i = 0; i + 1 < signs.length; i++) {
            words.accept(new String(signs, i, 2));
        }
        words.accept(new String(signs, signs.length - 1, 1));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrNumber(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int c) {
        int type = c < 128 ? Character.UNASSIGNED : Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
