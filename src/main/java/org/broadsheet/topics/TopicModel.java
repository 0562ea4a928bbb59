package org.broadsheet.topics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.text.TermIndex;

/**
 * What was learnt from examples, and then from the other texts of the site as it sorts them itself (expectation-maximisation, Nigam et al. 2000):
 * words that the examples lack but that stand beside theirs. In the end hyperplanes between the texts so sorted have half a say. Immutable.
 */
final class TopicModel {

    private static final int ROUNDS = 4;
    /** How far a text that the model sorts itself is spread over several topics. */
    private static final double SHARPNESS = 2;
    private static final int FEW = 50;
    private static final int MOST_PARTED = 4_000;
    private static final float LEAST_SHARE = 0.05f;

    private final LearningVectors vectors;
    private final int topics;
    private final float[] weights;
    /** By topic, beside the terms' weights. */
    private final float[] base;
    private final double unit;
    /** What both halves of the model were measured in before they were mixed. */
    private final double bayesUnit;
    private final double partedUnit;

    private TopicModel(LearningVectors vectors, int topics, float[] weights, float[] base, double unit, double bayesUnit, double partedUnit) {
        this.vectors = vectors;
        this.topics = topics;
        this.weights = weights;
        this.base = base;
        this.unit = unit;
        this.bayesUnit = bayesUnit;
        this.partedUnit = partedUnit;
    }

    private static TopicModel raw(LearningVectors vectors, int topics, float[] weights, float[] base) {
        return new TopicModel(vectors, topics, weights, base, 1, 1, 1);
    }

    /** @param topics of an example, by number */
    record Example(int text, int[] topics) {}

    /**
     * @param others texts to learn from without knowing their topics, ascending
     * @param like a model of the same topics, whose unit is taken where there are too few others to find one; null for none
     */
    static TopicModel learn(LearningVectors vectors, int topics, List<Example> examples, int[] others, TopicModel like) {
        ComplementBayes told = new ComplementBayes(vectors, topics);
        for (Example example : examples) {
            for (int topic : example.topics) {
                told.add(example.text, topic, 1);
            }
        }
        double usual = like == null ? 0 : like.bayesUnit;
        int[] measured = others.length > 0 ? others : examples.stream().mapToInt(Example::text).toArray();
        TopicModel model = measured(vectors, topics, told.copy().weights(), measured, usual);
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
            model = measured(vectors, topics, more.weights(), measured, usual);
        }
        return model.mixedWith(model.separator(some(examples), others), measured, like == null ? 0 : like.partedUnit);
    }

    /** So many at most, evenly spread: more examples move hyperplanes little, but cost time. */
    private static List<Example> some(List<Example> examples) {
        int count = Math.min(examples.size(), MOST_PARTED);
        return IntStream.range(0, count).mapToObj(i -> examples.get((int) ((long) i * examples.size() / count))).toList();
    }

    /** Hyperplanes between the examples and the texts that the model has sorted; those count by half, and less where it is unsure. */
    private Separator separator(List<Example> examples, int[] others) {
        int[] texts = new int[examples.size() + others.length];
        boolean[] has = new boolean[texts.length * topics];
        double[] trust = new double[texts.length];
        for (int i = 0; i < examples.size(); i++) {
            texts[i] = examples.get(i).text;
            trust[i] = 1;
            for (int topic : examples.get(i).topics) {
                has[i * topics + topic] = true;
            }
        }
        for (int i = 0; i < others.length; i++) {
            float[] shares = shares(others[i]);
            int best = 0;
            for (int topic = 1; topic < topics; topic++) {
                best = shares[topic] > shares[best] ? topic : best;
            }
            int at = examples.size() + i;
            texts[at] = others[i];
            has[at * topics + best] = true;
            trust[at] = 0.5 * shares[best];
        }
        return new Separator(vectors, topics, texts, has, trust);
    }

    /** Scores are told in their own usual spread, so that models from few and many examples can be compared. */
    private static TopicModel measured(LearningVectors vectors, int topics, float[] weights, int[] texts, double usual) {
        double unit = unit(raw(vectors, topics, weights, new float[topics]), texts, usual);
        return new TopicModel(vectors, topics, weights, new float[topics], unit, unit, 1);
    }

    /** @param usual the unit where there are too few texts to find one; 0 for none */
    private static double unit(TopicModel raw, int[] texts, double usual) {
        double sum = 0;
        for (int text : texts) {
            double square = 0;
            for (double score : raw.scores(text)) {
                square += score * score;
            }
            sum += Math.sqrt(square / raw.topics);
        }
        double unit = usual == 0 ? sum / Math.max(1, texts.length) : (sum + FEW * usual) / (texts.length + FEW);
        return unit > 0 ? unit : 1;
    }

    /** The mean of both models, each in its own unit. */
    private TopicModel mixedWith(Separator other, int[] texts, double usual) {
        double otherUnit = unit(raw(vectors, topics, other.weights(), other.base()), texts, usual);
        float[] mixed = new float[weights.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) ((weights[i] / unit + other.weights()[i] / otherUnit) / 2);
        }
        float[] bases = new float[topics];
        for (int topic = 0; topic < topics; topic++) {
            bases[topic] = (float) (other.base()[topic] / otherUnit / 2);
        }
        return new TopicModel(vectors, topics, mixed, bases, 1, unit, otherUnit);
    }

    /** By topic; their mean is zero. All zero for a text without a known word. */
    double[] scores(int text) {
        TermIndex index = vectors.index();
        float[] sums = base.clone();
        boolean silent = true;
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            int column = vectors.column(e);
            float weight = vectors.weight(e);
            int at = column * topics;
            for (int topic = 0; column >= 0 && topic < topics; topic++) {
                sums[topic] += weight * weights[at + topic];
                silent &= weights[at + topic] == 0;
            }
        }
        if (silent) {
            return new double[topics];
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
            shares[topic] = (float) StrictMath.exp(SHARPNESS * (scores[topic] - most));
            sum += shares[topic];
        }
        for (int topic = 0; topic < topics; topic++) {
            shares[topic] /= sum;
        }
        return shares;
    }
}
