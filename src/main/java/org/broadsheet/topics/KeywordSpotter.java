package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.AnalysedText;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.TextAnalyser;

/** Finds topics by the words and phrases that the vocabulary gives them; a phrase counts where all its words stand. */
final class KeywordSpotter {

    private static final int MOST_TOPICS = 3;
    private static final double ENOUGH = 4;
    /** A second topic needs this share of the first one's points. */
    private static final double BESIDE = 0.6;

    private final List<Topic> topics;
    private final boolean names;
    private final TextAnalyser analyser = new TextAnalyser();
    private final Map<String, Map<String, List<Phrase>>> byLanguage = new HashMap<>();

    /** @param names whether names and aliases are looked for too, or keywords only */
    KeywordSpotter(Vocabulary<Topic> vocabulary, boolean names) {
        this.topics = vocabulary.terms();
        this.names = names;
    }

    /** @param terms stemmed, ascending, the first one being what it is found by */
    private record Phrase(int topic, String[] terms) {}

    /** The topics that the text speaks of clearly, best first. */
    List<Assignment> find(AnalysedText text) {
        Map<String, List<Phrase>> phrases = byLanguage.computeIfAbsent(text.language(), this::phrases);
        if (phrases.isEmpty()) {
            return List.of();
        }
        Map<Integer, Double> points = new HashMap<>();
        for (String term : text.terms()) {
            for (Phrase phrase : phrases.getOrDefault(term, List.of())) {
                points.merge(phrase.topic, points(phrase, text), Double::sum);
            }
        }
        double best = points.values().stream().mapToDouble(p -> p).max().orElse(0);
        if (best < ENOUGH) {
            return List.of();
        }
        return points.entrySet().stream()
                .filter(e -> e.getValue() >= Math.max(ENOUGH, BESIDE * best))
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                .limit(MOST_TOPICS)
                .map(e -> new Assignment(topics.get(e.getKey()).id(), Assignment.Basis.VOCABULARY, 1 - Math.exp(-e.getValue() / 6)))
                .toList();
    }

    /** The title counts three times, the lead twice; a word repeated all over the body no more than three times. */
    private static double points(Phrase phrase, AnalysedText text) {
        int title = Integer.MAX_VALUE;
        int lead = Integer.MAX_VALUE;
        int body = Integer.MAX_VALUE;
        for (String term : phrase.terms) {
            int at = Arrays.binarySearch(text.terms(), term);
            title = Math.min(title, at < 0 ? 0 : text.titleCounts()[at]);
            lead = Math.min(lead, at < 0 ? 0 : text.leadCounts()[at]);
            body = Math.min(body, at < 0 ? 0 : text.bodyCounts()[at]);
        }
        return (3.0 * Math.min(1, title) + 2.0 * Math.min(1, lead) + Math.min(3, body)) * Math.min(1.5, 0.75 + 0.25 * phrase.terms.length);
    }

    private Map<String, List<Phrase>> phrases(String language) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            List<String> words = new ArrayList<>(topics.get(i).keywords());
            if (names) {
                words.add(topics.get(i).name());
                words.addAll(topics.get(i).aliases());
            }
            for (String word : words.stream().distinct().toList()) {
                String[] terms = analyser.analyse(language, word, "").terms();
                if (terms.length > 0) {
                    phrases.computeIfAbsent(terms[0], t -> new ArrayList<>()).add(new Phrase(i, terms));
                }
            }
        }
        return phrases;
    }
}
