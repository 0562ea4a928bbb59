package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.coverage.Report.Sentence;
import org.broadsheet.model.Content;
import org.broadsheet.text.TermIndex;

/** The stems of a story's sentences as numbers, and how much each says within the story: rare on the site, and not in every other sentence here. */
final class Weights {

    private final int[][] stems;
    private final double[] weight;
    private final int[] voices;

    Weights(Content content, TermIndex index, List<Report> reports) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Double> rarity = new ArrayList<>();
        this.stems = new int[reports.stream().mapToInt(r -> r.sentences().size()).sum()][];
        int s = 0;
        for (Report report : reports) {
            String[] terms = content.articles().get(report.article()).text().terms();
            for (Sentence sentence : report.sentences()) {
                int[] own = new int[sentence.stems().size()];
                for (int i = 0; i < own.length; i++) {
                    String stem = sentence.stems().get(i);
                    Integer known = numbers.get(stem);
                    if (known == null) {
                        numbers.put(stem, rarity.size());
                        rarity.add(rarity(index, report.article(), terms, stem));
                    }
                    own[i] = known == null ? rarity.size() - 1 : known;
                }
                stems[s++] = own;
            }
        }
        this.weight = new double[rarity.size()];
        this.voices = new int[rarity.size()];
        weigh(reports, rarity);
    }

    private void weigh(List<Report> reports, List<Double> rarity) {
        int[] sentences = new int[weight.length];
        int[] last = new int[weight.length];
        Arrays.fill(last, -1);
        int s = 0;
        for (int voice = 0; voice < reports.size(); voice++) {
            for (int k = 0; k < reports.get(voice).sentences().size(); k++) {
                for (int stem : stems[s++]) {
                    sentences[stem]++;
                    voices[stem] += last[stem] == voice ? 0 : 1;
                    last[stem] = voice;
                }
            }
        }
        double most = StrictMath.log(1.0 + stems.length);
        for (int stem = 0; stem < weight.length; stem++) {
            weight[stem] = rarity.get(stem) * StrictMath.log(1 + (double) stems.length / sentences[stem]) / most;
        }
    }

    /** Counts as the rarest words do where a long text's analysis left it out. */
    private static double rarity(TermIndex index, int article, String[] terms, String stem) {
        int at = Arrays.binarySearch(terms, stem);
        return at < 0 ? 1 : Math.max(0.2, index.rarity(index.term(index.start(article) + at)));
    }

    /** How many different stems the story has. */
    int size() {
        return weight.length;
    }

    /** The numbers of a sentence's stems. @param sentence its number among all */
    int[] stems(int sentence) {
        return stems[sentence];
    }

    double of(int stem) {
        return weight[stem];
    }

    /** How many voices use a stem. */
    int voices(int stem) {
        return voices[stem];
    }

    /** What all stems of a sentence weigh. */
    double sum(int sentence) {
        double sum = 0;
        for (int stem : stems[sentence]) {
            sum += weight[stem];
        }
        return sum;
    }
}
