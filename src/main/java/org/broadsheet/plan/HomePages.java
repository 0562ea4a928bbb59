package org.broadsheet.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Page.Home;
import org.broadsheet.pages.Page.TopicBlock;
import org.broadsheet.pages.Pager;
import org.broadsheet.plan.Phrases.Phrase;

/** The front page and the pages of its list. */
final class HomePages {

    private static final int LEAD = 5;
    private static final int BLOCK = 5;
    private static final Duration FRESH = Duration.ofDays(3);

    private final Desk desk;

    HomePages(Desk desk) {
        this.desk = desk;
    }

    void plan(PageList out) {
        List<Integer> all = desk.newest(desk.articles.size());
        List<String> blocks = desk.settings.theme().blocks();
        int total = blocks.contains("latest") ? ListPages.pages(all.size(), desk.settings.paginate()) : 1;
        List<TopicBlock> topics = desk.menuTopics().stream()
                .map(s -> new TopicBlock(s.label(), desk.cards.of(s.articles().subList(0, Math.min(BLOCK, s.articles().size()))))).toList();
        List<Label> regions = desk.shelves.topRegions();
        for (int page = 1; page <= total; page++) {
            String path = PagePaths.page("", page);
            List<Integer> shown = ListPages.slice(all, page, desk.settings.paginate());
            Pager pager = ListPages.pager("", page, total);
            boolean first = page == 1;
            Home made = new Home(PagePaths.file(path), desk.view,
                    desk.head(first ? desk.settings.title() : desk.phrases.numbered(desk.phrases.say(Phrase.LATEST), page), desk.settings.tagline(), path, first ? List.of() : List.of(desk.home()), List.of(), "home"),
                    first ? desk.cards.of(lead()) : List.of(), first ? topics : List.of(), desk.cards.of(shown), first ? regions : List.of(),
                    first ? blocks : List.of("latest"), pager);
            out.addIndexed(made, "home", desk.modified(shown));
        }
    }

    /** What an editor pinned, then what most outlets tell these days, then the newest with a picture, then the newest. */
    private List<Integer> lead() {
        List<Integer> candidates = new ArrayList<>();
        IntStream all = IntStream.range(0, desk.articles.size());
        all.filter(i -> desk.articles.get(i).entry().placement().pinned()).boxed().sorted(Comparator.comparingInt(this::weight)).forEach(candidates::add);
        candidates.addAll(freshStories());
        int stop = Math.min(desk.articles.size(), desk.settings.paginate() * 3 + LEAD);
        IntStream.range(0, stop).filter(i -> desk.cards.of(i).image().isPresent()).forEach(candidates::add);
        IntStream.range(0, stop).forEach(candidates::add);
        return distinct(candidates);
    }

    /** An entry without a weight comes behind those that have one. */
    private int weight(int article) {
        int weight = desk.articles.get(article).entry().placement().weight();
        return weight == 0 ? Integer.MAX_VALUE : weight;
    }

    private List<Integer> freshStories() {
        if (desk.articles.isEmpty()) {
            return List.of();
        }
        Instant since = desk.articles.get(0).published().minus(FRESH);
        List<Story> stories = desk.site.stories().stories();
        return IntStream.range(0, stories.size())
                .filter(s -> desk.cards.outletsOf(s) > 1 && !desk.articles.get(stories.get(s).members().get(0)).published().isBefore(since)).boxed()
                .sorted(Comparator.comparingInt(s -> -desk.cards.outletsOf(s))).map(s -> telling(stories.get(s))).toList();
    }

    /** The member that gave the story its title, else the newest. */
    private int telling(Story story) {
        return story.members().stream().filter(m -> desk.articles.get(m).title().equals(story.title())).findFirst().orElse(story.members().get(0));
    }

    private List<Integer> distinct(List<Integer> candidates) {
        Set<Integer> chosen = new LinkedHashSet<>();
        Set<Integer> told = new HashSet<>();
        for (int i : candidates) {
            int story = desk.site.stories().storyOf().get(i);
            if (chosen.size() < LEAD && !chosen.contains(i) && (story < 0 || told.add(story))) {
                chosen.add(i);
            }
        }
        return List.copyOf(chosen);
    }
}
