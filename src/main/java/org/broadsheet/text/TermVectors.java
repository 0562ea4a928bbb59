package org.broadsheet.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.model.AnalysedText;

/**
 * The texts of an index as weighted vectors of length one: frequent and rare terms, terms of title and lead, and names count more.
 * Immutable once made and thread-safe.
 */
public final class TermVectors {

    private final TermIndex index;
    private final float[] weight;

    /** @param fields how much a mention in the title, in the lead and in the body counts, and what a capital letter multiplies by */
    public TermVectors(TermIndex index, Fields fields) {
        this.index = index;
        this.weight = new float[index.entries()];
        for (int text = 0; text < index.size(); text++) {
            weigh(text, fields);
        }
    }

    /** Weights of the places where a term can stand; {@code name} multiplies terms written with a capital, {@code power} is the rarity's exponent. */
    public record Fields(double title, double lead, double body, double name, double power) {}

    private void weigh(int text, Fields fields) {
        AnalysedText analysed = index.text(text);
        int from = index.start(text);
        double[] raw = new double[analysed.terms().length];
        double square = 0;
        for (int i = 0; i < raw.length; i++) {
            double count = fields.title * analysed.titleCounts()[i] + fields.lead * analysed.leadCounts()[i] + fields.body * analysed.bodyCounts()[i];
            boolean name = Character.isUpperCase(analysed.surfaces()[i].charAt(0)) && analysed.bodyCounts()[i] > 0;
            raw[i] = Math.log1p(count) * Math.pow(index.rarity(index.term(from + i)), fields.power) * (name ? fields.name : 1);
            square += raw[i] * raw[i];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < raw.length && length > 0; i++) {
            weight[from + i] = (float) (raw[i] / length);
        }
    }

    public float weight(int entry) {
        return weight[entry];
    }

    /** 0 for texts that share nothing to 1 for the same words in the same proportion. */
    public double cosine(int a, int b) {
        String[] left = index.text(a).terms();
        String[] right = index.text(b).terms();
        int from = index.start(a);
        int to = index.start(b);
        double sum = 0;
        for (int i = 0, k = 0; i < left.length && k < right.length; ) {
            int order = index.term(from + i) == index.term(to + k) ? 0 : left[i].compareTo(right[k]);
            if (order == 0) {
                sum += (double) weight[from + i] * weight[to + k];
            }
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /** The entries of a text that weigh most, heaviest first, among those whose terms at most so many texts have. */
    public List<Integer> heaviest(int text, int count, int mostFrequent) {
        List<Integer> entries = new ArrayList<>();
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            if (index.frequency(index.term(e)) <= mostFrequent && weight[e] > 0) {
                entries.add(e);
            }
        }
        entries.sort(Comparator.comparingDouble((Integer e) -> -weight[e]).thenComparingInt(e -> e));
        return entries.subList(0, Math.min(count, entries.size()));
    }
}
