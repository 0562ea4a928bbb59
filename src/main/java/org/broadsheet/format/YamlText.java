package org.broadsheet.format;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as YAML scalars on one line: without quotes where every reader, of YAML 1.1 or 1.2, takes them for the same text, else quoted.
 */
final class YamlText {

    /** What some version of YAML reads as a boolean, nothing, a number, a time or a date; in doubt, more. */
    private static final Pattern NOT_TEXT = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|[-+]?\\.(?:inf|nan)"
            + "|[-+.]?[0-9][-0-9+_,.:]*(?:e[-+]?[0-9]*)?|[-+]?0x[0-9a-f_]+|[-+]?0[ob][0-7_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t\\s].*");

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=~";

    private YamlText() {}

    /** A scalar that reads back as exactly this text. */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        if (isPrintable(text)) {
            boolean free = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
            return free ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
        }
        return escaped(text);
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.startsWith(" ") || text.endsWith(" ") || text.endsWith(":") || text.contains(": ") || text.contains(" #")) {
            return false;
        }
        return INDICATORS.indexOf(text.charAt(0)) < 0 && isPrintable(text) && !NOT_TEXT.matcher(text).matches();
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(YamlText::mustEscape);
    }

    /** Control characters, line ends of any kind, invisible ones except those that join emoji and letters, and halves of characters. */
    private static boolean mustEscape(int c) {
        if (c < 0x20 || c >= 0x7F && c <= 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFFFE || c == 0xFFFF) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.SURROGATE || type == Character.FORMAT && c != 0x200C && c != 0x200D;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (mustEscape(c)) {
                        out.append(String.format(Locale.ROOT, c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
