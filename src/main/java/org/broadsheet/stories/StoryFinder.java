package org.broadsheet.stories;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Places;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;

/** Finds which articles are the same text and which tell the same event. */
public final class StoryFinder {

    /**
     * What the front matter says about stories wins over what is found; the result does not depend on the number of workers.
     *
     * @param index of the content's articles in their order; used as it is where they come newest first, then by id, else made anew
     * @param places of the same articles; what joins reports in different languages
     */
    public Stories find(Content content, TermIndex index, Places places, Workers workers) {
        List<Integer> order = newestFirst(content.articles());
        List<Article> articles = order.stream().map(content.articles()::get).toList();
        boolean inOrder = IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
        TermIndex ordered = inOrder ? index : new TermIndex(articles.stream().map(Article::text).toList());
        List<CopyFinder.Copy> copies = new CopyFinder(articles.stream().map(Article::text).toList()).find();
        Nearness nearness = new Nearness(articles, ordered, PairModel.load(), workers);
        List<Translations.Pair> translations = new Translations(articles, order.stream().map(places.focusOf()::get).toList(), nearness.window()).pairs();
        int[] groups = new Grouper(articles, nearness).group(copies, translations, nearness.odds(workers));
        return new StoryAssembler(articles, order, new Copies(articles, copies), nearness).assemble(groups, workers);
    }

    private static List<Integer> newestFirst(List<Article> articles) {
        return IntStream.range(0, articles.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> articles.get(i).published()).reversed().thenComparing(i -> articles.get(i).id()))
                .toList();
    }
}
