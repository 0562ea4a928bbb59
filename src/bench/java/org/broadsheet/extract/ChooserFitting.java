package org.broadsheet.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.extract.Candidate.Generator;
import org.broadsheet.extract.CandidateFeatures.Feature;
import org.broadsheet.model.Vocabulary;

/**
 * Fits the weights by which {@link BodyChooser} chooses, from pages whose article is known, and tells what each generator is worth alone.
 * Arguments: folders to fit on, then {@code --} and folders to report on. Each holds one folder a page, with {@code page.html} and an
 * {@link ExpectedText}. Prints the lines of {@code chooser.txt} and, as comments, the mean likeness of each generator's own candidate, of the
 * chooser's, and of the best candidate there is.
 */
public final class ChooserFitting {

    private static final int STEPS = 8000;
    private static final double RATE = 1;
    private static final double MOMENTUM = 0.9;
    private static final double RIDGE = 0.0001;

    /** A page's candidates with their features and how alike each is to the article. @param whole the same of their runs, with nothing cut out of them */
    private record Sample(List<Candidate> candidates, List<double[]> features, double[] likeness, double[] whole) {}

    private ChooserFitting() {}

    public static void main(String[] args) {
        List<Path> fit = new ArrayList<>();
        List<Path> report = new ArrayList<>();
        List<Path> at = fit;
        for (String arg : args) {
            if (arg.equals("--")) {
                at = report;
            } else {
                at.add(Path.of(arg));
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<Path, List<Sample>> samples = new LinkedHashMap<>();
        Stream.concat(fit.stream(), report.stream()).forEach(folder -> samples.put(folder, samples(folder)));
        double[] weights = fitted(fit.stream().flatMap(folder -> samples.get(folder).stream()).toList());
        for (Feature feature : Feature.values()) {
            out.printf(Locale.ROOT, "%s %.3f%n", feature.name().toLowerCase(Locale.ROOT), weights[feature.ordinal()]);
        }
        samples.forEach((folder, pages) -> tell(out, folder, pages, weights));
    }

    private static List<Sample> samples(Path folder) {
        try (Stream<Path> pages = Files.list(folder)) {
            return pages.sorted().flatMap(page -> sample(page).stream()).toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Optional<Sample> sample(Path folder) {
        Optional<ExpectedText> expected = ExpectedText.of(folder);
        Path file = folder.resolve("page.html");
        if (expected.isEmpty() || !Files.exists(file)) {
            return Optional.empty();
        }
        Readers readers = Readers.load(new Vocabulary<>(List.of(), false));
        PageReader reader = new PageReader(readers, PartRules.load(), new BodyChooser(new double[Feature.values().length]), Optional.empty());
        PageReader.Parsed parsed;
        try {
            parsed = reader.parse(SourceText.of(Files.readAllBytes(file), "").text(), Optional.empty());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        List<Candidate> candidates = BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        List<PageBlock> blocks = parsed.page().blocks();
        double[] likeness = candidates.stream().mapToDouble(candidate -> likeness(expected.get(), candidate.trimmer().kept())).toArray();
        double[] whole = candidates.stream()
                .mapToDouble(candidate -> likeness(expected.get(), blocks.subList(candidate.run().from(), candidate.run().to())))
                .toArray();
        List<double[]> features = new CandidateFeatures(candidates, blocks, parsed.weights(), parsed.title()).all();
        return Optional.of(new Sample(candidates, features, likeness, whole));
    }

    private static double likeness(ExpectedText expected, List<PageBlock> blocks) {
        return expected.likeness(PlainText.of(blocks.stream().map(PageBlock::block).toList()));
    }

    /** Gradient ascent on the likeness to expect of a candidate drawn by the softmax of the scores, with a ridge against large weights. */
    private static double[] fitted(List<Sample> samples) {
        double[] weights = new double[Feature.values().length];
        double[] pace = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            samples.forEach(sample -> addSlope(sample, weights, slope));
            for (int i = 0; i < weights.length; i++) {
                pace[i] = MOMENTUM * pace[i] + slope[i] / samples.size() - RIDGE * weights[i];
                weights[i] += RATE * pace[i];
            }
        }
        return weights;
    }

    private static void addSlope(Sample sample, double[] weights, double[] slope) {
        double[] chances = sample.features().stream().mapToDouble(features -> Math.exp(score(weights, features))).toArray();
        double all = Arrays.stream(chances).sum();
        double expected = 0;
        for (int i = 0; i < chances.length; i++) {
            expected += chances[i] / all * sample.likeness()[i];
        }
        for (int i = 0; i < chances.length; i++) {
            double pull = chances[i] / all * (sample.likeness()[i] - expected);
            for (int k = 0; k < slope.length; k++) {
                slope[k] += pull * sample.features().get(i)[k];
            }
        }
    }

    private static void tell(PrintStream out, Path folder, List<Sample> samples, double[] weights) {
        out.printf("; %s: %d pages%n", folder, samples.size());
        Map<Generator, double[]> own = new EnumMap<>(Generator.class);
        double chosen = 0;
        double whole = 0;
        double best = 0;
        for (Sample sample : samples) {
            int at = 0;
            double most = 0;
            for (int i = 0; i < sample.likeness().length; i++) {
                at = score(weights, sample.features().get(i)) > score(weights, sample.features().get(at)) + 1e-9 ? i : at;
                most = Math.max(most, sample.likeness()[i]);
                for (Generator generator : sample.candidates().get(i).by()) {
                    double[] sums = own.computeIfAbsent(generator, key -> new double[2]);
                    sums[0] += sample.likeness()[i];
                    sums[1]++;
                }
            }
            chosen += sample.likeness()[at];
            whole += sample.whole()[at];
            best += most;
        }
        own.forEach((generator, sums) -> out.printf(Locale.ROOT, ";   %-15s %.4f on the %.0f pages where it has a candidate, %.4f on all%n", generator, sums[0]
                / sums[1], sums[1], sums[0] / samples.size()));
        out.printf(Locale.ROOT, ";   %-15s %.4f%n;   %-15s %.4f%n;   %-15s %.4f%n", "chosen, untrimmed", whole / samples.size(), "chosen", chosen
                / samples.size(), "best there is", best / samples.size());
    }

    private static double score(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
