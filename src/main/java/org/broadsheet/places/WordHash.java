package org.broadsheet.places;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Hashes of words and names that see no case, no diacritics and no short form of Saint, Mount or Fort. Sixty-four bits tell names apart without
 * comparing letters: among a million names a false match is one in ten million million words.
 */
final class WordHash {

    private static final char[] FOLDED = new char[0x2100];
    private static final long[][] SAME = {{raw("st"), raw("saint")}, {raw("ste"), raw("sainte")}, {raw("mt"), raw("mount")}, {raw("ft"), raw("fort")}};

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = letter(c);
        }
    }

    private WordHash() {}

    private static char letter(char c) {
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return switch (base.charAt(0)) {
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ı' -> 'i';
            case 'ß' -> 's';
            default -> base.charAt(0);
        };
    }

    static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : c;
    }

    /** A word between two positions of a text. */
    static long of(CharSequence text, int from, int to) {
        long hash = raw(text, from, to);
        for (long[] pair : to - from <= 3 ? SAME : new long[0][]) {
            if (pair[0] == hash) {
                return pair[1];
            }
        }
        return hash;
    }

    static long of(String word) {
        return of(word, 0, word.length());
    }

    /** The hash of a name: of its first word itself, then of each further word {@code joined} to it. */
    static long join(long name, long word) {
        return (Long.rotateLeft(name, 23) ^ word) * 0x9E3779B97F4A7C15L;
    }

    private static long raw(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
        }
        return spread(hash);
    }

    private static long raw(CharSequence text, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            char c = fold(text.charAt(i));
            if (c < 0x0300 || c > 0x036F) {
                hash = (hash ^ c) * 0x100000001B3L;
            }
        }
        return spread(hash);
    }

    private static long spread(long hash) {
        long h = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }
}
