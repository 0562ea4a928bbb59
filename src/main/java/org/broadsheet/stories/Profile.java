package org.broadsheet.stories;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.text.Best;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * What an event is about: its reports' weightiest terms as a vector of length one. Arrays are not copied: nobody may change them.
 *
 * @param terms ascending
 * @param weights of the terms
 * @param names whether each is written as a name
 */
record Profile(int[] terms, float[] weights, boolean[] names) {

    private static final int TERMS = 24;
    private static final int MOST_REPORTS = 12;
    private static final double NAME = 1.5;

    private record Weight(double sum, boolean name) {
        Weight plus(double more, boolean isName) {
            return new Weight(sum + more, name || isName);
        }
    }

    /** @param reports texts of the index; of many the first ones are read */
    static Profile of(List<Integer> reports, TermIndex index, TermVectors vectors) {
        TreeMap<Integer, Weight> sums = new TreeMap<>();
        for (int report : reports.subList(0, Math.min(MOST_REPORTS, reports.size()))) {
            for (int e = index.start(report); e < index.start(report + 1); e++) {
                boolean name = index.isName(e);
                double weight = vectors.weight(e) * (name ? NAME : 1);
                sums.merge(index.term(e), new Weight(weight, name), (a, b) -> a.plus(b.sum, b.name));
            }
        }
        Best best = new Best(TERMS);
        sums.forEach((term, weight) -> best.add((float) weight.sum, term));
        Best.Ranking ranking = best.take();
        TreeMap<Integer, Weight> heaviest = new TreeMap<>();
        double square = 0;
        for (int rank = 0; rank < ranking.size(); rank++) {
            Weight weight = sums.get(ranking.number(rank));
            heaviest.put(ranking.number(rank), weight);
            square += weight.sum * weight.sum;
        }
        return packed(heaviest, Math.sqrt(square));
    }

    private static Profile packed(TreeMap<Integer, Weight> heaviest, double length) {
        int[] terms = new int[heaviest.size()];
        float[] weights = new float[terms.length];
        boolean[] names = new boolean[terms.length];
        int i = 0;
        for (Map.Entry<Integer, Weight> one : heaviest.entrySet()) {
            terms[i] = one.getKey();
            weights[i] = length > 0 ? (float) (one.getValue().sum / length) : 0;
            names[i++] = one.getValue().name;
        }
        return new Profile(terms, weights, names);
    }
}
