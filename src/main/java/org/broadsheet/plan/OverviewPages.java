package org.broadsheet.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Page.OverviewGroup;
import org.broadsheet.pages.Page.OverviewPage;
import org.broadsheet.plan.Phrases.Phrase;

/** The pages that name all topics, regions, sources, tags, stories and months. */
final class OverviewPages {

    /** More tags than these are put under their initials. */
    private static final int TAGS_TOGETHER = 40;

    private final Desk desk;
    private final Maps maps;

    OverviewPages(Desk desk, Maps maps) {
        this.desk = desk;
        this.maps = maps;
    }

    void plan(PageList out) {
        overview(out, "topics", Phrase.TOPICS, together(desk.shelves.topics()));
        overview(out, "regions", Phrase.REGIONS, regions());
        overview(out, "sources", Phrase.SOURCES, together(desk.shelves.sources()));
        overview(out, "tags", Phrase.TAGS, tags());
        overview(out, "stories", Phrase.STORIES, stories());
        overview(out, "archive", Phrase.ARCHIVE,
                desk.shelves.years().stream().map(y -> new OverviewGroup(y.label().name(), desk.shelves.months(y.id()).stream().map(Shelf::label).toList())).toList());
    }

    private void overview(PageList out, String kind, Phrase title, List<OverviewGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String name = desk.phrases.say(title);
        String path = kind + "/";
        out.addIndexed(new OverviewPage(PagePaths.file(path), desk.view, desk.head(name, "", path, List.of(desk.home()), List.of(), kind), kind, name, "",
                kind.equals("regions") ? maps.overview() : Optional.empty(), groups), kind, "");
    }

    private static List<OverviewGroup> together(List<Shelf> shelves) {
        return shelves.isEmpty() ? List.of() : List.of(new OverviewGroup("", shelves.stream().map(Shelf::label).toList()));
    }

    /** Each region that has others inside it makes a group; those without stand together behind them. */
    private List<OverviewGroup> regions() {
        List<OverviewGroup> groups = new ArrayList<>();
        List<Label> single = new ArrayList<>();
        for (Label top : desk.shelves.topRegions()) {
            if (desk.shelves.inside(top.id()).isEmpty()) {
                single.add(top);
            } else {
                List<Label> all = new ArrayList<>(List.of(top));
                for (int i = 0; i < all.size(); i++) {
                    all.addAll(desk.shelves.inside(all.get(i).id()));
                }
                groups.add(new OverviewGroup(top.name(), List.copyOf(all)));
            }
        }
        if (!single.isEmpty()) {
            groups.add(new OverviewGroup(groups.isEmpty() ? "" : desk.phrases.say(Phrase.OTHERS), List.copyOf(single)));
        }
        return groups;
    }

    private List<OverviewGroup> tags() {
        List<Shelf> tags = desk.shelves.tags();
        if (tags.size() <= TAGS_TOGETHER) {
            return together(tags);
        }
        Map<String, List<Label>> byInitial = new LinkedHashMap<>();
        for (Shelf tag : tags) {
            char initial = tag.id().charAt(0);
            byInitial.computeIfAbsent(Character.isDigit(initial) ? "0–9" : String.valueOf(initial).toUpperCase(Locale.ROOT), i -> new ArrayList<>()).add(tag.label());
        }
        return byInitial.entrySet().stream().map(e -> new OverviewGroup(e.getKey(), List.copyOf(e.getValue()))).toList();
    }

    /** By the month of their newest report. */
    private List<OverviewGroup> stories() {
        Map<YearMonth, List<Label>> byMonth = new LinkedHashMap<>();
        for (Story story : desk.site.stories().stories()) {
            YearMonth month = desk.times.month(desk.articles.get(story.members().get(0)).published());
            byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(new Label(story.id(), story.title(), Cards.storyPath(story), story.members().size()));
        }
        return byMonth.entrySet().stream().map(e -> new OverviewGroup(desk.times.name(e.getKey()), List.copyOf(e.getValue()))).toList();
    }
}
