package org.broadsheet.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

/** Gives every article its topics: what the editor wrote, else the source's labels or section, the text itself, the story, or {@code general}. */
public final class TopicGrouper {

    private static final String DEFAULT = TopicReader.DEFAULT;
    private static final double BY_LABEL = 0.9;
    private static final double BY_SECTION = 0.8;

    /** @param index of the content's articles in their order; @param places its regions are passed on into the result */
    public Grouping group(Content content, TermIndex index, Places places, Stories stories) {
        Vocabulary<Topic> topics = WrittenTerms.topics(content);
        List<List<Assignment>> found = told(content, topics);
        List<List<Assignment>> doubtful = byText(content, index, topics, found);
        List<Integer> unsure = IntStream.range(0, found.size()).filter(i -> found.get(i).isEmpty()).boxed().toList();
        byStory(stories, found);
        unsure.stream().filter(i -> found.get(i).isEmpty()).forEach(i -> found.set(i, doubtful.get(i)));
        if (found.stream().anyMatch(List::isEmpty)) {
            topics = withDefault(topics);
            String id = topics.find(DEFAULT).orElseThrow().id();
            found.replaceAll(own -> own.isEmpty() ? List.of(new Assignment(id, Basis.DEFAULT, 0)) : own);
        }
        return new Grouping(topics, found, WrittenTerms.regions(content), places.regionsOf(), unsure);
    }

    /**
     * What an article's text says of its topics, as if nobody had told them.
     *
     * @param article its index
     */
    public TopicReasons explain(Content content, TermIndex index, int article) {
        Vocabulary<Topic> topics = WrittenTerms.topics(content);
        List<List<Assignment>> told = told(content, topics);
        told.set(article, List.of());
        return new TopicReader(content, index, topics, ids(told)).explain(article, content.articles().get(article));
    }

    /** By article, what its editor or its source says. */
    private static List<List<Assignment>> told(Content content, Vocabulary<Topic> topics) {
        List<List<Assignment>> told = new ArrayList<>();
        for (Article article : content.articles()) {
            List<Assignment> own = byFrontMatter(article.entry(), topics);
            told.add(own.isEmpty() ? byLabels(article.entry(), topics) : own);
        }
        return told;
    }

    private static List<List<String>> ids(List<List<Assignment>> assignments) {
        return assignments.stream().map(own -> own.stream().map(Assignment::id).toList()).toList();
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
        if (found.isEmpty()) {
            entry.source().ifPresent(source -> Sections.of(source.url()).stream().filter(section -> topics.find(section).isPresent()).findFirst()
                    .ifPresent(section -> match(List.of(section), topics, Basis.LABEL, BY_SECTION, found)));
        }
        return List.copyOf(found.values());
    }

    private static void match(List<String> names, Vocabulary<Topic> topics, Basis by, double score, Map<String, Assignment> found) {
        for (String name : names) {
            Optional<Topic> topic = topics.find(name).or(() -> topics.find(WrittenNames.id(name)));
            topic.ifPresent(t -> found.putIfAbsent(t.id(), new Assignment(t.id(), by, score)));
        }
    }

    /** What the texts themselves say. Returns by article what they are not sure of, empty where they are. */
    private static List<List<Assignment>> byText(Content content, TermIndex index, Vocabulary<Topic> topics, List<List<Assignment>> found) {
        List<List<Assignment>> doubtful = new ArrayList<>(Collections.nCopies(found.size(), List.of()));
        if (found.stream().noneMatch(List::isEmpty)) {
            return doubtful;
        }
        TopicReader reader = new TopicReader(content, index, topics, ids(found));
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                TopicReader.Verdict verdict = reader.judge(reader.read(i, content.articles().get(i)));
                (verdict.sure() ? found : doubtful).set(i, verdict.topics());
            }
        }
        return doubtful;
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
