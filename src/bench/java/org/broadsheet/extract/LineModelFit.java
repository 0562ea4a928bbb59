package org.broadsheet.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.model.Vocabulary;

/**
 * Fits the weights of {@link LineScorer}: {@code LineModelFit OUT RAW EXPECTED [RAW EXPECTED ...]}, where RAW is a folder of text scrapes and EXPECTED
 * one of the texts that they should give, under the same names. Writes {@code line-weights.txt}. The same folders give the same bytes.
 */
final class LineModelFit {

    private static final double PENALTY = 0.5;
    private static final double TITLE_PENALTY = 0.2;
    private static final int MOST_WORDS = 40;

    private final Readers readers = Readers.load(new Vocabulary<>(List.of(), false));
    private final List<Draft> drafts = new ArrayList<>();

    /** A scrape before its headline is known. @param headline the right one, empty when unknown */
    private record Draft(List<ScrapeLine> lines, ScrapeMap map, String language, TitleFinder titles, String headline, String text) {}

    /** A scrape with its features and the lines that are the article's. */
    private record Page(List<ScrapeLine> lines, int title, double[][] values, boolean[] labels) {}

    public static void main(String[] args) throws IOException {
        LineModelFit fit = new LineModelFit();
        for (int i = 1; i + 1 < args.length; i += 2) {
            fit.read(Path.of(args[i]), Path.of(args[i + 1]));
        }
        Files.writeString(Path.of(args[0]), fit.weights());
    }

    private void read(Path raw, Path expected) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(raw)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            String text = text(expected.resolve(name));
            String headline = text(expected.resolve(name.replace(".txt", ".title")));
            List<ScrapeLine> lines = ScrapeLines.read(Files.readString(file), readers.rules());
            ScrapeMap map = new ScrapeMap(lines);
            if (map.start() < map.end() && !(text + headline).isBlank()) {
                String language = map.language(readers);
                drafts.add(new Draft(lines, map, language, new TitleFinder(lines, map, readers, language), headline.strip(), text));
            }
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String weights() {
        StringBuilder out = new StringBuilder("; weights of the line model in log-odds, written by LineModelFit: see decision 8\n");
        double[] title = titleWeights();
        print(out, "title", TitleFeature.values(), title);
        List<Page> pages = drafts.stream().filter(draft -> !draft.text().isBlank()).map(draft -> page(draft, LinearModel.of(title))).toList();
        double[] own = LogisticFit.fit(rows(pages, Page::values), LineFeature.values().length, PENALTY);
        print(out, "line", LineFeature.values(), own);
        LineScorer first = new LineScorer(LinearModel.of(title), LinearModel.of(own), LinearModel.of());
        List<LogisticFit.Row> rows = rows(pages, page -> {
            PlaceFeatures places = new PlaceFeatures(page.lines(), page.values(), first.chances(page.values()), page.title());
            double[][] values = new double[page.lines().size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = places.of(i);
            }
            return values;
        });
        print(out, "place", LineFeature.Place.values(), LogisticFit.fit(rows, LineFeature.Place.values().length, PENALTY));
        return out.toString();
    }

    private double[] titleWeights() {
        List<ChoiceFit.Group> groups = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Integer> candidates = draft.titles().candidates();
            List<Boolean> right = candidates.stream().map(at -> same(draft.lines().get(at).text(), draft.headline())).toList();
            if (right.contains(true)) {
                groups.add(new ChoiceFit.Group(candidates.stream().map(draft.titles()::features).toList(), right));
            }
        }
        return ChoiceFit.fit(groups, TitleFeature.values().length, TITLE_PENALTY);
    }

    private static boolean same(String line, String headline) {
        return !headline.isEmpty() && line.toLowerCase(Locale.ROOT).strip().equals(ScrapeLines.clean(headline).toLowerCase(Locale.ROOT));
    }

    private Page page(Draft draft, LinearModel titleModel) {
        List<ScrapeLine> lines = draft.lines();
        int title = draft.titles().find(titleModel);
        LineFeatures features = new LineFeatures(lines, readers, draft.language(), title, draft.map().lists());
        return new Page(lines, title, LineScorer.values(lines, features), LineLabels.of(lines.stream().map(ScrapeLine::text).toList(), draft.text()));
    }

    private interface Values {
        double[][] of(Page page);
    }

    /** All lines, weighted by their words, each page like any other. */
    private List<LogisticFit.Row> rows(List<Page> pages, Values values) {
        List<LogisticFit.Row> out = new ArrayList<>();
        for (Page page : pages) {
            double all = page.lines().stream().mapToDouble(LineModelFit::size).sum();
            double[][] own = values.of(page);
            for (int i = 0; i < own.length; i++) {
                out.add(new LogisticFit.Row(own[i], page.labels()[i], 100 * size(page.lines().get(i)) / all));
            }
        }
        return out;
    }

    private static double size(ScrapeLine line) {
        return Math.min(MOST_WORDS, line.shape().words()) + 2;
    }

    private static void print(StringBuilder out, String section, Enum<?>[] features, double[] weights) {
        out.append('@').append(section).append('\n');
        for (int i = 0; i < weights.length; i++) {
            out.append(features[i].name()).append(' ').append(String.format(Locale.ROOT, "%.3f", weights[i])).append('\n');
        }
    }
}
