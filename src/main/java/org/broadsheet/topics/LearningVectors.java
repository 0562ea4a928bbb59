package org.broadsheet.topics;

import org.broadsheet.model.AnalysedText;
import org.broadsheet.text.TermIndex;

/**
 * The texts of an index as vectors of length one, for learning: what stands in the title counts more, and so does what few texts have. Terms of a
 * single text tell nothing about others and are left out; so are further rare ones where a model over all of them would not fit into memory.
 * Immutable.
 */
final class LearningVectors {

    private static final double TITLE = 2;
    private static final int LEAST_TEXTS = 2;
    /** Terms times topics: 32 MB a model. */
    private static final long MOST_CELLS = 8_000_000;

    private final TermIndex index;
    private final int[] column;
    private final int columns;
    private final float[] weight;

    LearningVectors(TermIndex index, int topics) {
        this.index = index;
        this.column = new int[index.terms()];
        this.columns = number(topics);
        this.weight = new float[index.entries()];
        for (int text = 0; text < index.size(); text++) {
            weigh(text);
        }
    }

    private int number(int topics) {
        int least = LEAST_TEXTS;
        int count = count(least);
        while ((long) count * topics > MOST_CELLS) {
            count = count(++least);
        }
        int next = 0;
        for (int t = 0; t < column.length; t++) {
            column[t] = index.frequency(t) >= least ? next++ : -1;
        }
        return next;
    }

    private int count(int least) {
        int count = 0;
        for (int t = 0; t < column.length; t++) {
            count += index.frequency(t) >= least ? 1 : 0;
        }
        return count;
    }

    private void weigh(int text) {
        AnalysedText analysed = index.text(text);
        int from = index.start(text);
        int to = index.start(text + 1);
        double square = 0;
        for (int e = from; e < to; e++) {
            if (column[index.term(e)] >= 0) {
                double count = TITLE * analysed.titleCounts()[e - from] + analysed.bodyCounts()[e - from];
                double raw = StrictMath.log1p(count) * index.rarity(index.term(e));
                weight[e] = (float) raw;
                square += raw * raw;
            }
        }
        float length = (float) Math.sqrt(square);
        for (int e = from; e < to && length > 0; e++) {
            weight[e] /= length;
        }
    }

    TermIndex index() {
        return index;
    }

    int columns() {
        return columns;
    }

    /** The column of an entry's term; -1 for one that is left out. */
    int column(int entry) {
        return column[index.term(entry)];
    }

    float weight(int entry) {
        return weight[entry];
    }
}
