package org.broadsheet.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.broadsheet.content.ContentReader;
import org.broadsheet.content.ReadingOptions;
import org.broadsheet.model.Article;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;

/**
 * The articles of a site, newest first, some of which are known to tell which event. Pairs of which neither article is known say nothing;
 * an article that is not known tells no event of one that is.
 *
 * @param story by article: the event's name; empty where it is not known
 */
record LabelledSite(String name, List<Article> articles, List<String> story) {

    static final Workers ONE = new Workers() {
        @Override
        public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
            return items.stream().<B>map(function).toList();
        }
    };

    /** @param labels tab-separated: a line of headings, then the entry's id and its event's name a line */
    static LabelledSite read(Path site, Path labels) {
        Map<String, String> stories = new HashMap<>();
        try {
            Files.readAllLines(labels).stream().skip(1).map(line -> line.split("\t")).forEach(cells -> stories.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Article> articles = new ArrayList<>(new ContentReader(ONE).read(site, new ReadingOptions(Optional.empty(), true, true, true, Instant.parse("2100-01-01T00:00:00Z")))
                .content().orElseThrow().articles());
        articles.sort(Comparator.comparing(Article::published).reversed().thenComparing(Article::id));
        return new LabelledSite(site.getFileName().toString(), List.copyOf(articles), articles.stream().map(a -> stories.getOrDefault(a.id(), "")).toList());
    }

    Nearness nearness(PairModel model) {
        return new Nearness(articles, new TermIndex(articles.stream().map(Article::text).toList()), model, ONE);
    }

    boolean tells(int a, int b) {
        return !story.get(a).isEmpty() && story.get(a).equals(story.get(b));
    }

    boolean says(int a, int b) {
        return !story.get(a).isEmpty() || !story.get(b).isEmpty();
    }

    /** By story: how many articles tell it. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>();
        story.stream().filter(s -> !s.isEmpty()).forEach(s -> sizes.merge(s, 1, Integer::sum));
        return sizes;
    }

    /** A site of a few articles, as if a digest had just begun: some known stories with two or three of their reports, the rest one each. */
    LabelledSite small(int count, long seed) {
        Random random = new Random(seed);
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < articles.size(); i++) {
            if (!story.get(i).isEmpty()) {
                members.computeIfAbsent(story.get(i), s -> new ArrayList<>()).add(i);
            }
        }
        List<List<Integer>> stories = new ArrayList<>(members.values());
        Collections.shuffle(stories, random);
        List<Integer> chosen = new ArrayList<>();
        for (List<Integer> of : stories) {
            Collections.shuffle(of, random);
            int take = Math.min(of.size(), 1 + random.nextInt(3));
            chosen.addAll(of.subList(0, Math.max(0, Math.min(take, count - chosen.size()))));
        }
        chosen.sort(null);
        return new LabelledSite(name + "/" + count, chosen.stream().map(articles::get).toList(), chosen.stream().map(story::get).toList());
    }
}
