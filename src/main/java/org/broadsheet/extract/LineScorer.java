package org.broadsheet.extract;

import java.util.List;

/**
 * How probable it is that a line of a text scrape is the article's: a logistic model of what the line shows by itself, and a second one that
 * sees the first one's opinion of the neighbours. How the weights were fitted is told in decision 8. Immutable.
 */
final class LineScorer {

    private final LinearModel own;
    private final LinearModel place;

    private final LinearModel title;

    LineScorer(LinearModel title, LinearModel own, LinearModel place) {
        this.title = title;
        this.own = own;
        this.place = place;
    }

    static LineScorer load() {
        return new LineScorer(LinearModel.load("title", TitleFeature.values()), LinearModel.load("line", LineFeature.values()), LinearModel.load("place", LineFeature.Place.values()));
    }

    /** The model of headlines, over {@link TitleFeature}. */
    LinearModel title() {
        return title;
    }

    /** For each line the probability, 0 to 1. */
    double[] chances(List<ScrapeLine> lines, LineFeatures features, int title) {
        double[][] values = values(lines, features);
        PlaceFeatures places = new PlaceFeatures(lines, values, chances(values), title);
        double[] out = new double[lines.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = LinearModel.probability(place.score(places.of(i)));
        }
        return out;
    }

    static double[][] values(List<ScrapeLine> lines, LineFeatures features) {
        double[][] out = new double[lines.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = features.of(i);
        }
        return out;
    }

    /** The first model's probabilities. */
    double[] chances(double[][] values) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = LinearModel.probability(own.score(values[i]));
        }
        return out;
    }
}
