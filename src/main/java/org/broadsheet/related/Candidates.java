package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * Finds the texts most like one, by its weightiest terms and the lists of texts that have them. For one thread; the index behind
 * it is shared.
 */
final class Candidates {

    private static final int TERMS = 60;
    /** Postings looked at for one text; with the limit on common terms it keeps large sites in proportion. */
    private static final int MOST_POSTINGS = 30_000;
    private static final int MOST_FREQUENT = 4000;

    private final TermIndex index;
    private final TermVectors vectors;
    private final float[] shared;
    private int[] touched = new int[1024];

    Candidates(TermIndex index, TermVectors vectors) {
        this.index = index;
        this.vectors = vectors;
        this.shared = new float[index.size()];
    }

    record Candidate(int text, double likeness) {}

    /** The texts most like this one, nearest first. */
    List<Candidate> like(int text, int count) {
        int n = gather(text);
        List<Candidate> found = new ArrayList<>(n);
        float least = leastOf(n, count);
        for (int i = 0; i < n; i++) {
            int other = touched[i];
            if (shared[other] >= least) {
                found.add(new Candidate(other, shared[other]));
            }
            shared[other] = 0;
        }
        found.sort(Comparator.comparingDouble((Candidate c) -> -c.likeness).thenComparingInt(Candidate::text));
        return found.subList(0, Math.min(count, found.size()));
    }

    private int gather(int text) {
        int n = 0;
        int looked = 0;
        for (int entry : vectors.heaviest(text, TERMS, Math.max(50, Math.min(MOST_FREQUENT, index.size() / 5)))) {
            int term = index.term(entry);
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
                    shared[other] += vectors.weight(entry) * vectors.weight(index.postingEntry(p));
                }
            }
        }
        return n;
    }

    /** The likeness of the last one that belongs among so many. */
    private float leastOf(int n, int count) {
        if (n <= count) {
            return 0;
        }
        float[] all = new float[n];
        for (int i = 0; i < n; i++) {
            all[i] = shared[touched[i]];
        }
        Arrays.sort(all);
        return all[n - count];
    }
}
