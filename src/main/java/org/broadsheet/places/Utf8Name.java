package org.broadsheet.places;

import java.nio.CharBuffer;

/** Cuts a name of the table into words and hashes it as {@link Tokens} does a text's. One object reads many names, one after the other. */
final class Utf8Name {

    private final char[] chars = new char[256];
    private final CharBuffer buffer = CharBuffer.wrap(chars);
    private long hash;
    private long first;
    private int words;

    /** @param to at most 255 bytes behind {@code from} */
    Utf8Name over(byte[] bytes, int from, int to) {
        int length = decode(bytes, from, to);
        words = 0;
        int at = 0;
        while (at < length) {
            char c = chars[at];
            if (!Tokens.isWordChar(c)) {
                at++;
                continue;
            }
            int start = at++;
            while (!Tokens.isUnspaced(c) && at < length && Tokens.isWordChar(chars[at]) && !Tokens.isUnspaced(chars[at])) {
                at++;
            }
            word(WordHash.of(buffer, start, at));
        }
        return this;
    }

    private void word(long word) {
        first = words == 0 ? word : first;
        hash = words == 0 ? word : WordHash.join(hash, word);
        words++;
    }

    /** Characters beyond the basic plane become none. */
    private int decode(byte[] bytes, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            if (b >= 0) {
                chars[length++] = (char) b;
            } else if ((b & 0xE0) == 0xC0 && i + 1 < to) {
                chars[length++] = (char) ((b & 0x1F) << 6 | bytes[++i] & 0x3F);
            } else if ((b & 0xF0) == 0xE0 && i + 2 < to) {
                chars[length++] = (char) ((b & 0x0F) << 12 | (bytes[++i] & 0x3F) << 6 | bytes[++i] & 0x3F);
            }
        }
        return length;
    }

    long hash() {
        return hash;
    }

    long firstWord() {
        return first;
    }

    int words() {
        return words;
    }
}
