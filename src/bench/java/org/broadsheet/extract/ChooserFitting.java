package org.broadsheet.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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

    private static final int STEPS = 4000;
    private static final double RATE = 0.5;
    private static final double RIDGE = 0.002;
    private static final double LEAST_DIFFERENCE = 0.002;

    /** A page's candidates with their features and how alike each is to the article. */
    private record Sample(List<Candidate> candidates, List<double[]> features, double[] likeness) {}

    /** Two candidates of one page. @param worth how much better the better one is */
    private record Pair(double[] difference, double worth) {}

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
        List<Sample> samples = fit.stream().flatMap(folder -> samples(folder).stream()).toList();
        double[] weights = fitted(samples);
        for (Feature feature : Feature.values()) {
            out.printf(Locale.ROOT, "%s %.3f%n", feature.name().toLowerCase(Locale.ROOT), weights[feature.ordinal()]);
        }
        fit.forEach(folder -> tell(out, folder, weights));
        report.forEach(folder -> tell(out, folder, weights));
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
            parsed = reader.parse(SourceText.of(Files.readAllBytes(file)).text(), Optional.empty());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        List<Candidate> candidates = BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        double[] likeness = candidates.stream()
                .mapToDouble(candidate -> expected.get().likeness(PlainText.of(candidate.trimmer().kept().stream().map(PageBlock::block).toList())))
                .toArray();
        List<double[]> features = new CandidateFeatures(candidates, parsed.page().blocks(), parsed.weights(), parsed.title()).all();
        return Optional.of(new Sample(candidates, features, likeness));
    }

    /** Pairwise logistic regression by gradient descent; pairs count by how much their candidates differ. */
    private static double[] fitted(List<Sample> samples) {
        List<Pair> pairs = new ArrayList<>();
        samples.forEach(sample -> pairs.addAll(pairs(sample)));
        double all = pairs.stream().mapToDouble(Pair::worth).sum();
        double[] weights = new double[Feature.values().length];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (Pair pair : pairs) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * pair.difference()[i];
                }
                double pull = pair.worth() / all / (1 + Math.exp(sum));
                for (int i = 0; i < weights.length; i++) {
                    slope[i] += pull * pair.difference()[i];
                }
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += RATE * (slope[i] - RIDGE * weights[i]);
            }
        }
        return weights;
    }

    private static List<Pair> pairs(Sample sample) {
        List<Pair> out = new ArrayList<>();
        for (int a = 0; a < sample.likeness().length; a++) {
            for (int b = 0; b < sample.likeness().length; b++) {
                double worth = sample.likeness()[a] - sample.likeness()[b];
                if (worth > LEAST_DIFFERENCE) {
                    double[] difference = new double[Feature.values().length];
                    for (int i = 0; i < difference.length; i++) {
                        difference[i] = sample.features().get(a)[i] - sample.features().get(b)[i];
                    }
                    out.add(new Pair(difference, worth));
                }
            }
        }
        return out;
    }

    private static void tell(PrintStream out, Path folder, double[] weights) {
        List<Sample> samples = samples(folder);
        out.printf("; %s: %d pages%n", folder, samples.size());
        Map<Generator, double[]> own = new EnumMap<>(Generator.class);
        double chosen = 0;
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
            best += most;
        }
        own.forEach((generator, sums) -> out.printf(Locale.ROOT, ";   %-15s %.4f on the %.0f pages where it has a candidate, %.4f on all%n", generator, sums[0]
                / sums[1], sums[1], sums[0] / samples.size()));
        out.printf(Locale.ROOT, ";   %-15s %.4f%n;   %-15s %.4f%n", "chosen", chosen / samples.size(), "best there is", best / samples.size());
    }

    private static double score(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
