package org.broadsheet.text;

/** A word form of a language, with what was found out about it once. Immutable but for its place in the lexicon's chain. */
final class Word {

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
    final boolean upper;
    final boolean stop;
    final Word next;

    Word(String text, String lower, String term, long hash, boolean stop, Word next) {
        this.text = text;
        this.lower = lower;
        this.term = term;
        this.hash = hash;
        this.code = text.hashCode();
        this.upper = Character.isUpperCase(text.codePointAt(0));
        this.stop = stop;
        this.next = next;
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

    boolean isAt(int code, String source, int start, int end) {
        return this.code == code && text.length() == end - start && source.startsWith(text, start);
    }
}
