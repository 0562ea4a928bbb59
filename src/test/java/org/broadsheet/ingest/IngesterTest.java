package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.SourceFile;
import org.broadsheet.ingest.IngestReport.Outcome;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.text.Slugs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngesterTest {

    private static final String DATE = "2026-03-01T09:30:00+01:00";

    @TempDir
    private Path folder;

    private IngestBench bench;

    @BeforeEach
    void bench() {
        bench = new IngestBench(folder);
    }

    private static List<Outcome> outcomes(IngestReport report) {
        return report.items().stream().map(IngestReport.Item::outcome).toList();
    }

    private static List<String> entries(IngestReport report) {
        return report.items().stream().map(IngestReport.Item::entry).toList();
    }

    private static List<Code> codes(IngestReport report) {
        return report.diagnostics().all().stream().map(Diagnostic::code).toList();
    }

    private Entry entry(String id) {
        return new EntryParser().parse(id, new SourceFile(id, bench.entry(id))).entry().orElseThrow();
    }

    @Test
    void aPageBecomesAnEntryThatSaysWhereItCameFrom() {
        bench.outlets = new Vocabulary<>(List.of(IngestBench.post()), true);
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/news/bridge", "bridge"));
        IngestReport report = bench.run();
        assertThat(entries(report)).containsExactly("2026/03/bridge-opens");
        Entry entry = entry("2026/03/bridge-opens");
        assertThat(entry.title()).isEqualTo("Bridge opens");
        assertThat(entry.dates().date().iso()).isEqualTo(DATE);
        Entry.SourceNote note = entry.source().orElseThrow();
        assertThat(note.id()).isEqualTo("harbour-post");
        assertThat(note.name()).isEmpty();
        assertThat(note.url()).isEqualTo("https://post.example/news/bridge");
        assertThat(note.retrieved().orElseThrow().iso()).isEqualTo("2026-03-10T12:00:00Z");
        assertThat(note.sha256()).hasSize(64);
        assertThat(note.bodySha256()).isEqualTo(org.broadsheet.text.Hashes.sha256(entry.body()));
        assertThat(note.identity()).isEmpty();
        assertThat(entry.language()).isEmpty();
        assertThat(entry.labels().topics()).containsExactly("Roads");
    }

    @Test
    void runningTwiceChangesNothing() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a", "bridge"));
        bench.put("b.html", IngestBench.page("Ferry late", "", "", "ferry"));
        bench.put("c/d.html", IngestBench.page("Ferry late", "", "", "ferry service"));
        bench.run();
        Map<String, String> before = bench.state();
        assertThat(before).hasSize(3);
        bench.now = Instant.parse("2026-05-01T00:00:00Z");
        bench.date = DateValue.parse("2025-01-01");
        IngestReport again = bench.run();
        assertThat(outcomes(again)).containsOnly(Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(before);
        assertThat(codes(again)).isEmpty();
        bench.force = true;
        assertThat(outcomes(bench.run())).containsOnly(Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void aChangedSourceBringsItsEntryUpToDateAndLeavesTheEditorsKeys() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a", "bridge"));
        bench.run();
        String first = bench.entry("2026/03/bridge-opens");
        bench.rewrite("2026/03/bridge-opens", first.replace("title: Bridge opens", "title: 'Our bridge' # shorter").replace("---\n\n", "pinned: true\n---\n\n"));
        bench.now = Instant.parse("2026-03-11T08:00:00Z");
        bench.put("a.html", IngestBench.page("Bridge opens to cars", "2026-04-02T10:00:00Z", "https://post.example/a", "steel bridge"));
        IngestReport report = bench.run();
        assertThat(outcomes(report)).containsExactly(Outcome.UPDATED);
        assertThat(bench.state()).hasSize(1);
        String text = bench.entry("2026/03/bridge-opens");
        assertThat(text).contains("title: 'Our bridge' # shorter\n", "pinned: true\n", "retrieved: 2026-03-11T08:00:00Z\n", "steel bridge");
        assertThat(entry("2026/03/bridge-opens").dates().date().iso()).isEqualTo(DATE);
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UNCHANGED);
        assertThat(bench.entry("2026/03/bridge-opens")).isEqualTo(text);
    }

    @Test
    void aBodyThatAPersonEditedStaysUntilForced() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        bench.run();
        String edited = bench.entry("2026/03/bridge-opens").replaceFirst("(?s)---\n\n.*$", "---\n\nWe wrote this ourselves.\n");
        bench.rewrite("2026/03/bridge-opens", edited);
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UNCHANGED);
        assertThat(bench.entry("2026/03/bridge-opens")).isEqualTo(edited);
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "steel bridge"));
        IngestReport kept = bench.run();
        assertThat(outcomes(kept)).containsExactly(Outcome.KEPT);
        assertThat(codes(kept)).containsExactly(Code.EDITED_BODY);
        assertThat(kept.diagnostics().all().get(0).location()).hasToString("content/entries/2026/03/bridge-opens.md");
        assertThat(entry("2026/03/bridge-opens").body()).isEqualTo("We wrote this ourselves.\n");
        Map<String, String> before = bench.state();
        bench.run();
        assertThat(bench.state()).isEqualTo(before);
        bench.force = true;
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UPDATED);
        assertThat(entry("2026/03/bridge-opens").body()).contains("steel bridge");
        bench.force = false;
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void otherLineEndsAreNoEdit() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        bench.run();
        bench.rewrite("2026/03/bridge-opens", bench.entry("2026/03/bridge-opens").replace("\n", "\r\n"));
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "steel bridge"));
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UPDATED);
        assertThat(bench.entry("2026/03/bridge-opens")).doesNotContainPattern("[^\r]\n");
    }

    @Test
    void namesakesAreToldApartInOneRunAndInTwo() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a", "bridge"));
        bench.put("b.html", IngestBench.page("Bridge opens", DATE, "https://other.example/b", "footbridge over the lake"));
        List<String> ids = entries(bench.run());
        assertThat(ids.get(0)).isEqualTo("2026/03/bridge-opens");
        assertThat(ids.get(1)).matches("2026/03/bridge-opens-[0-9a-f]{6}");
        bench.put("later/c.html", IngestBench.page("Bridge opens", DATE, "", "third bridge"));
        Map<String, String> before = bench.state();
        List<String> third = entries(bench.run("later"));
        assertThat(third.get(0)).matches("2026/03/bridge-opens-[0-9a-f]{6}").isNotIn(ids);
        assertThat(bench.state()).containsAllEntriesOf(before);
        assertThat(entry(third.get(0)).source().orElseThrow().identity()).isEqualTo("file:c.html");
    }

    @Test
    void namesakesWithLongTitlesHaveDifferentAddressesToo() {
        String title = "The council of Westhaven has at long last decided about the bridge over the river";
        bench.put("a.html", IngestBench.page(title, DATE, "https://post.example/a", "bridge"));
        bench.put("b.html", IngestBench.page(title, DATE, "https://other.example/b", "footbridge"));
        assertThat(entries(bench.run())).allMatch(id -> Slugs.slug(id.substring(8)).equals(id.substring(8))).doesNotHaveDuplicates();
    }

    @Test
    void aFolderThatIsFilledAnewDoesNotOverwriteYesterdaysArticles() {
        bench.put("1.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        bench.run("1.html");
        bench.put("1.html", "<html><body><article><h1>Lighthouse sold</h1><p>" + "An old tower on the northern cliffs found its buyer after years without visitors or keepers. ".repeat(8)
                + "</p></article></body></html>");
        bench.date = DateValue.parse("2026-03-02");
        assertThat(outcomes(bench.run("1.html"))).containsExactly(Outcome.CREATED);
        Map<String, String> both = bench.state();
        assertThat(both).hasSize(2);
        assertThat(outcomes(bench.run("1.html"))).containsExactly(Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(both);
    }

    @Test
    void aFileOfTheSameNameWithTheSameTitleButOtherWordsIsAnotherArticle() {
        bench.put("a.html", IngestBench.page("Weather", DATE, "", "bridge"));
        bench.run();
        String first = bench.entry("2026/03/weather");
        bench.put("a.html", "<html><head><title>Weather</title></head><body><article><h1>Weather</h1><p>" + "Gusts rattle every chimney, sleet follows towards midnight, frost returns inland. ".repeat(6)
                + "</p></article></body></html>");
        bench.run();
        assertThat(bench.entry("2026/03/weather")).isEqualTo(first);
        assertThat(bench.state()).hasSize(2);
    }

    @Test
    void oneArticleSavedTwiceIsTakenOnce() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a", "bridge"));
        bench.put("b.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a/", "bridges"));
        bench.put("c.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a", "bridge"));
        IngestReport report = bench.run();
        assertThat(outcomes(report)).containsExactly(Outcome.CREATED, Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(codes(report)).containsExactly(Code.SAME_ARTICLE);
        Map<String, String> before = bench.state();
        bench.run();
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void differentArticlesWithOneWrongAddressAreBothKept() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/section", "bridge"));
        bench.put("b.html", "<html><head><link rel=canonical href='https://post.example/section'></head><body><article><h1>Lighthouse sold</h1><p>"
                + "An old tower on the northern cliffs found its buyer after years without visitors or keepers. ".repeat(8) + "</p></article></body></html>");
        assertThat(outcomes(bench.run())).containsExactly(Outcome.CREATED, Outcome.CREATED);
        Map<String, String> before = bench.state();
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndWritesNothing() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        bench.put("b.html", IngestBench.page("Bridge opens", DATE, "", "small bridge"));
        bench.dryRun = true;
        IngestReport report = bench.run();
        assertThat(outcomes(report)).containsExactly(Outcome.CREATED, Outcome.CREATED);
        assertThat(bench.state()).isEmpty();
        bench.dryRun = false;
        assertThat(entries(bench.run())).isEqualTo(entries(report));
    }

    @Test
    void aMissingDateIsTheFilesInTheSitesZoneUnlessOneIsGiven() {
        bench.put("a.html", IngestBench.page("Bridge opens", "", "", "bridge"));
        bench.dryRun = true;
        IngestReport report = bench.run();
        assertThat(entries(report)).containsExactly("2026/02/bridge-opens");
        assertThat(codes(report)).containsExactly(Code.NO_DATE);
        assertThat(report.diagnostics().all().get(0).message()).contains("2026-02-15");
        bench.date = DateValue.parse("2026-01-05");
        report = bench.run();
        assertThat(entries(report)).containsExactly("2026/01/bridge-opens");
        assertThat(codes(report)).isEmpty();
    }

    @Test
    void labelsThatMatchTheVocabularyAreTopics() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge").replace("</head>", "<meta property='article:tag' content='Gardening'></head>"));
        bench.topics = new Vocabulary<>(List.of(new Topic("transport", "Transport", "", 0, List.of(), List.of("Roads"), "")), true);
        bench.run();
        Entry entry = entry("2026/03/bridge-opens");
        assertThat(entry.labels().topics()).containsExactly("transport");
        assertThat(entry.source().orElseThrow().labels()).doesNotContain("Roads", "transport");
    }

    @Test
    void theOutletNamedForTheRunCounts() {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://elsewhere.example/a", "bridge"));
        bench.outlets = new Vocabulary<>(List.of(IngestBench.post()), true);
        bench.outlet = "harbour-post";
        bench.run();
        assertThat(entry("2026/03/bridge-opens").source().orElseThrow().id()).isEqualTo("harbour-post");
    }

    @Test
    void oneFailingSourceDoesNotHurtTheOthers() throws Exception {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        bench.put("b.html", "");
        Path large = bench.sources.resolve("c.html");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        bench.put("d.md", "---\ntitle: [\n---\nx");
        bench.put("e.html", IngestBench.page("Ferry late", DATE, "", "ferry"));
        IngestReport report = bench.run();
        assertThat(outcomes(report)).containsExactly(Outcome.CREATED, Outcome.FAILED, Outcome.FAILED, Outcome.FAILED, Outcome.CREATED);
        assertThat(codes(report)).containsExactly(Code.NO_ARTICLE, Code.FILE_TOO_LARGE, Code.BAD_YAML);
        assertThat(report.diagnostics().all()).extracting(d -> d.location().toString()).startsWith("sources/b.html", "sources/c.html").last().asString().startsWith("sources/d.md:");
    }

    @Test
    void standardInputIsKnownByItsBytes() {
        byte[] page = IngestBench.page("Bridge opens", DATE, "", "bridge").getBytes(StandardCharsets.UTF_8);
        List<Source> input = List.of(Source.standardInput(page, IngestBench.NOW));
        assertThat(outcomes(bench.run(input))).containsExactly(Outcome.CREATED);
        Map<String, String> before = bench.state();
        assertThat(outcomes(bench.run(input))).containsExactly(Outcome.UNCHANGED);
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void titlesWithoutLatinLettersGetAName() {
        bench.put("a.html", IngestBench.page("新しい橋が開通", DATE, "", "bridge"));
        assertThat(entries(bench.run()).get(0)).matches("2026/03/[0-9a-f]{6}");
    }

    @Test
    void hostileTitlesStayInTheFolder() {
        bench.put("a.html", IngestBench.page("../../../etc/passwd", DATE, "", "bridge"));
        bench.put("b.md", "---\ntitle: x\ndate: 2026-03-01\nslug: ../../../../tmp/x\n---\nText of the post.\n");
        bench.put("c.md", "---\ntitle: x\ndate: 2026-03-01\nslug: '%2e%2e%2fy'\n---\nText of another post.\n");
        assertThat(entries(bench.run())).containsExactly("2026/03/etc-passwd", "2026/03/tmp-x", "2026/03/y");
        assertThat(bench.state().keySet()).allMatch(path -> path.startsWith("content/entries/2026/03/"));
    }

    @Test
    void entriesBehindALinkOutOfTheSiteAreNotWritten() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createDirectories(bench.site.resolve("content/entries"));
        Files.createSymbolicLink(bench.site.resolve("content/entries/2026"), outside);
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> bench.run())).isInstanceOf(org.broadsheet.report.WorldFailure.class).hasMessageContaining("behind a link");
        try (var files = Files.walk(outside)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void anEntryWrittenByHandIsFoundByItsAddress() {
        bench.rewrite("2026/02/ours", "---\ntitle: Ours\ndate: 2026-02-01\nsource: {name: Post, url: \"http://www.post.example/a/\"}\n---\nOurs alone.\n");
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "https://post.example/a", "bridge"));
        IngestReport report = bench.run();
        assertThat(outcomes(report)).containsExactly(Outcome.KEPT);
        assertThat(bench.state()).hasSize(1);
        assertThat(entry("2026/02/ours").body()).isEqualTo("Ours alone.\n");
        assertThat(outcomes(bench.run())).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void theReportTellsScriptsWhatHappened() {
        bench.put("a.html", IngestBench.page("Bridge opens", "", "", "bridge"));
        bench.put("b.html", "");
        JsonObject json = JsonParser.parseString(IngestReportJson.write(bench.run())).getAsJsonObject();
        assertThat(json.getAsJsonObject("counts").get("created").getAsInt()).isEqualTo(1);
        assertThat(json.getAsJsonObject("counts").get("failed").getAsInt()).isEqualTo(1);
        JsonObject first = json.getAsJsonArray("items").get(0).getAsJsonObject();
        assertThat(first.get("file").getAsString()).isEqualTo("sources/a.html");
        assertThat(first.get("path").getAsString()).isEqualTo("content/entries/2026/02/bridge-opens.md");
        assertThat(first.getAsJsonArray("messages").get(0).getAsJsonObject().get("code").getAsString()).isEqualTo("no-date");
        assertThat(json.getAsJsonArray("items").get(1).getAsJsonObject().get("entry").isJsonNull()).isTrue();
    }

    @Test
    void manyNamesakesTakeNoQuadraticTime() {
        for (int i = 0; i < 400; i++) {
            bench.put(i + ".md", "---\ntitle: Same\ndate: 2026-03-01\nslug: same\n---\nNumber " + i + " of many.\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> bench.run());
        assertThat(bench.state()).hasSize(400);
    }

    @Test
    void hiddenFilesLinksAndOtherKindsAreLeftOut() throws Exception {
        bench.put("a.html", IngestBench.page("Bridge opens", DATE, "", "bridge"));
        bench.put(".b.html", "x");
        bench.put("c.jpg", "x");
        Files.createSymbolicLink(bench.sources.resolve("d.html"), bench.sources.resolve("a.html"));
        assertThat(bench.run().items()).hasSize(1);
        assertThat(Optional.of(bench.run("a.html").items().get(0).outcome())).contains(Outcome.UNCHANGED);
    }
}
