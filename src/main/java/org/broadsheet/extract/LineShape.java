package org.broadsheet.extract;

import java.util.regex.Pattern;

/**
 * What a line looks like, whatever it says.
 *
 * @param words how many, with about two characters a word in scripts that put no blanks between them
 * @param sentence whether it ends as a sentence does
 * @param teaser whether it ends with an ellipsis
 */
record LineShape(int words, boolean sentence, boolean teaser) {

    private static final String STOPS = ".!?…。！？؟।";
    private static final String CLOSERS = "\"'”’»“«)]›*";
    private static final int MOST_CLOSERS = 4;
    private static final Pattern TEASER_END = Pattern.compile("(\\.\\.\\.|…|\\[\\s*(\\.\\.\\.|…|\\+)\\s*\\]|\\(\\.\\.\\.\\))\\s*(»|read more|→)?$",
            Pattern.CASE_INSENSITIVE);
    private static final int INTRODUCTION_WORDS = 6;
    private static final int PROSE_WORDS = 12;
    private static final int LONG_WORDS = 25;

    static LineShape of(String line) {
        String tail = tail(line);
        boolean teaser = mayTease(tail) && TEASER_END.matcher(tail).find();
        int words = countWords(line);
        boolean introduces = words >= INTRODUCTION_WORDS && tail.endsWith(":");
        return new LineShape(words, !teaser && (introduces || endsSentence(tail)), teaser);
    }

    /** A paragraph of an article, by its looks: long enough and ended. */
    boolean prose() {
        return !teaser && (sentence && words >= PROSE_WORDS || words >= LONG_WORDS);
    }

    /** A headline, subhead, label or menu item, by its looks. */
    boolean titleLike() {
        return !sentence && !teaser && words < LONG_WORDS;
    }

    private static boolean mayTease(String tail) {
        return tail.indexOf('…') >= 0 || tail.contains("...") || tail.indexOf('[') >= 0;
    }

    /** Whether it ends with a full stop or its like, maybe behind closing quotation marks and brackets. */
    private static boolean endsSentence(String tail) {
        int at = tail.length() - 1;
        for (int closed = 0; at >= 0 && closed < MOST_CLOSERS && CLOSERS.indexOf(tail.charAt(at)) >= 0; closed++) {
            at--;
        }
        return at >= 0 && STOPS.indexOf(tail.charAt(at)) >= 0;
    }

    private static String tail(String line) {
        String text = line.stripTrailing();
        return text.substring(Math.max(0, text.length() - 24));
    }

    static int countWords(String text) {
        int words = 0;
        int dense = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (dense(c)) {
                dense++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (c != '\'' && c != '’' && c != '-') {
                inside = false;
            }
        }
        return words + (dense + 1) / 2;
    }

    /** Whether the sign belongs to a script that puts no blanks between words. */
    static boolean dense(char c) {
        return c >= 0x3040 && c <= 0x9fff || c >= 0x0e00 && c <= 0x0e7f;
    }
}
