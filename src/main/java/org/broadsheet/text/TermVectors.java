package org.broadsheet.text;

import java.util.stream.IntStream;
import org.broadsheet.model.AnalysedText;

/**
 * The texts of an index as weighted vectors of length one: frequent and rare terms, terms of title and lead, and names count more.
 * Immutable once made and thread-safe.
 */
public final class TermVectors {

    /** Of one more than each small count; exact as in the strict library, which is slow. */
    private static final double[] LOGARITHMS = IntStream.range(0, 1024).mapToDouble(StrictMath::log1p).toArray();

    private final TermIndex index;
    private final float[] weight;
    private final float[] postingWeight;

    /** @param fields how much a mention in the title, in the lead and in the body counts, and what a capital letter multiplies by */
    public TermVectors(TermIndex index, Fields fields) {
        this.index = index;
        this.weight = new float[index.entries()];
        double[] rarity = new double[index.terms()];
        for (int t = 0; t < rarity.length; t++) {
            rarity[t] = StrictMath.pow(Math.max(0, index.rarity(t) - fields.common), fields.power);
        }
        for (int text = 0; text < index.size(); text++) {
            weigh(text, fields, rarity);
        }
        this.postingWeight = new float[weight.length];
        for (int p = 0; p < weight.length; p++) {
            postingWeight[p] = weight[index.postingEntry(p)];
        }
    }

    /**
     * Weights of the places where a term can stand.
     *
     * @param name multiplies terms written with a capital
     * @param common the rarity up to which a term counts for nothing
     * @param power exponent of the rarity above that
     */
    public record Fields(double title, double lead, double body, double name, double common, double power) {

        /** Every term counts, however common. */
        public Fields(double title, double lead, double body, double name, double power) {
            this(title, lead, body, name, 0, power);
        }
    }

    private void weigh(int text, Fields fields, double[] rarity) {
        AnalysedText analysed = index.text(text);
        int from = index.start(text);
        double[] raw = new double[analysed.terms().length];
        double square = 0;
        for (int i = 0; i < raw.length; i++) {
            double count = fields.title * analysed.titleCounts()[i] + fields.lead * analysed.leadCounts()[i] + fields.body * analysed.bodyCounts()[i];
            raw[i] = logarithm(count) * rarity[index.term(from + i)] * (index.isName(from + i) ? fields.name : 1);
            square += raw[i] * raw[i];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < raw.length && length > 0; i++) {
            weight[from + i] = (float) (raw[i] / length);
        }
    }

    private static double logarithm(double count) {
        return count < LOGARITHMS.length && count == (int) count ? LOGARITHMS[(int) count] : StrictMath.log1p(count);
    }

    public float weight(int entry) {
        return weight[entry];
    }

    /** The weight that a posting's text gives the posting's term. */
    public float postingWeight(int posting) {
        return postingWeight[posting];
    }

    /** 0 for texts that share nothing to 1 for the same words in the same proportion. */
    public double cosine(int a, int b) {
        double sum = 0;
        int endA = index.start(a + 1);
        int endB = index.start(b + 1);
        for (int i = index.start(a), k = index.start(b); i < endA && k < endB; ) {
            int left = index.term(i);
            int right = index.term(k);
            if (left == right) {
                sum += (double) weight[i] * weight[k];
            }
            i += left <= right ? 1 : 0;
            k += left >= right ? 1 : 0;
        }
        return sum;
    }

    /** The entries of a text that weigh most, heaviest first, among those whose terms at most so many texts have. */
    public Best.Ranking heaviest(int text, int count, int mostFrequent) {
        Best best = new Best(count);
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            if (index.frequency(index.term(e)) <= mostFrequent && weight[e] > 0) {
                best.add(weight[e], e);
            }
        }
        return best.take();
    }
}
