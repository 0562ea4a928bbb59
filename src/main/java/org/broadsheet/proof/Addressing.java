package org.broadsheet.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads addresses the way browsers do, leniently: an address that {@code java.net.URI} refuses still leads somewhere. */
final class Addressing {

    private Addressing() {}

    /** What browsers drop before they read an address: blanks around it, tabs and line ends within. */
    static String clean(String href) {
        String stripped = href.strip();
        return firstOf(stripped, "\t\n\r") == stripped.length() ? stripped : stripped.replaceAll("[\\t\\n\\r]", "");
    }

    /** The scheme without its colon, as written; empty when the address has none. */
    static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return address.substring(0, i);
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return "";
            }
        }
        return "";
    }

    /** The place of the first of these characters; the text's length when it has none. */
    static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Percent-decodes as UTF-8; what is no valid escape stays as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1]) : -1;
            int low = high >= 0 ? hex(raw[i + 2]) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return digit < 0 ? -1 : Character.digit((char) digit, 16);
    }

    /**
     * Joins a relative path to a folder and resolves {@code .} and {@code ..}.
     *
     * @param folder with a slash at both ends
     * @return with a leading slash; null when it leads above the root
     */
    static String join(String folder, String relative) {
        String whole = folder + relative;
        Deque<String> parts = new ArrayDeque<>();
        String[] pieces = whole.split("/", -1);
        boolean above = false;
        for (int i = 1; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            if (pieces[i].equals("..")) {
                above |= parts.pollLast() == null;
            } else if (!pieces[i].equals(".")) {
                parts.add(pieces[i]);
                continue;
            }
            if (last) {
                parts.add("");
            }
        }
        return above ? null : "/" + String.join("/", parts);
    }
}
