package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.model.AnalysedText;

/**
 * Finds the same text under several articles: reprints, abridgements, and texts that share whole passages. Runs of five words are sorted, so that equal ones lie
 * side by side; only texts that share several are compared.
 */
final class CopyFinder {

    /** Share of the shorter text's runs that the longer one must hold to be the same text. */
    private static final double WHOLE = 0.6;
    /** Share from which two texts have passages in common. */
    private static final double PASSAGES = 0.25;
    private static final int FEWEST_RUNS = 4;
    private static final int ALL_PAIRS = 12;
    private static final int NUMBER_BITS = 24;
    /** Of 64 bits so many are left out at least, so that the table of runs has 128 megabytes at most. */
    private static final int MOST_BITS = 34;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private final List<AnalysedText> texts;

    CopyFinder(List<AnalysedText> texts) {
        this.texts = texts;
    }

    /** @param held share of the shorter text that stands in the longer one */
    record Copy(int a, int b, double held) {

        /** Whether it is the same text, whole or abridged; else there are only passages in common. */
        boolean isWhole() {
            return held >= WHOLE;
        }
    }

    /** Each pair once, in the order of their numbers. */
    List<Copy> find() {
        long[] runs = sortedRuns();
        PairSums common = new PairSums();
        for (int from = 0, to; from < runs.length; from = to) {
            to = from + 1;
            while (to < runs.length && runs[to] >>> NUMBER_BITS == runs[from] >>> NUMBER_BITS) {
                to++;
            }
            count(runs, from, to, common);
        }
        List<Copy> copies = new ArrayList<>();
        for (long key : common.keysFrom(FEWEST_RUNS)) {
            int a = PairSums.first(key);
            int b = PairSums.second(key);
            double held = held(texts.get(a).shingles(), texts.get(b).shingles());
            if (held >= PASSAGES) {
                copies.add(new Copy(a, b, held));
            }
        }
        copies.sort(Comparator.comparingInt(Copy::a).thenComparingInt(Copy::b));
        return copies;
    }

    /**
     * The upper bits of each run's hash with the text's number below; a chance meeting of two hashes is one run among many. Most runs stand in one
     * text alone: they are told by a table of bits and neither kept nor sorted.
     */
    private long[] sortedRuns() {
        long all = 0;
        for (AnalysedText text : texts) {
            all += text.shingles().length;
        }
        int bits = Math.max(MOST_BITS, Long.numberOfLeadingZeros(8 * all));
        long[] once = new long[1 << Math.max(0, 64 - bits - 6)];
        long[] twice = new long[once.length];
        for (AnalysedText text : texts) {
            for (long shingle : text.shingles()) {
                long spread = spread(shingle, bits);
                int word = (int) (spread >>> 6);
                twice[word] |= once[word] & 1L << spread;
                once[word] |= 1L << spread;
            }
        }
        return sorted(twice, bits);
    }

    private long[] sorted(long[] twice, int bits) {
        long[] runs = new long[1024];
        int n = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (long shingle : texts.get(i).shingles()) {
                long spread = spread(shingle, bits);
                if ((twice[(int) (spread >>> 6)] & 1L << spread) != 0) {
                    runs = n == runs.length ? Arrays.copyOf(runs, n * 2) : runs;
                    runs[n++] = shingle & ~NUMBER_MASK | i;
                }
            }
        }
        runs = Arrays.copyOf(runs, n);
        Arrays.sort(runs);
        return runs;
    }

    /** The place of a run in the table; runs whose upper bits are alike have the same. */
    private static long spread(long shingle, int bits) {
        return (shingle >>> NUMBER_BITS) * 0x9E3779B97F4A7C15L >>> bits;
    }

    /** Every pair of a few; of many texts only those with the first and the one before, which is enough to join a reprint to its kind. */
    private static void count(long[] runs, int from, int to, PairSums common) {
        for (int i = from + 1; i < to; i++) {
            int b = (int) (runs[i] & NUMBER_MASK);
            for (int k = to - from <= ALL_PAIRS ? from : i - 1; k < i; k++) {
                add(common, (int) (runs[k] & NUMBER_MASK), b);
            }
            if (to - from > ALL_PAIRS && i - 1 > from) {
                add(common, (int) (runs[from] & NUMBER_MASK), b);
            }
        }
    }

    private static void add(PairSums common, int a, int b) {
        if (a != b) {
            common.add(a, b, 1);
        }
    }

    /** Of long texts only the smallest hashes are known, so both are looked at below the lower of the two limits. */
    private static double held(long[] a, long[] b) {
        long limit = Math.min(limit(a), limit(b));
        int inA = 0;
        int inB = 0;
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < a.length && a[i] <= limit || k < b.length && b[k] <= limit) {
            boolean left = i < a.length && a[i] <= limit && (k >= b.length || a[i] <= b[k]);
            boolean right = k < b.length && b[k] <= limit && (i >= a.length || b[k] <= a[i]);
            inA += left ? 1 : 0;
            inB += right ? 1 : 0;
            both += left && right ? 1 : 0;
            i += left ? 1 : 0;
            k += right ? 1 : 0;
        }
        int smaller = Math.min(inA, inB);
        return smaller < FEWEST_RUNS ? 0 : (double) both / smaller;
    }

    private static long limit(long[] shingles) {
        return shingles.length < AnalysedText.MOST_SHINGLES ? Long.MAX_VALUE : shingles[shingles.length - 1];
    }
}
