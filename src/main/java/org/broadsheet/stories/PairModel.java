package org.broadsheet.stories;

/** The weighted sum of a pair's features, in log-odds, its weights read from a table that travels with the program. Immutable. */
final class PairModel {

    private static final String TABLE = "pair-weights.txt";

    private final double[] weights;

    private PairModel(double[] weights) {
        this.weights = weights;
    }

    static PairModel of(double[] weights) {
        return new PairModel(weights.clone());
    }

    static PairModel load() {
        double[] weights = new double[PairFeature.values().length];
        for (String line : WordTable.lines(TABLE)) {
            int blank = line.indexOf(' ');
            weights[PairFeature.valueOf(line.substring(0, blank)).ordinal()] = Double.parseDouble(line.substring(blank + 1));
        }
        return new PairModel(weights);
    }

    /** In log-odds: above zero for pairs that rather tell one event. */
    double score(double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** The probability that a sum in log-odds stands for. */
    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
