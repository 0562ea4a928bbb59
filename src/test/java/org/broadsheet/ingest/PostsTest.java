package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.SourceFile;
import org.broadsheet.ingest.IngestReport.Outcome;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostsTest {

    @TempDir
    private Path folder;

    private IngestBench bench;

    @BeforeEach
    void bench() {
        bench = new IngestBench(folder);
        bench.put("_config.yml", "title: Shore Watch\nurl: https://old.example/\nbaseurl: /watch\npermalink: /:year/:month/:day/:title/\n");
    }

    private Entry only(IngestReport report) {
        assertThat(report.items()).as("%s", report.diagnostics().all()).hasSize(1);
        String id = report.items().get(0).entry();
        return new EntryParser().parse(id, new SourceFile(id, bench.entry(id))).entry().orElseThrow();
    }

    private Entry post(String name, String text) {
        bench.put("_posts/" + name, text);
        return only(bench.run());
    }

    private String body(String text) {
        return post("2026-03-01-x.md", "---\ntitle: X\n---\n" + text).body();
    }

    private static String said(IngestReport report) {
        Diagnostic d = report.diagnostics().all().get(0);
        return d.location() + " " + d.code().id() + ": " + d.message();
    }

    @Test
    void aJekyllPostKeepsItsFrontMatter() {
        Entry post = post("2011-12-22-new-pier.md", "\uFEFF---\nauthor: Ada Lind\ncomments: true\ndate: 2011-12-22 00:00:48+00:00\nlayout: post\nlink: https://old.example/watch/2011/12/22/new-pier/\n"
                + "slug: new-pier\ntitle: 'The pier: new'\nwordpress_id: 17\ncategories:\n- Harbour\ntags: [pier, west coast]\nimage: /img/pier.jpg\n---\n\nText.\n");
        assertThat(post.id()).isEqualTo("2011/12/new-pier");
        assertThat(post.title()).isEqualTo("The pier: new");
        assertThat(post.dates().date().iso()).isEqualTo("2011-12-22T00:00:48Z");
        assertThat(post.labels().categories()).containsExactly("Harbour");
        assertThat(post.labels().tags()).containsExactly("pier", "west coast");
        assertThat(post.source().orElseThrow().authors()).containsExactly("Ada Lind");
        assertThat(post.placement().aliases()).containsExactly("/2011/12/22/new-pier/");
        assertThat(post.image().orElseThrow().src()).isEqualTo("https://old.example/img/pier.jpg");
        assertThat(post.extra()).containsOnly(entry("comments", true), entry("wordpress_id", 17L));
    }

    @Test
    void aPostWithoutAnOutletIsOwnWritingAndOneWithIsNot() {
        String text = "---\ntitle: X\ndate: 2026-03-01\nlink: https://old.example/watch/x/\n---\nText.\n";
        Entry.SourceNote own = post("2026-03-01-x.md", text).source().orElseThrow();
        assertThat(List.of(own.id(), own.name(), own.url())).containsOnly("");
        assertThat(own.identity()).isEqualTo("url:old.example/watch/x");
        IngestBench theirs = new IngestBench(folder.resolve("theirs"));
        theirs.outlets = new Vocabulary<>(List.of(IngestBench.post()), true);
        theirs.outlet = "harbour-post";
        theirs.put("x.md", text);
        theirs.run();
        assertThat(theirs.entry("2026/03/x")).contains("  id: harbour-post\n  url: https://old.example/watch/x/\n").doesNotContain("identity");
    }

    @Test
    void theFileNameGivesWhatTheFrontMatterLacks() {
        assertThat(post("2026-03-01-new-pier.md", "---\nlayout: post\n---\nText.\n")).satisfies(post -> {
            assertThat(post.dates().date().iso()).isEqualTo("2026-03-01");
            assertThat(post.title()).isEqualTo("New pier");
        });
        assertThat(post("2026-03-01-new-pier.md", "---\nlayout: post\n---\nText.\n").id()).isEqualTo("2026/03/new-pier");
    }

    @Test
    void percentSignsInSlugsAreResolved() {
        assertThat(post("2026-03-01-x.md", "---\ntitle: Brücke\nslug: br%C3%BCcke-zu\n---\nText.\n").id()).isEqualTo("2026/03/brucke-zu");
    }

    @Test
    void anImpossibleZoneIsLeftOutAndNamed() {
        bench.put("_posts/2020-08-06-x.md", "---\ntitle: X\ndate: 2020-08-06 20:30:00+20:30\n---\nText.\n");
        IngestReport report = bench.run();
        assertThat(said(report)).isEqualTo("sources/_posts/2020-08-06-x.md:3:7 bad-source-date: \"2020-08-06 20:30:00+20:30\" is not a date; 2020-08-06T20:30:00 was taken");
        assertThat(only(report).dates().date().iso()).isEqualTo("2020-08-06T20:30:00");
    }

    @Test
    void aKeyThatCanNotBeReadIsLeftOutWithAWarning() {
        bench.put("_posts/2026-03-01-x.md", "---\ntitle: X\nweight: heavy\n---\nText.\n");
        IngestReport report = bench.run();
        assertThat(report.diagnostics().hasErrors()).isFalse();
        assertThat(said(report)).startsWith("sources/_posts/2026-03-01-x.md:3:9 bad-value");
        assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
    }

    @Test
    void emptyAndUnreadablePostsSayWhere() {
        bench.put("_posts/2026-03-01-x.md", "\n");
        assertThat(said(bench.run())).isEqualTo("sources/_posts/2026-03-01-x.md no-article: the file is empty");
        bench.put("_posts/2026-03-01-x.md", "---\ntitle: a: b\n---\nText");
        assertThat(said(bench.run())).isEqualTo("sources/_posts/2026-03-01-x.md:2:9 bad-yaml: the YAML can't be read: mapping values are not allowed here");
    }

    @Test
    void unpublishedPostsAndDraftsStayDrafts() {
        assertThat(post("2026-03-01-x.md", "---\ntitle: X\npublished: false\n---\nText.\n").placement().draft()).isTrue();
        bench.put("_drafts/later.md", "---\ntitle: Later\n---\nText.\n");
        assertThat(bench.run().items()).extracting(IngestReport.Item::outcome).containsExactly(Outcome.CREATED, Outcome.UNCHANGED);
        assertThat(bench.entry("2026/02/later")).contains("draft: true\n");
    }

    @Test
    void postsWithOneAddressAreToldApart() {
        bench.put("_posts/2026-03-01-x.md", "---\ntitle: One\n---\nThe first.\n");
        bench.put("_posts/2026-03-09-x.md", "---\ntitle: Two\n---\nThe second.\n");
        assertThat(bench.run().items()).extracting(IngestReport.Item::entry).satisfiesExactly(
                first -> assertThat(first).isEqualTo("2026/03/x"), second -> assertThat(second).matches("2026/03/x-[0-9a-f]{6}"));
        Map<String, String> before = bench.state();
        bench.run();
        assertThat(bench.state()).isEqualTo(before);
    }

    @Test
    void addressesFromTheOldRootBecomeWholeOutsideCode() {
        assertThat(body("[a](/b) ![](/c.jpg) <img src=\"/d.jpg\"> [e](//f.example/g) [h](#i) [j](mailto:k@l.example) [m](https://n.example/)\n\n[o]: /p\n[^q]: /r\n\n`[s](/t)` ``[u](/v) ` ``\n\n```\n[w](/x)\n```\n"))
                .isEqualTo("[a](https://old.example/b) ![](https://old.example/c.jpg) <img src=\"https://old.example/d.jpg\"> [e](https://f.example/g) [h](#i) [j](mailto:k@l.example) [m](https://n.example/)\n\n"
                        + "[o]: https://old.example/p\n[^q]: /r\n\n`[s](/t)` ``[u](/v) ` ``\n\n```\n[w](/x)\n```\n");
    }

    @Test
    void liquidIsResolvedWhereItHasAMeaning() {
        assertThat(body("[a]({{ site.url }}{{ site.baseurl }}/b) [c]({{ '/d' | relative_url }}) [e]({% post_url 2026-02-03-Old-News %}) [f]({% link files/g.pdf %}){% comment %}x{% endcomment %}\n"
                + "{% highlight ruby %}\nputs 1\n{% endhighlight %}\n{% raw %}{{ site.url }}{% endraw %} {{ page.odd }}\n"))
                .isEqualTo("[a](https://old.example/watch/b) [c](https://old.example/watch/d) [e](/2026/02/old-news.md) [f](https://old.example/watch/files/g.pdf)\n\n```ruby\nputs 1\n```\n{{ site.url }} {{ page.odd }}\n");
    }

    @Test
    void kramdownAndWordPressLeaveNoTraces() {
        assertThat(body("* toc\n{:toc}\n\n## Head {:#id}\n\nA [link](https://a.example/){:target=\"_blank\"}.\n{: .lead }\n\n[caption id=\"a\" caption=\"The pier\"]![](https://a.example/b.jpg)[/caption]\n\n[gallery ids=\"1\"]\n\n"
                + "`{: .x }` and {not: this}\n"))
                .isEqualTo("## Head \n\nA [link](https://a.example/).\n\n![](https://a.example/b.jpg)\n\nThe pier\n\n\n\n\n\n`{: .x }` and {not: this}\n");
    }

    @Test
    void theMarkMoreEndsTheSummary() {
        Entry post = post("2026-03-01-x.md", "---\ntitle: X\n---\n**Bold** lead with a [link](https://a.example/).\n\n<!-- more -->\n\nThe rest.\n");
        assertThat(post.headline().summary()).isEqualTo("Bold lead with a link.");
        assertThat(post.body()).isEqualTo("**Bold** lead with a [link](https://a.example/).\n\n\n\nThe rest.\n");
    }

    @Test
    void aHeadingThatRepeatsTheTitleGoes() {
        assertThat(post("2026-03-01-x.md", "---\ntitle: Pier\n---\n# Pier\n\nText.\n").body()).isEqualTo("Text.\n");
    }

    @Test
    void aPostWithoutATitleTakesItFromItsNameAndSaysSo() {
        bench.put("_posts/2020-08-06-lock-gates-fail.md", "---\ndate: 2020-08-06\n---\nText.\n");
        IngestReport report = bench.run();
        assertThat(said(report)).contains("no-title");
        assertThat(only(report).title()).isEqualToIgnoringCase("lock gates fail");
    }

    @Test
    void plainMarkdownTakesItsTitleFromTheHeading() {
        Entry plain = post("2026-03-01-y.md", "# Only Markdown #\n\nText.\n");
        assertThat(plain.title()).isEqualTo("Only Markdown");
        assertThat(plain.body()).isEqualTo("Text.\n");
    }

    @Test
    void hugosTomlIsRead() {
        IngestBench hugo = new IngestBench(folder.resolve("hugo"));
        hugo.put("hugo.toml", "baseURL = 'https://hugo.example/news/'\ntitle = 'x'\n");
        hugo.put("content/posts/pier/index.md", "+++\ntitle = \"The \\\"pier\\\"\"\ndate = 2026-03-01T10:00:00Z\ntags = [\n  \"a\",\n  \"b c\"\n]\ndraft = true\n[params]\nmood = 'fine'\n+++\n![](/a.jpg)\n\n"
                + "{{< figure src=\"/b.jpg\" caption=\"The pier\" >}}\n");
        hugo.put("layouts/readme.md", "not a post");
        IngestReport report = hugo.run();
        assertThat(report.diagnostics().all()).isEmpty();
        assertThat(report.items()).extracting(IngestReport.Item::entry).containsExactly("2026/03/pier");
        assertThat(hugo.entry("2026/03/pier")).contains("title: The \"pier\"\n", "draft: true\n", "  - b c\n", "params:\n  mood: fine\n", "![](https://hugo.example/a.jpg)", "![The pier](https://hugo.example/b.jpg)");
    }

    @Test
    void tagsThatMeanNothingHereStayInTheTextAndAreTold() {
        bench.put("2026-03-01-y.md", "---\ntitle: Y\ndate: 2026-03-01\n---\nText.\n\nSee {{< youtube abc >}}.\n\n{% include map.html %}\n{{< youtube d >}}\n\n`{{< shown >}}`\n");
        IngestReport report = bench.run();
        assertThat(report.diagnostics().all()).extracting(Diagnostic::code).containsExactly(Code.LEFT_TAG, Code.LEFT_TAG);
        assertThat(report.diagnostics().all()).extracting(d -> d.location().line() + ":" + d.location().column() + " " + d.message())
                .containsExactly("7:5 \"youtube\" means nothing here and is left as it is, 2 times", "9:1 \"include\" means nothing here and is left as it is");
        assertThat(bench.entry("2026/03/y")).contains("See {{< youtube abc >}}.", "{% include map.html %}");
        assertThat(bench.run().diagnostics().all()).isEmpty();
    }

    @Test
    void theHeadOfASectionIsNoPost() {
        IngestBench hugo = new IngestBench(folder.resolve("hugo"));
        hugo.put("hugo.toml", "baseURL = 'https://hugo.example/'\n");
        hugo.put("content/posts/_index.md", "---\ntitle: Posts\n---\n");
        hugo.put("content/posts/a.md", "---\ntitle: A\ndate: 2026-03-01\n---\nText.\n");
        assertThat(hugo.run().items()).extracting(IngestReport.Item::entry).containsExactly("2026/03/a");
    }

    static List<String> bombs() {
        return List.of("[caption x]".repeat(5_000), "`".repeat(50_000), "` `` ``` ".repeat(10_000), "{% highlight a %}".repeat(5_000), "{% raw %}".repeat(20_000), "{% comment %}".repeat(3_000), "[a](".repeat(50_000),
                "{:".repeat(50_000), "[a]: ".repeat(30_000), "<a href=\"".repeat(30_000), "* toc\n".repeat(30_000), " ".repeat(200_000) + "<!--", "```\n".repeat(50_001), "{{< figure ".repeat(20_000), "![".repeat(50_000) + "<!--more-->",
                "<".repeat(50_000) + "<!--more-->", "\n".repeat(200_000) + "x", "# a" + " ".repeat(200_000) + "b\n",
                "{% raw" + " ".repeat(200_000), "# " + "# ".repeat(100_000), "{{<" + " ".repeat(1_000_000), ("{{<" + "a".repeat(60) + " ").repeat(50_000),
                IntStream.range(0, 50_000).mapToObj(i -> "{% tag" + i + " %}\n").collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void bombsDoNotGoOff(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new PostBody(new OldSite("https://old.example", "", ""), "https://old.example/a/").convert(text));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LeftTags.of("a.md", text, text));
    }
}
