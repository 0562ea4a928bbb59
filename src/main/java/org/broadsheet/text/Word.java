package org.broadsheet.text;

import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** A word form of a language, with what was found out about it once. Immutable but for its place in the lexicon's chain. Thread-safe. */
final class Word {

    /** So many letters of the first 256 signs fit in two numbers, by which a word is recognised without reading its string. */
    static final int PACKED = 16;

    private static final AtomicReferenceFieldUpdater<Word, Word> NEXT = AtomicReferenceFieldUpdater.newUpdater(Word.class, Word.class, "next");

    /** As written. */
    final String text;
    /** In lower case. */
    final String lower;
    /** What it is counted as; null for stop words and lone letters. */
    final String term;
    /** Of the lower-case form, for shingles. */
    final long hash;
    /** As {@link String#hashCode} of the text, to pass by others in the chain without reading them. */
    final int code;
    /** The first four signs of the term, for an order that mostly reads no string. */
    final long order;
    final boolean upper;
    final boolean stop;
    private final long head;
    private final long tail;
    private volatile Word next;

    /** @param head the first eight signs, @param tail those behind them; both 0 for a word that does not fit */
    Word(String text, String lower, String term, long hash, boolean stop, long head, long tail) {
        this.text = text;
        this.lower = lower;
        this.term = term;
        this.hash = hash;
        this.code = text.hashCode();
        this.upper = Character.isUpperCase(text.codePointAt(0));
        this.stop = stop;
        this.order = term == null ? 0 : order(term);
        this.head = head;
        this.tail = tail;
    }

    private static long order(String term) {
        long order = 0;
        for (int i = 0; i < 4; i++) {
            order = order << 16 | (i < term.length() ? term.charAt(i) : 0);
        }
        return order;
    }

    /** Of words with a term: as their terms compare. */
    int compareTerms(Word other) {
        int first = Long.compareUnsigned(order, other.order);
        return first != 0 || term == other.term ? first : term.compareTo(other.term);
    }

    Word next() {
        return next;
    }

    /** Puts a word behind this one; false where another stands there already. */
    boolean follow(Word word) {
        return NEXT.compareAndSet(this, null, word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Word word && word.text.equals(text);
    }

    @Override
    public int hashCode() {
        return (int) hash;
    }

    /** As written, without an English possessive. */
    String bare() {
        int n = text.length();
        boolean possessive = n > 2 && text.charAt(n - 1) == 's' && (text.charAt(n - 2) == '\'' || text.charAt(n - 2) == '’');
        return possessive ? text.substring(0, n - 2) : text;
    }

    /** Whether it is the word whose signs those are. No word has a sign 0, so that packed words are told apart by their numbers alone. */
    boolean isAt(int code, long head, long tail, String source, int start, int end) {
        if (this.code != code || this.head != head || this.tail != tail) {
            return false;
        }
        return head != 0 || text.length() == end - start && source.startsWith(text, start);
    }
}
