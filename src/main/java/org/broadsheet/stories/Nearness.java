package org.broadsheet.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Article;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.text.Best;
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
    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(3, 2, 1, 1.15, 0.7);
    private static final int TERMS = 60;
    private static final int MOST_FREQUENT = 1500;
    private static final int MOST_NEIGHBOURS = 200;
    private static final double LEAST = 0.05;
    /** Below this no headline bonus could lift a pair to {@link #LEAST}. */
    private static final float UNLIKE = 0.006f;
    /** Likeness at which one event is as likely as two, where a hundred articles are near in time; chance likeness grows with their number. */
    private static final double EVEN = 0.14;
    private static final double EVEN_PER_TENFOLD = 0.08;
    private static final double FEWEST_AROUND = 8;
    /** On a site of a few articles every word is rare and all likeness is high. */
    private static final double EVEN_MORE_WHEN_FEW = 0.12;
    private static final double FEW = 40;
    /** One outlet, or one author, seldom tells an event twice but often writes about a thing again. */
    private static final double ONE_VOICE = 2;
    private static final double STEEPNESS = 2.5;
    /** Mere headlines share few words even when they tell the same, so likeness counts more below this many terms. */
    private static final double HEADLINE_TERMS = 9;
    private static final double HEADLINE_BONUS = 4;

    private final List<Article> articles;
    private final TermIndex index;
    private final TermVectors vectors;
    private final int commonest;
    private final double[] crowd;

    /** @param articles oldest first or newest first, but in order of time */
    Nearness(List<Article> articles) {
        this.articles = articles;
        this.index = new TermIndex(articles.stream().map(Article::text).toList());
        this.vectors = new TermVectors(index, FIELDS);
        this.commonest = Math.max(20, Math.min(MOST_FREQUENT, articles.size() / 8));
        this.crowd = crowd();
    }

    /** @param belief that both tell one event, 0 to 1 */
    record Pair(int a, int b, float belief) {}

    /** For putting the reports of one event in order. */
    double between(int a, int b) {
        return vectors.cosine(a, b) * fading(a, b);
    }

    private double belief(int a, int b, double nearness) {
        int terms = Math.min(index.start(a + 1) - index.start(a), index.start(b + 1) - index.start(b));
        double bonus = HEADLINE_BONUS / (1 + Math.pow(terms / HEADLINE_TERMS, 6));
        double even = EVEN + EVEN_PER_TENFOLD * (crowd[a] + crowd[b]) / 2 + EVEN_MORE_WHEN_FEW / (1 + articles.size() / FEW);
        double odds = Math.pow(nearness * (1 + bonus) / (sameVoice(a, b) ? even * ONE_VOICE : even), STEEPNESS);
        return odds / (1 + odds);
    }

    private boolean sameVoice(int a, int b) {
        Optional<String> outlet = articles.get(a).outlet().map(Outlet::id);
        if (!outlet.equals(articles.get(b).outlet().map(Outlet::id))) {
            return false;
        }
        return outlet.isPresent() || !Collections.disjoint(authors(a), authors(b));
    }

    private List<String> authors(int article) {
        return articles.get(article).entry().source().map(Entry.SourceNote::authors).orElse(List.of());
    }

    /** By article: the logarithm of how many hundred others are near it in time. */
    private double[] crowd() {
        double[] crowd = new double[articles.size()];
        int begin = 0;
        for (int i = 0; i < crowd.length; i++) {
            while (isTooFar(begin, i)) {
                begin++;
            }
            crowd[i] = Math.log10(Math.max(FEWEST_AROUND, windowEnd(i) - begin) / 100);
        }
        return crowd;
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
            Best.Ranking heaviest = vectors.heaviest(a, TERMS, commonest);
            for (int rank = 0; rank < heaviest.size(); rank++) {
                float weight = heaviest.score(rank);
                int term = index.term(heaviest.number(rank));
                int end = index.postings(term + 1);
                for (int p = index.postingFrom(term, a + 1); p < end && index.postingText(p) < until; p++) {
                    int b = index.postingText(p);
                    if (shared[b] == 0) {
                        touched = n == touched.length ? Arrays.copyOf(touched, n * 2) : touched;
                        touched[n++] = b;
                    }
                    shared[b] += weight * vectors.postingWeight(p);
                }
            }
            collect(a, touched, n, shared, pairs);
        }
        return pairs;
    }

    private void collect(int a, int[] touched, int n, float[] shared, List<Pair> pairs) {
        Best best = new Best(MOST_NEIGHBOURS);
        for (int i = 0; i < n; i++) {
            int b = touched[i];
            float likeness = shared[b];
            shared[b] = 0;
            float belief = likeness < UNLIKE ? 0 : (float) belief(a, b, likeness * fading(a, b));
            if (belief >= LEAST) {
                best.add(belief, b);
            }
        }
        Best.Ranking ranking = best.take();
        for (int rank = 0; rank < ranking.size(); rank++) {
            pairs.add(new Pair(a, ranking.number(rank), ranking.score(rank)));
        }
    }

    /** The first article too far away in time from this one. */
    private int windowEnd(int a) {
        int low = a + 1;
        int high = articles.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (isTooFar(a, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isTooFar(int a, int b) {
        return Duration.between(articles.get(a).published(), articles.get(b).published()).abs().compareTo(WINDOW) > 0;
    }
}
