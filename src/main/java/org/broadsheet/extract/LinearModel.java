package org.broadsheet.extract;

import java.util.List;

/** A weighted sum of named features, its weights read from a table that travels with the program. Immutable. */
final class LinearModel {

    private final double[] weights;

    private LinearModel(double[] weights) {
        this.weights = weights;
    }

    /**
     * Reads the section {@code @name} of {@code line-weights.txt}.
     *
     * @param features in the order in which the values will come; each must have its line in the table
     */
    static LinearModel load(String name, Enum<?>[] features) {
        double[] weights = new double[features.length];
        List<String> lines = WordLists.lines("line-weights.txt");
        for (int i = 0; i < features.length; i++) {
            weights[i] = weight(lines, "@" + name, features[i].name());
        }
        return new LinearModel(weights);
    }

    static LinearModel of(double... weights) {
        return new LinearModel(weights.clone());
    }

    private static double weight(List<String> lines, String section, String feature) {
        for (String line : lines.subList(lines.indexOf(section) + 1, lines.size())) {
            int blank = line.indexOf(' ');
            if (line.startsWith("@")) {
                break;
            }
            if (line.substring(0, blank).equals(feature)) {
                return Double.parseDouble(line.substring(blank + 1));
            }
        }
        throw new IllegalStateException("line-weights.txt has no weight " + section + " " + feature);
    }

    /** The sum, in log-odds for the models that ship. */
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
