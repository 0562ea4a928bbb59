package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as scripts use them: results on standard output, messages on standard error, the exit code. */
class CommandLineTest {

    private static final String SCRAPE = """
            River

            Lock gates fail at Velm

            Share
            Share

            The lower gates of Velm lock failed shortly before seven on Tuesday morning, and about forty boats are waiting in the basin for a crane.

            Lock keeper Jonas Tarrow heard the crack from his kitchen, and said it was like a door slammed by someone very large.

            The river authority expects the lock to open again on Friday, when the divers have looked at the hinges at low water.

            LEAVE A REPLY

            Please enter your comment!
            """;

    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void startASite() {
        site = temp.resolve("digest");
        assertThat(run("new", "site", "digest").exit()).isZero();
    }

    private CommandRun run(String... args) {
        return CommandRun.in(temp, args);
    }

    private CommandRun onSite(String... args) {
        return CommandRun.in(site, args);
    }

    @Test
    void aNewSiteBuildsAndChecksWithoutAFault() {
        CommandRun build = run("-C", "digest", "build", "--base-url", "https://digest.example/");
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.out()).isEmpty();
        CommandRun check = run("-C", "digest", "check");
        assertThat(check.exit()).as(check.out()).isZero();
        assertThat(run("-C", "digest", "build", "--base-url", "https://digest.example/", "--verify").err()).contains("nothing changed").contains("the same bytes");
    }

    @Test
    void theSiteFolderIsForCAndOtherPathsAreTheCallers() {
        assertThat(run("-C", "digest", "build", "--out", "here", "--report", "report.json").exit()).isZero();
        assertThat(temp.resolve("here/index.html")).exists();
        assertThat(temp.resolve("report.json")).exists();
        assertThat(site.resolve("site/index.html")).doesNotExist();
    }

    @Test
    void theReportTellsCountsStagesAndTheNextDueMoment() throws IOException {
        Folders.write(site.resolve("content/entries/later.md"), "---\ntitle: Later\ndate: 2026-07-01T08:00:00Z\n---\n\nLater.\n");
        assertThat(onSite("build", "--report", "r.json").exit()).isZero();
        JsonObject report = JsonParser.parseString(Files.readString(site.resolve("r.json"))).getAsJsonObject();
        assertThat(report.get("ok").getAsBoolean()).isTrue();
        assertThat(report.get("nextDue").getAsString()).isEqualTo("2026-07-01T08:00:00Z");
        assertThat(report.getAsJsonObject("counts").get("hidden").getAsInt()).isEqualTo(1);
        assertThat(report.getAsJsonObject("counts").get("created").getAsInt()).isPositive();
        assertThat(report.getAsJsonArray("stages")).isNotEmpty();
        assertThat(report.getAsJsonArray("diagnostics").get(0).getAsJsonObject().get("code").getAsString()).isEqualTo("no-site-url");
    }

    @Test
    void nowDecidesWhatIsShown() {
        Folders.write(site.resolve("content/entries/later.md"), "---\ntitle: Later\ndate: 2026-07-01T08:00:00Z\nexpires: 2026-08-01\n---\n\nLater.\n");
        assertThat(onSite("list", "entries", "--format", "jsonl").out()).doesNotContain("Later");
        assertThat(onSite("list", "entries", "--format", "jsonl", "--now", "2026-07-02").out()).contains("Later");
        assertThat(onSite("list", "entries", "--format", "jsonl", "--now", "2026-09-02").out()).doesNotContain("Later");
        assertThat(onSite("list", "entries", "--format", "jsonl", "--now", "2026-09-02", "--expired").out()).contains("Later");
        assertThat(onSite("list", "entries", "--format", "jsonl", "--future").out()).contains("Later");
    }

    @Test
    void strictTakesWarningsAsErrorsAndKeepsTheOldSite() {
        assertThat(onSite("build").exit()).isZero();
        var before = Folders.read(site.resolve("site"));
        Folders.write(site.resolve("content/entries/odd.md"), "---\ntitle: Odd\ndate: 2026-01-01\nsumary: x\n---\n\nOdd.\n");
        CommandRun strict = onSite("build", "--strict", "--base-url", "https://digest.example/");
        assertThat(strict.exit()).isEqualTo(1);
        assertThat(strict.err()).contains("error[misspelt-key]").contains("nothing was written");
        assertThat(Folders.read(site.resolve("site"))).isEqualTo(before);
    }

    @Test
    void aHugeEntryIsRefusedByName() throws IOException {
        Path huge = site.resolve("content/entries/huge.md");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        CommandRun build = onSite("build");
        assertThat(build.exit()).isEqualTo(1);
        assertThat(build.err()).contains("content/entries/huge.md: error[file-too-large]");
    }

    @ParameterizedTest
    @CsvSource({"build --jobs 0, 2", "build --base-url nonsense, 2", "build --now tomorrow, 2", "frobnicate, 2", "list everything, 2", "explain no-such-entry, 1", "publish, 3",
        "check, 3", "ingest no-such-file, 1", "ingest, 2", "ingest --source nobody x, 2", "extract no-such-file, 1", "new, 2"})
    void exitCodesTellWhatIsWrong(String command, int expected) {
        CommandRun run = onSite(command.split(" "));
        assertThat(run.exit()).as(run.err()).isEqualTo(expected);
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ").doesNotContain("bug");
    }

    @Test
    void outsideASiteTheFolderIsNamed() {
        CommandRun run = CommandRun.in(temp.resolve("digest/content"), "build");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("there is no site in").contains("new site");
    }

    @Test
    void ingestTakesStandardInputOnceAndChangesNothingTheSecondTime() {
        CommandRun first = CommandRun.withInput(site, SCRAPE, "ingest", "-", "--date", "2026-03-10");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out()).isEqualTo("created content/entries/2026/03/lock-gates-fail-at-velm.md\n");
        var before = Folders.read(site.resolve("content"));
        CommandRun second = CommandRun.withInput(site, SCRAPE, "ingest", "-", "--date", "2026-03-11");
        assertThat(second.out()).isEmpty();
        assertThat(Folders.read(site.resolve("content"))).isEqualTo(before);
        assertThat(before.get("entries/2026/03/lock-gates-fail-at-velm.md")).contains("divers have looked").doesNotContain("Share").doesNotContain("REPLY");
    }

    @Test
    void withoutSourcesEachOutletsOwnPagesAreItsOwn() {
        Folders.write(site.resolve("in/lantern/a.txt"), SCRAPE);
        Folders.write(site.resolve("content/sources.yaml"), "- id: lantern\n  name: The Lantern\n  pages: [in/lantern]\n- id: radio\n  name: Radio\n");
        CommandRun run = onSite("ingest", "--date", "2026-03-10");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Folders.read(site.resolve("content/entries")).get("2026/03/lock-gates-fail-at-velm.md")).contains("id: lantern");
    }

    @Test
    void aSourceThatIsNotThereIsNamed() {
        assertThat(onSite("ingest", "no-such-file.html").err()).contains("no-such-file.html: error[unreadable-source]");
        assertThat(onSite("ingest", "http://127.0.0.1:8080/").err()).contains("http://127.0.0.1:8080/: warning[unreachable-source]").contains("allowHosts");
    }

    @Test
    void aDryRunWritesNothing() {
        var before = Folders.read(site);
        assertThat(CommandRun.withInput(site, SCRAPE, "ingest", "-", "--dry-run").err()).contains("Dry run");
        assertThat(Folders.read(site)).isEqualTo(before);
    }

    @Test
    void extractTellsWhatItCutsAndWhy() {
        CommandRun run = CommandRun.withInput(temp, SCRAPE, "extract", "-", "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonArray all = JsonParser.parseString(run.out()).getAsJsonArray();
        JsonObject one = all.get(0).getAsJsonObject();
        assertThat(one.keySet()).containsExactly("file", "title", "author", "date", "updated", "site", "url", "language", "image", "summary", "topics", "text", "markdown", "mentions",
                "confidence", "removed", "provenance");
        assertThat(one.get("title").getAsString()).isEqualTo("Lock gates fail at Velm");
        assertThat(one.get("date").isJsonNull()).isTrue();
        assertThat(one.getAsJsonArray("removed").toString()).contains("LEAVE A REPLY").contains("rule");
    }

    @Test
    void oneBadSourceDoesNotHurtTheOthers() {
        Folders.write(temp.resolve("in/good.txt"), SCRAPE);
        Folders.write(temp.resolve("in/empty.txt"), "");
        CommandRun run = run("extract", "in", "--format", "jsonl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("\"error\"").contains("Jonas Tarrow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries", "stories", "topics", "regions", "sources", "urls"})
    void everyListIsLinesOfJsonAndATable(String kind) {
        Folders.write(site.resolve("content/entries/one.md"), "---\ntitle: One\ndate: 2026-01-01\nsource: The Lantern\n---\n\n" + "The lock at Velm is shut. ".repeat(5) + "\n");
        CommandRun lines = onSite("list", kind, "--format", "jsonl");
        assertThat(lines.exit()).as(lines.err()).isZero();
        lines.out().lines().forEach(line -> assertThat(JsonParser.parseString(line).isJsonObject()).isTrue());
        assertThat(onSite("list", kind).exit()).isZero();
    }

    @Test
    void theKeysOfListedEntriesAreThePromisedOnes() {
        String line = onSite("list", "entries", "--format", "jsonl").out().lines().findFirst().orElseThrow();
        assertThat(JsonParser.parseString(line).getAsJsonObject().keySet())
                .containsExactly("id", "title", "url", "date", "source", "topics", "regions", "story", "sameStory", "copies", "related");
    }

    @Test
    void extractAnswersInTheOrderOfItsArguments() {
        Folders.write(temp.resolve("in/lock.txt"), SCRAPE);
        CommandRun run = run("extract", "in/lock.txt", "nowhere.html", "in", "--format", "jsonl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject().get("file").getAsString())).containsExactly("in/lock.txt", "nowhere.html", "in/lock.txt");
    }

    private void write(String name, String front, String body) throws IOException {
        Files.writeString(Files.createDirectories(site.resolve("content/entries/2026/04")).resolve(name + ".md"), "---\ntitle: " + name + "\ndate: 2026-04-02\n" + front + "---\n\n" + body + "\n");
    }

    private String topic(String entry) {
        return onSite("list", "entries", "--format", "jsonl").out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(row -> row.get("id").getAsString().equals("2026/04/" + entry)).map(row -> row.getAsJsonArray("topics").get(0).getAsJsonObject())
                .map(one -> one.get("id").getAsString() + " " + one.get("by").getAsString()).findFirst().orElseThrow();
    }

    @Test
    void theSectionInTheSourcesAddressIsALabel() throws IOException {
        write("rovers", "source: {name: Herald, url: 'https://herald.example/sport/2026/rovers-win'}\n", "They met again on Sunday.");
        assertThat(topic("rovers")).isEqualTo("sport label");
    }

    @Test
    void aTextInAnotherLanguageIsReadInItAndItsPageStaysInTheSites() throws IOException {
        Files.writeString(site.resolve("content/topics.yaml"), "- {id: harbour, name: Harbour, keywords: [Fähren, Häfen]}\n");
        Files.delete(site.resolve("content/entries/2026/06/first-entry.md"));
        write("faehre", "", "Die Fähre ist am Montag nicht in den Hafen gekommen, weil der Wind zu stark war. Auch am Dienstag bleibt die Fähre im Hafen, wie es heißt.");
        assertThat(topic("faehre")).isEqualTo("harbour vocabulary");
        assertThat(onSite("explain", "2026/04/faehre").out()).contains("read as German (de)").contains("Fähren").contains("Häfen");
        assertThat(onSite("build").exit()).isZero();
        assertThat(Files.readString(site.resolve("site/2026/04/faehre/index.html"))).contains("<html lang=\"en\"");
    }

    @Test
    void aBuildTellsWhoseTopicChangedSinceTheLastOne() throws IOException {
        Files.writeString(site.resolve("content/topics.yaml"), "- {id: river, name: River, keywords: [lock]}\n- {id: council, name: Council}\n");
        Files.delete(site.resolve("content/entries/2026/06/first-entry.md"));
        write("lock", "", "The lock is closed; the lock keeper has the key of the lock.");
        write("other", "", "Geese flew north over Tolver at dusk.");
        CommandRun first = onSite("build", "--report", "first.json");
        assertThat(first.err()).doesNotContain("another topic");
        assertThat(report("first.json").getAsJsonArray("topicChanges")).isEmpty();
        assertThat(report("first.json").getAsJsonArray("unsure").toString()).contains("2026/04/other").doesNotContain("2026/04/lock");
        write("lock", "topics: [council]\n", "The lock is closed; the lock keeper has the key of the lock.");
        CommandRun elsewhere = onSite("build", "--out", "elsewhere", "--report", "second.json");
        assertThat(elsewhere.err()).contains("1 entry has another topic than after the last build: 2026/04/lock (river → council)");
        CommandRun again = onSite("build", "--report", "second.json");
        assertThat(report("second.json").getAsJsonArray("topicChanges").toString())
                .isEqualTo("[{\"entry\":\"2026/04/lock\",\"from\":\"river\",\"to\":\"council\",\"by\":\"front-matter\"}]");
        assertThat(again.err()).contains("river → council");
        assertThat(onSite("build").err()).doesNotContain("another topic");
        Files.writeString(site.resolve(".broadsheet/topics.tsv"), "\0\t\n\n2026/04/lock\n");
        assertThat(onSite("build").err()).doesNotContain("another topic").contains("nothing changed");
    }

    private JsonObject report(String name) throws IOException {
        return JsonParser.parseString(Files.readString(site.resolve(name))).getAsJsonObject();
    }

    @Test
    void aVocabularyOfTheMediaTopicsIsWrittenWhereThereIsNone() throws IOException {
        assertThat(onSite("new", "topics").exit()).isEqualTo(3);
        Files.delete(site.resolve("content/topics.yaml"));
        assertThat(onSite("new", "topics").exit()).isZero();
        assertThat(Files.readString(site.resolve("content/topics.yaml"))).contains("medtop:17000000").contains("CC BY 4.0");
        assertThat(run("new", "site", "other", "--topics", "iptc2").exit()).isZero();
        assertThat(Files.readString(temp.resolve("other/content/topics.yaml"))).contains("medtop:20000418");
        assertThat(CommandRun.in(temp.resolve("other"), "build", "--base-url", "").exit()).isZero();
    }

    @Test
    void explainSaysWhyInWords() {
        String id = JsonParser.parseString(onSite("list", "entries", "--format", "jsonl").out().lines().findFirst().orElseThrow()).getAsJsonObject().get("id").getAsString();
        CommandRun run = onSite("explain", id);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Topics").contains("Regions").contains("Story").contains("Related");
    }

    @Test
    void explainTellsMachinesTheSame() {
        String id = JsonParser.parseString(onSite("list", "entries", "--format", "jsonl").out().lines().findFirst().orElseThrow()).getAsJsonObject().get("id").getAsString();
        CommandRun run = onSite("explain", id, "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonObject explained = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(explained.keySet()).startsWith("id", "title", "source", "date").contains("topics", "text", "regions", "story", "related");
        assertThat(explained.get("id").getAsString()).isEqualTo(id);
    }

    @Test
    void mentionsAreRowsWithOffsetsAndCoordinates() {
        Folders.write(site.resolve("content/entries/tram.md"), "---\ntitle: Tram line opens\ndate: 2026-03-01\n---\n\nThe *new* tram from Bratislava to the suburbs runs. Mr Vienna rode it.\n");
        CommandRun run = onSite("list", "mentions", "--format", "jsonl");
        assertThat(run.exit()).as(run.err()).isZero();
        List<JsonObject> rows = run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).filter(row -> row.get("entry").getAsString().equals("tram")).toList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).keySet()).containsExactly("entry", "start", "end", "text", "name", "latitude", "longitude", "country", "countryCode");
        assertThat(rows.get(0).get("start").getAsInt()).isEqualTo("The new tram from ".length());
        assertThat(rows.get(0).get("end").getAsInt()).isEqualTo("The new tram from Bratislava".length());
        assertThat(rows.get(0).get("latitude").getAsDouble()).isBetween(48.0, 48.3);
        assertThat(rows.get(0).get("country").getAsString()).isEqualTo("Slovakia");
        assertThat(onSite("explain", "tram").out()).contains("Bratislava Region, Slovakia: 1 mention").contains("not Vienna").contains("person's title").contains("On the map: Bratislava");
    }

    @Test
    void publishNeedsSomebodyToSayYes() {
        Path yaml = site.resolve("content/site.yaml");
        Folders.write(yaml, Folders.read(site.resolve("content")).get("site.yaml") + "\npublish:\n  shelf: {kind: folder, path: ../shelf}\n");
        assertThat(onSite("build").exit()).isZero();
        assertThat(onSite("publish", "--dry-run").out()).contains("new");
        assertThat(onSite("publish").exit()).isEqualTo(2);
        assertThat(temp.resolve("shelf/index.html")).doesNotExist();
        CommandRun published = onSite("publish", "--yes");
        assertThat(published.exit()).as(published.err()).isZero();
        assertThat(temp.resolve("shelf/index.html")).exists();
        assertThat(onSite("publish", "--yes").out()).contains("nothing to do");
    }

    @Test
    void aTargetThatCannotBeUsedHasNoPlan() {
        Path yaml = site.resolve("content/site.yaml");
        Folders.write(yaml, Folders.read(site.resolve("content")).get("site.yaml") + "\npublish:\n  live: {kind: git, remote: 'not a remote'}\n");
        assertThat(onSite("build").exit()).isZero();
        CommandRun refused = onSite("publish", "live", "--dry-run");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("neither a name nor an address");
    }

    @Test
    void nothingIsOverwrittenByNew() {
        assertThat(run("new", "site", "digest").exit()).isEqualTo(3);
        CommandRun entry = onSite("new", "entry", "A", "quiet", "day");
        assertThat(entry.exit()).as(entry.err()).isZero();
        assertThat(Path.of(entry.out().strip())).exists();
        assertThat(onSite("new", "entry", "A", "quiet", "day").exit()).isEqualTo(3);
        assertThat(onSite("build", "--drafts").exit()).isZero();
        assertThat(onSite("new", "page", "Imprint").exit()).isZero();
        assertThat(onSite("new", "theme").exit()).isZero();
        assertThat(onSite("new", "ci").exit()).isZero();
        assertThat(onSite("build").exit()).isZero();
    }

    @Test
    void quietSaysNothingWhereNothingIsWrong() {
        CommandRun run = onSite("build", "--quiet");
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void completionNamesTheCommands() {
        assertThat(run("completion").out()).contains("ingest").contains("explain");
    }

    @Test
    void everyCommandHelps() {
        for (String command : List.of("build", "serve", "ingest", "extract", "list", "explain", "check", "publish", "new", "completion")) {
            CommandRun help = run(command, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).startsWith("Usage: broadsheet " + command);
        }
    }
}
