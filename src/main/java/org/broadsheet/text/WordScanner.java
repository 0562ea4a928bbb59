package org.broadsheet.text;

/**
 * Walks over the words of a text without making strings: runs of letters and digits, with what belongs inside ({@code council's},
 * {@code 11,000}, {@code U.S.}); scripts without spaces give pairs of neighbours within a run of one script, and katakana, which spells loan words
 * and names, whole runs. Time is linear in the text.
 */
final class WordScanner {

    private static final int LONGEST = 64;

    private final String text;
    private int start;
    private int end;
    private int pairsUntil = -1;
    private boolean sentenceStart = true;
    private boolean joined;

    WordScanner(String text) {
        this.text = text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the word opens a sentence or a block. */
    boolean sentenceStart() {
        return sentenceStart;
    }

    /** Whether only one blank, a hyphen or an abbreviation's full stop parts it from the word before. */
    boolean joined() {
        return joined;
    }

    /** Steps to the next word; false at the end. */
    boolean next() {
        if (pairsUntil > 0 && start + 2 < pairsUntil) {
            start++;
            end = start + 2;
            sentenceStart = false;
            joined = false;
            return true;
        }
        int from = pairsUntil > 0 ? pairsUntil : end;
        pairsUntil = -1;
        int at = skipGap(from);
        if (at >= text.length()) {
            return false;
        }
        start = at;
        if (isUnspaced(text.charAt(at))) {
            pairs(at);
        } else {
            word(at);
        }
        return true;
    }

    private int skipGap(int from) {
        boolean opening = from == 0;
        int at = from;
        while (at < text.length() && !isWordChar(at)) {
            char c = text.charAt(at);
            if (c == '\n' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？' || c == '؟') {
                opening = true;
            } else if (c == '.' && !isAbbreviation(at)) {
                opening = true;
            }
            at += Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1;
        }
        sentenceStart = opening;
        joined = !opening && from > 0 && (at - from == 1 && isLink(text.charAt(from)) || at - from == 2 && text.charAt(from) == '.' && text.charAt(from + 1) == ' ');
        return at;
    }

    private static boolean isLink(char c) {
        return c == ' ' || c == '-' || c == '‑' || c == '\u00A0';
    }

    /** A short capitalised word before the stop, such as Gen. or St., or one letter of an acronym. */
    private boolean isAbbreviation(int stop) {
        int length = end - start;
        return stop == end && length <= 3 && length > 0 && Character.isUpperCase(text.charAt(start)) && stop + 1 < text.length() && text.charAt(stop + 1) == ' ';
    }

    private void pairs(int at) {
        int stop = at;
        boolean katakana = isKatakana(text.charAt(at));
        boolean hiragana = isHiragana(text.charAt(at));
        while (stop < text.length() && isUnspaced(text.charAt(stop)) && isKatakana(text.charAt(stop)) == katakana && isHiragana(text.charAt(stop)) == hiragana) {
            stop++;
        }
        pairsUntil = katakana ? -1 : stop;
        end = katakana ? Math.min(stop, at + LONGEST) : Math.min(at + 2, stop);
    }

    private static boolean isKatakana(char c) {
        return c >= 0x30A0 && c <= 0x30FF || c >= 0xFF66 && c <= 0xFF9F;
    }

    private static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x309F;
    }

    private void word(int at) {
        int i = at;
        while (i < text.length() && (isWordChar(i) && !isUnspaced(text.charAt(i)) || isInside(i))) {
            i += Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() ? 2 : 1;
        }
        end = i;
        if (end - start > LONGEST) {
            start = Character.isLowSurrogate(text.charAt(end - LONGEST)) ? end - LONGEST + 1 : end - LONGEST;
        }
    }

    /** An apostrophe between letters, a stop or comma between digits, the stops of an acronym. */
    private boolean isInside(int i) {
        char c = text.charAt(i);
        if (i + 1 >= text.length() || i == start) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        if (c == '\'' || c == '’') {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        if (c == '.' && Character.isLetter(before) && Character.isLetter(after)) {
            return (i - 1 == start || text.charAt(i - 2) == '.') && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
        }
        return (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    private boolean isWordChar(int i) {
        char c = text.charAt(i);
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isHighSurrogate(c)) {
            return Character.isLetterOrDigit(text.codePointAt(i));
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Chinese characters, kana, Hangul, Thai and its neighbours. */
    private static boolean isUnspaced(char c) {
        return c >= 0x0E00 && c <= 0x0EFF && Character.isLetter(c) || c >= 0x1000 && c <= 0x109F && Character.isLetter(c) || c >= 0x1780 && c <= 0x17D3
                || c >= 0x3040 && c <= 0x30FF && Character.isLetter(c) || c == '々' || c >= 0xFF66 && c <= 0xFF9F || c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF;
    }
}
