package org.broadsheet.stories;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Article;
import org.broadsheet.model.Entry;

/** Who speaks in each article: its outlet, or, where none is named, its authors. Thread-safe. */
final class Voices {

    private static final int UNKNOWN = -1;

    private final List<Article> articles;
    private final int[] outlet;

    Voices(List<Article> articles) {
        this.articles = articles;
        this.outlet = new int[articles.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < outlet.length; i++) {
            outlet[i] = articles.get(i).outlet().map(o -> numbers.computeIfAbsent(o.id(), id -> numbers.size())).orElse(UNKNOWN);
        }
    }

    /** One outlet, or one author, seldom tells an event twice but often writes about a thing again. */
    boolean same(int a, int b) {
        return outlet[a] == outlet[b] && (outlet[a] != UNKNOWN || !Collections.disjoint(authors(a), authors(b)));
    }

    private List<String> authors(int article) {
        return articles.get(article).entry().source().map(Entry.SourceNote::authors).orElse(List.of());
    }
}
