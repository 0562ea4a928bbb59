package org.broadsheet.topics;

import java.util.Arrays;
import java.util.Random;
import org.broadsheet.text.TermIndex;

/**
 * Hyperplanes that part each topic's texts from all others: linear support vector machines with squared hinge loss, trained by dual coordinate descent
 * (Hsieh et al. 2008), all topics at once. Rare topics count as much as frequent ones. The same texts in the same order give the same weights. Time is
 * linear in the texts' terms, times the topics. For one training.
 */
final class Separator {

    private static final int PASSES = 8;
    private static final double COST = 0.1;
    private static final long SEED = 1;

    private final LearningVectors vectors;
    private final int topics;
    private final int[] texts;
    /** By text of these, then topic: whether it has it. */
    private final boolean[] has;
    private final double[] trust;
    private final double[] alpha;
    private final double[] norm;
    private final double[] share;
    private final float[] weights;
    private final float[] base;

    /**
     * @param texts to learn from
     * @param has by text, then topic
     * @param trust by text: how much it counts, above 0
     */
    Separator(LearningVectors vectors, int topics, int[] texts, boolean[] has, double[] trust) {
        this.vectors = vectors;
        this.topics = topics;
        this.texts = texts;
        this.has = has;
        this.trust = trust;
        this.alpha = new double[has.length];
        this.norm = new double[texts.length];
        this.share = new double[topics];
        this.weights = new float[vectors.columns() * topics];
        this.base = new float[topics];
        for (int i = 0; i < has.length; i++) {
            share[i % topics] += has[i] ? 1.0 / texts.length : 0;
        }
        train();
    }

    private void train() {
        TermIndex index = vectors.index();
        for (int i = 0; i < texts.length; i++) {
            norm[i] = 1;
            for (int e = index.start(texts[i]); e < index.start(texts[i] + 1); e++) {
                norm[i] += vectors.weight(e) * vectors.weight(e);
            }
        }
        Random random = new Random(SEED);
        int[] order = new int[texts.length];
        Arrays.setAll(order, i -> i);
        float[] move = new float[topics];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            for (int i : order) {
                if (step(i, move)) {
                    apply(texts[i], move);
                }
            }
        }
    }

    /** How far one text moves each hyperplane; false for not at all. */
    private boolean step(int i, float[] move) {
        double[] scores = scores(texts[i]);
        boolean moved = false;
        for (int topic = 0; topic < topics; topic++) {
            int at = i * topics + topic;
            double side = has[at] ? 1 : -1;
            double part = has[at] ? share[topic] : 1 - share[topic];
            double diagonal = part / (COST * trust[i]);
            double gradient = side * scores[topic] - 1 + diagonal * alpha[at];
            double next = Math.max(0, alpha[at] - gradient / (norm[i] + diagonal));
            move[topic] = (float) ((next - alpha[at]) * side);
            moved |= move[topic] != 0;
            alpha[at] = next;
        }
        return moved;
    }

    private void apply(int text, float[] move) {
        TermIndex index = vectors.index();
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            float weight = vectors.weight(e);
            int at = vectors.column(e) * topics;
            for (int topic = 0; weight != 0 && topic < topics; topic++) {
                weights[at + topic] += weight * move[topic];
            }
        }
        for (int topic = 0; topic < topics; topic++) {
            base[topic] += move[topic];
        }
    }

    private double[] scores(int text) {
        TermIndex index = vectors.index();
        float[] sums = base.clone();
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            float weight = vectors.weight(e);
            int at = vectors.column(e) * topics;
            for (int topic = 0; weight != 0 && topic < topics; topic++) {
                sums[topic] += weight * weights[at + topic];
            }
        }
        double[] scores = new double[topics];
        Arrays.setAll(scores, topic -> sums[topic]);
        return scores;
    }

    /** By column, then topic. */
    float[] weights() {
        return weights;
    }

    /** By topic: what a text without words scores. */
    float[] base() {
        return base;
    }
}
