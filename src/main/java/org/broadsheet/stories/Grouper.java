package org.broadsheet.stories;

import java.util.List;
import java.util.TreeMap;
import org.broadsheet.model.Article;

/** Weighs all that is known about pairs of articles, an editor's word first, and groups those that tell one event. */
final class Grouper {

    /** How it was chosen: decision 10. */
    static final Clusters.Linkage LINKAGE = new Clusters.Linkage(0.28, 0.7);
    private static final String NO_STORY = "none";

    private final List<Article> articles;
    private final Nearness nearness;
    private final HeadlineSeries series;
    private final boolean[] alone;

    /** @param articles newest first */
    Grouper(List<Article> articles, Nearness nearness) {
        this.articles = articles;
        this.nearness = nearness;
        this.series = new HeadlineSeries(articles);
        this.alone = new boolean[articles.size()];
    }

    /**
     * By article: the smallest number in its group.
     *
     * @param odds by pair of the nearness' graph, in log-odds
     */
    int[] group(List<CopyFinder.Copy> copies, List<Translations.Pair> translations, float[] odds) {
        Clusters clusters = new Clusters(articles.size(), LINKAGE);
        placeByHand(clusters);
        for (CopyFinder.Copy copy : copies) {
            if (copy.isWhole() && isOpen(copy.a()) && isOpen(copy.b()) && nearness.window().near(copy.a(), copy.b()) && !areApart(copy.a(), copy.b())) {
                clusters.join(copy.a(), copy.b());
            }
        }
        PairGraph graph = nearness.graph();
        for (int p = 0; p < odds.length; p++) {
            int a = graph.first(p);
            int b = graph.second(p);
            if (isOpen(a) && isOpen(b)) {
                clusters.link(a, b, areApart(a, b) ? -1 : (float) PairModel.probability(odds[p]));
            }
        }
        for (Translations.Pair pair : translations) {
            if (isOpen(pair.a()) && isOpen(pair.b())) {
                clusters.link(pair.a(), pair.b(), pair.belief());
            }
        }
        clusters.settle();
        return clusters.groups();
    }

    private void placeByHand(Clusters clusters) {
        TreeMap<String, Integer> firstByHand = new TreeMap<>();
        for (int i = 0; i < alone.length; i++) {
            String story = articles.get(i).entry().placement().story();
            alone[i] = story.equals(NO_STORY);
            if (!story.isEmpty() && !alone[i]) {
                Integer before = firstByHand.putIfAbsent(StoryIds.handMade(story), i);
                int first = before == null ? i : before;
                clusters.place(i, first + 1);
                clusters.join(first, i);
            }
        }
    }

    private boolean isOpen(int article) {
        return !alone[article] && !series.isRoundUp(article);
    }

    private boolean areApart(int a, int b) {
        return series.apart(a, b, nearness.sameVoice(a, b), nearness.window().hours(a, b));
    }
}
