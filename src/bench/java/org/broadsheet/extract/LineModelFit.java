package org.broadsheet.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.model.Vocabulary;

/**
 * Fits the weights of {@link LineScorer}: {@code LineModelFit OUT RAW EXPECTED [RAW EXPECTED ...]}, where RAW is a folder of text scrapes and EXPECTED
 * one of the texts that they should give, under the same names. Writes {@code line-weights.txt}. The same folders give the same bytes.
 */
final class LineModelFit {

    private static final double PENALTY = 0.5;
    private static final double TITLE_PENALTY = 0.2;
    private static final double NARROWER = 0.25;
    private static final int AROUND = 8;
    private static final int BEGINNING = 5;
    private static final int MOST_WORDS = 40;

    private final Readers readers = Readers.load(new Vocabulary<>(List.of(), false));
    private final List<Draft> drafts = new ArrayList<>();

    /** A scrape before its headline is known. @param headline the right one, empty when unknown */
    private record Draft(List<ScrapeLine> lines, ScrapeMap map, String language, TitleFinder titles, String headline, String text) {}

    /** A scrape with its features and the lines that are the article's. @param weight how much it counts */
    private record Page(List<ScrapeLine> lines, int title, double[][] values, boolean[] labels, double weight) {}

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
            if (!(text + headline).isBlank()) {
                draft(Files.readString(file), headline.strip(), text).ifPresent(drafts::add);
            }
        }
    }

    private Optional<Draft> draft(String scrape, String headline, String text) {
        List<ScrapeLine> lines = ScrapeLines.read(scrape, readers.rules());
        ScrapeMap map = new ScrapeMap(lines);
        if (map.start() == map.end()) {
            return Optional.empty();
        }
        String language = map.language(readers);
        return Optional.of(new Draft(lines, map, language, new TitleFinder(lines, map, readers, language), headline, text));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String weights() {
        StringBuilder out = new StringBuilder("; weights of the line model in log-odds, written by LineModelFit: see decision 8\n");
        double[] title = titleWeights();
        print(out, "title", TitleFeature.values(), title);
        List<Page> pages = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.text().isBlank()) {
                Page page = page(draft, LinearModel.of(title), 1);
                pages.add(page);
                narrower(draft, page).forEach(part -> pages.add(page(part, LinearModel.of(title), NARROWER)));
            }
        }
        double[] own = LogisticFit.fit(rows(pages, Page::values), LineFeature.values().length, PENALTY);
        print(out, "line", LineFeature.values(), own);
        List<LinearModel> places = new ArrayList<>();
        for (String section : List.of("place", "again")) {
            LineScorer soFar = new LineScorer(LinearModel.of(title), LinearModel.of(own), List.copyOf(places));
            double[] place = LogisticFit.fit(rows(pages, page -> soFar.places(page.lines(), page.values(), page.title())), LineFeature.Place.values().length, PENALTY);
            print(out, section, LineFeature.Place.values(), place);
            places.add(LinearModel.of(place));
        }
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

    private Page page(Draft draft, LinearModel titleModel, double weight) {
        List<ScrapeLine> lines = draft.lines();
        int title = draft.titles().find(titleModel);
        LineFeatures features = new LineFeatures(lines, readers, draft.language(), title, draft.map().lists());
        boolean[] labels = LineLabels.of(lines.stream().map(ScrapeLine::text).toList(), draft.text());
        return new Page(lines, title, LineScorer.values(lines, features), labels, weight);
    }

    /** The same article as other scrapers leave it: with a few lines around, with its headline alone, and only its beginning. */
    private List<Draft> narrower(Draft draft, Page page) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < page.labels().length; i++) {
            first = page.labels()[i] && first < 0 ? i : first;
            last = page.labels()[i] ? i : last;
        }
        if (first < 0) {
            return List.of();
        }
        List<String> all = draft.lines().stream().map(ScrapeLine::text).toList();
        String headline = page.title() < 0 || page.labels()[page.title()] ? draft.headline() : all.get(page.title());
        List<String> around = all.subList(Math.max(0, first - AROUND), Math.min(all.size(), last + 1 + AROUND));
        List<String> alone = new ArrayList<>();
        if (!headline.isEmpty()) {
            alone.add(headline);
        }
        for (int i = first; i <= last; i++) {
            if (page.labels()[i]) {
                alone.add(all.get(i));
            }
        }
        List<Draft> out = new ArrayList<>();
        for (List<String> lines : List.of(around, alone, alone.subList(0, Math.min(alone.size(), BEGINNING)))) {
            draft(String.join("\n\n", lines), draft.headline(), draft.text()).ifPresent(out::add);
        }
        return out;
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
                out.add(new LogisticFit.Row(own[i], page.labels()[i], 100 * page.weight() * size(page.lines().get(i)) / all));
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
