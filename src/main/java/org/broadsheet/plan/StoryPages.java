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
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Link;
import org.broadsheet.pages.Page.StoryPage;
import org.broadsheet.pages.RelatedCard;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.StoryView;
import org.broadsheet.pages.StoryView.Report;
import org.broadsheet.plan.CoverageViews.Told;
import org.broadsheet.plan.Phrases.Phrase;

/** One page for each event that several articles tell. */
final class StoryPages {

    private final Desk desk;
    private final RelatedCards related;
    private final CoverageViews coverage;

    StoryPages(Desk desk) {
        this.desk = desk;
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

    private StoryPage page(Story story, int outlets, Told told) {
        List<Integer> oldestFirst = new ArrayList<>(story.members());
        Collections.reverse(oldestFirst);
        Article first = desk.articles.get(oldestFirst.get(0));
        Article last = desk.articles.get(story.members().get(0));
        StoryView view = new StoryView(story.id(), story.title(), reports(oldestFirst, told), outlets, story.independent(),
                desk.times.of(first.entry().dates().date()), desk.times.of(last.entry().dates().date()),
                labels(story.members(), desk.shelves::topicsOf), labels(story.members(), desk.shelves::regionsOf));
        String path = Cards.storyPath(story).path();
        List<Link> trail = List.of(desk.home(), new Link(desk.phrases.say(Phrase.STORIES), new SitePath("stories/")));
        String summary = oldestFirst.stream().map(m -> told.card(m).summary()).filter(s -> !s.isEmpty()).findFirst().orElse(story.title());
        Optional<ImageView> image = story.members().stream().map(m -> desk.cards.of(m).image()).flatMap(Optional::stream).findFirst();
        return new StoryPage(PagePaths.file(path), desk.view, desk.head(story.title(), summary, path, desk.settings.language(), false, image, trail, List.of(), "stories"),
                view, related(story, last), told.view());
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

    /** The nearest articles of all members, without the members themselves and each once. */
    private List<RelatedCard> related(Story story, Article last) {
        Set<Integer> seen = new LinkedHashSet<>(story.members());
        List<Relation> nearest = story.members().stream().flatMap(m -> desk.site.relations().related().get(m).stream())
                .sorted(Comparator.comparingDouble((Relation r) -> -r.score()).thenComparing(Relation::article)).filter(r -> seen.add(r.article())).toList();
        return related.of(last, nearest);
    }
}
