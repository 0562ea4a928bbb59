package org.broadsheet.stories;

import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * How likely two articles tell the same event: a logistic model over what their words share, how they stand among their neighbours,
 * the time between them and who speaks. Only articles that share rare words within the window are compared at all. Immutable once
 * made and thread-safe.
 */
final class Nearness {

    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(3, 2, 1, 1.15, 0.7);
    private static final int NEIGHBOURS = 40;
    private static final int CHUNK = 512;
    /** Added to a likeness before its logarithm is taken, so that nothing in common is not infinitely far. */
    private static final double EPSILON = 0.02;
    private static final double FRESH_HOURS = 12;
    private static final double DAY = 24;
    private static final double FEWEST_AROUND = 8;
    /** The largest crowd of whole articles that the weights were fitted on: half the logarithm of five hundreds. */
    private static final double FITTED_CROWD = 0.34;
    /** So many terms has an article that is more than a headline with a lead; at half as many the crowd counts in full. */
    private static final double WHOLE_ARTICLE = 150;
    private static final double FEW = 40;
    private static final int UNCOMPARED = -1000;

    private static final int TITLES = 0;
    private static final int TITLE_IN_BODY = 1;
    private static final int BODIES = 2;
    private static final int NAMES = 3;
    private static final int RARITY = 4;
    private static final int COLUMNS = 5;

    private final PairModel model;
    private final TermIndex index;
    private final TermVectors vectors;
    private final TimeWindow window;
    private final Voices voices;
    private final PairGraph graph;
    private final float[] likeness;
    private final float[] overlap;
    private final Neighbourhood neighbourhood;

    /**
     * @param articles newest first
     * @param index of their texts in the same order
     */
    Nearness(List<Article> articles, TermIndex index, PairModel model, Workers workers) {
        this.model = model;
        this.index = index;
        this.vectors = new TermVectors(index, FIELDS);
        this.window = new TimeWindow(articles);
        this.voices = new Voices(articles);
        this.graph = new PairGraph(candidates(workers));
        this.likeness = new float[graph.size()];
        this.overlap = new float[graph.size() * COLUMNS];
        compare(workers);
        this.neighbourhood = new Neighbourhood(graph, likeness);
    }

    private List<int[]> candidates(Workers workers) {
        return workers.map(chunks(index.size()), from -> {
            NeighbourSearch search = new NeighbourSearch(index, vectors, window);
            return IntStream.range(from, Math.min(from + CHUNK, index.size())).mapToObj(a -> search.nearest(a, NEIGHBOURS)).toList();
        }).stream().flatMap(List::stream).toList();
    }

    private static List<Integer> chunks(int count) {
        return IntStream.range(0, (count + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
    }

    /** Each chunk of pairs writes its own part of the arrays. */
    private void compare(Workers workers) {
        WordOverlap words = new WordOverlap(index, vectors);
        workers.map(chunks(graph.size()), from -> {
            int to = Math.min(from + CHUNK, graph.size());
            for (int p = from; p < to; p++) {
                WordOverlap.Shared shared = words.between(graph.first(p), graph.second(p));
                likeness[p] = (float) Math.min(1, shared.whole());
                int at = p * COLUMNS;
                overlap[at + TITLES] = (float) log(shared.titles());
                overlap[at + TITLE_IN_BODY] = (float) (log(shared.titleInBody()) + log(shared.bodyInTitle()));
                overlap[at + BODIES] = (float) log(shared.bodies());
                overlap[at + NAMES] = (float) log(shared.names());
                overlap[at + RARITY] = (float) StrictMath.log1p(shared.rarity());
            }
            return to;
        });
    }

    private static double log(double likeness) {
        return StrictMath.log(likeness + EPSILON);
    }

    PairGraph graph() {
        return graph;
    }

    TimeWindow window() {
        return window;
    }

    boolean sameVoice(int a, int b) {
        return voices.same(a, b);
    }

    /** The values of a pair in the order of {@link PairFeature}. */
    double[] features(int pair) {
        int a = graph.first(pair);
        int b = graph.second(pair);
        int shorter = Math.min(termsOf(a), termsOf(b));
        int longer = Math.max(termsOf(a), termsOf(b));
        int rankOfB = neighbourhood.rank(graph.slot(a, b));
        int rankOfA = neighbourhood.rank(graph.slot(b, a));
        int at = pair * COLUMNS;
        double[] values = new double[PairFeature.values().length];
        for (PairFeature feature : PairFeature.values()) {
            values[feature.ordinal()] = switch (feature) {
                case CONSTANT -> 1;
                case LIKENESS -> log(likeness[pair]);
                case LIKENESS_STRAIGHT -> likeness[pair];
                case LIKENESS_EXPANDED -> log(neighbourhood.expandedLikeness(a, b));
                case NAMES -> overlap[at + NAMES];
                case SHARED_RARITY -> overlap[at + RARITY];
                case TITLES -> overlap[at + TITLES];
                case TITLE_IN_BODY -> overlap[at + TITLE_IN_BODY];
                case BODIES -> overlap[at + BODIES];
                case CROWDED_BY_THREE -> log(neighbourhood.third(a)) + log(neighbourhood.third(b));
                case CROWDED_BY_TEN -> log(neighbourhood.tenth(a)) + log(neighbourhood.tenth(b));
                case RANK -> StrictMath.log1p(Math.max(rankOfA, rankOfB));
                case MUTUAL -> rankOfA == 0 && rankOfB == 0 ? 1 : 0;
                case SHORTER -> StrictMath.log1p(shorter);
                case LONGER -> StrictMath.log1p(longer);
                case TIME_APART -> StrictMath.log1p(Math.max(0, window.hours(a, b) - FRESH_HOURS) / DAY);
                case ONE_VOICE -> voices.same(a, b) ? 1 : 0;
                case CROWD -> crowd(a) + crowd(b);
                case SMALL_SITE -> 1 / (1 + index.size() / FEW);
            };
        }
        return values;
    }

    private int termsOf(int article) {
        return index.start(article + 1) - index.start(article);
    }

    /** Headlines are alike by chance where there are many; whole articles are not, and the model has seen them in small crowds only. */
    private double crowd(int article) {
        double around = StrictMath.log10(Math.max(FEWEST_AROUND, window.until(article) - window.from(article)) / 100) / 2;
        return Math.min(around, FITTED_CROWD + Math.max(0, WHOLE_ARTICLE - termsOf(article)) / (WHOLE_ARTICLE / 2));
    }

    /** By pair of the graph, in log-odds: how likely it tells one event. */
    float[] odds(Workers workers) {
        float[] odds = new float[graph.size()];
        workers.map(chunks(odds.length), from -> {
            int to = Math.min(from + CHUNK, odds.length);
            for (int p = from; p < to; p++) {
                odds[p] = (float) model.score(features(p));
            }
            return to;
        });
        return odds;
    }

    /** Likeness of the words alone, 0 to 1, of any two articles. */
    double likeness(int a, int b) {
        return vectors.cosine(a, b);
    }

    /** What an event is about. @param reports oldest first */
    Profile profile(List<Integer> reports) {
        return Profile.of(reports, index, vectors);
    }

    int terms() {
        return index.terms();
    }

    /** For putting the reports of one event in order; those that were never compared come last. */
    double between(int a, int b) {
        int slot = graph.slot(a, b);
        return slot < 0 ? UNCOMPARED + vectors.cosine(a, b) : model.score(features(graph.pair(slot)));
    }
}
