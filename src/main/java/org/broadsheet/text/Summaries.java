package org.broadsheet.text;

import java.util.regex.Pattern;

/** Short texts made from long ones. Words are never cut; what was left out shows as an ellipsis. */
public final class Summaries {

    /** About how many words a summary has that is made from an article's lead. */
    private static final int LEAD_WORDS = 40;
    private static final int ENOUGH_WORDS = 15;
    private static final int HEADING_WORDS = 10;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Summaries() {}

    /**
     * A summary within a budget: the given one, or where there is none the first sentences of the text.
     *
     * @param own the editor's or source's summary; may be empty
     * @param plain the body's text, a line feed between blocks
     * @param budget how many words may be shown
     */
    public static String within(String own, String plain, int budget) {
        String given = own.strip();
        if (budget <= 0) {
            return "";
        }
        return given.isEmpty() ? lead(plain, Math.min(budget, LEAD_WORDS)) : oneLine(first(given, budget));
    }

    /** The text with its line feeds and runs of blanks as single blanks. */
    public static String oneLine(String text) {
        String stripped = text.strip();
        return stripped.indexOf("  ") < 0 && stripped.chars().allMatch(c -> c == ' ' || !Character.isWhitespace(c)) ? stripped : BLANKS.matcher(stripped).replaceAll(" ");
    }

    /** Whether a text has more words than these; quick, however long it is. */
    public static boolean exceeds(String text, int words) {
        return endOf(text, words, new int[1]) < text.length();
    }

    /** How many words a text has: runs of letters and digits; in scripts without blanks, each sign. */
    public static int words(String text) {
        int[] count = {0};
        endOf(text, Integer.MAX_VALUE, count);
        return count[0];
    }

    /** The text up to the given number of words, with an ellipsis where words are missing. */
    public static String first(String text, int words) {
        int end = words <= 0 ? 0 : endOf(text, words, new int[1]);
        if (end == text.length()) {
            return text.strip();
        }
        String kept = text.substring(0, end);
        int last = kept.length();
        while (last > 0 && !endsWell(kept.codePointBefore(last))) {
            last -= Character.charCount(kept.codePointBefore(last));
        }
        return last == 0 ? "" : kept.substring(0, last) + "…";
    }

    /** Whether an ellipsis may follow: not behind a blank, a comma or an opening bracket. */
    private static boolean endsWell(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL || isMark(c) || c == ')' || c == '"' || c == '”' || c == '»' || c == '%' || c == '€' || c == '$';
    }

    private static String lead(String plain, int limit) {
        String rest = plain.substring(bodyStart(plain));
        // One word more than may stand: a sentence that is not over by then is too long anyway.
        String text = rest.substring(0, endOf(rest, limit + 1, new int[1]));
        int end = 0;
        int have = 0;
        while (end < text.length()) {
            int next = Sentences.end(text, end);
            int more = words(text.substring(end, next));
            boolean newBlock = end > 0 && text.charAt(end - 1) == '\n';
            if (have > 0 && (have + more > limit || newBlock && have >= ENOUGH_WORDS)) {
                break;
            }
            end = next;
            have += more;
        }
        return oneLine(first(text.substring(0, end).strip(), limit));
    }

    /** Skips a first block that is a heading or dateline rather than a sentence. */
    private static int bodyStart(String plain) {
        int end = plain.indexOf('\n');
        if (end < 0) {
            return 0;
        }
        String block = plain.substring(0, end).strip();
        boolean sentence = !block.isEmpty() && ".!?…。！？:".indexOf(block.charAt(block.length() - 1)) >= 0;
        return !sentence && !exceeds(block, HEADING_WORDS) && hasMore(plain, end) ? end + 1 : 0;
    }

    private static boolean hasMore(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the word behind the first {@code limit} words begins, or the text's length. */
    private static int endOf(String text, int limit, int[] count) {
        boolean inWord = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isMark(c) || inWord && isInner(c)) {
                continue;
            }
            boolean alone = standsAlone(c);
            boolean letter = !alone && Character.isLetterOrDigit(c);
            if (alone || letter && !inWord) {
                if (count[0] == limit) {
                    return i;
                }
                count[0]++;
            }
            inWord = letter;
        }
        return text.length();
    }

    private static boolean isInner(int c) {
        return c == '\'' || c == '’' || c == '-' || c == '\u2011' || c == '\u00AD' || c == '.' || c == ',';
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (Character.isIdeographic(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
            return true;
        }
        return Character.isLetter(c) && switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
