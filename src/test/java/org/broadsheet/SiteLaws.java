package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.build.Parallel;
import org.broadsheet.cli.CommandRun;
import org.broadsheet.proof.SiteProof;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every site, tried on sites made from seeds. A failing case names its seed. */
class SiteLaws {

    private static final Pattern DANGEROUS = Pattern.compile("^[\\s\\p{Cntrl}]*(javascript|vbscript|data)[\\s\\p{Cntrl}]*:", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aRebuildAfterAnyEditsIsACleanBuild(long seed) {
        RandomSite site = new RandomSite(temp.resolve("s"), seed);
        build(site, "kept");
        for (int round = 0; round < 6; round++) {
            for (int edits = 0; edits < 4; edits++) {
                site.edit();
            }
            build(site, "kept");
            build(site, "clean-" + round);
            same(read("kept"), read("clean-" + round), "seed " + seed + ", round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void theNumberOfThreadsDoesNotShow(long seed) {
        RandomSite site = new RandomSite(temp.resolve("s"), seed);
        build(site, "one", "--jobs", "1");
        build(site, "eight", "--jobs", "8");
        same(read("one"), read("eight"), "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://random.example/", "https://random.example/a/b/", "http://127.0.0.1:4000/digest/", ""})
    void everyInternalLinkResolvesUnderAnyBasePath(String base) {
        RandomSite site = new RandomSite(temp.resolve("s"), 31);
        build(site, "out", "--base-url", base);
        var report = new SiteProof().check(temp.resolve("out"), Optional.of(base), new Parallel(2));
        assertThat(report.diagnostics().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void noScriptOfASourceSurvives(long seed) {
        RandomSite site = new RandomSite(temp.resolve("s"), seed);
        build(site, "out");
        read("out").forEach((path, text) -> {
            if (path.endsWith(".html")) {
                harmless(path, Jsoup.parse(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void whatIsUnderstoodDependsOnNothingButTheFiles(long seed) {
        RandomSite site = edited(seed);
        Path elsewhere = site.rewritten(temp.resolve("elsewhere"));
        for (String[] list : new String[][] {{"list", "entries", "--format", "jsonl"}, {"list", "entries", "--format", "jsonl", "--related", "20"}, {"list", "stories", "--format", "jsonl"}}) {
            String expected = out(site.folder(), list, "--jobs", "1");
            assertThat(expected).contains("\"id\"");
            assertThat(out(site.folder(), list, "--jobs", "1")).as("again, seed " + seed).isEqualTo(expected);
            assertThat(out(site.folder(), list, "--jobs", "7")).as("threads, seed " + seed).isEqualTo(expected);
            assertThat(out(elsewhere, list, "--jobs", "2")).as("order of files, seed " + seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void whatIsRelatedKeepsItsRules(long seed) {
        RandomSite site = edited(seed);
        Map<String, JsonObject> rows = new TreeMap<>();
        out(site.folder(), new String[] {"list", "entries", "--format", "jsonl"}).lines().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .forEach(row -> rows.put(row.get("id").getAsString(), row));
        rows.forEach((id, row) -> keepsTheRules(id, row, rows, "seed " + seed + ", " + id));
        assertThat(rows.values()).anyMatch(row -> !row.getAsJsonArray("related").isEmpty()).anyMatch(row -> !row.get("story").isJsonNull()).anyMatch(row -> !row.getAsJsonArray("copies").isEmpty());
    }

    private static void keepsTheRules(String id, JsonObject row, Map<String, JsonObject> rows, String as) {
        List<String> kinds = List.of("pinned", "earlier", "nearby", "background");
        List<Integer> slots = new ArrayList<>();
        List<String> stories = new ArrayList<>();
        List<String> outlets = new ArrayList<>();
        Set<String> texts = new TreeSet<>(strings(row, "copies"));
        texts.add(id);
        for (JsonElement element : row.getAsJsonArray("related")) {
            JsonObject related = element.getAsJsonObject();
            JsonObject other = rows.get(related.get("id").getAsString());
            slots.add(kinds.indexOf(related.get("slot").getAsString()));
            if (!related.get("slot").getAsString().equals("pinned")) {
                assertThat(texts).as(as).doesNotContain(related.get("id").getAsString());
                assertThat(strings(row, "sameStory")).as(as).doesNotContain(related.get("id").getAsString());
                assertThat(related.get("score").getAsDouble()).as(as).isBetween(0.0, 1.0);
                assertThat(stories).as(as).doesNotContain(other.get("story").isJsonNull() ? "" : other.get("story").getAsString());
                assertThat(Collections.frequency(outlets, other.get("source").getAsString())).as(as).isLessThan(2);
            }
            if (!other.get("story").isJsonNull()) {
                stories.add(other.get("story").getAsString());
            }
            outlets.add(other.get("source").getAsString());
            texts.add(related.get("id").getAsString());
            texts.addAll(strings(other, "copies"));
        }
        assertThat(slots).as(as).isSorted().doesNotContain(-1).hasSizeLessThanOrEqualTo(6);
    }

    private static List<String> strings(JsonObject row, String key) {
        List<String> strings = new ArrayList<>();
        row.getAsJsonArray(key).forEach(e -> strings.add(e.getAsString()));
        return strings;
    }

    private RandomSite edited(long seed) {
        RandomSite site = new RandomSite(temp.resolve("s"), seed);
        for (int edits = 0; edits < 25; edits++) {
            site.edit();
        }
        return site;
    }

    private String out(Path folder, String[] list, String... more) {
        List<String> args = new ArrayList<>(List.of("-C", folder.toString()));
        args.addAll(List.of(list));
        args.addAll(List.of(more));
        CommandRun run = CommandRun.in(temp, args.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static void harmless(String path, Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(element.normalName()).as(path).isNotIn("iframe", "object", "embed", "base", "math", "frame");
            if (element.normalName().equals("script")) {
                assertThat(element.attr("src") + element.attr("type")).as(path).matches("(/assets/.*|application/ld\\+json)");
            }
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                assertThat(DANGEROUS.matcher(attribute.getValue()).find()).as("%s: %s", path, attribute).isFalse();
            }
        }
        assertThat(page.select("main [style], main style, main form[action*=evil]")).as(path).isEmpty();
    }

    private void build(RandomSite site, String out, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"-C", site.folder().toString(), "build", "--out", temp.resolve(out).toString()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        CommandRun run = CommandRun.in(temp, args);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private SortedMap<String, String> read(String out) {
        return Folders.read(temp.resolve(out));
    }

    private static void same(SortedMap<String, String> one, SortedMap<String, String> other, String as) {
        assertThat(one.keySet()).as(as).isEqualTo(other.keySet());
        one.forEach((path, text) -> assertThat(text).as(as + ": " + path).isEqualTo(other.get(path)));
    }
}
