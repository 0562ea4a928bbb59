package org.broadsheet.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.model.Article;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * How likely two articles tell the same event: likeness of their words, weakened by the time between them. Only articles that
 * share rare words within the window are compared at all.
 */
final class Nearness {

    /** Reports of one event further apart than this are followed by hand. */
    static final Duration WINDOW = Duration.ofDays(12);
    private static final double FRESH_HOURS = 36;
    private static final double HALF_LIFE_HOURS = 96;
    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(3, 1, 1, 1.3, 1);
    private static final int TERMS = 60;
    private static final int MOST_FREQUENT = 1500;
    private static final int MOST_NEIGHBOURS = 80;
    private static final double LEAST = 0.04;

    private final List<Article> articles;
    private final TermIndex index;
    private final TermVectors vectors;
    private final int commonest;

    /** @param articles oldest first or newest first, but in order of time */
    Nearness(List<Article> articles) {
        this.articles = articles;
        this.index = new TermIndex(articles.stream().map(Article::text).toList());
        this.vectors = new TermVectors(index, FIELDS);
        this.commonest = Math.max(20, Math.min(MOST_FREQUENT, articles.size() / 8));
    }

    /** @param nearness 0 to 1 */
    record Pair(int a, int b, float nearness) {}

    double between(int a, int b) {
        return vectors.cosine(a, b) * fading(a, b);
    }

    private double fading(int a, int b) {
        double hours = Math.abs(Duration.between(articles.get(a).published(), articles.get(b).published()).toMinutes()) / 60.0;
        return hours <= FRESH_HOURS ? 1 : Math.pow(0.5, (hours - FRESH_HOURS) / HALF_LIFE_HOURS);
    }

    /** The pairs of articles from..to with later ones that are worth a thought, in order. */
    List<Pair> pairs(int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        float[] shared = new float[index.size()];
        int[] touched = new int[256];
        for (int a = from; a < to; a++) {
            int until = windowEnd(a);
            int n = 0;
            for (int entry : vectors.heaviest(a, TERMS, commonest)) {
                int term = index.term(entry);
                int end = index.postings(term + 1);
                for (int p = index.postingFrom(term, a + 1); p < end && index.postingText(p) < until; p++) {
                    int b = index.postingText(p);
                    if (shared[b] == 0) {
                        touched = n == touched.length ? Arrays.copyOf(touched, n * 2) : touched;
                        touched[n++] = b;
                    }
                    shared[b] += vectors.weight(entry) * vectors.weight(index.postingEntry(p));
                }
            }
            collect(a, touched, n, shared, pairs);
        }
        return pairs;
    }

    private void collect(int a, int[] touched, int n, float[] shared, List<Pair> pairs) {
        List<Pair> own = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int b = touched[i];
            float nearness = (float) (shared[b] * fading(a, b));
            shared[b] = 0;
            if (nearness >= LEAST) {
                own.add(new Pair(a, b, nearness));
            }
        }
        own.sort((x, y) -> x.nearness != y.nearness ? Float.compare(y.nearness, x.nearness) : Integer.compare(x.b, y.b));
        pairs.addAll(own.subList(0, Math.min(MOST_NEIGHBOURS, own.size())));
    }

    /** The first article too far away in time from this one. */
    private int windowEnd(int a) {
        int low = a + 1;
        int high = articles.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (Duration.between(articles.get(a).published(), articles.get(middle).published()).abs().compareTo(WINDOW) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
