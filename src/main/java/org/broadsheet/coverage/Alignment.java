package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.coverage.Report.Sentence;

/**
 * Which sentences of different voices say the same: those that share enough of what makes them special. Pairs are found through shared stems,
 * so that the work follows what is shared.
 */
final class Alignment {

    /** So alike that both make one statement. */
    private static final double SAME = 0.40;
    /** So alike that their figures are about the same. */
    private static final double NEAR = 0.26;
    private static final int LEAST_SHARED = 3;

    private final Weights weights;
    private final List<Sentence> sentences = new ArrayList<>();
    private final double[] best;
    private final List<Pair> pairs = new ArrayList<>();

    /** Two sentences of different voices, by their number among all. @param likeness 0 to 1; @param shared how many stems both have */
    record Pair(int first, int second, double likeness, int shared) {
        boolean isSame() {
            return likeness >= SAME && shared >= LEAST_SHARED;
        }

        boolean isNear() {
            return likeness >= NEAR && shared >= 2;
        }
    }

    Alignment(List<Report> reports, Weights weights) {
        this.weights = weights;
        reports.forEach(r -> sentences.addAll(r.sentences()));
        this.best = new double[sentences.size()];
        findPairs();
    }

    Weights weights() {
        return weights;
    }

    Sentence sentence(int number) {
        return sentences.get(number);
    }

    int size() {
        return sentences.size();
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** The likeness of the most alike sentence of another voice, or the share of its weight that one such sentence has, whichever is more. */
    double best(int sentence) {
        return best[sentence];
    }

    private void findPairs() {
        int count = sentences.size();
        double[] weight = new double[count];
        List<int[]> having = new ArrayList<>(Collections.nCopies(weights.size(), new int[0]));
        int[] length = new int[weights.size()];
        double[] sum = new double[count];
        int[] common = new int[count];
        int[] met = new int[count];
        for (int i = 0; i < count; i++) {
            weight[i] = weights.sum(i);
            int voice = sentences.get(i).voice();
            int touched = 0;
            for (int stem : weights.stems(i)) {
                int[] others = having.get(stem);
                double worth = weights.of(stem);
                for (int k = 0; k < length[stem]; k++) {
                    int other = others[k];
                    if (sentences.get(other).voice() != voice) {
                        if (common[other]++ == 0) {
                            met[touched++] = other;
                        }
                        sum[other] += worth;
                    }
                }
                if (length[stem] == others.length) {
                    having.set(stem, Arrays.copyOf(others, Math.max(4, others.length * 2)));
                }
                having.get(stem)[length[stem]++] = i;
            }
            for (int k = 0; k < touched; k++) {
                int other = met[k];
                pair(other, i, weight[other], weight[i], sum[other], common[other]);
                sum[other] = 0;
                common[other] = 0;
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair p) -> -p.likeness).thenComparingInt(Pair::first).thenComparingInt(Pair::second));
    }

    /** Likeness is between the cosine and the share of the shorter one, so that half of a long sentence can match a short one. */
    private void pair(int first, int second, double one, double other, double shared, int stems) {
        double cosine = shared / Math.sqrt(Math.max(1e-9, one * other));
        double contained = shared / Math.max(1e-9, Math.min(one, other));
        double likeness = stems >= 5 ? 0.6 * cosine + 0.4 * contained : cosine;
        best[first] = Math.max(best[first], Math.max(likeness, stems >= 3 ? shared / one : 0));
        best[second] = Math.max(best[second], Math.max(likeness, stems >= 3 ? shared / other : 0));
        Pair pair = new Pair(first, second, likeness, stems);
        if (pair.isNear()) {
            pairs.add(pair);
        }
    }

    /** Groups of sentences that say the same, at most one of a voice, titles left out; each group in the order of voices. */
    List<List<Integer>> groups() {
        int[] group = new int[sentences.size()];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            groups.add(new ArrayList<>(List.of(i)));
        }
        for (Pair pair : pairs) {
            int a = group[pair.first];
            int b = group[pair.second];
            if (pair.isSame() && a != b && !sentences.get(pair.first).isTitle() && !sentences.get(pair.second).isTitle() && disjoint(groups.get(a), groups.get(b))) {
                for (int moved : groups.get(b)) {
                    group[moved] = a;
                }
                groups.get(a).addAll(groups.get(b));
                groups.get(b).clear();
            }
        }
        return groups.stream().filter(g -> g.size() > 1).map(g -> g.stream().sorted().toList()).toList();
    }

    private boolean disjoint(List<Integer> a, List<Integer> b) {
        return a.stream().noneMatch(x -> b.stream().anyMatch(y -> sentences.get(x).voice() == sentences.get(y).voice()));
    }
}
