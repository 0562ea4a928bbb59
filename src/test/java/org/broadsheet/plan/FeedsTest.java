package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SampleSite;
import org.broadsheet.pages.FeedView;
import org.broadsheet.pages.Page.FeedPage;
import org.broadsheet.pages.Page.Home;
import org.broadsheet.pages.Page.ListPage;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private static FeedView feed(SampleSite site, String file) {
        return Planned.of(site).page(FeedPage.class, file).feed();
    }

    @Test
    void aFeedHasTheNewestEntriesOfItsFolder() {
        SampleSite site = new SampleSite().topic("water", "Water").feeds(false, 3).entries(5, d -> d.topics = List.of("water"));
        FeedView feed = feed(site, "topics/water/rss.xml");
        assertThat(feed.items()).extracting(FeedView.Item::url)
                .containsExactly("https://news.example/e00004/", "https://news.example/e00003/", "https://news.example/e00002/");
        assertThat(feed.self()).isEqualTo("https://news.example/topics/water/rss.xml");
        assertThat(feed.home()).isEqualTo("https://news.example/topics/water/");
        assertThat(feed.title()).isEqualTo("The Example: Water");
    }

    @Test
    void anItemsIdSurvivesANewTitleAndANewAddress() {
        String before = feed(new SampleSite().entry("2026/ä b", d -> { }), "feed.xml").items().get(0).id();
        String after = feed(new SampleSite().entry("2026/ä b", d -> {
            d.title = "Renamed";
            d.path = "elsewhere/";
        }), "feed.json").items().get(0).id();
        assertThat(before).isEqualTo("tag:news.example,2026-03-03:2026/%C3%A4%20b").isEqualTo(after);
    }

    @Test
    void theHostOfAnIdHasNoPortAndOnlyAscii() {
        assertThat(Links.host("https://user@N\u00e4se.example:8443/base/")).isEqualTo("xn--nse-qla.example");
    }

    @Test
    void wholeTextsGoOutOnlyWhereTheRightsAllow() {
        SampleSite site = new SampleSite().feeds(true, 20).outlet("gazette", "Gazette", Rights.EXCERPT, 4)
                .entry("own", d -> d.html = "<p><a href=\"/other/\">x</a> <img src=\"/i.png\" alt=\"\"></p>").entry("theirs", d -> d.outlet = "gazette");
        List<FeedView.Item> items = feed(site, "feed.xml").items();
        assertThat(items.get(0).content()).isEqualTo("<p><a href=\"https://news.example/other/\">x</a> <img src=\"https://news.example/i.png\" alt=\"\"></p>");
        assertThat(items.get(1).content()).isEmpty();
        assertThat(items.get(1).summary()).isEqualTo("The ferry left the…");
        assertThat(feed(site.feeds(false, 20), "feed.xml").items().get(0).content()).isEmpty();
    }

    @Test
    void momentsAreWrittenAsEachFormatWants() {
        SampleSite site = new SampleSite().zone("Europe/Berlin").entry("bare", d -> d.date = "2026-03-03")
                .entry("offset", d -> {
                    d.date = "2026-03-02T09:30:00-05:00";
                    d.updated = "2026-07-02T09:30";
                });
        FeedView feed = feed(site, "feed.xml");
        FeedView.Item bare = feed.items().get(0);
        assertThat(bare.published()).isEqualTo("2026-03-03T00:00:00+01:00");
        assertThat(bare.publishedRfc822()).isEqualTo("Tue, 03 Mar 2026 00:00:00 +0100");
        FeedView.Item offset = feed.items().get(1);
        assertThat(offset.published()).isEqualTo("2026-03-02T09:30:00-05:00");
        assertThat(offset.publishedRfc822()).isEqualTo("Mon, 02 Mar 2026 09:30:00 -0500");
        assertThat(offset.updated()).isEqualTo("2026-07-02T09:30:00+02:00");
        assertThat(feed.updated()).isEqualTo("2026-07-02T09:30:00+02:00");
        assertThat(feed.updatedRfc822()).isEqualTo("Thu, 02 Jul 2026 09:30:00 +0200");
    }

    @Test
    void everyItemHasAnAuthor() {
        SampleSite site = new SampleSite().outlet("gazette", "Gazette", Rights.FULL, 30).entry("a", d -> {
            d.outlet = "gazette";
            d.authors = List.of("Ada Reed", " ");
        }).entry("b", d -> d.outlet = "gazette").entry("c", d -> { });
        assertThat(feed(site, "feed.xml").items()).extracting(i -> i.authors().get(0)).containsExactlyInAnyOrder("Ada Reed", "Gazette", "The Example");
    }

    @Test
    void anEmptySiteHasAFeedThatDoesNotChangeFromDayToDay() {
        FeedView feed = feed(new SampleSite(), "feed.xml");
        assertThat(feed.items()).isEmpty();
        assertThat(feed.updated()).isEqualTo("2000-01-01T00:00:00Z");
    }

    @Test
    void pagesNameTheirOwnFeeds() {
        Planned planned = Planned.of(new SampleSite().topic("water", "Water").entry("a", d -> d.topics = List.of("water")));
        ListPage list = planned.page(ListPage.class, "topics/water/index.html");
        assertThat(list.feeds()).extracting(l -> l.link().path()).containsExactly("topics/water/feed.xml", "topics/water/rss.xml", "topics/water/feed.json");
        assertThat(list.head().feeds()).extracting(f -> f.type()).containsExactly("application/atom+xml", "application/rss+xml", "application/feed+json");
        assertThat(planned.page(Home.class, "index.html").site().feeds()).extracting(f -> f.link().path()).containsExactly("feed.xml", "rss.xml", "feed.json");
    }
}
