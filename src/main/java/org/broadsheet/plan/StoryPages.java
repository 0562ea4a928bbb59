package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.broadsheet.model.Article;
import org.broadsheet.model.Relations.Relation;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Link;
import org.broadsheet.pages.OutletView;
import org.broadsheet.pages.Page.RedirectPage;
import org.broadsheet.pages.Page.StoryPage;
import org.broadsheet.pages.RelatedCard;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.StoryView;
import org.broadsheet.pages.StoryView.Copied;
import org.broadsheet.pages.StoryView.Earlier;
import org.broadsheet.pages.StoryView.Report;
import org.broadsheet.plan.CoverageViews.Told;
import org.broadsheet.plan.Phrases.Phrase;

/** One page for each event that several articles tell. */
final class StoryPages {

    private static final int MOST_EARLIER = 8;

    private final Desk desk;
    private final StoryMaps maps;
    private final RelatedCards related;
    private final CoverageViews coverage;

    StoryPages(Desk desk, StoryMaps maps) {
        this.desk = desk;
        this.maps = maps;
        this.related = new RelatedCards(desk);
        this.coverage = new CoverageViews(desk);
    }

    void plan(PageList out) {
        List<Story> stories = desk.site.stories().stories();
        for (int s = 0; s < stories.size(); s++) {
            StoryPage page = page(stories.get(s), desk.cards.outletsOf(s), coverage.of(s));
            out.addIndexed(page, "story", desk.modified(stories.get(s).members()));
        }
    }

    /** What a story is called in builds with fewer or more reports leads to it, unless something stands there. */
    void planOtherAddresses(PageList out) {
        for (Story story : desk.site.stories().stories()) {
            SitePath own = Cards.storyPath(story);
            for (String id : story.otherIds()) {
                String file = PagePaths.file(Cards.storyPath(id).path());
                out.addIfFree(new RedirectPage(file, desk.view, story.title(), own, desk.links.absolute(own.path())), "alias");
            }
        }
    }

    private StoryPage page(Story story, int outlets, Told told) {
        List<Integer> oldestFirst = new ArrayList<>(story.members());
        Collections.reverse(oldestFirst);
        Article first = desk.articles.get(oldestFirst.get(0));
        Article last = desk.articles.get(story.members().get(0));
        StoryView view = new StoryView(story.id(), story.title(), reports(oldestFirst, told), outlets, story.independent(), copied(story),
                desk.times.of(first.entry().dates().date()), desk.times.of(last.entry().dates().date()),
                labels(story.members(), desk.shelves::topicsOf), labels(story.members(), desk.shelves::regionsOf), earlier(story), maps.of(story));
        String path = Cards.storyPath(story).path();
        List<Link> trail = List.of(desk.home(), new Link(desk.phrases.say(Phrase.STORIES), new SitePath("stories/")));
        String summary = oldestFirst.stream().map(m -> told.card(m).summary()).filter(s -> !s.isEmpty()).findFirst().orElse(story.title());
        Optional<ImageView> image = story.members().stream().map(m -> desk.cards.of(m).image()).flatMap(Optional::stream).findFirst();
        return new StoryPage(PagePaths.file(path), desk.view, desk.head(story.title(), summary, path, desk.settings.language(), false, image, trail, List.of(), "stories"),
                view, related(story, last), told.view());
    }

    private List<Copied> copied(Story story) {
        return story.lineages().stream().filter(l -> !l.reprints().isEmpty()).map(l -> new Copied(l.agency().isEmpty() ? whose(l.origin()) : l.agency(), !l.agency().isEmpty(), l.reprints().size())).toList();
    }

    private String whose(int article) {
        return desk.cards.of(article).outlet().map(OutletView::name).orElse(desk.articles.get(article).title());
    }

    /** Each earlier event once, by its page where it has one. Indexes grow with age. */
    private List<Earlier> earlier(Story story) {
        Set<SitePath> seen = new LinkedHashSet<>(List.of(Cards.storyPath(story)));
        return story.members().stream().flatMap(m -> desk.site.stories().earlier().get(m).stream()).distinct().sorted().map(this::earlier).filter(e -> seen.add(e.link())).limit(MOST_EARLIER).toList();
    }

    private Earlier earlier(int article) {
        int story = desk.site.stories().storyOf().get(article);
        if (story < 0) {
            Card card = desk.cards.of(article);
            return new Earlier(card.link(), card.title(), card.published(), 1);
        }
        Story told = desk.site.stories().stories().get(story);
        return new Earlier(Cards.storyPath(told), told.title(), desk.cards.of(told.members().get(0)).published(), desk.cards.outletsOf(story));
    }

    private List<Report> reports(List<Integer> oldestFirst, Told told) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            int member = oldestFirst.get(i);
            String gap = i == 0 ? "" : desk.times.distance(desk.articles.get(oldestFirst.get(i - 1)), desk.articles.get(member));
            reports.add(new Report(told.card(member), copyOf(member), gap));
        }
        return List.copyOf(reports);
    }

    /** The oldest article with the same text, where it is older than this one. Indexes grow with age. */
    private String copyOf(int member) {
        return desk.site.stories().copies().get(member).stream().filter(c -> c > member).max(Comparator.naturalOrder()).map(c -> desk.articles.get(c).title()).orElse("");
    }

    /** What most members have comes first. */
    private static List<Label> labels(List<Integer> members, IntFunction<List<Label>> of) {
        Map<Label, Integer> counts = new LinkedHashMap<>();
        members.forEach(m -> of.apply(m).forEach(label -> counts.merge(label, 1, Integer::sum)));
        return counts.entrySet().stream().sorted(Map.Entry.<Label, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    /** The nearest articles of all members, each once, without the members themselves and what is told as earlier in the story. */
    private List<RelatedCard> related(Story story, Article last) {
        Set<Integer> seen = new LinkedHashSet<>(story.members());
        List<Relation> nearest = story.members().stream().flatMap(m -> desk.site.relations().related().get(m).stream())
                .sorted(Comparator.comparingDouble((Relation r) -> -r.score()).thenComparing(Relation::article))
                .filter(r -> r.slot() != Slot.EARLIER && seen.add(r.article())).toList();
        return related.of(last, nearest);
    }
}
