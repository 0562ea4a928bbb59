package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.fetch.Answer;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.SourceFile;
import org.broadsheet.ingest.IngestReport.Outcome;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds and pages of outlets on a played web: what is asked, what is filed, what survives when they fail. */
class OnlineIngestTest {

    private static final String FEED = "https://post.example/feed.xml";
    private static final String DATE = "2026-03-01T09:30:00+01:00";

    @TempDir
    private Path folder;

    private IngestBench bench;
    private PlayedWeb web;

    @BeforeEach
    void bench() {
        bench = new IngestBench(folder);
        web = new PlayedWeb();
        bench.web = web;
        bench.outlets = new Vocabulary<>(List.of(outlet("post", Rights.EXCERPT), outlet("mirror", Rights.FULL)), true);
    }

    private static Outlet outlet(String id, Rights rights) {
        return new Outlet(id, id.equals("post") ? "Harbour Post" : "Shore Mirror", "https://" + id + ".example/", List.of("https://" + id + ".example/feed.xml"), List.of(), "", rights, 30,
                Map.of(), true);
    }

    private IngestReport run(String... feeds) {
        return bench.run(IntStream.range(0, feeds.length).mapToObj(i -> Source.online(feeds[i], IngestBench.NOW).from(feeds[i].contains("mirror") ? "mirror" : "post")).toList());
    }

    private static String feed(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Harbour Post</title><link>https://post.example/</link>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String teaser(String name) {
        return "<item><title>" + name + " opens</title><link>https://post.example/news/" + name.toLowerCase(Locale.ROOT) + "</link><guid>" + name + "</guid>"
                + "<pubDate>Sun, 01 Mar 2026 09:30:00 +0100</pubDate><description>The " + name + " opens on Monday, and the harbour waits for it &#8230;</description></item>";
    }

    private static String whole(String name) {
        String text = IntStream.range(0, 6).mapToObj(i -> "<p>The council of Westhaven spoke about the " + name + " for the " + i
                + ". time on Monday evening, and members of the committee asked how it would be paid for.</p>").collect(Collectors.joining());
        return "<item><title>" + name + " opens</title><link>https://post.example/news/" + name.toLowerCase(Locale.ROOT) + "</link><guid>" + name + "</guid>"
                + "<pubDate>Sun, 01 Mar 2026 09:30:00 +0100</pubDate><category>Roads</category><content:encoded><![CDATA[" + text + "]]></content:encoded></item>";
    }

    private void serveFeed(String... items) {
        web.serve(FEED, "application/rss+xml", feed(items));
    }

    private void servePage(String name) {
        String address = "https://post.example/news/" + name.toLowerCase(Locale.ROOT);
        web.serve(address, "text/html", IngestBench.page(name + " opens", DATE, address, name.toLowerCase(Locale.ROOT)));
    }

    private static List<Outcome> outcomes(IngestReport report) {
        return report.items().stream().map(IngestReport.Item::outcome).toList();
    }

    private static List<Code> codes(IngestReport report) {
        return report.diagnostics().all().stream().map(Diagnostic::code).toList();
    }

    private Entry entry(String id) {
        return new EntryParser().parse(id, new SourceFile(id, bench.entry(id))).entry().orElseThrow();
    }

    @Test
    void anItemWithItsWholeTextBecomesAnEntryAndItsPageIsNotAskedFor() {
        serveFeed(whole("Bridge"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED);
        assertThat(web.asked()).containsExactly(FEED);
        Entry entry = entry("2026/03/bridge-opens");
        assertThat(entry.title()).isEqualTo("Bridge opens");
        assertThat(entry.body()).contains("The council of Westhaven spoke about the Bridge for the 5. time");
        assertThat(entry.source().orElseThrow().id()).isEqualTo("post");
        assertThat(entry.source().orElseThrow().url()).isEqualTo("https://post.example/news/bridge");
        assertThat(entry.dates().date().iso()).isEqualTo(DATE);
        assertThat(entry.labels().topics()).containsExactly("Roads");
    }

    @Test
    void anAnnouncedArticleIsReadFromItsPage() {
        serveFeed(teaser("Bridge"));
        servePage("Bridge");
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED);
        assertThat(web.asked()).containsExactly(FEED, "https://post.example/news/bridge");
        assertThat(entry("2026/03/bridge-opens").body()).contains("members of the harbour committee asked how the work would be paid for");
    }

    @Test
    void aSecondRunAsksForTheFeedAloneAndWritesNothing() {
        serveFeed(teaser("Bridge"), whole("Ferry"));
        servePage("Bridge");
        run(FEED);
        Map<String, String> before = bench.state();
        web.asked();
        IngestReport again = run(FEED);
        assertThat(web.asked()).containsExactly(FEED);
        assertThat(outcomes(again)).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void aChangedFeedBringsOnlyWhatIsNew() {
        serveFeed(teaser("Bridge"));
        servePage("Bridge");
        run(FEED);
        serveFeed(teaser("Ferry"), teaser("Bridge"));
        servePage("Ferry");
        web.asked();
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(web.asked()).containsExactly(FEED, "https://post.example/news/ferry");
    }

    @Test
    void withoutItsMemoryARunAsksAgainAndStillChangesNothing() throws Exception {
        serveFeed(teaser("Bridge"));
        servePage("Bridge");
        run(FEED);
        Map<String, String> before = bench.state();
        Files.delete(bench.site.resolve(".broadsheet/ingest.json"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.UNCHANGED);
        Files.writeString(bench.site.resolve(".broadsheet/ingest.json"), "{\"https://post.example/feed.xml\": [{");
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void anEntryThatWasDeletedComesBackAlthoughTheFeedHasNotChanged() throws Exception {
        serveFeed(whole("Bridge"));
        run(FEED);
        Files.delete(bench.site.resolve("content/entries/2026/03/bridge-opens.md"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED);
    }

    @Test
    void whereOnlyLinksAreShownNoPageIsAskedFor() {
        bench.outlets = new Vocabulary<>(List.of(outlet("post", Rights.LINK)), true);
        serveFeed(teaser("Bridge"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED);
        assertThat(web.asked()).containsExactly(FEED);
        assertThat(entry("2026/03/bridge-opens").body()).contains("The Bridge opens on Monday");
    }

    @Test
    void whatTheFeedSaysStandsInForAPageThatFailsAndThePageReplacesIt() {
        serveFeed(teaser("Bridge"));
        web.fail("https://post.example/news/bridge", "answered 500");
        IngestReport first = run(FEED);
        assertThat(outcomes(first)).containsExactly(Outcome.CREATED);
        assertThat(first.failures()).isEmpty();
        assertThat(codes(first)).containsExactly(Code.UNREACHABLE_SOURCE);
        assertThat(first.diagnostics().hasErrors()).isFalse();
        assertThat(entry("2026/03/bridge-opens").body()).contains("The Bridge opens on Monday");
        servePage("Bridge");
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.UPDATED);
        assertThat(entry("2026/03/bridge-opens").body()).contains("members of the harbour committee");
        web.asked();
        run(FEED);
        assertThat(web.asked()).containsExactly(FEED);
    }

    @Test
    void aPageThatNeverComesIsGivenUpAfterAFewRuns() {
        serveFeed(teaser("Bridge"));
        for (int i = 0; i < Known.Item.MOST_TRIES; i++) {
            run(FEED);
            assertThat(web.asked()).as("run " + i).hasSize(2);
        }
        run(FEED);
        assertThat(web.asked()).containsExactly(FEED);
    }

    @Test
    void aDeadSourceCostsTheOthersNothingAndItsEntriesStay() {
        serveFeed(whole("Bridge"));
        web.serve("https://mirror.example/feed.xml", "application/rss+xml", feed(whole("Ferry").replace("post.example", "mirror.example")));
        run(FEED, "https://mirror.example/feed.xml");
        Map<String, String> before = bench.state();
        web.fail(FEED, "nobody answers at the port");
        bench.now = Instant.parse("2026-03-11T12:00:00Z");
        IngestReport report = run(FEED, "https://mirror.example/feed.xml");
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED, Outcome.UNCHANGED);
        assertThat(report.failures()).containsExactly(new IngestReport.Failure(FEED, "post", "nobody answers at the port"));
        assertThat(report.diagnostics().all()).extracting(Diagnostic::severity).containsExactly(Severity.WARNING);
        assertThat(bench.state()).isEqualTo(before);
        SourceHealth post = HealthBook.read(bench.site).get("post");
        assertThat(post.lastSuccess()).isEqualTo("2026-03-10T12:00:00Z");
        assertThat(post.lastFailure()).isEqualTo("2026-03-11T12:00:00Z");
        assertThat(post.failures()).isEqualTo(1);
        assertThat(HealthBook.read(bench.site).get("mirror").failures()).isZero();
        serveFeed(whole("Bridge"));
        run(FEED);
        assertThat(HealthBook.read(bench.site).get("post").failures()).isZero();
    }

    @Test
    void aWebThatBreaksInsideIsOneSourcesFailureOnly() {
        serveFeed(whole("Bridge"));
        web.answer("https://mirror.example/feed.xml", null);
        IngestReport report = run("https://mirror.example/feed.xml", FEED);
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED, Outcome.CREATED);
    }

    @Test
    void aPageThatNowGivesMuchLessLeavesItsEntryAsItWas() {
        String address = "https://post.example/news/bridge";
        servePage("Bridge");
        run(address);
        Map<String, String> before = bench.state();
        web.serve(address, "text/html", "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1><p>Please subscribe to read this article about the bridge, "
                + "which only our subscribers may read in full today.</p></article></body></html>");
        IngestReport report = run(address);
        assertThat(outcomes(report)).containsExactly(Outcome.KEPT);
        assertThat(codes(report)).contains(Code.POORER_SOURCE);
        assertThat(bench.state()).isEqualTo(before);
        bench.force = true;
        assertThat(outcomes(run(address))).containsExactly(Outcome.UPDATED);
    }

    @Test
    void anUnsureArticleGoesInAsADraftThatSaysWhy() {
        web.serve("https://post.example/odd", "text/html", "<html><head><title>Notices</title></head><body><div>" + "<a href='/a'>Notice of the day</a> "
                + "<p>Short note on the ferry, the quay and the tide today.</p></div></body></html>");
        IngestReport report = run("https://post.example/odd");
        assertThat(codes(report)).contains(Code.UNSURE_ARTICLE);
        Entry entry = entry(report.items().get(0).entry());
        assertThat(entry.placement().draft()).isTrue();
        assertThat(entry.extra().get("review").toString()).contains("confidence").contains("then remove this line and 'draft'");
    }

    @Test
    void aFeedThatMovedForGoodIsReadAndItsNewAddressIsTold() {
        String there = "https://post.example/new/feed.xml";
        web.serve(there, "application/rss+xml", feed(whole("Bridge")));
        web.moveForGood(FEED, there);
        IngestReport report = run(FEED);
        assertThat(outcomes(report)).containsExactly(Outcome.CREATED);
        assertThat(codes(report)).containsExactly(Code.MOVED_SOURCE);
        assertThat(report.diagnostics().all().get(0).message()).contains(there);
    }

    @Test
    void howLongAServerAsksToBeLeftAloneIsTold() {
        web.answer(FEED, new Answer.Failed("answered 503", Optional.of(Duration.ofMinutes(90))));
        assertThat(run(FEED).diagnostics().all()).extracting(Diagnostic::help)
                .containsExactly("what was read before is kept; the next run tries again, the server asks to wait 90 min before");
    }

    @Test
    void anArticleThatIsGoneLeavesItsEntry() {
        serveFeed(teaser("Bridge"));
        servePage("Bridge");
        run(FEED);
        Map<String, String> before = bench.state();
        serveFeed(teaser("Bridge").replace("waits", "still waits"));
        web.answer("https://post.example/news/bridge", new Answer.Gone("the server says that it is gone"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.FAILED);
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void anAddressThatLeadsToTheFrontPageIsNotTakenForTheArticle() {
        serveFeed(teaser("Bridge"));
        web.serve("https://post.example/", "text/html", IngestBench.page("Harbour Post", DATE, "https://post.example/", "front page"));
        web.move("https://post.example/news/bridge", "https://post.example/");
        run(FEED);
        assertThat(entry("2026/03/bridge-opens").body()).contains("The Bridge opens on Monday").doesNotContain("front page");
    }

    @Test
    void aFeedThatSuddenlyOffersMuchLessIsNoticed() {
        for (int run = 0; run < 4; run++) {
            int first = run;
            serveFeed(IntStream.range(0, 10).mapToObj(i -> whole("Bridge" + (first + i))).toArray(String[]::new));
            assertThat(codes(run(FEED))).doesNotContain(Code.POOR_YIELD);
        }
        serveFeed(whole("Ferry"));
        IngestReport report = run(FEED);
        assertThat(codes(report)).contains(Code.POOR_YIELD);
        assertThat(HealthBook.read(bench.site).get("post").warning()).isEqualTo("its feeds offer 1 articles where they used to offer 10");
        assertThat(HealthBook.read(bench.site).get("post").meanConfidence().orElseThrow()).isGreaterThan(0.5);
    }

    @Test
    void aDryRunRemembersNothing() {
        bench.dryRun = true;
        serveFeed(whole("Bridge"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED);
        assertThat(bench.site.resolve(".broadsheet")).doesNotExist();
        assertThat(bench.site.resolve("content")).doesNotExist();
    }

    @Test
    void theOrderOfHostsAndThreadsShowsNowhere() {
        serveFeed(whole("Bridge"), whole("Ferry"));
        web.serve("https://mirror.example/feed.xml", "application/rss+xml", feed(whole("Quay").replace("post.example", "mirror.example")));
        IngestReport report = run("https://mirror.example/feed.xml", FEED);
        assertThat(report.items().stream().map(IngestReport.Item::entry)).containsExactly("2026/03/quay-opens", "2026/03/bridge-opens", "2026/03/ferry-opens");
        assertThat(report.items().stream().map(IngestReport.Item::item)).containsExactly(1, 1, 2);
        assertThat(report.count(Outcome.CREATED)).isEqualTo(3);
    }

    @Test
    void anAddressThatShowsAnotherArticleEveryDayOverwritesNone() {
        String address = "https://post.example/today";
        web.serve(address, "text/html", IngestBench.page("Bridge opens", DATE, "https://post.example/news/bridge", "bridge"));
        run(address);
        String before = bench.entry("2026/03/bridge-opens");
        String text = IntStream.range(0, 6).mapToObj(i -> "<p>Ferries leave Tolverland hourly from spring, says their captain in letter " + i
                + ", because visitors asked again and again why nobody sails after dinner.</p>").collect(Collectors.joining());
        web.serve(address, "text/html", "<html><head><title>Ferries sail</title><link rel=\"canonical\" href=\"https://post.example/news/ferries\">"
                + "<meta property=\"article:published_time\" content=\"" + DATE + "\"></head><body><article><h1>Ferries sail</h1>" + text + "</article></body></html>");
        assertThat(outcomes(run(address))).containsExactly(Outcome.CREATED);
        assertThat(bench.entry("2026/03/bridge-opens")).isEqualTo(before);
        assertThat(entry("2026/03/ferries-sail").body()).contains("Ferries leave Tolverland");
    }

    @Test
    void aStandInIsReplacedAlthoughThePageNamesAnotherAddress() {
        serveFeed(teaser("Bridge"));
        run(FEED);
        web.serve("https://post.example/news/bridge", "text/html", IngestBench.page("Bridge opens", DATE, "https://post.example/2026/bridge-opens", "bridge"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.UPDATED);
        assertThat(entry("2026/03/bridge-opens").body()).contains("members of the harbour committee");
    }

    @Test
    void aStandInNeverShortensWhatThePageGave() {
        serveFeed(teaser("Bridge"));
        web.serve("https://post.example/news/bridge", "text/html", "<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1><p>"
                + "The Bridge opens on Monday, and the harbour waits for it, said the mayor, who will cut the ribbon at noon.</p></article></body></html>");
        run(FEED);
        String before = bench.entry("2026/03/bridge-opens");
        assertThat(before).contains("who will cut the ribbon");
        serveFeed(teaser("Bridge").replace("waits", "still waits"));
        web.fail("https://post.example/news/bridge", "answered 500");
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.KEPT);
        assertThat(bench.entry("2026/03/bridge-opens")).isEqualTo(before);
    }

    @Test
    void aPageThatBreaksInsideCostsTheOtherItemsNothing() {
        serveFeed(teaser("Bridge"), whole("Ferry"));
        web.answer("https://post.example/news/bridge", null);
        IngestReport report = run(FEED);
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED, Outcome.CREATED);
        assertThat(report.diagnostics().all()).extracting(Diagnostic::severity).containsExactly(Severity.WARNING);
        assertThat(report.diagnostics().all().get(0).location().file()).isEqualTo("https://post.example/news/bridge");
    }

    @Test
    void anArticleThatIsGoneIsToldOnceAndNotAskedForAgain() {
        serveFeed(teaser("Bridge"));
        web.answer("https://post.example/news/bridge", new Answer.Gone("the server says that it is gone"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.FAILED);
        IngestReport unchanged = run(FEED);
        assertThat(outcomes(unchanged)).containsExactly(Outcome.UNCHANGED);
        assertThat(unchanged.items().get(0).path()).isEmpty();
        serveFeed(whole("Ferry"), teaser("Bridge"));
        web.asked();
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(web.asked()).containsExactly(FEED);
    }

    @Test
    void runsWithoutNewArticlesDoNotWipeOutWhatTheArticlesWereLike() {
        for (int run = 0; run < 2 * SourceHealth.REMEMBERED; run++) {
            // No validator would match: the server gives the feed anew every time.
            serveFeed(whole("Bridge"), "<!-- " + run + " -->");
            run(FEED);
        }
        assertThat(HealthBook.read(bench.site).get("post").meanConfidence()).isPresent();
    }

    @Test
    void whatAFeedsAddressAnswersInsteadOfTheFeedIsNoArticle() {
        serveFeed(whole("Bridge"));
        run(FEED);
        Map<String, String> before = bench.state();
        web.asked();
        web.serve(FEED, "text/html", IngestBench.page("We are mending our site", DATE, "", "mending"));
        IngestReport report = run(FEED);
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED);
        assertThat(report.failures()).extracting(IngestReport.Failure::reason).containsExactly("it is a feed's address, and what it answers is no feed");
        assertThat(report.diagnostics().hasErrors()).isFalse();
        assertThat(bench.state()).isEqualTo(before);
        serveFeed(whole("Bridge"));
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void hugeIdsAreNotRemembered() throws Exception {
        serveFeed(whole("Bridge").replace("<guid>Bridge", "<guid>" + "g".repeat(100_000)));
        run(FEED);
        assertThat(Files.size(bench.site.resolve(".broadsheet/ingest.json"))).isLessThan(2_000);
        assertThat(outcomes(run(FEED))).containsExactly(Outcome.UNCHANGED);
    }
}
