package org.broadsheet.render;

/** Keeps out of files what neither XML 1.0 nor HTML allows: control characters, halves of pairs, non-characters. */
final class Characters {

    private Characters() {}

    /** The text without forbidden characters, its line ends as line feeds. */
    static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 0x7F || c == '\n' || c >= 0xA0 && c < 0xD800 || c == '\t';
            if (!plain && (c < 0xE000 || c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFFE)) {
                return clean(text);
            }
        }
        return text;
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\r') {
                out.append('\n');
            } else if (allowed(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n' || c == '\t' || c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 || c >= 0xE000 && c < 0xFDD0 || c > 0xFDEF && c < 0xFFFE
                || c >= 0x10000 && (c & 0xFFFE) != 0xFFFE;
    }
}
