package org.broadsheet.stories;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** @param reports texts of the index; of many the first ones are read */
    static Profile of(List<Integer> reports, TermIndex index, TermVectors vectors) {
        List<Integer> read = reports.subList(0, Math.min(MOST_REPORTS, reports.size()));
        long[] places = places(reports.subList(0, Math.min(MOST_REPORTS, reports.size())), index);
        int[] terms = new int[places.length];
        double[] sums = new double[places.length];
        boolean[] names = new boolean[places.length];
        int n = 0;
        for (long place : places) {
            int e = (int) place;
            int term = (int) (place >>> 32);
            n += n > 0 && terms[n - 1] == term ? 0 : 1;
            terms[n - 1] = term;
            sums[n - 1] += vectors.weight(e) * (index.isName(e) ? NAME : 1);
            names[n - 1] |= index.isName(e);
        }
        Best best = new Best(TERMS);
        for (int i = 0; i < n; i++) {
            best.add((float) sums[i], i);
        }
        return heaviest(best.take(), terms, sums, names);
    }

    /** The entries of the reports in the order of their terms, those of one term in the order of texts: the term above, the entry below. */
    private static long[] places(List<Integer> reports, TermIndex index) {
        long[] places = new long[reports.stream().mapToInt(r -> index.start(r + 1) - index.start(r)).sum()];
        int n = 0;
        for (int report : reports) {
            for (int e = index.start(report); e < index.start(report + 1); e++) {
                places[n++] = (long) index.term(e) << 32 | e;
            }
        }
        if (reports.size() > 1) {
            Arrays.sort(places);
        }
        return places;
    }

    private static Profile heaviest(Best.Ranking ranking, int[] terms, double[] sums, boolean[] names) {
        int[] kept = IntStream.range(0, ranking.size()).map(ranking::number).toArray();
        double square = 0;
        for (int i : kept) {
            square += sums[i] * sums[i];
        }
        double length = Math.sqrt(square);
        Arrays.sort(kept);
        int[] keptTerms = new int[kept.length];
        float[] weights = new float[kept.length];
        boolean[] keptNames = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptTerms[i] = terms[kept[i]];
            weights[i] = length > 0 ? (float) (sums[kept[i]] / length) : 0;
            keptNames[i] = names[kept[i]];
        }
        return new Profile(keptTerms, weights, keptNames);
    }
}
