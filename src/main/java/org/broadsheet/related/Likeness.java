package org.broadsheet.related;

import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/** Cosines of one text with many: its weights are spread out once, so that each other text costs its own length only. For one thread. */
final class Likeness {

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

    /** 0 for texts that share nothing to 1 for the same words in the same proportion. */
    float with(int other) {
        float sum = 0;
        for (int e = index.start(other); e < index.start(other + 1); e++) {
            sum += spread[index.term(e)] * vectors.weight(e);
        }
        return sum;
    }
}
