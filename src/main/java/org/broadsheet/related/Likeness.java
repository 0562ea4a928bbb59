package org.broadsheet.related;

import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * How like one text is to many: the cosine of their weighted terms, where no term adds more than a tenth, for one word in common does not make
 * two short texts alike. The text's weights are spread out once, so that each other text costs its own length only. For one thread.
 */
final class Likeness {

    private static final float MOST_A_TERM = 0.1f;

    private final TermIndex index;
    private final TermVectors vectors;
    private final float[] spread;
    private int of = -1;

    Likeness(TermIndex index, TermVectors vectors) {
        this.index = index;
        this.vectors = vectors;
        this.spread = new float[index.terms()];
    }

    /** The text with which others are compared from now on. */
    void of(int text) {
        if (of == text) {
            return;
        }
        if (of >= 0) {
            for (int e = index.start(of); e < index.start(of + 1); e++) {
                spread[index.term(e)] = 0;
            }
        }
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            spread[index.term(e)] = vectors.weight(e);
        }
        of = text;
    }

    /** 0 for texts that share nothing to 1 for the same words in the same proportion, or a little less where they are few. */
    float with(int other) {
        float sum = 0;
        for (int e = index.start(other); e < index.start(other + 1); e++) {
            sum += Math.min(MOST_A_TERM, spread[index.term(e)] * vectors.weight(e));
        }
        return sum;
    }
}
