package org.broadsheet.topics;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.text.TermIndex;

/**
 * What was learnt from examples, and then from the other texts of the site as it sorts them itself (expectation-maximisation, Nigam et al. 2000):
 * words that the examples lack but that stand beside theirs. Immutable.
 */
final class TopicModel {

    private static final int ROUNDS = 4;
    /** How far a text that the model sorts itself is spread over several topics. */
    private static final double SHARPNESS = 2;
    private static final float LEAST_SHARE = 0.05f;

    private final LearningVectors vectors;
    private final int topics;
    private final float[] weights;
    private final double unit;

    private TopicModel(LearningVectors vectors, int topics, float[] weights, double unit) {
        this.vectors = vectors;
        this.topics = topics;
        this.weights = weights;
        this.unit = unit;
    }

    /** @param topics of an example, by number */
    record Example(int text, int[] topics) {}

    /** @param others texts to learn from without knowing their topics, ascending */
    static TopicModel learn(LearningVectors vectors, int topics, List<Example> examples, int[] others) {
        ComplementBayes told = new ComplementBayes(vectors, topics);
        for (Example example : examples) {
            for (int topic : example.topics) {
                told.add(example.text, topic, 1);
            }
        }
        int[] measured = others.length > 0 ? others : examples.stream().mapToInt(Example::text).toArray();
        TopicModel model = measured(vectors, topics, told.copy().weights(), measured);
        for (int round = 0; round < ROUNDS && others.length > 0; round++) {
            ComplementBayes more = told.copy();
            for (int text : others) {
                float[] shares = model.shares(text);
                for (int topic = 0; topic < topics; topic++) {
                    if (shares[topic] > LEAST_SHARE) {
                        more.add(text, topic, shares[topic]);
                    }
                }
            }
            model = measured(vectors, topics, more.weights(), measured);
        }
        return model;
    }

    /** Scores are told in their own usual spread, so that models from few and many examples can be compared. */
    private static TopicModel measured(LearningVectors vectors, int topics, float[] weights, int[] texts) {
        TopicModel raw = new TopicModel(vectors, topics, weights, 1);
        double sum = 0;
        for (int text : texts) {
            double square = 0;
            for (double score : raw.scores(text)) {
                square += score * score;
            }
            sum += Math.sqrt(square / topics);
        }
        return new TopicModel(vectors, topics, weights, sum > 0 ? sum / texts.length : 1);
    }

    /** By topic; their mean is zero. All zero for a text without a known word. */
    double[] scores(int text) {
        TermIndex index = vectors.index();
        float[] sums = new float[topics];
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            int column = vectors.column(e);
            float weight = vectors.weight(e);
            int at = column * topics;
            for (int topic = 0; column >= 0 && topic < topics; topic++) {
                sums[topic] += weight * weights[at + topic];
            }
        }
        double mean = 0;
        for (float sum : sums) {
            mean += sum / topics;
        }
        double[] scores = new double[topics];
        for (int topic = 0; topic < topics; topic++) {
            scores[topic] = (sums[topic] - mean) / unit;
        }
        return scores;
    }

    /** What each term of a text adds to a topic's score. By entry, from the text's first. */
    double[] parts(int text, int topic) {
        TermIndex index = vectors.index();
        double[] parts = new double[index.start(text + 1) - index.start(text)];
        for (int i = 0; i < parts.length; i++) {
            int e = index.start(text) + i;
            int at = vectors.column(e) * topics;
            double mean = 0;
            for (int other = 0; at >= 0 && other < topics; other++) {
                mean += weights[at + other] / topics;
            }
            parts[i] = at < 0 ? 0 : vectors.weight(e) * (weights[at + topic] - mean) / unit;
        }
        return parts;
    }

    private float[] shares(int text) {
        double[] scores = scores(text);
        double most = Arrays.stream(scores).max().orElse(0);
        float[] shares = new float[topics];
        float sum = 0;
        for (int topic = 0; topic < topics; topic++) {
            shares[topic] = (float) Math.exp(SHARPNESS * (scores[topic] - most));
            sum += shares[topic];
        }
        for (int topic = 0; topic < topics; topic++) {
            shares[topic] /= sum;
        }
        return shares;
    }
}
