package org.broadsheet.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.coverage.Report.Sentence;
import org.broadsheet.model.Content;
import org.broadsheet.text.TermIndex;

/** How much a stem says within a story: rare on the site, and not in every other sentence of the story. */
final class Weights {

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Integer> voices = new HashMap<>();

    Weights(Content content, TermIndex index, List<Report> reports) {
        Map<String, Integer> sentences = new HashMap<>();
        Map<String, Integer> lastVoice = new HashMap<>();
        int all = 0;
        for (Report report : reports) {
            String[] terms = content.articles().get(report.article()).text().terms();
            for (Sentence sentence : report.sentences()) {
                all++;
                for (String stem : sentence.stems()) {
                    sentences.merge(stem, 1, Integer::sum);
                    if (!Integer.valueOf(sentence.voice()).equals(lastVoice.put(stem, sentence.voice()))) {
                        voices.merge(stem, 1, Integer::sum);
                    }
                    weights.computeIfAbsent(stem, s -> rarity(index, report.article(), terms, s));
                }
            }
        }
        double sentencesOfAll = all;
        double most = Math.log(1 + sentencesOfAll);
        weights.replaceAll((stem, weight) -> weight * Math.log(1 + sentencesOfAll / sentences.get(stem)) / most);
    }

    /** Counts as the rarest words do where a long text's analysis left it out. */
    private static double rarity(TermIndex index, int article, String[] terms, String stem) {
        int at = Arrays.binarySearch(terms, stem);
        return at < 0 ? 1 : Math.max(0.2, index.rarity(index.term(index.start(article) + at)));
    }

    double of(String stem) {
        return weights.getOrDefault(stem, 0.0);
    }

    /** How many voices use a stem. */
    int voices(String stem) {
        return voices.getOrDefault(stem, 0);
    }

    double sum(List<String> stems) {
        double sum = 0;
        for (String stem : stems) {
            sum += of(stem);
        }
        return sum;
    }
}
