package org.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.extract.CandidateFeatures.Feature;

/**
 * Chooses the candidate of which a linear model expects most. The weights are fitted on pairs of candidates of one page, of which the
 * better one is known; they travel as {@code chooser.txt}. Immutable.
 */
final class BodyChooser {

    private final double[] weights;

    /** @param weights one for each feature, in the order of {@link Feature} */
    BodyChooser(double[] weights) {
        this.weights = weights.clone();
    }

    /** The chooser with the weights that travel with the program. */
    static BodyChooser load() {
        double[] weights = new double[Feature.values().length];
        for (String line : WordLists.lines("chooser.txt")) {
            String[] parts = line.split(" ");
            weights[Feature.valueOf(parts[0].toUpperCase(Locale.ROOT)).ordinal()] = Double.parseDouble(parts[1]);
        }
        return new BodyChooser(weights);
    }

    /** The best candidate, of equal ones the first; empty for none. */
    Optional<Candidate> choose(List<Candidate> candidates, List<PageBlock> blocks, BlockWeights body, int title) {
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        List<double[]> features = new CandidateFeatures(candidates, blocks, body, title).all();
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = score(features.get(i)) > score(features.get(best)) + 1e-9 ? i : best;
        }
        return Optional.of(candidates.get(best));
    }

    private double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
