package org.broadsheet.text;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The word forms of one language met so far: each is lower-cased and stemmed once, and found again without making a string.
 * A pure memo: what it returns does not depend on what it holds. Thread-safe; it stops growing when full.
 */
final class Lexicon {

    private static final int BUCKETS = 1 << 16;
    private static final int MOST_WORDS = 400_000;

    private final Language language;
    private final AtomicReferenceArray<Word> buckets = new AtomicReferenceArray<>(BUCKETS);
    private final AtomicInteger size = new AtomicInteger();
    private final ConcurrentHashMap<String, String> terms = new ConcurrentHashMap<>();

    Lexicon(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** The word that stands in the source from start to end. */
    Word word(String source, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + source.charAt(i);
        }
        int bucket = (hash ^ hash >>> 15) & BUCKETS - 1;
        while (true) {
            Word head = buckets.get(bucket);
            for (Word w = head; w != null; w = w.next) {
                if (w.isAt(hash, source, start, end)) {
                    return w;
                }
            }
            Word made = make(source.substring(start, end), head);
            if (size.get() >= MOST_WORDS) {
                return made;
            }
            if (buckets.compareAndSet(bucket, head, made)) {
                size.incrementAndGet();
                return made;
            }
        }
    }

    private Word make(String text, Word next) {
        String whole = Letters.plain(text).toLowerCase(Locale.ROOT);
        String lower = language.bare(whole);
        boolean stop = language.isStopWord(lower) || language.isStopWord(whole);
        boolean loneLetter = lower.length() < 2 && !(lower.length() == 1 && (Character.isDigit(lower.charAt(0)) || Character.isIdeographic(lower.charAt(0))));
        String term = stop || loneLetter ? null : shared(language.stem(lower));
        return new Word(text, whole, term, mix(lower), stop, next);
    }

    private String shared(String term) {
        String before = terms.putIfAbsent(term, term);
        return before == null ? term : before;
    }

    private static long mix(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        return Shingles.mix(h);
    }
}
