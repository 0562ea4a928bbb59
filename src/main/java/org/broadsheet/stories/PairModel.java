package org.broadsheet.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        try (InputStream table = PairModel.class.getResourceAsStream(TABLE);
                BufferedReader in = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().filter(line -> !line.startsWith(";")).toList();
            for (String line : lines) {
                int blank = line.indexOf(' ');
                weights[PairFeature.valueOf(line.substring(0, blank)).ordinal()] = Double.parseDouble(line.substring(blank + 1));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("a table inside the program can't be read", damaged);
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
