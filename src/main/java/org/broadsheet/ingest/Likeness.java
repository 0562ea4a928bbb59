package org.broadsheet.ingest;

import java.util.stream.IntStream;
import org.broadsheet.text.Slugs;

/** Tells a changed article from another one: the title, and hashes of the words of the text, distinct and ascending. */
record Likeness(String title, int[] words) {

    private static final double SHARED = 0.4;
    private static final int FEWEST = 5;
    private static final int SHORTEST = 4;

    static Likeness of(String title, String body) {
        IntStream.Builder hashes = IntStream.builder();
        int hash = 0;
        int length = 0;
        for (int i = 0; i <= body.length(); i++) {
            char c = i < body.length() ? body.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + Character.toLowerCase(c);
                length++;
            } else {
                if (length >= SHORTEST) {
                    hashes.add(hash);
                }
                hash = 0;
                length = 0;
            }
        }
        return new Likeness(Slugs.slug(title), hashes.build().sorted().distinct().toArray());
    }

    /** Whether both have one title, or share the words of the shorter text to such a part as two reports about different things never do. */
    boolean resembles(Likeness other) {
        if (!title.isEmpty() && title.equals(other.title)) {
            return true;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            shared += words[i] == other.words[j] ? 1 : 0;
            int step = Integer.compare(words[i], other.words[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        int shorter = Math.min(words.length, other.words.length);
        return shared >= FEWEST && shared >= shorter * SHARED;
    }
}
