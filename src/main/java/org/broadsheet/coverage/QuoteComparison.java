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
    private static final double SAME = 0.6;

    private QuoteComparison() {}

    /** How much of the shorter one stands in the other in the same order, 0 where that is too little to be the same quotation. */
    static double likeness(List<String> a, List<String> b) {
        int shorter = Math.min(a.size(), b.size());
        if (shorter < LEAST_WORDS || a.size() > MOST_WORDS || b.size() > MOST_WORDS || overlap(a, b) < SAME * shorter) {
            return 0;
        }
        double share = (double) common(a, b) / shorter;
        double floor = shorter < 7 ? 0.74 : SAME;
        return share >= floor ? share : 0;
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

    /** The longest common subsequence. */
    private static int common(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int k = 0; k < b.size(); k++) {
                int above = row[k + 1];
                row[k + 1] = word.equals(b.get(k)) ? diagonal + 1 : Math.max(row[k], above);
                diagonal = above;
            }
        }
        return row[b.size()];
    }

    /** Shortened where one is a run of the other's words, or skips some of them and changes none. */
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
        return run ? Wording.SHORTENED : Wording.ALTERED;
    }
}
