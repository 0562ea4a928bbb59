package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Region;
import org.broadsheet.model.Topic;
import org.broadsheet.pages.FeedLink;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Link;
import org.broadsheet.pages.Page.Fact;
import org.broadsheet.pages.Page.ListPage;
import org.broadsheet.pages.Pager;
import org.broadsheet.pages.SitePath;
import org.broadsheet.plan.Phrases.Phrase;

/** The lists of topics, regions, sources, tags, years and months, page by page. */
final class ListPages {

    private static final int AROUND = 3;

    private final Desk desk;
    private final Maps maps;

    ListPages(Desk desk, Maps maps) {
        this.desk = desk;
        this.maps = maps;
    }

    void plan(PageList out) {
        for (Shelf shelf : desk.shelves.topics()) {
            String description = desk.site.grouping().topics().find(shelf.id()).map(Topic::description).orElse("");
            list(out, new Heading(shelf, description, List.of(), List.of(), trail(Phrase.TOPICS, "topics/"), true, shelf.id()));
        }
        for (Shelf shelf : desk.shelves.regions()) {
            region(out, shelf);
        }
        for (Shelf shelf : desk.shelves.sources()) {
            List<Fact> facts = desk.site.content().outlets().find(shelf.id()).map(this::facts).orElse(List.of());
            list(out, new Heading(shelf, "", facts, List.of(), trail(Phrase.SOURCES, "sources/"), true, "sources"));
        }
        for (Shelf shelf : desk.shelves.tags()) {
            list(out, new Heading(shelf, "", List.of(), List.of(), trail(Phrase.TAGS, "tags/"), false, "tags"));
        }
        for (Shelf year : desk.shelves.years()) {
            List<Shelf> months = desk.shelves.months(year.id());
            list(out, new Heading(year, "", List.of(), months.stream().map(Shelf::label).toList(), trail(Phrase.ARCHIVE, "archive/"), false, "archive"));
            List<Link> below = new ArrayList<>(trail(Phrase.ARCHIVE, "archive/"));
            below.add(new Link(year.label().name(), year.label().link()));
            months.forEach(month -> list(out, new Heading(month, "", List.of(), List.of(), below, false, "archive")));
        }
    }

    /** How many pages a list of so many articles has; an empty one has one. */
    static int pages(int articles, int paginate) {
        return Math.max(1, (articles + paginate - 1) / paginate);
    }

    /** The part of a list that stands on one of its pages. */
    static List<Integer> slice(List<Integer> articles, int page, int paginate) {
        return articles.subList(Math.min(articles.size(), (page - 1) * paginate), Math.min(articles.size(), page * paginate));
    }

    /** Where a page stands in its list. Only nearby numbers are offered: a list of thousands must not put thousands of links on each page. */
    static Pager pager(String list, int current, int total) {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, total));
        for (int n = Math.max(1, current - AROUND); n <= Math.min(total, current + AROUND); n++) {
            numbers.add(n);
        }
        return new Pager(current, total, page(list, current - 1, total), page(list, current + 1, total),
                numbers.stream().map(n -> new Pager.Number(n, new SitePath(PagePaths.page(list, n)), n == current)).toList());
    }

    private static Optional<SitePath> page(String list, int number, int total) {
        return number < 1 || number > total ? Optional.empty() : Optional.of(new SitePath(PagePaths.page(list, number)));
    }

    private void region(PageList out, Shelf shelf) {
        Optional<Region> region = desk.site.grouping().regions().find(shelf.id());
        List<Link> trail = new ArrayList<>(trail(Phrase.REGIONS, "regions/"));
        region.flatMap(r -> desk.shelves.region(r.parent()))
                .ifPresent(parent -> trail.add(new Link(parent.label().name(), parent.label().link())));
        List<Fact> facts = region.filter(r -> !r.kind().isEmpty()).map(r -> List.of(new Fact(desk.phrases.say(Phrase.KIND), r.kind(), ""))).orElse(List.of());
        list(out, new Heading(shelf, "", facts, desk.shelves.inside(shelf.id()), trail, true, "regions"));
    }

    private List<Fact> facts(Outlet outlet) {
        List<Fact> facts = new ArrayList<>();
        String home = Links.web(outlet.home());
        if (!home.isEmpty()) {
            facts.add(new Fact(desk.phrases.say(Phrase.WEBSITE), home.replaceFirst("^[A-Za-z]+://(www\\.)?", "").replaceFirst("/$", ""), home));
        }
        if (!outlet.language().isEmpty()) {
            facts.add(new Fact(desk.phrases.say(Phrase.LANGUAGE), outlet.language(), ""));
        }
        return facts;
    }

    private List<Link> trail(Phrase overview, String path) {
        return List.of(desk.home(), new Link(desk.phrases.say(overview), new SitePath(path)));
    }

    private void list(PageList out, Heading heading) {
        Shelf shelf = heading.shelf();
        int total = pages(shelf.articles().size(), desk.settings.paginate());
        String name = shelf.label().name();
        List<FeedLink> feeds = heading.feeds() ? desk.feeds(shelf.path(), desk.settings.title() + ": " + name) : List.of();
        List<Link> feedLinks = feeds.stream().map(f -> new Link(FeedPages.name(f.type()), f.link())).toList();
        for (int page = 1; page <= total; page++) {
            String path = PagePaths.page(shelf.path(), page);
            List<Integer> shown = slice(shelf.articles(), page, desk.settings.paginate());
            ListPage made = new ListPage(PagePaths.file(path), desk.view,
                    desk.head(desk.phrases.numbered(name, page), heading.description(), path, heading.trail(), feeds, heading.section()),
                    shelf.kind(), name, heading.description(), heading.facts(), feedLinks, heading.children(),
                    page == 1 && shelf.kind().equals("region") ? maps.region(shelf) : Optional.empty(), desk.cards.of(shown), shelf.articles().size(),
                    pager(shelf.path(), page, total));
            out.addIndexed(made, shelf.kind(), desk.modified(shown));
        }
    }

    /** What stands above a list. */
    private record Heading(Shelf shelf, String description, List<Fact> facts, List<Label> children, List<Link> trail, boolean feeds, String section) {}
}
