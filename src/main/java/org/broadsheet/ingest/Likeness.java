package org.broadsheet.ingest;

import java.util.stream.IntStream;
import org.broadsheet.text.Slugs;

/** Tells a changed article from another one: the title, and hashes of the words of the text, distinct and ascending. */
record Likeness(String title, int[] words) {

    /** Of the shorter text's words, what an article keeps through a change under one title, and under another. */
    private static final double SHARED_UNDER_ONE_TITLE = 0.3;
    private static final double SHARED_UNDER_TWO_TITLES = 0.7;
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

    /**
     * Whether one may be a change of the other: they share words of the shorter text to such a part as two articles don't. A title alone says
     * little, since columns keep theirs; when in doubt an article is another one, so that nothing is overwritten.
     */
    boolean resembles(Likeness other) {
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            shared += words[i] == other.words[j] ? 1 : 0;
            int step = Integer.compare(words[i], other.words[j]);
            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }
        boolean oneTitle = !title.isEmpty() && title.equals(other.title);
        return shared >= Math.min(words.length, other.words.length) * (oneTitle ? SHARED_UNDER_ONE_TITLE : SHARED_UNDER_TWO_TITLES) && (shared > 0 || oneTitle);
    }
}
