package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Article;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry.SourceNote;
import org.broadsheet.model.Rights;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.FeedView;
import org.broadsheet.pages.FeedView.Item;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.OutletView;
import org.broadsheet.pages.Page.FeedPage;

/** Feeds of the site and of its topics, regions and sources, each in three formats. An item is made once for all of them. */
final class FeedPages {

    static final List<Format> FORMATS = List.of(
            new Format("atom", "Atom", "feed.xml", "application/atom+xml"), new Format("rss", "RSS", "rss.xml", "application/rss+xml"),
            new Format("json", "JSON Feed", "feed.json", "application/feed+json"));
    /** The moment of a feed without items: fixed, so that an empty site stays the same from day to day. */
    private static final DateValue NEVER = DateValue.parse("2000-01-01T00:00:00Z").orElseThrow();

    private final Desk desk;
    private final String host;
    private final Item[] items;

    FeedPages(Desk desk) {
        this.desk = desk;
        this.host = Links.host(desk.settings.url());
        this.items = new Item[desk.articles.size()];
    }

    /** What people call feeds of a media type. */
    static String name(String type) {
        return FORMATS.stream().filter(f -> f.type().equals(type)).map(Format::name).findFirst().orElse(type);
    }

    void plan(PageList out) {
        feeds(out, "", desk.settings.title(), desk.settings.tagline(), desk.newest(desk.settings.feeds().items()));
        shelves(out, desk.shelves.topics());
        shelves(out, desk.shelves.regions());
        shelves(out, desk.shelves.sources());
    }

    private void shelves(PageList out, List<Shelf> shelves) {
        for (Shelf shelf : shelves) {
            List<Integer> newest = shelf.articles().subList(0, Math.min(desk.settings.feeds().items(), shelf.articles().size()));
            feeds(out, shelf.path(), desk.settings.title() + ": " + shelf.label().name(), "", newest);
        }
    }

    private void feeds(PageList out, String folder, String title, String subtitle, List<Integer> articles) {
        List<Item> shown = articles.stream().map(this::item).toList();
        DateValue updated = articles.stream().map(desk.articles::get).max((a, b) -> a.updated().orElse(a.published()).compareTo(b.updated().orElse(b.published())))
                .map(FeedPages::changed).orElse(NEVER);
        for (Format format : FORMATS) {
            String self = desk.addresses().absolute(folder + format.file());
            FeedView feed = new FeedView(self, title, subtitle, desk.addresses().absolute(folder), self, desk.settings.language(), desk.times.stamp(updated),
                    desk.times.rfc822(updated), shown);
            out.add(new FeedPage(folder + format.file(), desk.view, format.id(), feed), "feed");
        }
    }

    private static DateValue changed(Article article) {
        DateValue date = article.entry().dates().date();
        return article.updated().filter(u -> u.isAfter(article.published())).isPresent() ? article.entry().dates().updated().orElse(date) : date;
    }

    private Item item(int index) {
        if (items[index] == null) {
            items[index] = make(desk.articles.get(index), desk.cards.of(index));
        }
        return items[index];
    }

    private Item make(Article article, Card card) {
        DateValue date = article.entry().dates().date();
        String url = desk.addresses().absolute(article.path());
        boolean full = desk.settings.feeds().full() && article.rights() == Rights.FULL;
        Optional<SourceNote> source = article.entry().source();
        return new Item(id(article), url, article.title(), card.summary(), full ? FullLinks.in(article.html().html(), url) : "",
                desk.times.stamp(date), desk.times.rfc822(date), desk.times.stamp(changed(article)), authors(article, card),
                card.outlet().map(OutletView::name).orElse(""), source.map(s -> Links.web(s.url())).orElse(""),
                card.topics().stream().map(Label::name).toList(), article.language(), card.image());
    }

    /** A tag URI (RFC 4151): neither a new title nor a new address makes a reader's program show the item again. */
    private String id(Article article) {
        StringBuilder id = new StringBuilder("tag:" + host + "," + article.entry().dates().date().day() + ":");
        for (String part : article.id().split("/")) {
            id.append(id.charAt(id.length() - 1) == ':' ? "" : "/").append(Links.encode(part));
        }
        return id.toString();
    }

    /** Atom wants an author for every item: who wrote it, else the outlet, else the digest. */
    private List<String> authors(Article article, Card card) {
        List<String> written = new ArrayList<>(article.entry().source().map(SourceNote::authors).orElse(List.of()));
        written.removeIf(String::isBlank);
        return written.isEmpty() ? List.of(card.outlet().map(OutletView::name).orElse(desk.settings.title())) : List.copyOf(written);
    }

    record Format(String id, String name, String file, String type) {}
}
