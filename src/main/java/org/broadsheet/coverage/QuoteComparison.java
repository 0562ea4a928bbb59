package org.broadsheet.coverage;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Coverage.Wording;

/** Compares the words of two quotations. */
final class QuoteComparison {

    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 120;
    private static final double SAME = 0.55;
    private static final int SHORT = 6;
    private static final double SAME_SHORT = 0.8;
    private static final double COST = 0.5;

    private QuoteComparison() {}

    /** How well the shorter one stands in one place of the other, from 0 to 1; 0 where that is too little to be the same quotation. */
    static double likeness(List<String> a, List<String> b) {
        int shorter = Math.min(a.size(), b.size());
        if (shorter < LEAST_WORDS || a.size() > MOST_WORDS || b.size() > MOST_WORDS || overlap(a, b) < SAME * shorter) {
            return 0;
        }
        double share = aligned(a, b) / shorter;
        return share >= (shorter < SHORT ? SAME_SHORT : SAME) ? share : 0;
    }

    /** Whether two quotations may be alike at all, by their signatures. */
    static boolean mayBeLike(long a, long b) {
        return Long.bitCount(a & b) >= SAME * Math.min(Long.bitCount(a), Long.bitCount(b));
    }

    /** Words in common whatever their order: a bound that costs less. */
    private static int overlap(List<String> a, List<String> b) {
        Map<String, Integer> counts = new HashMap<>();
        a.forEach(word -> counts.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : b) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    /** The best local alignment of words (Smith and Waterman): one for a word in common, half a one off for every change, gap or foreign word. */
    private static double aligned(List<String> a, List<String> b) {
        double[] row = new double[b.size() + 1];
        double best = 0;
        for (String word : a) {
            double diagonal = 0;
            for (int k = 0; k < b.size(); k++) {
                double above = row[k + 1];
                double here = diagonal + (word.equals(b.get(k)) ? 1 : -COST);
                row[k + 1] = Math.max(0, Math.max(here, Math.max(above, row[k]) - COST));
                best = Math.max(best, row[k + 1]);
                diagonal = above;
            }
        }
        return best;
    }

    /** Shortened where one is a run of the other's words, or begins where the other is going on; altered where words were changed. */
    static Wording wording(List<String> a, List<String> b) {
        if (a.equals(b)) {
            return Wording.IDENTICAL;
        }
        List<String> longer = a.size() >= b.size() ? a : b;
        List<String> shorter = longer == a ? b : a;
        if (longer.size() == shorter.size()) {
            return Wording.ALTERED;
        }
        boolean run = Collections.indexOfSubList(longer, shorter) >= 0;
        return run || dovetail(a, b) || dovetail(b, a) ? Wording.SHORTENED : Wording.ALTERED;
    }

    /** Whether one ends with the words that the other begins with, and these are most of the shorter one. */
    private static boolean dovetail(List<String> a, List<String> b) {
        int shorter = Math.min(a.size(), b.size());
        for (int k = shorter - 1; k >= Math.max(LEAST_WORDS, shorter * SAME); k--) {
            if (a.subList(a.size() - k, a.size()).equals(b.subList(0, k))) {
                return true;
            }
        }
        return false;
    }
}
