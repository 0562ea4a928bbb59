package org.broadsheet.stories;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;

/** Finds which articles are the same text and which tell the same event. */
public final class StoryFinder {

    /** Mean belief across two groups from which they are one event: more likely than not. */
    private static final double THRESHOLD = 0.5;
    private static final int CHUNK = 128;

    /** What the front matter says about stories wins over what is found; the result does not depend on the number of workers. */
    public Stories find(Content content, Workers workers) {
        List<Integer> order = byTime(content.articles());
        List<Article> articles = order.stream().map(content.articles()::get).toList();
        List<CopyFinder.Copy> copies = new CopyFinder(articles.stream().map(Article::text).toList()).find();
        Nearness nearness = new Nearness(articles);
        int[] groups = groups(articles, copies, nearness, workers);
        return new StoryAssembler(content.articles(), order, copies, nearness).assemble(groups, workers);
    }

    /** Oldest first, then by id: the first of a group is its earliest member, whatever order the content comes in. */
    private static List<Integer> byTime(List<Article> articles) {
        return IntStream.range(0, articles.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> articles.get(i).published()).thenComparing(i -> articles.get(i).id()))
                .toList();
    }

    private static int[] groups(List<Article> articles, List<CopyFinder.Copy> copies, Nearness nearness, Workers workers) {
        Clusters clusters = new Clusters(articles.size());
        boolean[] alone = new boolean[articles.size()];
        TreeMap<String, Integer> firstByHand = new TreeMap<>();
        for (int i = 0; i < alone.length; i++) {
            String story = articles.get(i).entry().placement().story();
            alone[i] = story.equals("none");
            if (!story.isEmpty() && !alone[i]) {
                Integer before = firstByHand.putIfAbsent(StoryAssembler.handMade(story), i);
                int first = before == null ? i : before;
                clusters.place(i, first + 1);
                clusters.join(first, i);
            }
        }
        for (CopyFinder.Copy copy : copies) {
            if (!alone[copy.a()] && !alone[copy.b()] && apart(articles, copy).compareTo(Nearness.WINDOW) <= 0) {
                clusters.join(copy.a(), copy.b());
            }
        }
        for (List<Nearness.Pair> chunk : workers.map(chunks(articles.size()), from -> nearness.pairs(from, Math.min(from + CHUNK, articles.size())))) {
            for (Nearness.Pair pair : chunk) {
                if (!alone[pair.a()] && !alone[pair.b()]) {
                    clusters.link(pair.a(), pair.b(), pair.belief());
                }
            }
        }
        clusters.settle(THRESHOLD);
        return clusters.groups();
    }

    private static List<Integer> chunks(int count) {
        return IntStream.range(0, (count + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
    }

    private static Duration apart(List<Article> articles, CopyFinder.Copy copy) {
        return Duration.between(articles.get(copy.a()).published(), articles.get(copy.b()).published()).abs();
    }
}
