package org.broadsheet.text;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The word forms of one language met so far: each is lower-cased and stemmed once, and found again without making a string.
 * A pure memo: what it returns does not depend on what it holds. Thread-safe; it stops growing when full. Words stand in their bucket in the
 * order in which they were met, so that frequent ones come first.
 */
final class Lexicon {

    private static final int BUCKETS = 1 << 17;
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
        boolean packed = end - start <= Word.PACKED;
        int hash = 0;
        long head = 0;
        long tail = 0;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            hash = 31 * hash + c;
            packed &= c < 256;
            head = i - start < 8 ? head << 8 | c : head;
            tail = i - start < 8 ? tail : tail << 8 | c;
        }
        return word(source, start, end, hash, packed ? head : 0, packed ? tail : 0);
    }

    private Word word(String source, int start, int end, int hash, long head, long tail) {
        int bucket = (hash ^ hash >>> 15) & BUCKETS - 1;
        Word last = null;
        Word made = null;
        while (true) {
            for (Word w = last == null ? buckets.get(bucket) : last.next(); w != null; w = w.next()) {
                if (w.isAt(hash, head, tail, source, start, end)) {
                    return w;
                }
                last = w;
            }
            made = made == null ? make(source.substring(start, end), head, tail) : made;
            if (size.get() >= MOST_WORDS) {
                return made;
            }
            if (last == null ? buckets.compareAndSet(bucket, null, made) : last.follow(made)) {
                size.incrementAndGet();
                return made;
            }
        }
    }

    private Word make(String text, long head, long tail) {
        String whole = Letters.plain(text).toLowerCase(Locale.ROOT);
        String lower = language.bare(whole);
        boolean stop = language.isStopWord(lower) || language.isStopWord(whole);
        boolean loneLetter = lower.length() < 2 && !(lower.length() == 1 && (Character.isDigit(lower.charAt(0)) || Character.isIdeographic(lower.charAt(0))));
        String term = stop || loneLetter ? null : shared(language.stem(lower));
        return new Word(text, whole, term, mix(lower), stop, head, tail);
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
