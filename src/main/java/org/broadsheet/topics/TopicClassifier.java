package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.Assignment;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * Learns from the entries that editors have sorted, and sorts the others the same way where it is sure: complement naive Bayes
 * over weighted, normalised terms (Rennie et al. 2003). How sure it may be is learnt too, from a half that it was not shown.
 */
final class TopicClassifier {

    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(2, 1, 1, 1, 0.85);
    private static final int FEWEST_EXAMPLES = 4;
    private static final int MOST_TOPICS = 40;
    private static final double SMOOTHING = 0.25;
    private static final double SURE = 0.5;

    private final TermIndex index;
    private final TermVectors vectors;
    private final String[] topics;
    private final float[] weights;
    private final Confidence confidence;

    private TopicClassifier(TermIndex index, List<List<String>> labels, String[] topics) {
        this.index = index;
        this.vectors = new TermVectors(index, FIELDS);
        this.topics = topics;
        List<Confidence.Trial> trials = new ArrayList<>();
        float[] half = learn(labels, 0, 2);
        for (int text = 1; text < index.size(); text += 2) {
            if (isExample(labels.get(text))) {
                Guess guess = guess(text, half);
                trials.add(new Confidence.Trial(guess.margin, labels.get(text).contains(topics[guess.topic])));
            }
        }
        this.confidence = Confidence.of(trials);
        this.weights = learn(labels, 0, 1);
    }

    /** @param labels by text: topic ids an editor gave it; empty result where there is nothing to choose between */
    static Optional<TopicClassifier> train(TermIndex index, List<List<String>> labels) {
        TreeMap<String, Integer> examples = new TreeMap<>();
        labels.forEach(ids -> ids.forEach(id -> examples.merge(id, 1, Integer::sum)));
        String[] topics = examples.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST_EXAMPLES)
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                .limit(MOST_TOPICS).map(Map.Entry::getKey).sorted().toArray(String[]::new);
        return topics.length < 2 ? Optional.empty() : Optional.of(new TopicClassifier(index, labels, topics));
    }

    private boolean isExample(List<String> labels) {
        return labels.stream().anyMatch(label -> Arrays.binarySearch(topics, label) >= 0);
    }

    /** Weights by term, then topic, from every {@code step}th text. */
    private float[] learn(List<List<String>> labels, int first, int step) {
        int k = topics.length;
        float[] mass = new float[index.terms() * k];
        float[] all = new float[index.terms()];
        for (int text = first; text < index.size(); text += step) {
            for (String label : labels.get(text)) {
                int topic = Arrays.binarySearch(topics, label);
                for (int e = index.start(text); topic >= 0 && e < index.start(text + 1); e++) {
                    mass[index.term(e) * k + topic] += vectors.weight(e);
                    all[index.term(e)] += vectors.weight(e);
                }
            }
        }
        return complementWeights(mass, all);
    }

    /** How much more often a term stands under a topic than under all others; topics with much text get no advantage. A term that no example has says nothing. */
    private float[] complementWeights(float[] mass, float[] all) {
        int k = topics.length;
        double[] complement = new double[k];
        int known = 0;
        for (int i = 0; i < mass.length; i++) {
            complement[i % k] += all[i / k] > 0 ? all[i / k] - mass[i] + SMOOTHING : 0;
            known += i % k == 0 && all[i / k] > 0 ? 1 : 0;
        }
        double[] length = new double[k];
        for (int i = 0; i < mass.length; i++) {
            double weight = all[i / k] > 0 ? -Math.log((all[i / k] - mass[i] + SMOOTHING) / complement[i % k]) : 0;
            mass[i] = (float) weight;
            length[i % k] += weight;
        }
        for (int i = 0; i < mass.length; i++) {
            mass[i] = (float) (mass[i] / length[i % k] * known);
        }
        return mass;
    }

    /** @param margin how far the best topic is ahead of the second */
    private record Guess(int topic, double margin) {}

    private Guess guess(int text, float[] weights) {
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
        double second = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < k; c++) {
            second = c == best ? second : Math.max(second, score[c]);
        }
        return new Guess(best, mass > 0 ? (score[best] - second) / mass : 0);
    }

    /** The topic of a text, where one stands out far enough. */
    Optional<Assignment> classify(int text) {
        Guess guess = guess(text, weights);
        double sure = guess.margin > 0 ? confidence.at(guess.margin) : 0;
        return sure >= SURE ? Optional.of(new Assignment(topics[guess.topic], Assignment.Basis.CLASSIFIER, sure)) : Optional.empty();
    }
}
