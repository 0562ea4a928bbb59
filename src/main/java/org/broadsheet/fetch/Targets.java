package org.broadsheet.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Paths with queries, in the form that goes into a request: what is not allowed in an address is escaped, dots are followed. */
final class Targets {

    private static final String HEX = "0123456789ABCDEF";
    private static final String KEPT = "-._~!$&'()*+,;=:@/";

    private Targets() {}

    static String clean(String written) {
        int query = written.indexOf('?');
        String path = query < 0 ? written : written.substring(0, query);
        return followed(escaped(path, false)) + (query < 0 ? "" : "?" + escaped(written.substring(query + 1), true));
    }

    private static String escaped(String text, boolean query) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0 || query && c == '?' || c == '%' && isEscape(text, i));
            if (plain) {
                out.append((char) c);
            } else {
                escape(c, out);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && Character.digit(text.charAt(at + 1), 16) >= 0 && Character.digit(text.charAt(at + 2), 16) >= 0
                && text.charAt(at + 1) < 128 && text.charAt(at + 2) < 128;
    }

    private static void escape(int c, StringBuilder out) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        for (byte b : Character.toString(half ? 0xFFFD : c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }

    /** Goes up for {@code ..} and stays for {@code .}, so that a rule for a path can't be walked around. */
    private static String followed(String path) {
        Deque<String> steps = new ArrayDeque<>();
        String[] written = path.split("/", -1);
        for (int i = 0; i < written.length; i++) {
            String dots = written[i].replace("%2e", ".").replace("%2E", ".");
            boolean last = i == written.length - 1;
            if (dots.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            }
            if (!dots.equals(".") && !dots.equals("..") && (i > 0 || !written[i].isEmpty())) {
                steps.addLast(written[i]);
            } else if (last) {
                steps.addLast("");
            }
        }
        StringBuilder out = new StringBuilder(path.length() + 1);
        for (Iterator<String> each = steps.iterator(); each.hasNext(); ) {
            out.append('/').append(each.next());
        }
        return out.length() == 0 ? "/" : out.toString();
    }
}
