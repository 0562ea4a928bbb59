package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.maps.MapDrawer;
import org.broadsheet.model.Rights;
import org.broadsheet.model.SampleSite;
import org.broadsheet.model.Site;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.Page.Home;
import org.broadsheet.pages.Page.ListPage;
import org.broadsheet.pages.Page.OverviewPage;
import org.broadsheet.pages.Pager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {

    private static List<String> ids(List<Card> cards) {
        return cards.stream().map(c -> c.link().path().replace("/", "")).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "19, 1", "20, 1", "21, 2", "40, 2", "41, 3"})
    void listsTurnThePageBehindTheTwentieth(int entries, int pages) {
        Planned planned = Planned.of(new SampleSite().topic("water", "Water").entries(entries, d -> d.topics = List.of("water")));
        assertThat(planned.paths("home")).hasSize(pages);
        assertThat(planned.paths("topic")).hasSize(entries == 0 ? 0 : pages);
    }

    @Test
    void allPagesTogetherHoldEveryEntryOnceAndNewestFirst() {
        Planned planned = Planned.of(new SampleSite().topic("water", "Water").entries(41, d -> d.topics = List.of("water")));
        List<String> seen = new ArrayList<>();
        for (String path : planned.paths("topic")) {
            ListPage page = planned.page(ListPage.class, path + "index.html");
            assertThat(page.total()).isEqualTo(41);
            seen.addAll(ids(page.entries()));
        }
        assertThat(seen).hasSize(41).doesNotHaveDuplicates().isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void aPagerOffersTheEndsAndTheNeighbours() {
        Pager pager = ListPages.pager("tags/x/", 50, 100);
        assertThat(pager.pages()).extracting(Pager.Number::number).containsExactly(1, 47, 48, 49, 50, 51, 52, 53, 100);
        assertThat(pager.pages().get(0).link().path()).isEqualTo("tags/x/");
        assertThat(pager.pages()).filteredOn(Pager.Number::current).extracting(Pager.Number::number).containsExactly(50);
        assertThat(pager.newer().orElseThrow().path()).isEqualTo("tags/x/page/49/");
        assertThat(pager.older().orElseThrow().path()).isEqualTo("tags/x/page/51/");
        assertThat(ListPages.pager("", 1, 1).newer()).isEmpty();
        assertThat(ListPages.pager("", 2, 2).newer().orElseThrow().path()).isEmpty();
        assertThat(ListPages.pager("", 2, 2).older()).isEmpty();
    }

    @Test
    void aRegionHasTheEntriesOfTheRegionsInsideIt() {
        Planned planned = Planned.of(new SampleSite().region("land", "Land", "").region("coast", "Coast", "land").region("port", "Port", "coast").region("hills", "Hills", "land")
                .entry("a", d -> d.regions = List.of("port")).entry("b", d -> d.regions = List.of("coast", "land")).entry("c", d -> d.regions = List.of("land")));
        ListPage land = planned.page(ListPage.class, "regions/land/index.html");
        assertThat(ids(land.entries())).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(land.children()).extracting(Label::name).containsExactly("Coast");
        assertThat(land.entries().get(0).regions()).extracting(Label::id).containsExactly("port");
        assertThat(planned.page(ListPage.class, "regions/coast/index.html").total()).isEqualTo(2);
        assertThat(planned.paths()).doesNotContain("regions/hills/");
        assertThat(planned.page(OverviewPage.class, "regions/index.html").groups()).singleElement()
                .satisfies(g -> assertThat(g.items()).extracting(Label::id).containsExactly("land", "coast", "port"));
    }

    @Test
    void regionsInACircleDoNotHangTheBuild() {
        Planned planned = Planned.of(new SampleSite().region("a", "A", "b").region("b", "B", "a").entry("x", d -> d.regions = List.of("a")));
        assertThat(planned.paths("region")).containsExactlyInAnyOrder("regions/a/", "regions/b/");
    }

    @Test
    void tagsWithOneSlugAreOneTagUnderTheNameWrittenFirst() {
        Planned planned = Planned.of(new SampleSite().entry("new", d -> d.tags = List.of("FERRY")).entry("old", d -> {
            d.date = "2020-01-01";
            d.tags = List.of("Ferry", "ferry");
        }));
        ListPage tag = planned.page(ListPage.class, "tags/ferry/index.html");
        assertThat(tag.title()).isEqualTo("Ferry");
        assertThat(ids(tag.entries())).containsExactly("new", "old");
    }

    @Test
    void categoriesThatAreNoTopicBecomeTags() {
        Planned planned = Planned.of(new SampleSite().topic("water", "Water").entry("a", d -> {
            d.topics = List.of("water");
            d.categories = List.of("Water", "Boats");
        }));
        assertThat(planned.paths("tag")).containsExactly("tags/boats/");
    }

    @Test
    void leadOpensWithPinnedThenMostToldThenPictured() {
        SampleSite site = new SampleSite().outlet("x", "X", Rights.FULL, 30).outlet("y", "Y", Rights.FULL, 30).outlet("z", "Z", Rights.FULL, 30)
                .entry("plain", d -> d.date = "2026-03-09")
                .entry("pictured", d -> {
                    d.date = "2026-03-08";
                    d.image = "a.jpg";
                })
                .entry("two1", d -> day(d, "2026-03-08", "x")).entry("two2", d -> day(d, "2026-03-08", "y"))
                .entry("three1", d -> day(d, "2026-03-07", "x")).entry("three2", d -> day(d, "2026-03-07", "y")).entry("three3", d -> day(d, "2026-03-07", "z"))
                .entry("stale1", d -> day(d, "2026-02-01", "x")).entry("stale2", d -> day(d, "2026-02-01", "y"))
                .entry("pin", d -> pin(d, 0)).entry("pin1", d -> pin(d, 1))
                .story("s2", "two1", "two2").story("s3", "three2", "three1", "three3").story("s0", "stale1", "stale2");
        assertThat(ids(Planned.of(site).page(Home.class, "index.html").lead())).containsExactly("pin1", "pin", "three2", "two1", "pictured");
    }

    private static void day(SampleSite.Draft d, String date, String outlet) {
        d.date = date;
        d.outlet = outlet;
    }

    private static void pin(SampleSite.Draft d, int weight) {
        d.date = "2025-01-01";
        d.pinned = true;
        d.weight = weight;
    }

    @Test
    void leadNeverHasTwoMembersOfAStory() {
        SampleSite site = new SampleSite().entry("a", d -> d.image = "a.jpg").entry("b", d -> d.image = "b.jpg").entry("c", d -> { }).story("s", "a", "b");
        assertThat(ids(Planned.of(site).page(Home.class, "index.html").lead())).containsExactly("a", "c");
    }

    @Test
    void onlyTheFrontPageItselfHasLeadAndBlocks() {
        Planned planned = Planned.of(new SampleSite().paginate(2).topic("water", "Water").entries(7, d -> d.topics = List.of("water")));
        Home first = planned.page(Home.class, "index.html");
        assertThat(first.topics()).singleElement().satisfies(block -> assertThat(block.entries()).hasSize(5));
        Home second = planned.page(Home.class, "page/2/index.html");
        assertThat(second.lead()).isEmpty();
        assertThat(second.topics()).isEmpty();
        assertThat(second.blocks()).containsExactly("latest");
        assertThat(ids(second.latest())).containsExactly("e00004", "e00003");
        assertThat(second.head().title()).isEqualTo("Latest articles – page 2");
    }

    @Test
    void withoutItsListTheFrontPageHasNoSecondPage() {
        assertThat(Planned.of(new SampleSite().paginate(2).blocks("lead").entries(7, d -> { })).paths("home")).containsExactly("");
    }

    @Test
    void theArchiveLeadsFromYearsToMonths() {
        Planned planned = Planned.of(new SampleSite().entry("a", d -> d.date = "2026-03-01").entry("b", d -> d.date = "2026-01-01").entry("c", d -> d.date = "2024-12-01"));
        OverviewPage archive = planned.page(OverviewPage.class, "archive/index.html");
        assertThat(archive.groups()).extracting(g -> g.title()).containsExactly("2026", "2024");
        assertThat(archive.groups().get(0).items()).extracting(Label::name).containsExactly("March 2026", "January 2026");
        ListPage march = planned.page(ListPage.class, "archive/2026/03/index.html");
        assertThat(march.head().breadcrumbs()).extracting(l -> l.link().path()).containsExactly("", "archive/", "archive/2026/");
    }

    @Test
    void cardsAreMadeOnceAndShared() {
        Planned planned = Planned.of(new SampleSite().topic("water", "Water").entry("a", d -> d.topics = List.of("water")));
        Card onTopic = planned.page(ListPage.class, "topics/water/index.html").entries().get(0);
        assertThat(planned.page(Home.class, "index.html").latest().get(0)).isSameAs(onTopic);
    }

    @Test
    void theSamePlanComesFromTheSameSiteHoweverItsFilesWereRead() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            order.add(i);
        }
        List<List<Page>> plans = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(order, new Random(seed));
            SampleSite site = new SampleSite().topic("water", "Water").topic("fire", "Fire");
            for (int i : order) {
                site.entry("e" + i, d -> {
                    d.topics = List.of(i % 2 == 0 ? "water" : "fire");
                    d.tags = List.of("Tag " + i % 7, "tag-" + i % 5);
                    d.date = "2026-03-" + (10 + i % 20);
                });
            }
            plans.add(Planned.of(site).plan().pages());
        }
        assertThat(plans.get(1)).isEqualTo(plans.get(0));
        assertThat(plans.get(2)).isEqualTo(plans.get(0));
    }

    @Test
    void tenThousandEntriesOnAsManyPagesTakeSeconds() {
        Site site = new SampleSite().paginate(1).topic("water", "Water").region("land", "Land", "").entries(10_000, d -> {
            d.topics = List.of("water");
            d.regions = List.of("land");
            d.tags = List.of("Ferry");
        }).build();
        Plan plan = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> new PagePlanner(Planned.ASSETS, "", new MapDrawer()::draw).plan(site));
        assertThat(plan.pages()).hasSizeGreaterThan(60_000);
    }

    @Test
    void aMenuOfManyTopicsKeepsTheLargest() {
        SampleSite site = new SampleSite();
        for (int i = 0; i < 30; i++) {
            String topic = "t" + i;
            site.topic(topic, "Topic " + i);
            site.entry("once" + i, d -> d.topics = List.of(topic));
        }
        site.entry("again", d -> d.topics = List.of("t29"));
        Home home = Planned.of(site).page(Home.class, "index.html");
        assertThat(home.site().topics()).hasSize(12).last().satisfies(label -> assertThat(label.id()).isEqualTo("t29"));
        assertThat(home.topics()).hasSize(12);
    }
}
