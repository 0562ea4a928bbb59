package org.broadsheet.stories;

import java.util.Arrays;
import org.broadsheet.text.Best;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/** Finds the articles most like one among those near it in time, by the lists of articles that have its weightiest terms. For one thread. */
final class NeighbourSearch {

    private static final int TERMS = 60;
    private static final int MOST_FREQUENT = 1500;
    /** Postings looked at for one article: whatever the texts are, the work stays in proportion to their number. */
    private static final int MOST_POSTINGS = 30_000;
    private static final float LEAST = 0.01f;

    private final TermIndex index;
    private final TermVectors vectors;
    private final TimeWindow window;
    private final int commonest;
    private final float[] shared;
    private int[] touched = new int[1024];

    NeighbourSearch(TermIndex index, TermVectors vectors, TimeWindow window) {
        this.index = index;
        this.vectors = vectors;
        this.window = window;
        this.commonest = Math.max(20, Math.min(MOST_FREQUENT, index.size() / 8));
        this.shared = new float[index.size()];
    }

    /** At most so many, in ascending order of their numbers; terms that many articles have are not looked at. */
    int[] nearest(int article, int most) {
        int n = gather(article);
        Best best = new Best(most);
        for (int i = 0; i < n; i++) {
            int other = touched[i];
            if (shared[other] >= LEAST) {
                best.add(shared[other], other);
            }
            shared[other] = 0;
        }
        Best.Ranking ranking = best.take();
        int[] nearest = new int[ranking.size()];
        for (int rank = 0; rank < nearest.length; rank++) {
            nearest[rank] = ranking.number(rank);
        }
        Arrays.sort(nearest);
        return nearest;
    }

    private int gather(int article) {
        int n = 0;
        int looked = 0;
        Best.Ranking heaviest = vectors.heaviest(article, TERMS, commonest);
        for (int rank = 0; rank < heaviest.size() && looked < MOST_POSTINGS; rank++) {
            float weight = heaviest.score(rank);
            int term = index.term(heaviest.number(rank));
            int end = index.postings(term + 1);
            for (int p = index.postingFrom(term, window.from(article)); p < end && index.postingText(p) < window.until(article); p++) {
                int other = index.postingText(p);
                looked++;
                if (other != article) {
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
