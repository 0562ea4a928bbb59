package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Assignment.Basis;
import org.broadsheet.model.Content;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Places;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.WrittenNames;

/** Gives every article its topics: what the editor wrote, else the source's labels, the vocabulary's words, the classifier, the story, or {@code general}. */
public final class TopicGrouper {

    private static final String DEFAULT = "general";
    private static final double BY_LABEL = 0.9;

    /** @param index of the content's articles in their order; @param places its regions are passed on into the result */
    public Grouping group(Content content, TermIndex index, Places places, Stories stories) {
        Vocabulary<Topic> topics = WrittenTerms.topics(content);
        List<List<Assignment>> found = new ArrayList<>();
        for (Article article : content.articles()) {
            List<Assignment> written = byFrontMatter(article.entry(), topics);
            found.add(written.isEmpty() ? byLabels(article.entry(), topics) : written);
        }
        byText(content, index, topics, found);
        byStory(stories, found);
        if (found.stream().anyMatch(List::isEmpty)) {
            topics = withDefault(topics);
            String id = topics.find(DEFAULT).orElseThrow().id();
            found.replaceAll(own -> own.isEmpty() ? List.of(new Assignment(id, Basis.DEFAULT, 0)) : own);
        }
        return new Grouping(topics, found, WrittenTerms.regions(content), places.regionsOf());
    }

    private static List<Assignment> byFrontMatter(Entry entry, Vocabulary<Topic> topics) {
        Map<String, Assignment> found = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(entry.labels().topics());
        names.addAll(entry.labels().categories());
        match(names, topics, Basis.FRONT_MATTER, 1, found);
        return List.copyOf(found.values());
    }

    private static List<Assignment> byLabels(Entry entry, Vocabulary<Topic> topics) {
        Map<String, Assignment> found = new LinkedHashMap<>();
        entry.source().ifPresent(source -> match(source.labels(), topics, Basis.LABEL, BY_LABEL, found));
        match(entry.labels().tags(), topics, Basis.LABEL, BY_LABEL, found);
        return List.copyOf(found.values());
    }

    private static void match(List<String> names, Vocabulary<Topic> topics, Basis by, double score, Map<String, Assignment> found) {
        for (String name : names) {
            Optional<Topic> topic = topics.find(name).or(() -> topics.find(WrittenNames.id(name)));
            topic.ifPresent(t -> found.putIfAbsent(t.id(), new Assignment(t.id(), by, score)));
        }
    }

    /** Keywords first, then what was learnt from the editor's own sorting, then mere names of topics. */
    private static void byText(Content content, TermIndex index, Vocabulary<Topic> topics, List<List<Assignment>> found) {
        if (found.stream().noneMatch(List::isEmpty)) {
            return;
        }
        KeywordSpotter keywords = new KeywordSpotter(topics, false);
        fill(found, i -> keywords.find(content.articles().get(i).text()));
        if (found.stream().anyMatch(List::isEmpty)) {
            List<List<String>> labels = found.stream()
                    .map(own -> own.stream().filter(a -> a.by() == Basis.FRONT_MATTER || a.by() == Basis.LABEL).map(Assignment::id).toList()).toList();
            TopicClassifier.train(index, labels).ifPresent(classifier -> fill(found, i -> classifier.classify(i).map(List::of).orElse(List.of())));
        }
        KeywordSpotter names = new KeywordSpotter(topics, true);
        fill(found, i -> names.find(content.articles().get(i).text()));
    }

    private interface Finder {
        List<Assignment> find(int article);
    }

    private static void fill(List<List<Assignment>> found, Finder finder) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                found.set(i, finder.find(i));
            }
        }
    }

    /** What most of the story's other reports stand under. */
    private static void byStory(Stories stories, List<List<Assignment>> found) {
        for (Stories.Story story : stories.stories()) {
            TreeMap<String, Double> votes = new TreeMap<>();
            for (int member : story.members()) {
                found.get(member).forEach(a -> votes.merge(a.id(), a.score(), Double::sum));
            }
            if (votes.isEmpty()) {
                continue;
            }
            Map.Entry<String, Double> most = votes.entrySet().stream()
                    .max(Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue()).thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .orElseThrow();
            Assignment taken = new Assignment(most.getKey(), Basis.STORY, Math.min(1, most.getValue() / story.members().size()));
            for (int member : story.members()) {
                if (found.get(member).isEmpty()) {
                    found.set(member, List.of(taken));
                }
            }
        }
    }

    private static Vocabulary<Topic> withDefault(Vocabulary<Topic> topics) {
        if (topics.find(DEFAULT).isPresent()) {
            return topics;
        }
        List<Topic> more = new ArrayList<>(topics.terms());
        more.add(new Topic(DEFAULT, "General", "", Integer.MAX_VALUE, List.of(), List.of(), ""));
        return new Vocabulary<>(more, topics.declared());
    }
}
