package org.broadsheet.related;

import java.util.Arrays;
import org.broadsheet.text.Best;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * Finds the texts most like one: by its weightiest terms and the lists of texts that have them it finds which come into question, by all
 * terms how like they are. For one thread; the index behind it is shared.
 */
final class Candidates {

    private static final int TERMS = 40;
    /** Postings looked at for one text; with the limit on common terms it keeps large sites in proportion. */
    private static final int MOST_POSTINGS = 10_000;
    private static final int MOST_FREQUENT = 2000;

    private final TermIndex index;
    private final TermVectors vectors;
    private final Likeness likeness;
    private final float[] shared;
    private int[] touched = new int[1024];

    Candidates(TermIndex index, TermVectors vectors) {
        this.index = index;
        this.vectors = vectors;
        this.likeness = new Likeness(index, vectors);
        this.shared = new float[index.size()];
    }

    /** The texts most like this one with their likeness, nearest first. */
    Best.Ranking like(int text, int count) {
        int n = gather(text);
        Best rough = new Best(count);
        for (int i = 0; i < n; i++) {
            rough.add(shared[touched[i]], touched[i]);
            shared[touched[i]] = 0;
        }
        Best.Ranking found = rough.take();
        likeness.of(text);
        Best exact = new Best(Math.max(1, found.size()));
        for (int rank = 0; rank < found.size(); rank++) {
            exact.add(likeness.with(found.number(rank)), found.number(rank));
        }
        return exact.take();
    }

    private int gather(int text) {
        int n = 0;
        int looked = 0;
        Best.Ranking heaviest = vectors.heaviest(text, TERMS, Math.max(50, Math.min(MOST_FREQUENT, index.size() / 5)));
        for (int rank = 0; rank < heaviest.size(); rank++) {
            float weight = heaviest.score(rank);
            int term = index.term(heaviest.number(rank));
            looked += index.frequency(term);
            if (looked > MOST_POSTINGS && n > 0) {
                break;
            }
            for (int p = index.postings(term); p < index.postings(term + 1); p++) {
                int other = index.postingText(p);
                if (other != text) {
                    if (shared[other] == 0) {
                        touched = n == touched.length ? Arrays.copyOf(touched, n * 2) : touched;
                        touched[n++] = other;
                    }
                    shared[other] += weight * vectors.postingWeight(p);
                }
            }
        }
        return n;
    }
}
