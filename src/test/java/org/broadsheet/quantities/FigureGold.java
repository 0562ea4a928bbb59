package org.broadsheet.quantities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.text.TextAnalyser;

/** Pairs of sentences with what a careful reader says of their figures, and how often the comparison says the same. */
final class FigureGold {

    private static final Map<String, QuantityReader> READERS = new HashMap<>();

    /** @param label {@code agree}, {@code differ}, {@code later} or {@code none} */
    record Pair(String label, String language, String first, String second) {

        /** What the comparison says. */
        String said() {
            String one = text(first);
            String other = text(second);
            QuantityReader reader = READERS.computeIfAbsent(language, l -> new QuantityReader(new TextAnalyser().words(l)));
            String said = "none";
            for (FigureComparison.Finding finding : FigureComparison.compare(reader.read(one), reader.read(other))) {
                boolean later = finding.verdict() == Verdict.DIFFER && !one.equals(first) && time(first).isBefore(time(second)) && finding.first().isToll()
                        && finding.second().low() > finding.first().low();
                said = later ? "later" : finding.verdict() == Verdict.DIFFER ? "differ" : said.equals("none") ? "agree" : said;
                if (finding.verdict() == Verdict.DIFFER) {
                    return said;
                }
            }
            return said;
        }

        private static String text(String written) {
            return written.matches("\\d\\d:\\d\\d .*") ? written.substring(6) : written;
        }

        private static LocalTime time(String written) {
            return LocalTime.parse(written.substring(0, 5));
        }
    }

    /** How well one label is found. */
    record Score(int right, int said, int meant) {
        double precision() {
            return said == 0 ? 1 : (double) right / said;
        }

        double recall() {
            return meant == 0 ? 1 : (double) right / meant;
        }

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "precision %.3f (%d of %d), recall %.3f (%d of %d)", precision(), right, said, recall(), right, meant);
        }
    }

    private FigureGold() {}

    static List<Pair> read(String name) {
        try (InputStream in = FigureGold.class.getResourceAsStream(name)) {
            List<Pair> pairs = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith(";")).forEach(line -> {
                String[] parts = line.split(" \\| ");
                pairs.add(new Pair(parts[0], parts[1], parts[2], parts[3]));
            });
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every second two pairs. @param rest 0 for the first two, the fifth and sixth ..., 1 for the others */
    static List<Pair> half(List<Pair> pairs, int rest) {
        List<Pair> half = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (i / 2 % 2 == rest) {
                half.add(pairs.get(i));
            }
        }
        return half;
    }

    /** Of "differs", told as later or not: both say that the figures are not the same. */
    static Score differing(List<Pair> pairs) {
        return score(pairs, List.of("differ", "later"));
    }

    static Score score(List<Pair> pairs, List<String> labels) {
        int right = 0;
        int said = 0;
        int meant = 0;
        for (Pair pair : pairs) {
            boolean is = labels.contains(pair.label());
            boolean claimed = labels.contains(pair.said());
            right += is && claimed ? 1 : 0;
            said += claimed ? 1 : 0;
            meant += is ? 1 : 0;
        }
        return new Score(right, said, meant);
    }
}
