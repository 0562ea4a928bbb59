package org.broadsheet.extract;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a line in which it is compared: lower-case words with one blank between, numbers as {@code #}, no punctuation or symbols. */
final class LineKey {

    private static final int LONGEST = 400;

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
        String text = Normalizer.normalize(line.length() > LONGEST ? line.substring(0, LONGEST) : line, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                int end = number(text, i);
                gap |= out.length() > 0 && (camel || !Character.isLetter(before));
                append(out, gap, "#");
                i = end - 1;
                gap = true;
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '+' && Character.isLetter(before)) {
                gap |= camel && Character.isUpperCase(c) && Character.isLowerCase(before);
                append(out, gap, String.valueOf(c));
                gap = false;
            } else {
                gap = true;
            }
            before = text.charAt(i);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static void append(StringBuilder out, boolean gap, String text) {
        if (gap && out.length() > 0) {
            out.append(' ');
        }
        out.append(text);
    }

    /** Where the number that begins here ends: {@code 1,234}, {@code 1.2K}. */
    private static int number(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || ".,".indexOf(text.charAt(end)) >= 0 && end + 1 < text.length()
                        && Character.isDigit(text.charAt(end + 1)))) {
            end++;
        }
        boolean thousands = end < text.length() && "KkMm".indexOf(text.charAt(end)) >= 0 && (end + 1 == text.length()
                || !Character.isLowerCase(text.charAt(end + 1)));
        return thousands ? end + 1 : end;
    }
}
