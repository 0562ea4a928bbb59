package org.broadsheet.extract;

import java.util.List;

/**
 * How probable it is that a line of a text scrape is the article's: a logistic model of what the line shows by itself, and a second one that
 * sees the first one's opinion of the neighbours. How the weights were fitted is told in decision 8. Immutable.
 */
final class LineScorer {

    private final LinearModel own;
    private final List<LinearModel> places;

    private final LinearModel title;

    LineScorer(LinearModel title, LinearModel own, List<LinearModel> places) {
        this.title = title;
        this.own = own;
        this.places = places;
    }

    static LineScorer load() {
        return new LineScorer(LinearModel.load("title", TitleFeature.values()), LinearModel.load("line", LineFeature.values()), List.of(
                LinearModel.load("place", LineFeature.Place.values()), LinearModel.load("again", LineFeature.Place.values())));
    }

    /** The model of headlines, over {@link TitleFeature}. */
    LinearModel title() {
        return title;
    }

    /**
     * For each line the probability, 0 to 1.
     *
     * @param alone by what the line shows by itself
     * @param inPlace with its neighbours and its place
     */
    record Chances(double[] alone, double[] inPlace) {}

    Chances chances(List<ScrapeLine> lines, LineFeatures features, int title) {
        double[][] values = values(lines, features);
        return new Chances(chances(values), chances(lines, values, title));
    }

    private double[] chances(List<ScrapeLine> lines, double[][] values, int title) {
        double[] chances = chances(values);
        for (LinearModel model : places) {
            chances = chances(model, new PlaceFeatures(lines, values, chances, title));
        }
        return chances;
    }

    /** What one more model of the place would see of each line. @param values the lines' own features */
    double[][] places(List<ScrapeLine> lines, double[][] values, int title) {
        PlaceFeatures features = new PlaceFeatures(lines, values, chances(lines, values, title), title);
        double[][] out = new double[lines.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = features.of(i);
        }
        return out;
    }

    private static double[] chances(LinearModel model, PlaceFeatures features) {
        double[] out = new double[features.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = LinearModel.probability(model.score(features.of(i)));
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
