package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.maps.MapDrawer;
import org.broadsheet.model.Entry.Mention;
import org.broadsheet.model.Output;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SampleSite;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.SitePath;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.text.Hashes;
import org.junit.jupiter.api.Test;

class AddressesOfPagesTest {

    private static SampleSite everything() {
        return new SampleSite().paginate(2).topic("water", "Water").topic("empty", "Empty").region("land", "The Land", "").region("coast", "Coast", "land").region("void", "Void", "")
                .outlet("gazette", "Gazette", Rights.FULL, 30).outlet("herald", "Herald", Rights.EXCERPT, 10).outlet("silent", "Silent", Rights.FULL, 30)
                .entry("a", d -> {
                    d.date = "2026-03-03";
                    d.topics = List.of("water");
                    d.regions = List.of("coast");
                    d.outlet = "gazette";
                    d.tags = List.of("Ferry", "港");
                    d.aliases = List.of("old/a/", "/old.html", "older/a");
                    d.mentions = List.of(new Mention("title of  B", List.of(), "x"), new Mention("Elsewhere", List.of(), "y"));
                })
                .entry("b", d -> {
                    d.date = "2026-03-02";
                    d.topics = List.of("water");
                    d.outlet = "herald";
                    d.tags = List.of("ferry");
                })
                .entry("c", d -> {
                    d.date = "2025-12-31";
                    d.topics = List.of("water");
                    d.regions = List.of("land");
                })
                .story("crossing", "a", "b").related("a", "c", "harbour").page("about/", "About").asset("images/a.png").comment("a", "one.md", "2026-03-04T10:00:00Z", "");
    }

    @Test
    void everyPromisedAddressIsPlannedAndNoOther() {
        assertThat(Planned.of(everything()).paths()).containsExactlyInAnyOrder(
                "", "page/2/", "a/", "b/", "c/",
                "topics/", "topics/water/", "topics/water/page/2/", "regions/", "regions/land/", "regions/coast/",
                "sources/", "sources/gazette/", "sources/herald/", "tags/", "tags/ferry/", "tags/" + Hashes.six("港") + "/",
                "stories/", "stories/crossing/", "archive/", "archive/2026/", "archive/2026/03/", "archive/2025/", "archive/2025/12/",
                "search/", "about/", "404.html", "robots.txt", "sitemap.xml", "old/a/", "old.html", "older/a/", "images/a.png",
                "feed.xml", "rss.xml", "feed.json", "topics/water/feed.xml", "topics/water/rss.xml", "topics/water/feed.json",
                "regions/land/feed.xml", "regions/land/rss.xml", "regions/land/feed.json", "regions/coast/feed.xml", "regions/coast/rss.xml", "regions/coast/feed.json",
                "sources/gazette/feed.xml", "sources/gazette/rss.xml", "sources/gazette/feed.json", "sources/herald/feed.xml", "sources/herald/rss.xml", "sources/herald/feed.json");
    }

    @Test
    void filesFollowAddresses() {
        assertThat(Planned.of(everything()).plan().addresses()).contains(
                new PlannedAddress("", "home", "index.html", ""), new PlannedAddress("a/", "entry", "a/index.html", "a"), new PlannedAddress("old.html", "alias", "old.html", "a"),
                new PlannedAddress("images/a.png", "asset", "images/a.png", ""));
    }

    @Test
    void assetsAreCopied() {
        assertThat(Planned.of(everything()).plan().files()).singleElement().isInstanceOfSatisfying(Output.Copied.class, f -> assertThat(f.path()).isEqualTo("images/a.png"));
    }

    @Test
    void everyLinkLeadsToAPlannedAddress() {
        for (SampleSite site : List.of(everything(), everything().url(""), everything().withoutSearch(), new SampleSite(), new SampleSite().url(""))) {
            Planned planned = Planned.of(site);
            Set<String> known = new HashSet<>(planned.paths());
            known.addAll(List.of("assets/style.css", "assets/site.js", "search/data/"));
            List<String> dead = new ArrayList<>();
            for (Page page : planned.plan().pages()) {
                links(page, dead, known, page.file());
            }
            assertThat(dead).isEmpty();
        }
    }

    private static void links(Object value, List<String> dead, Set<String> known, String page) {
        if (value instanceof SitePath link) {
            if (!known.contains(link.path())) {
                dead.add(page + " -> " + link.path());
            }
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(v -> links(v, dead, known, page));
        } else if (value instanceof Collection<?> many) {
            many.forEach(v -> links(v, dead, known, page));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(v -> links(v, dead, known, page));
        } else if (value instanceof Record record) {
            for (var part : record.getClass().getRecordComponents()) {
                try {
                    part.getAccessor().setAccessible(true);
                    Object inner = part.getAccessor().invoke(record);
                    assertThat(inner).as(page + " " + part.getName()).isNotNull();
                    links(inner, dead, known, page);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    @Test
    void withoutAUrlThereAreNoFeedsNoSitemapAndAWarning() {
        Planned planned = Planned.of(everything().url(""));
        assertThat(planned.paths("feed")).isEmpty();
        assertThat(planned.paths("sitemap")).isEmpty();
        assertThat(planned.paths()).contains("robots.txt", "topics/water/");
        assertThat(planned.plan().diagnostics()).extracting(Diagnostic::code).containsExactly(Code.NO_SITE_URL);
        Page.RobotsPage robots = planned.page(Page.RobotsPage.class, "robots.txt");
        assertThat(robots.sitemap()).isEmpty();
        assertThat(robots.site().feeds()).isEmpty();
    }

    @Test
    void withAUrlNothingIsWarnedOf() {
        assertThat(Planned.of(everything()).plan().diagnostics()).isEmpty();
    }

    @Test
    void searchCanBeSwitchedOff() {
        Planned planned = Planned.of(everything().withoutSearch());
        assertThat(planned.paths()).doesNotContain("search/");
        assertThat(planned.page(Page.Home.class, "index.html").site().search()).isEmpty();
    }

    @Test
    void twoPagesNeverGetOneFile() {
        Planned planned = Planned.of(everything().page("topics/", "Mine"));
        assertThat(planned.paths()).doesNotHaveDuplicates();
        assertThat(planned.plan().diagnostics()).extracting(Diagnostic::code).containsExactly(Code.DUPLICATE_ADDRESS);
        assertThat(planned.plan().diagnostics().get(0).location().file()).isEqualTo("content/pages/Mine.md");
    }

    @Test
    void anAliasThatIsTheEntrysOwnAddressIsNothing() {
        Planned planned = Planned.of(new SampleSite().entry("a", d -> d.aliases = List.of("a/", "/a", "")));
        assertThat(planned.paths("alias")).isEmpty();
        assertThat(planned.plan().diagnostics()).isEmpty();
    }

    @Test
    void anEmptySiteHasAFrontPageAndNoEmptyLists() {
        assertThat(Planned.of(new SampleSite()).paths()).containsExactlyInAnyOrder("", "search/", "404.html", "robots.txt", "sitemap.xml", "feed.xml", "rss.xml", "feed.json");
    }

    @Test
    void monthsFollowTheSitesZone() {
        Planned planned = Planned.of(new SampleSite().zone("Pacific/Auckland").entry("late", d -> d.date = "2026-02-28T23:30:00Z").entry("bare", d -> d.date = "2026-02-28"));
        assertThat(planned.page(Page.ListPage.class, "archive/2026/03/index.html").entries()).extracting(c -> c.link().path()).containsExactly("late/");
        assertThat(planned.page(Page.ListPage.class, "archive/2026/02/index.html").entries()).extracting(c -> c.link().path()).containsExactly("bare/");
    }

    @Test
    void sitemapsAreSplitWhereOneMayNotHoldAll() {
        Plan plan = new PagePlanner(Planned.ASSETS, "", new MapDrawer()::draw, 4).plan(new SampleSite().entries(5, d -> { }).build());
        Planned planned = new Planned(plan);
        // Front page, five entries, archive, its year and month.
        assertThat(planned.paths("sitemap")).containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
        Page.SitemapPage index = planned.page(Page.SitemapPage.class, "sitemap.xml");
        assertThat(index.index()).isTrue();
        assertThat(index.items()).extracting(i -> i.url()).containsExactly("https://news.example/sitemap-1.xml", "https://news.example/sitemap-2.xml", "https://news.example/sitemap-3.xml");
        assertThat(planned.page(Page.SitemapPage.class, "sitemap-3.xml").items()).hasSize(1);
    }

    @Test
    void theSitemapNamesWhatSearchEnginesShouldKnow() {
        List<String> urls = Planned.of(everything()).page(Page.SitemapPage.class, "sitemap.xml").items().stream().map(i -> i.url()).toList();
        assertThat(urls).contains("https://news.example/", "https://news.example/a/", "https://news.example/stories/crossing/", "https://news.example/about/")
                .doesNotContain("https://news.example/search/", "https://news.example/404.html", "https://news.example/old.html", "https://news.example/feed.xml");
    }
}
