package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.fetch.PlayedAnswer;
import org.broadsheet.fetch.PlayedSources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ingest} as a scheduled job runs it: outlets on a real socket, good ones among bad ones. */
class IngestFromTheWebTest {

    @TempDir
    private Path site;

    private PlayedSources web;

    @BeforeEach
    void newSite() throws IOException {
        web = PlayedSources.start();
        write("content/site.yaml", "title: Shore Digest\nurl: https://digest.example/\ningest: {delay: 0, allowHosts: [\"" + web.host() + "\"]}\n");
        outlets("good", "/good.xml");
    }

    @AfterEach
    void closeWeb() {
        web.close();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }

    /** Pairs of an outlet's id and its feed's path. */
    private void outlets(String... pairs) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            yaml.append("- id: ").append(pairs[i]).append("\n  name: Outlet ").append(pairs[i]).append("\n  feeds: [\"").append(web.address(pairs[i + 1])).append("\"]\n");
        }
        write("content/sources.yaml", yaml.toString());
    }

    private String feed(String... names) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Outlet</title><link>" + web.address("/") + "</link>" + Stream.of(names).map(name -> "<item><title>" + name
                + " reopens</title><link>" + web.address("/" + name) + "</link><pubDate>Sun, 01 Mar 2026 09:30:00 +0100</pubDate><description>The " + name
                + " reopens after the storm &#8230;</description></item>").collect(Collectors.joining()) + "</channel></rss>";
    }

    private static String page(String name) {
        return "<!doctype html><html lang=\"en\"><head><title>" + name + " reopens</title></head><body><article><h1>" + name + " reopens</h1>" + IntStream.range(0, 6)
                .mapToObj(i -> "<p>The harbour board said for the " + i + ". time on Monday that the " + name + " would open again, and asked boats to keep clear of the works until then.</p>")
                .collect(Collectors.joining()) + "</article></body></html>";
    }

    private void serve(String feed, String... names) {
        web.on(feed, PlayedAnswer.feed(feed(names)));
        for (String name : names) {
            web.on("/" + name, PlayedAnswer.page(page(name)));
        }
    }

    private CommandRun ingest(String... more) {
        String[] args = Stream.concat(Stream.of("ingest"), Stream.of(more)).toArray(String[]::new);
        return CommandRun.in(site, args);
    }

    private Map<String, String> entries() throws IOException {
        Map<String, String> entries = new TreeMap<>();
        if (Files.exists(site.resolve("content/entries"))) {
            try (Stream<Path> files = Files.walk(site.resolve("content/entries"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    entries.put(site.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return entries;
    }

    private JsonObject listed(String id) {
        return CommandRun.in(site, "list", "sources", "--format", "jsonl").out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(row -> row.get("id").getAsString().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyOutletsFeedIsReadAndItsArticlesAreFetched() throws IOException {
        serve("/good.xml", "ferry", "bridge");
        CommandRun run = ingest();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(entries().keySet()).containsExactly("content/entries/2026/03/bridge-reopens.md", "content/entries/2026/03/ferry-reopens.md");
        assertThat(entries().get("content/entries/2026/03/ferry-reopens.md")).contains("asked boats to keep clear of the works", "id: good", "date: 2026-03-01T09:30:00+01:00");
        assertThat(web.paths()).containsExactly("/good.xml", "/ferry", "/bridge");
    }

    @Test
    void aSecondRunAsksForTheFeedAndWritesNothing() throws IOException {
        serve("/good.xml", "ferry");
        web.on("/good.xml", PlayedAnswer.tagged("\"one\"", PlayedAnswer.feed(feed("ferry"), "ETag: \"one\"")));
        ingest();
        Map<String, String> before = entries();
        CommandRun second = ingest();
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).contains("1 unchanged");
        assertThat(entries()).isEqualTo(before);
        assertThat(web.paths()).containsExactly("/good.xml", "/ferry", "/good.xml");
        assertThat(web.asked("/good.xml").get(1).header("If-None-Match")).isEqualTo("\"one\"");
    }

    @Test
    void badOutletsCostTheGoodOnesNothing() throws IOException {
        outlets("gone", "/gone.xml", "moved", "/moved.xml", "broken", "/broken.xml", "secret", "/secret.xml", "good", "/good.xml");
        serve("/good.xml", "ferry");
        web.on("/gone.xml", PlayedAnswer.status(410));
        web.on("/moved.xml", PlayedAnswer.redirect(301, "/moved.xml"));
        web.on("/broken.xml", PlayedAnswer.feed("<rss><channel><item><title>Half an it"));
        web.on("/secret.xml", PlayedAnswer.redirect(302, "http://169.254.169.254/latest/meta-data"));
        CommandRun run = ingest();
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(entries().keySet()).contains("content/entries/2026/03/ferry-reopens.md");
        assertThat(run.err()).contains("/gone.xml: warning[unreachable-source]", "/moved.xml: warning[unreachable-source]", "/secret.xml: warning[unreachable-source]");
        assertThat(listed("gone").get("failures").getAsInt()).isEqualTo(1);
        assertThat(listed("gone").get("lastSuccess").isJsonNull()).isTrue();
        assertThat(listed("gone").get("warning").getAsString()).isNotBlank();
        assertThat(listed("gone").get("warning").getAsString()).endsWith("(" + web.address("/gone.xml") + ")");
        assertThat(listed("good").get("failures").getAsInt()).isZero();
        assertThat(listed("good").get("lastSuccess").getAsString()).isEqualTo(CommandRun.NOW.toString());
        assertThat(listed("good").get("ageHours").getAsInt()).isZero();
        assertThat(listed("good").get("meanConfidence").getAsDouble()).isBetween(0.4, 1.0);
        assertThat(CommandRun.in(site, "list", "sources").out()).contains("LASTSUCCESS", "WARNING");
    }

    @Test
    void aStrictJobFailsWhenMoreSourcesFailThanItAllows() throws IOException {
        outlets("gone", "/gone.xml", "good", "/good.xml");
        serve("/good.xml", "ferry");
        assertThat(ingest("--max-failed", "0").exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(entries()).hasSize(1);
        assertThat(ingest("--max-failed", "1").exit()).isZero();
        assertThat(ingest("--max-failed", "-1").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void oneOutletCanBeReadAlone() throws IOException {
        outlets("other", "/other.xml", "good", "/good.xml");
        serve("/good.xml", "ferry");
        serve("/other.xml", "bridge");
        assertThat(ingest("--source", "good").exit()).isZero();
        assertThat(web.paths()).containsExactly("/good.xml", "/ferry");
    }

    @Test
    void anAddressOnTheCommandLineIsReadWhateverItHolds() throws IOException {
        serve("/good.xml", "ferry", "bridge");
        assertThat(ingest(web.address("/ferry"), "--date", "2026-03-05").exit()).isZero();
        assertThat(entries().keySet()).containsExactly("content/entries/2026/03/ferry-reopens.md");
        assertThat(ingest(web.address("/good.xml"), "--source", "good").err()).contains("1 created");
        assertThat(CommandRun.in(site, "extract", web.address("/ferry")).out()).contains("asked boats to keep clear of the works");
        CommandRun dead = CommandRun.in(site, "extract", "--format", "jsonl", web.address("/none"));
        assertThat(dead.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(dead.out()).contains("\"error\":\"");
    }

    @Test
    void privateAddressesAreNotAskedUnlessTheSettingsNameThem() throws IOException {
        write("content/site.yaml", "title: Shore Digest\nurl: https://digest.example/\ningest: {delay: 0}\n");
        serve("/good.xml", "ferry");
        CommandRun run = ingest();
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("warning[unreachable-source]").contains("allowHosts");
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aSubscriptionListBecomesOutletsAndTheirArticles() throws IOException {
        serve("/north.xml", "ferry");
        serve("/good.xml", "bridge");
        write("list.opml", "<opml version=\"2.0\"><head><title>Mine</title></head><body><outline text=\"Coast\"><outline text=\"The North Quay\" type=\"rss\" xmlUrl=\"" + web.address("/north.xml")
                + "\" htmlUrl=\"https://quay.example/\"/></outline><outline text=\"Outlet good\" xmlUrl=\"" + web.address("/good.xml") + "\"/></body></opml>");
        String before = Files.readString(site.resolve("content/sources.yaml"));
        assertThat(ingest("--opml", "list.opml", "--dry-run").err()).contains("would add outlet the-north-quay");
        assertThat(site.resolve("content/sources.yaml")).hasContent(before);
        CommandRun run = ingest("--opml", "list.opml");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("added outlet the-north-quay");
        assertThat(Files.readString(site.resolve("content/sources.yaml"))).startsWith(before).contains("- id: the-north-quay\n  name: The North Quay\n  home: https://quay.example/\n");
        assertThat(entries()).hasSize(2);
        CommandRun again = ingest("--opml", "list.opml");
        assertThat(again.err()).doesNotContain("added outlet");
        assertThat(ingest().err()).contains("2 unchanged");
        assertThat(ingest("--opml", "no-such.opml").exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ingest("--opml", "odd\0.opml").err()).contains("it is no path");
        assertThat(ingest("--opml", "content/site.yaml").err()).contains("it is no subscription list");
    }

    @Test
    void aWrongCommandLineAddsNoOutlets() throws IOException {
        serve("/north.xml", "ferry");
        write("list.opml", "<opml version=\"2.0\"><body><outline text=\"The North Quay\" xmlUrl=\"" + web.address("/north.xml") + "\"/></body></opml>");
        String before = Files.readString(site.resolve("content/sources.yaml"));
        assertThat(ingest("--opml", "list.opml", "--date", "yesterday").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(ingest("--opml", "list.opml", "--source", "nobody").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Files.readString(site.resolve("content/sources.yaml"))).isEqualTo(before);
    }

    @Test
    void theReportNamesWhatFailed() throws IOException {
        outlets("gone", "/gone.xml");
        ingest("--report", "report.json");
        JsonObject report = JsonParser.parseString(Files.readString(site.resolve("report.json"))).getAsJsonObject();
        JsonObject failure = report.getAsJsonArray("failures").get(0).getAsJsonObject();
        assertThat(List.of(failure.get("source").getAsString(), failure.get("outlet").getAsString())).containsExactly(web.address("/gone.xml"), "gone");
    }
}
