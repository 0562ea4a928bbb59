package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Article;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Site;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.OutletView;
import org.broadsheet.pages.SitePath;
import org.broadsheet.text.Summaries;

/** The articles as they stand in lists. Each card is made once and shared by all pages that show it. */
final class Cards {

    private final List<Card> cards = new ArrayList<>();
    private final List<Integer> outletsOfStory = new ArrayList<>();

    Cards(Site site, Shelves shelves, Times times, Links links) {
        List<Article> articles = site.content().articles();
        for (Story story : site.stories().stories()) {
            Set<String> outlets = new LinkedHashSet<>();
            story.members().forEach(m -> outlets.add(articles.get(m).voice()));
            outletsOfStory.add(outlets.size());
        }
        for (int i = 0; i < articles.size(); i++) {
            cards.add(card(i, site, shelves, times, links));
        }
    }

    Card of(int article) {
        return cards.get(article);
    }

    List<Card> of(Collection<Integer> articles) {
        return articles.stream().map(cards::get).toList();
    }

    /** How many outlets tell a story; the digest's own writing counts as one. */
    int outletsOf(int story) {
        return outletsOfStory.get(story);
    }

    static OutletView outlet(Outlet outlet, Shelves shelves) {
        return new OutletView(outlet.id(), outlet.name(), new SitePath(shelves.source(outlet) == null ? "sources/" : shelves.source(outlet).path()), Links.web(outlet.home()));
    }

    static SitePath storyPath(Story story) {
        return storyPath(story.id());
    }

    static SitePath storyPath(String id) {
        return new SitePath("stories/" + id + "/");
    }

    private Card card(int index, Site site, Shelves shelves, Times times, Links links) {
        Article article = site.content().articles().get(index);
        int story = site.stories().storyOf().get(index);
        Optional<ImageView> image = article.entry().image().flatMap(links::image);
        boolean foreign = !article.language().equalsIgnoreCase(site.content().settings().language());
        return new Card(
                new SitePath(article.path()), article.title(),
                Summaries.within(article.entry().headline().summary(), article.plain(), article.wordBudget()),
                times.of(article.entry().dates().date()),
                article.outlet().map(o -> outlet(o, shelves)),
                shelves.topicsOf(index), shelves.regionsOf(index), image,
                story < 0 ? 1 : outletsOf(story),
                story < 0 ? Optional.empty() : Optional.of(storyPath(site.stories().stories().get(story))),
                foreign ? article.language() : "", article.entry().placement().pinned());
    }
}
