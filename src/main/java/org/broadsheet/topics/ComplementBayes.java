package org.broadsheet.topics;

import java.util.Arrays;
import org.broadsheet.text.TermIndex;

/**
 * Complement naive Bayes over weighted, normalised terms (Rennie et al. 2003): how much more often a term stands under a topic than under all
 * others, so that topics with much text get no advantage. First texts are added, then weights made of them.
 */
final class ComplementBayes {

    private static final double SMOOTHING = 0.2;

    private final LearningVectors vectors;
    private final int topics;
    /** By column, then topic. */
    private final float[] mass;

    ComplementBayes(LearningVectors vectors, int topics) {
        this(vectors, topics, new float[vectors.columns() * topics]);
    }

    private ComplementBayes(LearningVectors vectors, int topics, float[] mass) {
        this.vectors = vectors;
        this.topics = topics;
        this.mass = mass;
    }

    ComplementBayes copy() {
        return new ComplementBayes(vectors, topics, mass.clone());
    }

    /** @param share how much of the text counts, 1 for one that surely has the topic */
    void add(int text, int topic, float share) {
        TermIndex index = vectors.index();
        for (int e = index.start(text); e < index.start(text + 1); e++) {
            int column = vectors.column(e);
            if (column >= 0) {
                mass[column * topics + topic] += share * vectors.weight(e);
            }
        }
    }

    /** Weights by column, then topic; a term that no example has weighs nothing. Nothing more can be added then. */
    float[] weights() {
        double[] complement = new double[topics];
        double[] all = new double[vectors.columns()];
        int known = 0;
        for (int column = 0; column < all.length; column++) {
            for (int topic = 0; topic < topics; topic++) {
                all[column] += mass[column * topics + topic];
            }
            for (int topic = 0; topic < topics && all[column] > 0; topic++) {
                complement[topic] += all[column] - mass[column * topics + topic] + SMOOTHING;
            }
            known += all[column] > 0 ? 1 : 0;
        }
        double[] length = new double[topics];
        double[] logs = Arrays.stream(complement).map(StrictMath::log).toArray();
        for (int column = 0; column < all.length; column++) {
            double usual = StrictMath.log(all[column] + SMOOTHING);
            for (int topic = 0; topic < topics && all[column] > 0; topic++) {
                int at = column * topics + topic;
                double weight = logs[topic] - (mass[at] == 0 ? usual : StrictMath.log(Math.max(0, all[column] - mass[at]) + SMOOTHING));
                mass[at] = (float) weight;
                length[topic] += weight;
            }
        }
        for (int i = 0; i < mass.length; i++) {
            mass[i] = (float) (mass[i] / length[i % topics] * known);
        }
        return mass;
    }
}
