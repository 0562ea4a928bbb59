package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
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
