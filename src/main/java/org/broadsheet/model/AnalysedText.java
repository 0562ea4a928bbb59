package org.broadsheet.model;

/**
 * An article's text, analysed once for everyone who compares texts. Arrays are not copied: nobody may change them.
 * Counts stop at 127.
 *
 * @param language the language the analyser took, an ISO 639 code such as {@code en}; {@code und} for all that it knows nothing about
 * @param terms distinct stemmed terms of title and body in ascending order
 * @param surfaces how the text itself writes each term most often, for readers
 * @param titleCounts how often each term stands in the title
 * @param leadCounts how often in the first three sentences of the body
 * @param bodyCounts how often in the body, the lead included
 * @param names capitalised spans that look like names of persons, places and bodies, distinct, ascending
 * @param words how many words the body has
 * @param shingles hashes of the body's runs of five words, distinct, ascending; of a long text the smallest {@link #MOST_SHINGLES}
 */
public record AnalysedText(
        String language,
        String[] terms,
        String[] surfaces,
        byte[] titleCounts,
        byte[] leadCounts,
        byte[] bodyCounts,
        String[] names,
        int words,
        long[] shingles) {

    /** More are not kept: the smallest are a fair sample, so that shares of common text can still be estimated. */
    public static final int MOST_SHINGLES = 256;
}
