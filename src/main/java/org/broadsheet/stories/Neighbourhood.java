package org.broadsheet.stories;

import java.util.Arrays;

/**
 * How a pair stands among the neighbours of both its articles: local scaling, ranks, and likeness with neighbours read along
 * (document expansion). Immutable once made and thread-safe.
 */
final class Neighbourhood {

    /** Chance likeness that every article is taken to have with a few others, however few there are. */
    private static final double CHANCE = 0.04;
    private static final int EXPANDED_BY = 4;
    private static final double EXPANSION = 0.6;
    private static final int THIRD = 3;
    private static final int TENTH = 10;

    private final PairGraph graph;
    private final float[] likeness;
    /** By slot of the graph: the place that the partner takes, 0 for the nearest. */
    private final int[] rank;
    private final float[] third;
    private final float[] tenth;
    private final int[][] closest;
    private final float[] expandedLength;

    /** @param likeness by pair of the graph, 0 to 1 */
    Neighbourhood(PairGraph graph, float[] likeness) {
        this.graph = graph;
        this.likeness = likeness;
        int count = graph.articles();
        this.rank = new int[2 * graph.size()];
        this.third = new float[count];
        this.tenth = new float[count];
        this.closest = new int[count][];
        for (int a = 0; a < count; a++) {
            order(a);
        }
        this.expandedLength = new float[count];
        for (int a = 0; a < count; a++) {
            expandedLength[a] = (float) Math.sqrt(expandedSquare(a));
        }
    }

    private void order(int a) {
        int from = graph.start(a);
        int n = graph.start(a + 1) - from;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(likeness[graph.pair(from + i)])) << 32 | i;
        }
        Arrays.sort(keys);
        closest[a] = new int[Math.min(EXPANDED_BY, n)];
        for (int place = 0; place < n; place++) {
            int slot = from + (int) keys[place];
            rank[slot] = place;
            if (place < EXPANDED_BY) {
                closest[a][place] = graph.partner(slot);
            }
        }
        third[a] = n < THIRD ? 0 : likeness[graph.pair(from + (int) keys[THIRD - 1])];
        tenth[a] = n < TENTH ? 0 : likeness[graph.pair(from + (int) keys[TENTH - 1])];
    }

    private double like(int a, int b) {
        if (a == b) {
            return 1;
        }
        int slot = graph.slot(a, b);
        return slot < 0 ? 0 : likeness[graph.pair(slot)];
    }

    /** The squared length of an article's vector with its neighbours' added, each by its likeness. */
    private double expandedSquare(int a) {
        double square = 1;
        for (int k : closest[a]) {
            double weight = EXPANSION * like(a, k);
            square += 2 * weight * like(a, k);
            for (int l : closest[a]) {
                square += weight * EXPANSION * like(a, l) * like(k, l);
            }
        }
        return square;
    }

    /** Likeness of the first to the second with the second's neighbours. */
    private double expanded(int a, int b) {
        double sum = like(a, b);
        for (int k : closest[b]) {
            sum += EXPANSION * like(b, k) * like(a, k);
        }
        return sum / expandedLength[b];
    }

    double expandedLikeness(int a, int b) {
        return (expanded(a, b) + expanded(b, a)) / 2;
    }

    double third(int article) {
        return Math.max(CHANCE, third[article]);
    }

    double tenth(int article) {
        return Math.max(CHANCE, tenth[article]);
    }

    /** The place of the partner in this slot of the graph among its article's neighbours, 0 for the nearest. */
    int rank(int slot) {
        return rank[slot];
    }
}
