package org.broadsheet.stories;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;

/** Finds which articles are the same text and which tell the same event. */
public final class StoryFinder {

    /** How fitted: see decision 10. */
    static final Clusters.Linkage LINKAGE = new Clusters.Linkage(0.22, 0.85, 0);

    /**
     * What the front matter says about stories wins over what is found; the result does not depend on the number of workers.
     *
     * @param index of the content's articles in their order; used as it is where they come newest first, then by id, else made anew
     */
    public Stories find(Content content, TermIndex index, Workers workers) {
        List<Integer> order = newestFirst(content.articles());
        List<Article> articles = order.stream().map(content.articles()::get).toList();
        boolean inOrder = IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
        TermIndex ordered = inOrder ? index : new TermIndex(articles.stream().map(Article::text).toList());
        List<CopyFinder.Copy> copies = new CopyFinder(articles.stream().map(Article::text).toList()).find();
        Nearness nearness = new Nearness(articles, ordered, PairModel.load(), workers);
        int[] groups = groups(articles, copies, nearness, workers);
        return new StoryAssembler(content.articles(), order, copies, nearness).assemble(groups, workers);
    }

    private static List<Integer> newestFirst(List<Article> articles) {
        return IntStream.range(0, articles.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> articles.get(i).published()).reversed().thenComparing(i -> articles.get(i).id()))
                .toList();
    }

    private static int[] groups(List<Article> articles, List<CopyFinder.Copy> copies, Nearness nearness, Workers workers) {
        Clusters clusters = new Clusters(articles.size(), LINKAGE);
        TimeWindow window = new TimeWindow(articles);
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
            if (!alone[copy.a()] && !alone[copy.b()] && window.near(copy.a(), copy.b())) {
                clusters.join(copy.a(), copy.b());
            }
        }
        PairGraph graph = nearness.graph();
        float[] odds = nearness.odds(workers);
        for (int p = 0; p < odds.length; p++) {
            if (!alone[graph.first(p)] && !alone[graph.second(p)]) {
                clusters.link(graph.first(p), graph.second(p), (float) PairModel.probability(odds[p]));
            }
        }
        clusters.settle();
        return clusters.groups();
    }
}
