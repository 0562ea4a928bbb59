package org.broadsheet.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.build.Parallel;
import org.broadsheet.model.Article;
import org.broadsheet.places.ChoiceModelFit.Choice;
import org.broadsheet.places.MarkedSet.Mark;

/**
 * Fits the weights of {@link CandidateModel} and {@link MentionModel} to marked articles and prints them. As one model's rows depend on the other's weights,
 * put what it prints into the classes and run it again until it stays.
 *
 * Of a set that marks no adjectives ("French") none are taken as wrong.
 *
 * <pre>PlaceFit SITE MARKED [SITE MARKED ...]</pre>
 */
public final class PlaceFit {

    private static final double RIGHT_KM = 100;
    private static final double PENALTY = 3;

    private final List<Choice> senses = new ArrayList<>();
    private final List<Choice> mentions = new ArrayList<>();
    private int right;

    private PlaceFit() {}

    public static void main(String[] args) throws IOException {
        PlaceFit fit = new PlaceFit();
        for (int i = 0; i + 1 < args.length; i += 2) {
            fit.add(new MarkedSet(Path.of(args[i]), Path.of(args[i + 1])));
        }
        System.out.println("names " + fit.senses.size() + ", of these right now " + fit.right + "; spans " + fit.mentions.size());
        print("senses", ChoiceModelFit.fit(fit.senses, doubles(CandidateModel.WEIGHTS), PENALTY));
        print("mentions", ChoiceModelFit.fit(fit.mentions, doubles(MentionModel.WEIGHTS), PENALTY));
    }

    private static double[] doubles(float[] weights) {
        double[] copy = new double[weights.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = weights[i];
        }
        return copy;
    }

    private static void print(String what, double[] weights) {
        StringBuilder line = new StringBuilder(what).append(' ');
        for (int i = 0; i < weights.length; i++) {
            line.append(i == 0 ? "" : i % 10 == 0 ? ",\n        " : ", ").append(String.format(Locale.ROOT, "%.2ff", weights[i]));
        }
        System.out.println(line);
    }

    private void add(MarkedSet set) {
        PlaceReader reader = new PlaceReader(set.content, new Parallel(2));
        Gazetteer gazetteer = World.gazetteer();
        List<Choice> adjectives = new ArrayList<>();
        boolean adjectivesCount = false;
        for (Article article : set.content.articles()) {
            TextReading reading = reader.read(article);
            Map<Integer, Mark> marks = new HashMap<>();
            set.of(article).forEach(mark -> marks.put(reading.body + mark.start(), mark));
            boolean[] done = new boolean[reading.spans.names];
            for (int s = 0; s < reading.spans.count; s++) {
                int name = reading.spans.name[s];
                if (reading.inTitle(s) || reading.senses.best[name] < 0) {
                    continue;
                }
                Mark mark = marks.get(reading.spans.start(s));
                boolean marked = mark != null && reading.body + mark.end() == reading.spans.end[s];
                boolean adjective = (reading.senses.flags(name) & Gazetteer.DEMONYM) != 0;
                (adjective ? adjectives : mentions).add(Choice.binary(reading.values[s], marked, 1));
                adjectivesCount |= adjective && marked;
                if (marked && !Double.isNaN(mark.latitude()) && !done[name]) {
                    done[name] = true;
                    sense(reading, name, mark, gazetteer);
                }
            }
        }
        mentions.addAll(adjectivesCount ? adjectives : List.of());
    }

    private void sense(TextReading reading, int name, Mark mark, Gazetteer gazetteer) {
        Spans spans = reading.spans;
        int from = spans.from[name];
        int count = spans.from[name + 1] - from;
        double[][] rows = new double[count][CandidateModel.FEATURES];
        boolean[] fits = new boolean[count];
        int fitting = 0;
        for (int c = 0; c < count; c++) {
            for (int i = 0; i < CandidateModel.FEATURES; i++) {
                rows[c][i] = reading.senses.values[(from + c) * CandidateModel.FEATURES + i];
            }
            fits[c] = km(mark, gazetteer.latitude(spans.places[from + c]), gazetteer.longitude(spans.places[from + c])) < RIGHT_KM;
            fitting += fits[c] ? 1 : 0;
        }
        if (fitting > 0 && fitting < count) {
            senses.add(new Choice(rows, fits, Math.sqrt(spans.mentions[name])));
            right += fits[reading.senses.best[name] - from] ? 1 : 0;
        }
    }

    private static double km(Mark mark, double latitude, double longitude) {
        double a = Math.toRadians(mark.latitude());
        double b = Math.toRadians(latitude);
        double half = Math.pow(Math.sin((b - a) / 2), 2) + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(longitude - mark.longitude()) / 2), 2);
        return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
