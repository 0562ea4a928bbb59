package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.model.AnalysedText;
import org.broadsheet.model.Article;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.TextAnalyser;

/** Counts for each topic the words and phrases that the vocabulary gives it; a phrase counts where its words stand next to each other. Not thread-safe. */
final class KeywordSpotter {

    private static final int MOST_IN_BODY = 3;
    private static final int LEAD = 60;

    private final List<Topic> topics;
    private final Set<String> learnt;
    private final TextAnalyser analyser = new TextAnalyser();
    private final Map<String, Map<String, List<Phrase>>> byLanguage = new HashMap<>();

    /** @param learnt ids of topics whose words are known from examples: their mere names are no keywords */
    KeywordSpotter(Vocabulary<Topic> vocabulary, Collection<String> learnt) {
        this.topics = vocabulary.terms();
        this.learnt = Set.copyOf(learnt);
    }

    /** @param terms as they stand one after the other, without words that carry no meaning */
    private record Phrase(int topic, String text, List<String> terms, double weight) {}

    /** @param points a keyword's in a text, the title counting three times, the lead twice */
    record Hit(int topic, String keyword, double points) {}

    /** Points by topic, never below zero. */
    double[] points(Article article) {
        double[] points = new double[topics.size()];
        for (Hit hit : hits(article)) {
            points[hit.topic] += hit.points;
        }
        for (int i = 0; i < points.length; i++) {
            points[i] = Math.max(0, points[i]);
        }
        return points;
    }

    /** Which keywords stand in the text. */
    List<Hit> hits(Article article) {
        AnalysedText text = article.text();
        Map<String, List<Phrase>> phrases = byLanguage.computeIfAbsent(text.language(), this::phrases);
        List<Hit> hits = new ArrayList<>();
        List<String> title = null;
        List<String> body = null;
        for (int i = 0; i < text.terms().length && !phrases.isEmpty(); i++) {
            for (Phrase phrase : phrases.getOrDefault(text.terms()[i], List.of())) {
                if (phrase.terms.size() == 1) {
                    hits.add(hit(phrase, text.titleCounts()[i], text.leadCounts()[i], text.bodyCounts()[i]));
                } else if (phrase.terms.stream().allMatch(term -> Arrays.binarySearch(text.terms(), term) >= 0)) {
                    title = title == null ? analyser.sequence(text.language(), article.title()) : title;
                    body = body == null ? analyser.sequence(text.language(), article.plain()) : body;
                    hits.add(hit(phrase, count(title, phrase.terms), count(body.subList(0, Math.min(LEAD, body.size())), phrase.terms), count(body, phrase.terms)));
                }
            }
        }
        hits.removeIf(hit -> hit.points == 0);
        return hits;
    }

    /** A word repeated all over the body counts no more than three times, a phrase more than a word. */
    private static Hit hit(Phrase phrase, int title, int lead, int body) {
        double places = 3.0 * Math.min(1, title) + 2.0 * Math.min(1, lead) + Math.min(MOST_IN_BODY, body);
        return new Hit(phrase.topic, phrase.text, phrase.weight * places * Math.min(1.5, 0.75 + 0.25 * phrase.terms.size()));
    }

    private static int count(List<String> text, List<String> phrase) {
        int count = 0;
        for (int at = 0; at + phrase.size() <= text.size() && count < MOST_IN_BODY; at++) {
            count += text.get(at).equals(phrase.get(0)) && text.subList(at, at + phrase.size()).equals(phrase) ? 1 : 0;
        }
        return count;
    }

    /** By first term. */
    private Map<String, List<Phrase>> phrases(String language) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            Map<List<String>, Phrase> own = new HashMap<>();
            for (Topic.Keyword keyword : keywords(topics.get(i))) {
                List<String> terms = analyser.sequence(language, keyword.text());
                if (!terms.isEmpty() && keyword.weight() != 0 && own.putIfAbsent(terms, new Phrase(i, keyword.text(), terms, keyword.weight())) == null) {
                    phrases.computeIfAbsent(terms.get(0), t -> new ArrayList<>()).add(own.get(terms));
                }
            }
        }
        return phrases;
    }

    private List<Topic.Keyword> keywords(Topic topic) {
        List<Topic.Keyword> all = new ArrayList<>(topic.keywords());
        if (!learnt.contains(topic.id())) {
            all.add(Topic.Keyword.of(topic.name()));
            topic.aliases().forEach(alias -> all.add(Topic.Keyword.of(alias)));
        }
        return all;
    }
}
