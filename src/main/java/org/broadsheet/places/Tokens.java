package org.broadsheet.places;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * A text cut into words, in flat arrays: where each stands, its hash, how it is written and what parts it from the word before. A character of a
 * script without spaces is a word of its own. Words beyond {@link #MOST} are left away. For one text and one thread.
 */
final class Tokens {

    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    /** Two letters or more, all of them capitals. */
    static final byte CAPS = 2;
    static final byte NUMBER = 3;
    /** Of a script that knows no capitals. */
    static final byte UNCASED = 4;

    static final byte NOTHING = 0;
    static final byte SPACE = 1;
    static final byte HYPHEN = 2;
    static final byte APOSTROPHE = 3;
    /** The full stop of an abbreviation, with or without a space behind it. */
    static final byte STOP = 4;
    static final byte COMMA = 5;
    static final byte OTHER = 6;
    /** The end of a sentence, of a block, or a quotation mark. */
    static final byte BREAK = 7;

    private static final int MOST = 200_000;

    final String text;
    int count;
    int[] start;
    int[] end;
    long[] hash;
    byte[] shape;
    byte[] gap;

    private final LongPredicate abbreviation;

    /** @param abbreviation whether a word may have a full stop that ends no sentence */
    Tokens(String text, LongPredicate abbreviation) {
        this.text = text;
        this.abbreviation = abbreviation;
        int guess = Math.min(MOST, text.length() / 5 + 16);
        start = new int[guess];
        end = new int[guess];
        hash = new long[guess];
        shape = new byte[guess];
        gap = new byte[guess];
        scan();
    }

    private void scan() {
        int at = 0;
        int last = 0;
        while (at < text.length() && count < MOST) {
            char c = text.charAt(at);
            if (!isWordChar(c)) {
                at++;
                continue;
            }
            int from = at;
            at = isUnspaced(c) ? at + 1 : wordEnd(at);
            add(from, at, last);
            last = at;
        }
    }

    private int wordEnd(int from) {
        int at = from + 1;
        while (at < text.length() && isWordChar(text.charAt(at)) && !isUnspaced(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void add(int from, int to, int last) {
        if (count == start.length) {
            int more = Math.min(MOST, count * 2);
            start = Arrays.copyOf(start, more);
            end = Arrays.copyOf(end, more);
            hash = Arrays.copyOf(hash, more);
            shape = Arrays.copyOf(shape, more);
            gap = Arrays.copyOf(gap, more);
        }
        start[count] = from;
        end[count] = to;
        hash[count] = WordHash.of(text, from, to);
        shape[count] = shapeOf(from, to);
        gap[count] = count == 0 ? BREAK : gapOf(last, from);
        count++;
    }

    private byte shapeOf(int from, int to) {
        char first = text.charAt(from);
        if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
            int at = from + 1;
            while (at < to && !Character.isLowerCase(text.charAt(at))) {
                at++;
            }
            return at == to && to - from > 1 ? CAPS : CAPITAL;
        }
        return first < 128 ? first <= '9' ? NUMBER : LOWER : Character.isLowerCase(first) ? LOWER : Character.isLetter(first) ? UNCASED : NUMBER;
    }

    private byte gapOf(int from, int to) {
        if (to == from) {
            return NOTHING;
        }
        char first = text.charAt(from);
        if (to - from == 1) {
            switch (first) {
                case ' ', '\u00A0':
                    return SPACE;
                case '-', '‑':
                    return HYPHEN;
                case '\'', '’', 'ʼ', '·', '・':
                    return APOSTROPHE;
                case '.':
                    return STOP;
                default:
                    break;
            }
        }
        byte worst = SPACE;
        for (int i = from; i < to; i++) {
            worst = (byte) Math.max(worst, part(text.charAt(i), i));
        }
        return worst;
    }

    private byte part(char c, int at) {
        switch (c) {
            case ' ', '\u00A0':
                return SPACE;
            case ',', '(', ')', '،', '、':
                return COMMA;
            case '.':
                return at == end[count - 1] && (end[count - 1] - start[count - 1] == 1 && shape[count - 1] == CAPITAL || abbreviation.test(hash[count - 1])) ? STOP : BREAK;
            case '\n', '!', '?', '…', '"', '“', '”', '«', '»', '„', '。', '！', '？', '؟':
                return BREAK;
            default:
                return OTHER;
        }
    }

    static boolean isWordChar(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isSurrogate(c)) {
            return false;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Chinese characters, kana and Thai. */
    static boolean isUnspaced(char c) {
        return c >= 0x0E00 && c <= 0x0E7F || c >= 0x3040 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF;
    }

    /** Whether a word can begin a name. */
    boolean mayBegin(int token) {
        return shape[token] == CAPITAL || shape[token] == CAPS || shape[token] == UNCASED;
    }

    boolean capital(int token) {
        return token >= 0 && token < count && (shape[token] == CAPITAL || shape[token] == CAPS);
    }

    /** Whether a word belongs to the same phrase as the word before it. */
    boolean joined(int token) {
        return token > 0 && token < count && gap[token] <= STOP;
    }
}
