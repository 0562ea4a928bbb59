package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.broadsheet.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor writes into front matter wins over everything that is computed, from the file to what the program lists and shows. */
class EditorsWordTest {

    private static final String RAMP_ONE = "The loading ramp of the Westhaven ferry Corrigan collapsed at noon on Monday and dropped two lorries into the dock.\n\n"
            + "Dockmaster Hedda Stroud said a pin of the ramp had sheared; divers hooked both lorries to a crane. The Corrigan sails again once the ramp at Westhaven has been replaced.";
    private static final String RAMP_TWO = "Two lorries fell into Westhaven dock when the loading ramp of the ferry Corrigan gave way on Monday.\n\n"
            + "A sheared pin brought the ramp down, dockmaster Hedda Stroud believes. Divers and a crane are to lift the lorries; the Corrigan stays in port.";
    private static final String RAMP_THREE = "Divers have begun to lift two lorries from Westhaven dock after the ferry ramp of the Corrigan collapsed.\n\n"
            + "Hedda Stroud, the dockmaster, showed reporters the sheared pin of the loading ramp. A crane from the yard lifts the first of the lorries tonight.";
    private static final String HIVES_ONE = "Somebody stole forty beehives from an orchard at Upper Tolver on Sunday night, together with the queens.\n\n"
            + "Beekeeper Anselm Pike followed the tyre tracks as far as the quarry road. Police in Tolver ask who saw a flatbed with beehives on it.";
    private static final String HIVES_TWO = "Forty beehives have vanished from Anselm Pike's orchard at Upper Tolver, queens and all.\n\n"
            + "The thieves used a flatbed, Tolver police say after finding tyre tracks on the quarry road. The beekeeper offers honey to whoever finds the beehives.";

    @TempDir
    Path site;

    @BeforeEach
    void aWeekInTolverland() {
        Folders.write(site.resolve("content/site.yaml"), "title: Tolverland Digest\nurl: https://tolverland.example/\n");
        Folders.write(site.resolve("content/topics.yaml"), "- id: transport\n  name: Transport\n  keywords: [ferry, dock]\n- id: crime\n  name: Crime\n  keywords: [police, stole]\n"
                + "- id: culture\n  name: Culture\n");
        Folders.write(site.resolve("content/regions.yaml"), "- id: westhaven\n  name: Westhaven\n- id: tolver\n  name: Tolver\n- id: skerries\n  name: The Skerries\n");
        entry("ramp-one", "2026-03-02T13:00:00Z", "Harbour Post", "Ferry ramp collapses at Westhaven, two lorries in the dock", "", RAMP_ONE);
        entry("ramp-two", "2026-03-02T15:00:00Z", "Tolver Mail", "Lorries plunge into Westhaven dock as ferry ramp gives way", "", RAMP_TWO);
        entry("ramp-three", "2026-03-03T09:00:00Z", "Coast Radio", "Divers lift lorries from Westhaven dock after ramp collapse", "", RAMP_THREE);
        entry("hives-one", "2026-03-02T08:00:00Z", "Tolver Mail", "Forty beehives stolen from orchard at Upper Tolver", "", HIVES_ONE);
        entry("hives-two", "2026-03-02T10:00:00Z", "Harbour Post", "Thieves take forty beehives and their queens at Upper Tolver", "", HIVES_TWO);
        entry("choir", "2026-02-20", "Tolver Mail", "Choir rehearses in the salt store", "", "The choir of the Skerries rehearses in the old salt store because the hall has no heating. Its conductor likes the echo.");
        entry("chess", "2026-02-10", "Harbour Post", "Chess club moves into the lighthouse", "", "Eleven members climb ninety steps to play chess in the lighthouse. The keeper makes tea and loses every game.");
    }

    private void entry(String id, String date, String outlet, String title, String front, String body) {
        Folders.write(site.resolve("content/entries/" + id + ".md"), "---\ntitle: " + title + "\ndate: " + date + "\nsource: {name: " + outlet + ", rights: full}\n" + front + "---\n\n" + body + "\n");
    }

    private void write(String id, String front) {
        Path file = site.resolve("content/entries/" + id + ".md");
        String text = Folders.read(site.resolve("content/entries")).get(id + ".md");
        Folders.write(file, text.replaceFirst("\ndate:", "\n" + front + "\ndate:"));
    }

    private Map<String, JsonObject> listed() {
        CommandRun run = CommandRun.in(site, "list", "entries", "--format", "jsonl");
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, JsonObject> rows = new TreeMap<>();
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).forEach(row -> rows.put(row.get("id").getAsString(), row));
        return rows;
    }

    private static String story(JsonObject row) {
        return row.get("story").isJsonNull() ? "" : row.get("story").getAsString();
    }

    private static List<String> values(JsonArray array, String key) {
        return StreamSupport.stream(array.spliterator(), false).map((JsonElement e) -> e.isJsonObject() ? e.getAsJsonObject().get(key).getAsString() : e.getAsString()).toList();
    }

    @Test
    void withoutAWordTheTwoEventsAreTwoStories() {
        Map<String, JsonObject> rows = listed();
        assertThat(story(rows.get("ramp-one"))).isNotEmpty().isEqualTo(story(rows.get("ramp-two"))).isEqualTo(story(rows.get("ramp-three")));
        assertThat(story(rows.get("hives-one"))).isNotEmpty().isEqualTo(story(rows.get("hives-two"))).isNotEqualTo(story(rows.get("ramp-one")));
    }

    @Test
    void oneIdMergesTwoStories() {
        List<String> all = List.of("ramp-one", "ramp-two", "ramp-three", "hives-one", "hives-two");
        all.forEach(id -> write(id, "story: rough-monday"));
        Map<String, JsonObject> rows = listed();
        assertThat(all).allSatisfy(id -> assertThat(story(rows.get(id))).as(id).isEqualTo("rough-monday"));
        assertThat(values(rows.get("ramp-two").getAsJsonArray("sameStory"), "id")).contains("hives-one", "hives-two");
        CommandRun stories = CommandRun.in(site, "list", "stories", "--format", "jsonl");
        assertThat(stories.out().lines()).singleElement().asString().contains("\"id\":\"rough-monday\"").contains("https://tolverland.example/stories/rough-monday/");
    }

    @Test
    void noneSplitsAnEntryOff() {
        write("ramp-two", "story: none");
        Map<String, JsonObject> rows = listed();
        assertThat(story(rows.get("ramp-two"))).isEmpty();
        assertThat(rows.get("ramp-two").getAsJsonArray("sameStory")).isEmpty();
        assertThat(values(rows.get("ramp-one").getAsJsonArray("sameStory"), "id")).containsExactly("ramp-three");
    }

    @Test
    void anotherIdMovesAnEntry() {
        write("ramp-three", "story: bees");
        write("hives-one", "story: bees");
        write("hives-two", "story: bees");
        write("ramp-one", "story: ramp");
        write("ramp-two", "story: ramp");
        Map<String, JsonObject> rows = listed();
        assertThat(story(rows.get("ramp-three"))).isEqualTo("bees");
        assertThat(values(rows.get("ramp-three").getAsJsonArray("sameStory"), "id")).containsExactlyInAnyOrder("hives-one", "hives-two");
        assertThat(values(rows.get("ramp-one").getAsJsonArray("sameStory"), "id")).containsExactly("ramp-two");
    }

    @Test
    void pinsStandFirstInTheirOrder() {
        write("ramp-one", "related: [chess, hives-two, ramp-three, choir]");
        JsonArray related = listed().get("ramp-one").getAsJsonArray("related");
        assertThat(values(related, "id")).startsWith("chess", "hives-two", "ramp-three", "choir").doesNotHaveDuplicates();
        assertThat(values(related, "slot").subList(0, 4)).containsOnly("pinned");
        assertThat(CommandRun.in(site, "explain", "ramp-one").out()).contains("pinned  Chess club moves into the lighthouse");
    }

    @Test
    void anUnknownPinIsAWarningAndNothingElse() {
        write("ramp-one", "related: [chess, no-such-entry]");
        CommandRun build = CommandRun.in(site, "build");
        assertThat(build.exit()).as(build.err()).isZero();
        assertThat(build.err()).contains("warning[unknown-entry]").contains("no-such-entry");
        assertThat(values(listed().get("ramp-one").getAsJsonArray("related"), "id")).startsWith("chess").doesNotContain("no-such-entry");
    }

    @Test
    void topicsAndRegionsInFrontMatterAreTheOnlyOnes() {
        assertThat(values(listed().get("ramp-one").getAsJsonArray("topics"), "id")).contains("transport");
        write("ramp-one", "topics: [culture]\nregions: [skerries]");
        JsonObject row = listed().get("ramp-one");
        assertThat(values(row.getAsJsonArray("topics"), "id")).containsExactly("culture");
        assertThat(values(row.getAsJsonArray("topics"), "by")).containsExactly("front-matter");
        assertThat(values(row.getAsJsonArray("regions"), "id")).containsExactly("skerries");
        assertThat(values(row.getAsJsonArray("regions"), "by")).containsExactly("front-matter");
    }

    @Test
    void aPinnedEntryLeadsTheFrontPage() {
        assertThat(frontPage().indexOf("Chess club")).isGreaterThan(frontPage().indexOf("Divers lift lorries"));
        write("chess", "pinned: true");
        String main = frontPage();
        assertThat(main.indexOf("Chess club")).isPositive().isLessThan(main.indexOf("Divers lift lorries"));
    }

    private String frontPage() {
        CommandRun build = CommandRun.in(site, "build");
        assertThat(build.exit()).as(build.err()).isZero();
        String page = Folders.read(site.resolve("site")).get("index.html");
        return page.substring(page.indexOf("<main"));
    }
}
