package org.broadsheet.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.maps.MapDrawer;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.CoverageView;
import org.broadsheet.pages.EntryView;
import org.broadsheet.pages.FeedLink;
import org.broadsheet.pages.FeedView;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Link;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapView;
import org.broadsheet.pages.OutletView;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.Pager;
import org.broadsheet.pages.RelatedCard;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.SiteView;
import org.broadsheet.pages.SitemapItem;
import org.broadsheet.pages.StoryView;
import org.broadsheet.pages.ThemeAssets;
import org.broadsheet.pages.TimeView;

/** Pages of an invented digest, made by hand: one of each kind with all there can be, one with nothing that may be missing. */
final class SamplePages {

    static final OutletView LANTERN = new OutletView("lantern", "The Ostwick Lantern", new SitePath("sources/lantern/"), "https://lantern.example/");
    static final OutletView RADIO = new OutletView("radio-velm", "Radio Velm", new SitePath("sources/radio-velm/"), "https://radiovelm.example/");
    static final OutletView BOTE = new OutletView("bote", "Sarnauer Bote", new SitePath("sources/bote/"), "https://bote.example/");
    static final OutletView COURIER = new OutletView("courier", "Marsh & Coast Courier", new SitePath("sources/courier/"), "");

    static final List<Label> TOPICS = List.of(topic("politics", "Politics"), topic("economy", "Economy"), topic("transport", "Transport"), topic("weather", "Weather"),
            topic("courts", "Courts"), topic("schools", "Schools"), topic("culture", "Culture"), topic("sport", "Sport"));
    static final List<Label> REGIONS = List.of(region("ostwick", "Ostwick", 48), region("velm", "Velm Valley", 31), region("sarnau", "Sarnau", 22), region("long-marsh", "The Long Marsh", 17),
            region("inner-skerries", "Inner Skerries", 9), region("llanfairgwyn", "Llanfair-is-gaer-y-gogledd", 3));

    private final ThemeAssets assets;

    SamplePages(ThemeAssets assets) {
        this.assets = assets;
    }

    private static Label topic(String id, String name) {
        return new Label(id, name, new SitePath("topics/" + id + "/"), 12);
    }

    private static Label region(String id, String name, int count) {
        return new Label(id, name, new SitePath("regions/" + id + "/"), count);
    }

    static TimeView time(int day, String clock) {
        return new TimeView("2026-03-" + (day < 10 ? "0" + day : day) + "T" + clock + ":00+01:00", day + " March 2026, " + clock, day + " March 2026");
    }

    static ImageView image(String name, String alt) {
        return new ImageView(new ImageView.ImageSource.Local(new SitePath("assets/" + name)), "https://digest.example/assets/" + name, alt, "Mara Lind / The Ostwick Lantern",
                "The lock gates at Velm on Sunday evening, an hour before the water reached the lower street.", 1200, 800);
    }

    static List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        cards.add(card(0, "Lock gates fail at Velm and the lower street goes under",
                "Some ninety households spent the night in the school gymnasium after the upper gate gave way a little past eight. Nobody was hurt. The county says repairs will take until summer.",
                LANTERN, List.of(TOPICS.get(3), TOPICS.get(2)), List.of(REGIONS.get(1)), Optional.of(image("lock.svg", "Brown water stands knee-deep between shop fronts")), 5, ""));
        cards.add(card(1, "Council votes nine to eight to sell the fish market", "The deciding vote came from a member who had spoken against the sale for eleven years.",
                COURIER, List.of(TOPICS.get(0), TOPICS.get(1)), List.of(REGIONS.get(0)), Optional.of(image("market.svg", "The iron roof of the fish market")), 3, ""));
        cards.add(card(2, "Zweite Röhre für den Sarnautunnel kommt frühestens 2031", "Das Land verweist auf Gutachten, die Gemeinden auf zwanzig Jahre Warten.",
                BOTE, List.of(TOPICS.get(2)), List.of(REGIONS.get(2)), Optional.empty(), 2, "de"));
        cards.add(card(3, "Night ferry to the Inner Skerries drops its Tuesday sailing", "Twelve passengers on an average Tuesday do not pay for the fuel, the company says.",
                RADIO, List.of(TOPICS.get(2), TOPICS.get(1)), List.of(REGIONS.get(4)), Optional.empty(), 1, ""));
        cards.add(card(4, "A schoolteacher's ledger of every bird on the Long Marsh since 1974", "", LANTERN, List.of(TOPICS.get(6)), List.of(REGIONS.get(3)),
                Optional.of(image("birds.svg", "A page of pencilled columns")), 1, ""));
        cards.add(card(5, "Ostwick Athletic lose in the ninety-fourth minute, again", "It is the fourth time this season. The goalkeeper would not speak of it.", RADIO,
                List.of(TOPICS.get(7)), List.of(REGIONS.get(0)), Optional.empty(), 2, ""));
        cards.add(card(6, "Judge throws out the parking fines of an entire year", "The signs stood eleven centimetres too low.", COURIER, List.of(TOPICS.get(4)), List.of(),
                Optional.empty(), 1, ""));
        cards.add(card(7, "مدرسة أوستويك تفتح فصلاً مسائياً لتعليم اللغة", "يبدأ الفصل في أبريل ويستمر حتى نهاية الصيف.", RADIO, List.of(TOPICS.get(5)), List.of(REGIONS.get(0)), Optional.empty(), 1, "ar"));
        cards.add(card(8, "Frost until Thursday, then rain from the west", "Minus nine was measured in the upper valley on Sunday morning.", LANTERN, List.of(TOPICS.get(3)), List.of(REGIONS.get(1)),
                Optional.empty(), 4, ""));
        return cards;
    }

    private static Card card(int n, String title, String summary, OutletView outlet, List<Label> topics, List<Label> regions, Optional<ImageView> image, int outlets, String language) {
        return new Card(new SitePath("2026/03/entry-" + n + "/"), title, summary, time(22 - n, "18:40"), Optional.of(outlet), topics, regions, image, outlets,
                outlets > 1 ? Optional.of(new SitePath("stories/story-" + n + "/")) : Optional.empty(), language, n == 1);
    }

    static Card bareCard() {
        return new Card(new SitePath("2026/03/bare/"), "Bare", "", new TimeView("2026-03-01", "1 March 2026", "1 March 2026"), Optional.empty(), List.of(), List.of(), Optional.empty(), 1,
                Optional.empty(), "", false);
    }

    SiteView site() {
        return new SiteView("The Velm & Coast Digest", "Four newsrooms between the skerries and the pass", "https://digest.example/", "en", new SitePath(""), assets.style(),
                assets.script(), Optional.of(new SitePath("assets/logo.svg")), "#8a1f2b", "", TOPICS,
                List.of(link("Stories", "stories/"), link("Places", "regions/"), link("Outlets", "sources/"), link("Archive", "archive/")),
                List.of(link("About", "about/"), link("Corrections", "corrections/"), link("Privacy", "privacy/")),
                List.of(new SiteView.Account("Mastodon", "https://social.example/@digest", "6,240"), new SiteView.Account("Newsletter", "https://letters.example/", "11,480"),
                        new SiteView.Account("Bluesky", "https://sky.example/digest", "")),
                List.of(new FeedLink("Atom", "application/atom+xml", new SitePath("feed.xml")), new FeedLink("RSS", "application/rss+xml", new SitePath("rss.xml")),
                        new FeedLink("JSON", "application/feed+json", new SitePath("feed.json"))),
                cards().subList(0, 6), Optional.of(new SitePath("search/")), "Broadsheet 0.1.0");
    }

    SiteView bareSite() {
        return new SiteView("Bare", "", "", "en", new SitePath(""), assets.style(), assets.script(), Optional.empty(), "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), "Broadsheet");
    }

    private static Link link(String name, String path) {
        return new Link(name, new SitePath(path));
    }

    static Page.Head head(String title, String section, Link... crumbs) {
        return new Page.Head(title, "What four newsrooms wrote about it.", "https://digest.example/somewhere/", "en", "ltr", false, Optional.of(image("lock.svg", "Water")), List.of(crumbs),
                List.of(new FeedLink("All articles", "application/atom+xml", new SitePath("feed.xml"))), section);
    }

    static Page.Head bareHead(String title) {
        return new Page.Head(title, "", "", "en", "ltr", true, Optional.empty(), List.of(), List.of(), "");
    }

    private static Pager pager(int current, int total) {
        List<Pager.Number> numbers = new ArrayList<>();
        for (int i = 1; i <= total; i++) {
            numbers.add(new Pager.Number(i, new SitePath(i == 1 ? "" : "page/" + i + "/"), i == current));
        }
        return new Pager(current, total, current > 1 ? Optional.of(new SitePath("newer/")) : Optional.empty(), current < total ? Optional.of(new SitePath("older/")) : Optional.empty(), numbers);
    }

    /** Every kind with everything. */
    List<Page> full() {
        SiteView site = site();
        Link front = link("Front page", "");
        List<Page> pages = new ArrayList<>();
        List<Card> all = cards();
        List<Page.TopicBlock> desks = new ArrayList<>();
        for (int i = 0; i < TOPICS.size(); i++) {
            desks.add(new Page.TopicBlock(TOPICS.get(i), List.of(all.get(i), all.get((i + 3) % 9), all.get((i + 5) % 9))));
        }
        pages.add(new Page.Home("index.html", site, head("The Velm & Coast Digest", ""), all.subList(0, 5), desks, all, REGIONS, List.of("lead", "topics", "latest", "regions"), pager(1, 9)));
        pages.add(new Page.EntryPage("2026/03/entry-0/index.html", site, head("Lock gates fail at Velm", "weather", front, link("Weather", "topics/weather/")), entry(false)));
        pages.add(new Page.EntryPage("2026/03/entry-2/index.html", site, head("Zweite Röhre", "transport", front, link("Transport", "topics/transport/")), german()));
        pages.add(new Page.ListPage("topics/transport/index.html", site, head("Transport", "transport", front, link("Topics", "topics/")), "topic", "Transport",
                "Ferries, the valley line, the tunnel, and the buses that wait for none of them.",
                List.of(), List.of(link("Atom", "topics/transport/feed.xml"), link("RSS", "topics/transport/rss.xml")), List.of(), Optional.empty(), all, 137, pager(6, 12)));
        pages.add(new Page.ListPage("sources/lantern/index.html", site, head("The Ostwick Lantern", "", front, link("Outlets", "sources/")), "source", "The Ostwick Lantern", "",
                List.of(new Page.Fact("Front page", "lantern.example", "https://lantern.example/"), new Page.Fact("Rights", "excerpt", "")), List.of(), REGIONS, Optional.of(map(MapSketch.Size.LARGE)), all, 9, pager(1, 1)));
        pages.add(new Page.OverviewPage("regions/index.html", site, head("Places", "", front), "regions", "Places", "Everywhere the digest covers.", Optional.of(map(MapSketch.Size.LARGE)),
                List.of(new Page.OverviewGroup("The coast", REGIONS), new Page.OverviewGroup("The valley", REGIONS.subList(0, 3)))));
        pages.add(new Page.StoryPage("stories/story-0/index.html", site, head("Lock gates fail at Velm", "", front, link("Stories", "stories/")), story(), related(), Optional.of(coverage())));
        pages.add(new Page.TextPage("about/index.html", site, head("About", "", front), "About this digest", new SafeHtml(BODY)));
        pages.add(new Page.SearchPage("search/index.html", site, head("Search", "", front), new SitePath("search/index.json"), all));
        pages.add(new Page.NotFoundPage("404.html", site, bareHead("Not found"), all.subList(0, 4)));
        pages.add(new Page.RedirectPage("old/index.html", site, "Lock gates fail at Velm", new SitePath("2026/03/entry-0/"), "https://digest.example/2026/03/entry-0/"));
        pages.addAll(feeds(site, feed("Lock & key")));
        pages.add(new Page.SitemapPage("sitemap.xml", site, false, List.of(new SitemapItem("https://digest.example/?a=1&b=2", "2026-03-22T18:40:00+01:00"), new SitemapItem("https://digest.example/x/", ""))));
        pages.add(new Page.SitemapPage("sitemap-index.xml", site, true, List.of(new SitemapItem("https://digest.example/sitemap-1.xml", ""))));
        pages.add(new Page.RobotsPage("robots.txt", site, "https://digest.example/sitemap.xml", true));
        return pages;
    }

    /** Every kind with nothing that may be missing. */
    List<Page> bare() {
        SiteView site = bareSite();
        Page.Head head = bareHead("Bare");
        Pager one = new Pager(1, 1, Optional.empty(), Optional.empty(), List.of());
        List<Page> pages = new ArrayList<>(List.of(
                new Page.Home("index.html", site, head, List.of(), List.of(), List.of(), List.of(), List.of("lead", "topics", "latest", "regions"), one),
                new Page.Home("one/index.html", site, head, List.of(bareCard()), List.of(), List.of(), List.of(), List.of("lead"), one),
                new Page.EntryPage("bare/index.html", site, head, bareEntry()),
                new Page.ListPage("list/index.html", site, head, "tag", "Bare", "", List.of(), List.of(), List.of(), Optional.empty(), List.of(), 0, one),
                new Page.OverviewPage("overview/index.html", site, head, "tags", "Bare", "", Optional.empty(), List.of()),
                new Page.OverviewPage("overview2/index.html", site, head, "tags", "Bare", "", Optional.empty(), List.of(new Page.OverviewGroup("", List.of(REGIONS.get(0))))),
                new Page.StoryPage("story/index.html", site, head, new StoryView("s", "Bare", List.of(), 1, 1, List.of(), time(1, "08:00"), time(1, "08:00"), List.of(), List.of(), List.of(), Optional.empty()), List.of(), Optional.empty()),
                new Page.TextPage("text/index.html", site, head, "Bare", SafeHtml.EMPTY),
                new Page.SearchPage("search/index.html", site, head, new SitePath("search.json"), List.of()),
                new Page.NotFoundPage("404.html", site, head, List.of()),
                new Page.RedirectPage("old/index.html", site, "Bare", new SitePath("bare/"), ""),
                new Page.SitemapPage("sitemap.xml", site, false, List.of()),
                new Page.RobotsPage("robots.txt", site, "", false)));
        pages.addAll(feeds(site, new FeedView("tag:x", "Bare", "", "https://x.example/", "https://x.example/feed.xml", "", "2026-03-01T00:00:00Z", "Sun, 01 Mar 2026 00:00:00 GMT", List.of())));
        return pages;
    }

    static List<Page> feeds(SiteView site, FeedView feed) {
        return List.of(new Page.FeedPage("feed.xml", site, "atom", feed), new Page.FeedPage("rss.xml", site, "rss", feed), new Page.FeedPage("feed.json", site, "json", feed));
    }

    static FeedView feed(String title) {
        FeedView.Item item = new FeedView.Item("tag:digest.example,2026:entry-0", "https://digest.example/2026/03/entry-0/", title, "Nobody was hurt: " + title, "<p>" + title + "</p>",
                "2026-03-22T18:40:00+01:00", "Sun, 22 Mar 2026 18:40:00 +0100", "2026-03-22T19:40:00+01:00", List.of(title), "Lantern", "https://lantern.example/?a=1&b=2", List.of(title), "de",
                Optional.of(image("lock.svg", title)));
        FeedView.Item plain = new FeedView.Item("tag:2", "https://digest.example/b/", "Plain", "", "", "2026-03-21T18:40:00+01:00", "Sat, 21 Mar 2026 18:40:00 +0100", "2026-03-21T18:40:00+01:00",
                List.of(), "", "", List.of(), "", Optional.empty());
        return new FeedView("tag:digest.example,2026:feed", title, title, "https://digest.example/", "https://digest.example/feed.xml", "en", "2026-03-22T18:40:00+01:00",
                "Sun, 22 Mar 2026 18:40:00 +0100", List.of(item, plain));
    }

    static List<RelatedCard> related() {
        List<Card> all = cards();
        return List.of(new RelatedCard(all.get(8), "earlier", "earlier in this story; lock gates, Sunday; 3 days earlier"), new RelatedCard(all.get(1), "nearby", "Upper Velm, county council; the same day"),
                new RelatedCard(all.get(2), "background", "Sarnau, tunnel; 2 months earlier"), new RelatedCard(all.get(4), "background", ""),
                new RelatedCard(all.get(6), "background", "repairs, lock; 3 years earlier"), new RelatedCard(all.get(3), "background", "ferry, Velm; 5 weeks earlier"));
    }

    /** Three places on an estuary. */
    static MapView map(MapSketch.Size size) {
        List<MapSketch.Spot> spots = List.of(new MapSketch.Spot("velm", "Velm Valley", "", 53.8, -1.55, 31, MapSketch.Role.AREA, false, Optional.of(new SitePath("regions/velm/"))),
                new MapSketch.Spot("ostwick", "Ostwick", "GB", 53.74, -.33, 48, MapSketch.Role.PLACE, false, Optional.of(new SitePath("regions/ostwick/"))),
                new MapSketch.Spot("", "Sarnau & Over", "GB", 53.96, -1.08, 22, MapSketch.Role.PLACE, false, Optional.empty()));
        return new MapDrawer().draw(new MapSketch(size, "map", "Map: Velm Valley", "Ostwick 48, Velm Valley 31, Sarnau & Over 22", "en", spots));
    }

    static CoverageView coverage() {
        CoverageView.Source lantern = new CoverageView.Source(LANTERN.name(), new SitePath("2026/03/entry-0/"), time(22, "18:40"));
        CoverageView.Source radio = new CoverageView.Source(RADIO.name(), new SitePath("2026/03/entry-3/"), time(22, "22:10"));
        CoverageView.Source bote = new CoverageView.Source(BOTE.name(), new SitePath("2026/03/entry-2/"), time(22, "23:45"));
        return new CoverageView(3,
                List.of(new CoverageView.Fact("number", "differs", "damaged", List.of(new CoverageView.Said("ninety households", "", List.of(lantern)), new CoverageView.Said("120 households", "", List.of(radio))),
                        Optional.of(new CoverageView.Statement("…some ninety households spent the night in the gymnasium…", "", List.of(), List.of(lantern)))),
                        new CoverageView.Fact("number", "later", "evacuated", List.of(new CoverageView.Said("at least 150 people", "", List.of(lantern)), new CoverageView.Said("rund 240 Menschen", "de", List.of(bote))), Optional.empty())),
                List.of(new CoverageView.Fact("number", "agrees", "length", List.of(new CoverageView.Said("about two miles", "", List.of(lantern)), new CoverageView.Said("3 kilometres", "", List.of(radio))), Optional.empty())),
                List.of(new CoverageView.Statement("The upper gate of the Velm lock gave way a little past eight on Sunday evening.", "", List.of(), List.of(lantern, radio, bote)),
                        new CoverageView.Statement("", "", List.of("19 years", "Mara Lind"), List.of(radio, bote))),
                List.of(new CoverageView.Alone(lantern, 1, List.of(new CoverageView.Statement("The hinges are in a hall in Sarnau, the county confirmed…", "", List.of(), List.of(lantern)))),
                        new CoverageView.Alone(bote, 0, List.of(new CoverageView.Statement("Das Land verweist auf Gutachten.", "de", List.of(), List.of(bote))))),
                List.of(new CoverageView.Quote("altered", "the lock keeper", List.of(new CoverageView.Said("It did not break, it leaned", "", List.of(lantern)), new CoverageView.Said("", "", List.of(radio))))));
    }

    static StoryView story() {
        List<Card> all = cards();
        return new StoryView("story-0", "Lock gates fail at Velm and the lower street goes under",
                List.of(new StoryView.Report(all.get(8), "", ""), new StoryView.Report(all.get(0), "", "3 hours later"), new StoryView.Report(all.get(1), all.get(0).title(), "20 minutes later"),
                        new StoryView.Report(all.get(2), "", "1 day later")),
                4, 3, List.of(new StoryView.Copied("Coast Press", true, 1)), time(21, "20:15"), time(22, "23:45"), List.of(TOPICS.get(3), TOPICS.get(2)), List.of(REGIONS.get(1)),
                List.of(new StoryView.Earlier(new SitePath("stories/hinges/"), "New hinges for the Velm lock are delivered to the wrong hall", time(2, "09:00"), 3),
                        new StoryView.Earlier(all.get(5).link(), all.get(5).title(), all.get(5).published(), 1)),
                Optional.of(map(MapSketch.Size.SMALL)));
    }

    static final String BODY = """
            <p>The upper gate of the Velm lock gave way on Sunday evening a little after eight, and by half past nine the lower street stood under a metre of brown water. Ninety households spent the night in the gymnasium of the valley school, on mats that were bought for the regional judo meeting.</p>
            <p>“It did not break, it <em>leaned</em>,” said the lock keeper, <a href="https://lantern.example/keeper">who has watched that gate for nineteen years</a>. “And then it was not there any more.”</p>
            <h2>What the county knew</h2>
            <p>An inspection in October had asked for new hinges within the year. The order was signed in January, the county confirmed, and the hinges are in a hall in Sarnau.</p>
            <blockquote><p>A hinge in a hall holds back very little water.</p></blockquote>
            <ul><li>Lower Street, Mill Lane and the tannery yard stay shut.</li><li>The valley line turns at Ostwick North.</li><li>Drinking water is safe; the county asks to run the tap for a minute.</li></ul>
            <table><thead><tr><th>Gauge</th><th>18:00</th><th>21:00</th></tr></thead><tbody><tr><td>Velm lock</td><td>2.10 m</td><td>3.85 m</td></tr><tr><td>Ostwick bridge</td><td>1.70 m</td><td>2.05 m</td></tr></tbody></table>
            <p>Temporary sheet piles are to be driven from Tuesday. Until then sandbags can be had, day and night, from the fire station at <code>Donaudampfschifffahrtsgesellschaftskapitaenswitwenweg</code> 4.</p>
            """;

    static EntryView entry(boolean partial) {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("kicker", "Flood");
        extra.put("numbers", List.of(1, 2.5, true));
        List<Card> all = cards();
        EntryView.CommentView reply = new EntryView.CommentView("comment-2", "E. Tarn", "", time(23, "09:05"), new SafeHtml("<p>They did ours too. Thank you, whoever you were.</p>"), List.of());
        return new EntryView("2026/03/entry-0", "Lock gates fail at Velm and the lower street goes under", "Ninety households out, nobody hurt; new hinges had been ordered and delivered, to the wrong hall",
                "Some ninety households spent the night in the school gymnasium.", new SafeHtml(partial ? "<p>The upper gate of the Velm lock gave way on Sunday evening …</p>" : BODY), partial, "en",
                "ltr", time(22, "18:40"), Optional.of(time(22, "23:10")), Optional.of(LANTERN), List.of("Mara Lind", "Tom Oster", "J. Reval"), "https://lantern.example/2026/lock?x=1&y=2",
                Optional.of(time(22, "23:30")), List.of(TOPICS.get(3), TOPICS.get(2)), List.of(REGIONS.get(1)),
                List.of(new Label("flood", "flood", new SitePath("tags/flood/"), 0), new Label("lock-gates", "lock gates", new SitePath("tags/lock-gates/"), 0)),
                Optional.of(image("lock.svg", "Brown water stands knee-deep between shop fronts")), 4, List.of(new EntryView.CorrectionView(time(22, "23:10"), "An earlier version gave the number of households as nineteen.")),
                Optional.of(new Label("story-0", "Lock gates fail at Velm", new SitePath("stories/story-0/"), 5)), List.of(all.get(8), all.get(1), all.get(2)), List.of(all.get(3)), related(),
                List.of(new EntryView.MentionView("What a lock keeper does at night", List.of("Reportage", "Velm"), "One night, four ships and a heron.", Optional.of(new SitePath("2026/03/entry-4/"))),
                        new EntryView.MentionView("The flood of 1954 in pictures", List.of(), "", Optional.empty())),
                List.of(new EntryView.Share("mail", "E-mail", "mailto:?subject=Lock%20gates&body=https%3A%2F%2Fdigest.example%2F", false), new EntryView.Share("copy", "Copy link", "https://digest.example/2026/03/entry-0/", false),
                        new EntryView.Share("whatsapp", "WhatsApp", "https://wa.example/send?text=x", true), new EntryView.Share("mastodon", "Mastodon", "https://share.example/?text=x", true)),
                Optional.of(new EntryView.ReplyForm("endpoint", "https://replies.example/post", "2026/03/entry-0", "Re: Lock gates")),
                List.of(new EntryView.CommentView("comment-1", "Anja Reval", "https://reval.example/", time(23, "07:12"), new SafeHtml("<p>The boys of the judo club carried my mother's piano up two flights of stairs.</p>"), List.of(reply)),
                        new EntryView.CommentView("comment-3", "Old Pike", "javascript:alert(1)", time(23, "12:40"), new SafeHtml("<p>Nineteen, ninety. Who counts.</p>"), List.of())),
                3, Optional.of(link("Council votes nine to eight to sell the fish market", "2026/03/entry-1/")), Optional.of(link("Night ferry drops its Tuesday sailing", "2026/03/entry-3/")), extra);
    }

    static EntryView german() {
        List<Card> all = cards();
        return new EntryView("2026/03/entry-2", "Zweite Röhre für den Sarnautunnel kommt frühestens 2031", "", "Das Land verweist auf Gutachten.",
                new SafeHtml("<p>Die zweite Röhre des Sarnautunnels wird nicht vor dem Jahr 2031 gebaut. Das Land verweist auf Gutachten, die Gemeinden verweisen auf zwanzig Jahre …</p>"), true, "de", "ltr",
                time(20, "18:40"), Optional.empty(), Optional.of(BOTE), List.of(), "https://bote.example/tunnel", Optional.empty(), List.of(TOPICS.get(2)), List.of(REGIONS.get(2)), List.of(), Optional.empty(), 1, List.of(),
                Optional.empty(), List.of(), List.of(), related().subList(0, 3), List.of(), List.of(),
                Optional.of(new EntryView.ReplyForm("mail", "letters@digest.example", "2026/03/entry-2", "Zweite Röhre & mehr")), List.of(), 0, Optional.empty(), Optional.of(link(all.get(3).title(), "2026/03/entry-3/")), Map.of());
    }

    static EntryView bareEntry() {
        return new EntryView("bare", "Bare", "", "", SafeHtml.EMPTY, false, "en", "ltr", time(1, "08:00"), Optional.empty(), Optional.empty(), List.of(), "", Optional.empty(), List.of(), List.of(), List.of(),
                Optional.empty(), 1, List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), 0, Optional.empty(), Optional.empty(), Map.of());
    }
}
