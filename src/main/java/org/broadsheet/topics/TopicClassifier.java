package org.broadsheet.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.Assignment;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * Learns from the entries that editors have sorted, and sorts the others the same way where it is sure: complement naive Bayes
 * over weighted, normalised terms (Rennie et al. 2003).
 */
final class TopicClassifier {

    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(2, 1, 1, 1, 1);
    private static final int FEWEST_EXAMPLES = 4;
    private static final int MOST_TOPICS = 100;
    private static final double SMOOTHING = 0.05;
    private static final double SHARPNESS = 12;
    private static final double SURE = 0.45;

    private final TermIndex index;
    private final TermVectors vectors;
    private final String[] topics;
    /** By term, then topic. */
    private final float[] weights;

    private TopicClassifier(TermIndex index, TermVectors vectors, String[] topics, float[] weights) {
        this.index = index;
        this.vectors = vectors;
        this.topics = topics;
        this.weights = weights;
    }

    /** @param labels by text: topic ids an editor gave it; empty where there is nothing to choose between */
    static Optional<TopicClassifier> train(TermIndex index, List<List<String>> labels) {
        TreeMap<String, Integer> examples = new TreeMap<>();
        labels.forEach(ids -> ids.forEach(id -> examples.merge(id, 1, Integer::sum)));
        String[] topics = examples.entrySet().stream().filter(e -> e.getValue() >= FEWEST_EXAMPLES)
                .sorted((a, b) -> b.getValue() - a.getValue()).limit(MOST_TOPICS).map(java.util.Map.Entry::getKey).sorted().toArray(String[]::new);
        if (topics.length < 2) {
            return Optional.empty();
        }
        TermVectors vectors = new TermVectors(index, FIELDS);
        return Optional.of(new TopicClassifier(index, vectors, topics, weights(index, vectors, labels, topics)));
    }

    private static float[] weights(TermIndex index, TermVectors vectors, List<List<String>> labels, String[] topics) {
        int k = topics.length;
        double[] mass = new double[index.terms() * k];
        double[] all = new double[index.terms()];
        for (int text = 0; text < index.size(); text++) {
            for (String label : labels.get(text)) {
                int topic = Arrays.binarySearch(topics, label);
                for (int e = index.start(text); topic >= 0 && e < index.start(text + 1); e++) {
                    mass[index.term(e) * k + topic] += vectors.weight(e);
                    all[index.term(e)] += vectors.weight(e);
                }
            }
        }
        double[] complement = new double[k];
        for (int t = 0; t < all.length; t++) {
            for (int c = 0; c < k; c++) {
                complement[c] += all[t] - mass[t * k + c] + SMOOTHING;
            }
        }
        float[] weights = new float[mass.length];
        double[] length = new double[k];
        for (int t = 0; t < all.length; t++) {
            for (int c = 0; c < k; c++) {
                double weight = -Math.log((all[t] - mass[t * k + c] + SMOOTHING) / complement[c]);
                weights[t * k + c] = (float) weight;
                length[c] += weight;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (weights[i] / length[i % k] * all.length);
        }
        return weights;
    }

    /** The topic of a text, where one stands out. */
    Optional<Assignment> classify(int text) {
        int k = topics.length;
        double[] score = new double[k];
        double mass = 0;
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            float weight = vectors.weight(e);
            mass += weight;
            int at = index.term(e) * k;
            for (int c = 0; c < k; c++) {
                score[c] += weight * weights[at + c];
            }
        }
        int best = 0;
        for (int c = 1; c < k; c++) {
            best = score[c] > score[best] ? c : best;
        }
        double sum = 0;
        for (int c = 0; c < k && mass > 0; c++) {
            sum += Math.exp((score[c] - score[best]) / mass * SHARPNESS);
        }
        double share = mass > 0 ? 1 / sum : 0;
        return share >= Math.max(SURE, 1.5 / k) ? Optional.of(new Assignment(topics[best], Assignment.Basis.CLASSIFIER, share)) : Optional.empty();
    }
}
