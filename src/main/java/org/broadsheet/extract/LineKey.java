package org.broadsheet.extract;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a line in which it is compared: lower-case words with one blank between, numbers as {@code #}, no punctuation or symbols. */
final class LineKey {

    private static final int LONGEST = 400;
    private static final char FIRST_MARK = 0x300;

    private LineKey() {}

    /** The line's key; only the beginning of very long lines counts. */
    static String of(String line) {
        return key(line, false);
    }

    /** The key with a blank where a small letter meets a capital: {@code 0FansLike} becomes {@code # fans like}. */
    static String split(String line) {
        return key(line, true);
    }

    private static String key(String line, boolean camel) {
        String text = normalized(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                int end = number(text, i);
                gap |= out.length() > 0 && (camel || !Character.isLetter(before));
                append(out, gap, '#');
                i = end - 1;
                gap = true;
            } else if (Character.isLetter(c) || c >= FIRST_MARK && Character.getType(c) == Character.NON_SPACING_MARK || c == '+' && Character.isLetter(before)) {
                gap |= camel && Character.isUpperCase(c) && Character.isLowerCase(before);
                append(out, gap, c);
                gap = false;
            } else {
                gap = true;
            }
            before = text.charAt(i);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder out, boolean gap, char c) {
        if (gap && out.length() > 0) {
            out.append(' ');
        }
        out.append(c);
    }

    /** In compatibility form. Most lines are already, and a look at their characters is cheaper than the normaliser's. */
    private static String normalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isNormal(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** Whether the compatibility form keeps a character, whatever stands beside it; tells so of the most frequent ones only. */
    static boolean isNormal(char c) {
        return c < 0xa0 || c >= 0xc0 && c <= 0x131 || c >= 0x410 && c <= 0x44f || c == '–' || c == '—' || c >= '‘' && c <= '„'
                || c >= 0x4e00 && c <= 0x9fa5;
    }

    /** Where the number that begins here ends: {@code 1,234}, {@code 1.2K}. */
    private static int number(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || (text.charAt(end) == '.' || text.charAt(end) == ',') && end + 1 < text.length()
                        && Character.isDigit(text.charAt(end + 1)))) {
            end++;
        }
        boolean thousands = end < text.length() && "KkMm".indexOf(text.charAt(end)) >= 0 && (end + 1 == text.length()
                || !Character.isLowerCase(text.charAt(end + 1)));
        return thousands ? end + 1 : end;
    }
}
