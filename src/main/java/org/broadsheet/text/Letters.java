package org.broadsheet.text;

import java.text.Normalizer;

/** One form for characters that mean the same: apostrophes, digits of all scripts, full and half width. */
final class Letters {

    private Letters() {}

    /** The text itself where it has nothing to change. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isVariant(text.charAt(i))) {
                return changed(text);
            }
        }
        return text;
    }

    private static boolean isVariant(char c) {
        return c == '’' || c == '\u02BC' || c >= 0x660 && Character.isDigit(c) || c >= 0xFF00 && c <= 0xFFEF;
    }

    private static String changed(String text) {
        StringBuilder out = new StringBuilder();
        boolean wide = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide |= c >= 0xFF00 && c <= 0xFFEF;
            out.append(c == '’' || c == '\u02BC' ? '\'' : c >= 0x660 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return wide ? Normalizer.normalize(out, Normalizer.Form.NFKC) : out.toString();
    }
}
