package org.broadsheet.ingest;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How an outlet has fared with the runs so far.
 *
 * @param lastSuccess ISO instant at which a source of it was last had; empty for never
 * @param lastFailure ISO instant at which one was last not had; empty for never
 * @param failures runs in a row in which one was not had
 * @param reason of the last failure, while there are failures
 * @param warning what is suspicious about the last run; empty for nothing
 * @param yields of the last runs that brought something, oldest first
 */
public record SourceHealth(String lastSuccess, String lastFailure, int failures, String reason, String warning, List<Yield> yields) {

    /** Of an outlet that no run has read. */
    static final SourceHealth NONE = new SourceHealth("", "", 0, "", "", List.of());

    static final int REMEMBERED = 20;

    /**
     * What one run got.
     *
     * @param offered items of the outlet's feeds; 0 when no feed was read
     * @param articles that were extracted
     * @param words they have on average
     * @param confidence of their extraction on average, from 0 to 1
     */
    public record Yield(int offered, int articles, double words, double confidence) {}

    public SourceHealth {
        yields = List.copyOf(yields.subList(Math.max(0, yields.size() - REMEMBERED), yields.size()));
    }

    /** Of the articles that the remembered runs extracted, from 0 to 1; empty when there are none. */
    public OptionalDouble meanConfidence() {
        double sum = yields.stream().mapToDouble(yield -> yield.confidence() * yield.articles()).sum();
        int articles = yields.stream().mapToInt(Yield::articles).sum();
        return articles == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / articles);
    }
}
