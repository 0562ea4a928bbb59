package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSite() {
        site = new TestSite(folder);
    }

    private static List<String> ids(Content content) {
        return content.articles().stream().map(Article::id).toList();
    }

    @Test
    void anEntryBecomesAnArticle() {
        site.file("content/sources.yaml", "- {id: post, name: The Post, home: \"https://post.example/\", rights: full}\n")
                .file("content/entries/2026/03/Ferry.md", "---\ntitle: Ferry sails\ndate: 2026-03-01T23:30:00-05:00\nupdated: 2026-03-03\nsource: The Post\n---\nOn *time*.\n");
        Article article = site.content().articles().get(0);
        assertThat(article.id()).isEqualTo("2026/03/Ferry");
        assertThat(article.file()).isEqualTo("content/entries/2026/03/Ferry.md");
        assertThat(article.path()).isEqualTo("2026/03/ferry/");
        assertThat(article.published()).isEqualTo(Instant.parse("2026-03-02T04:30:00Z"));
        assertThat(article.updated()).contains(Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(article.html().html()).isEqualTo("<p>On <em>time</em>.</p>");
        assertThat(article.plain()).isEqualTo("On time.");
        assertThat(article.outlet().orElseThrow().id()).isEqualTo("post");
        assertThat(article.rights()).isEqualTo(Rights.FULL);
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void articlesAreNewestFirstThenById() {
        site.entry("b").entry("a").file("content/entries/c.md", "---\ntitle: C\ndate: 2026-05-01\n---\ntext\n");
        assertThat(ids(site.content())).containsExactly("c", "a", "b");
    }

    @Test
    void everyErrorOfEveryFileIsToldInOneRun() {
        site.file("content/site.yaml", "titel: x\n").file("content/topics.yaml", "- {id: ferry}\n")
                .file("content/entries/a.md", "---\ntitle: A\ndate: 2026-13-01\n---\n")
                .entry("b", "topics: [fery]\n", "text").file("content/pages/about.md", "no front matter\n")
                        .bytes("content/entries/c.md", new byte[] {'-', '-', '-', '\n', (byte) 0xE4});
        ReadContent read = site.read();
        assertThat(read.content()).isEmpty();
        assertThat(TestSite.places(read)).containsExactly("content/entries/a.md:3:7 bad-date", "content/entries/b.md:4:10 unknown-topic",
                "content/entries/c.md:2:1 bad-encoding",
                "content/pages/about.md:1:1 missing-front-matter", "content/site.yaml missing-key", "content/site.yaml:1:1 unknown-key");
    }

    // ---- files

    @Test
    void aByteThatIsNotUtf8IsFoundExactly() {
        byte[] start = "---\r\ntitle: F\u00e4hre \ud83d\ude00 ".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + 3);
        all[start.length] = (byte) 0xFC;
        site.bytes("content/entries/a.md", all);
        Diagnostic found = site.only(Code.BAD_ENCODING);
        assertThat(found.location().toString()).isEqualTo("content/entries/a.md:2:16");
        assertThat(found.message()).contains("0xFC");
    }

    @Test
    void aUtf16FileIsCalledSo() {
        site.bytes("content/entries/a.md", "\ufeff---\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertThat(site.only(Code.BAD_ENCODING).message()).contains("UTF-16");
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        try (var file = new java.io.RandomAccessFile(Files.createDirectories(folder.resolve("content/entries")).resolve("a.md").toFile(), "rw")) {
            file.setLength(5_000_000_000L);
        }
        assertThat(site.places()).containsExactly("content/entries/a.md file-too-large");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        site.entry("a").file("outside/secret.md", "---\ntitle: S\ndate: 2026-01-01\n---\nsecret\n");
        Files.createSymbolicLink(folder.resolve("content/entries/link.md"), folder.resolve("outside/secret.md"));
        Files.createSymbolicLink(folder.resolve("content/entries/deep"), folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("content/assets"), folder.resolve("outside"));
        assertThat(site.places()).containsExactly("content/assets unsafe-path", "content/entries/deep unsafe-path", "content/entries/link.md unsafe-path");
    }

    @Test
    void linksWithinTheFolderAreFollowed() throws IOException {
        site.file("content/assets/a.png", "x");
        Files.createSymbolicLink(folder.resolve("content/assets/b.png"), Path.of("a.png"));
        assertThat(site.content().assets()).extracting(Content.Asset::path).containsExactly("a.png", "b.png");
    }

    @Test
    void namesThatCanBeNoAddressAreErrors() {
        site.file("content/entries/a\nb.md", "x").file("content/assets/a?b.png", "x").file("content/assets/c#d.png", "x");
        assertThat(site.places()).containsExactly("content/assets/a?b.png unsafe-path", "content/assets/c#d.png unsafe-path",
                "content/entries/a\nb.md unsafe-path");
    }

    @Test
    void editorsLitterIsLeftAlone() {
        site.entry("a").file("content/entries/.a.md.swp", "x").file("content/entries/a.md~", "x").file("content/entries/#a.md#", "x")
                .file("content/.DS_Store", "x")
                .file("content/entries/.git/config.md", "x").file("content/assets/.hidden", "x").file("content/assets/.well-known/security.txt", "x");
        assertThat(site.places()).isEmpty();
        assertThat(site.content().assets()).extracting(Content.Asset::path).containsExactly(".well-known/security.txt");
    }

    @Test
    void filesThatNothingReadsAreAWarning() {
        site.entry("a").file("content/entries/b.txt", "x").file("content/entries/c.markdown", "x").file("content/pages/d.html", "x")
                .file("content/topics.yml", "x")
                .file("content/comments/e.md", "x").file("content/drafts/f.md", "x");
        assertThat(site.places()).containsExactly("content/comments/e.md unexpected-file", "content/drafts/ unexpected-file",
                "content/entries/b.txt unexpected-file",
                "content/entries/c.markdown unexpected-file", "content/pages/d.html unexpected-file", "content/topics.yml unexpected-file");
        assertThat(site.read().content()).isPresent();
    }

    // ---- references

    @Test
    void unknownTopicsAndRegionsNameTheNearest() {
        site.file("content/topics.yaml", "- {id: council, name: Town Council, aliases: [Politics]}\n")
                .file("content/regions.yaml", "- {id: marle, name: Marle}\n")
                .entry("a", "topics:\n  - Politics\n  - Town Counsil\nregions: [Marly]\n", "text");
        assertThat(site.places()).containsExactly("content/entries/a.md:6:5 unknown-topic", "content/entries/a.md:7:11 unknown-region");
        assertThat(site.only(Code.UNKNOWN_TOPIC).help()).isEqualTo("did you mean \"council\"?");
        assertThat(site.only(Code.UNKNOWN_REGION).help()).isEqualTo("did you mean \"marle\"?");
    }

    @Test
    void withoutAVocabularyEveryNameIsValidAndCategoriesNeverFail() {
        site.entry("a", "topics: [Anything]\n", "text");
        assertThat(site.places()).isEmpty();
        site.file("content/topics.yaml", "- {id: council}\n").entry("a", "categories: [Anything]\ntags: [else]\n", "text");
        assertThat(site.places()).isEmpty();
    }

    @Test
    void whatIsMissingAroundAnEntryIsAWarning() {
        site.entry("a", "related: [b, nothing]\nimage: {src: /a.png}\n", "![](/b.png)").entry("b", "", "");
        assertThat(site.places()).containsExactly("content/entries/a.md:4:14 unknown-entry", "content/entries/a.md:5:8 missing-alt",
                "content/entries/a.md:7 missing-alt",
                "content/entries/b.md:1:1 empty-body");
        assertThat(site.read().content()).isPresent();
    }

    @Test
    void addressesThatRunScriptsAreErrors() {
        site.entry("a", "source: {name: P, url: \"javascript:alert(1)\"}\nimage: {src: \"javascript:alert(1)\", alt: x}\n", "text");
        assertThat(site.places()).containsExactly("content/entries/a.md:4:24 bad-value", "content/entries/a.md:5:14 bad-value");
    }

    @Test
    void costlyMarkdownIsToldAtItsLine() {
        site.entry("a", "", "\nfine\n\n" + "[a](<b ".repeat(600));
        assertThat(site.only(Code.PLAIN_MARKDOWN).location().toString()).isEqualTo("content/entries/a.md:8");
    }

    // ---- addresses

    @Test
    void addressesFollowThePermalink() {
        site.file("content/site.yaml", "title: T\npermalink: /:year-:month-:day/:slug-:filename.html\ntimezone: Pacific/Auckland\n")
                .file("content/entries/x/Über.md", "---\ntitle: T\ndate: 2026-03-01T20:00:00Z\nslug: Der Titel\n---\nx\n");
        assertThat(site.content().articles().get(0).path()).isEqualTo("2026-03-02/der-titel-uber.html");
    }

    @Test
    void idsWithoutLatinLettersGetAnAddressOfTheirOwn() {
        site.entry("\u6a4b").entry("bundle/index");
        assertThat(site.content().articles()).extracting(Article::path).anyMatch(path -> path.matches("2026/03/[0-9a-f]{8}/")).contains("2026/03/bundle/");
    }

    @Test
    void twoEntriesWithOneAddressAreAnError() {
        site.entry("a/ferry").entry("b/other", "slug: FERRY\n", "text");
        Diagnostic found = site.only(Code.DUPLICATE_ADDRESS);
        assertThat(found.location().toString()).isEqualTo("content/entries/b/other.md:4:7");
        assertThat(found.message()).contains("/2026/03/ferry/", "content/entries/a/ferry.md");
    }

    @Test
    void pagesAliasesAssetsAndBroadsheetsOwnAddressesCountToo() {
        site.file("content/site.yaml", "title: T\npermalink: /:slug/\n").entry("about").entry("topics")
                .entry("c", "aliases: [/ABOUT/, /feed.xml, /c/]\n", "text")
                .file("content/pages/about.md", "---\ntitle: About\n---\nus\n").file("content/assets/about/INDEX.html", "x").file("content/assets/c", "x");
        assertThat(site.places()).containsExactly("content/assets/about/INDEX.html duplicate-address", "content/assets/c duplicate-address",
                "content/entries/about.md duplicate-address",
                "content/entries/c.md:4:11 duplicate-address", "content/entries/c.md:4:20 duplicate-address", "content/entries/topics.md duplicate-address");
    }

    @Test
    void aliasesAreCleanPaths() {
        site.entry("a", "aliases: [/2019/old.html, old/name]\n", "text");
        assertThat(site.content().articles().get(0).entry().placement().aliases()).containsExactly("2019/old.html", "old/name/");
        site.entry("a", "aliases: [../up, \"https://evil.example/\"]\n", "text");
        assertThat(site.places()).containsExactly("content/entries/a.md:4:11 unsafe-path", "content/entries/a.md:4:18 unsafe-path");
    }

    // ---- visibility

    private Content at(String now, boolean drafts, boolean future, boolean expired) {
        return site.read(new ReadingOptions(Optional.empty(), drafts, future, expired, Instant.parse(now))).content().orElseThrow();
    }

    private void comingAndGoing() {
        site.entry("shown").entry("draft", "draft: true\n", "text").entry("old", "expires: 2026-05-01\n", "text")
                .entry("goes", "expires: 2026-08-01T00:00:00Z\n", "text")
                .entry("held", "embargo: 2026-07-01T06:00:00+02:00\n", "text").file("content/entries/next.md", "---\ntitle: N\ndate: 2026-09-01\n---\nx\n");
    }

    @Test
    void whatIsNotDueIsHiddenAndTheNextMomentIsKnown() {
        comingAndGoing();
        Content content = site.content();
        assertThat(ids(content)).containsExactly("goes", "shown");
        assertThat(content.hidden()).isEqualTo(4);
        assertThat(content.nextDue()).contains(Instant.parse("2026-07-01T04:00:00Z"));
        assertThat(at("2026-07-01T04:00:00Z", false, false, false).nextDue()).contains(Instant.parse("2026-08-01T00:00:00Z"));
        assertThat(at("2026-10-01T00:00:00Z", false, false, false).nextDue()).isEmpty();
        assertThat(ids(at("2026-08-01T00:00:00Z", false, false, false))).containsExactly("held", "shown");
    }

    @Test
    void thePreviewOptionsShowTheRest() {
        comingAndGoing();
        assertThat(ids(at("2026-06-01T00:00:00Z", true, false, false))).contains("draft").doesNotContain("held", "next", "old");
        assertThat(ids(at("2026-06-01T00:00:00Z", false, true, false))).contains("held", "next").doesNotContain("draft", "old");
        assertThat(ids(at("2026-06-01T00:00:00Z", false, false, true))).contains("old").doesNotContain("draft", "next");
    }

    @Test
    void whatIsTakenDownNeverShows() {
        site.file("content/site.yaml", "title: T\ntakedown: [a, post, nobody]\n").entry("a").entry("b", "source: {id: post}\n", "text")
                .entry("c", "source: Post\n", "text").entry("d");
        assertThat(ids(at("2026-06-01T00:00:00Z", true, true, true))).containsExactly("d");
        assertThat(site.only(Code.UNKNOWN_ENTRY).message()).contains("nobody");
    }

    // ---- outlets

    @Test
    void unknownOutletsAreKnownByTheirNameOrHostAndMayBeQuotedOnly() {
        site.file("content/sources.yaml", "- {id: zeta, name: Zeta, home: \"https://www.zeta.example/\"}\n").entry("a", "source: The Echo\n", "text")
                .entry("b", "source: {name: the echo}\n", "text")
                .entry("c", "source: {url: \"https://zeta.example/c\"}\n", "text").entry("d", "source: {url: \"https://www.other.example/d\"}\n", "text")
                .entry("e", "source: {name: The Echo, rights: full}\n", "text").entry("f", "author: A. Marsh\n", "text");
        Content content = site.content();
        assertThat(content.outlets().terms()).extracting(Outlet::id).containsExactly("zeta", "other-example", "the-echo");
        assertThat(content.articles()).extracting(article -> article.outlet().map(Outlet::name).orElse("-") + " " + article.rights().label())
                .containsExactly("The Echo excerpt", "The Echo excerpt", "Zeta excerpt", "other.example excerpt", "The Echo full", "- full");
    }

    // ---- links, pages, comments

    @Test
    void linksLeadToEntriesPagesAndAssetsHoweverTheyAreWritten() {
        site.entry("2026/03/a", "", "[1](b.md#the-x) [2](/2026/03/b#y) [3](../../../assets/img/a.png) [4](img/a.png) [5](/assets/img/a.png) [6](/about?q=1) [7](about.md) [8](else/where) [9](/topics/x/)")
                .entry("2026/03/b").file("content/pages/about.md", "---\ntitle: A\n---\n[b](/2026/03/b/)\n").file("content/assets/img/a.png", "x");
        String expected = "/2026/03/b/#s-the-x /2026/03/b/#y /img/a.png /img/a.png /img/a.png /about/?q=1 /about/ else/where /topics/x/";
        assertThat(org.jsoup.Jsoup.parse(site.content().articles().get(0).html().html()).select("a").eachAttr("href")).containsExactly(expected.split(" "));
    }

    @Test
    void linksKeepTheBasePathOrAreRelative() {
        site.entry("a", "", "[1](/about/) [2](/) ![p](/ü.png)");
        Content based = site.read(new ReadingOptions(Optional.of("https://e.example/digest"), false, false, false, TestSite.NOW)).content().orElseThrow();
        assertThat(based.articles().get(0).html().html()).contains("href=\"/digest/about/\"", "href=\"/digest/\"", "src=\"/digest/%C3%BC.png\"");
        Content bare = site.read(new ReadingOptions(Optional.of(""), false, false, false, TestSite.NOW)).content().orElseThrow();
        assertThat(bare.articles().get(0).html().html()).contains("href=\"../../../about/\"", "href=\"../../../\"", "src=\"../../../%C3%BC.png\"");
    }

    @Test
    void pagesStandAtTheirPath() {
        site.file("content/pages/About Us.md", "---\ntitle: About\norder: 2\nsummary: Who\n---\nWe.\n")
                .file("content/pages/policy/index.md", "---\ntitle: Policy\n---\nx\n")
                .file("content/pages/draft.md", "---\ntitle: D\ndraft: true\n---\nx\n");
        assertThat(site.content().pages()).extracting(Content.TextPage::path).containsExactly("about-us/", "policy/");
        assertThat(site.content().pages().get(0).order()).isEqualTo(2);
        site.file("content/pages/policy/index.md", "---\nsummary: x\n---\nx\n");
        assertThat(site.places()).containsExactly("content/pages/policy/index.md:1:1 missing-key");
    }

    @Test
    void commentsBelongToTheirEntries() {
        site.entry("2026/a").entry("hidden", "draft: true\n", "x")
                .file("content/comments/2026/a/2.md", "---\nauthor: Ben\ndate: 2026-03-03\nreplyTo: 1\nurl: https://ben.example\n---\nYes **and** ![no](/x.png)\n")
                .file("content/comments/2026/a/1.md", "---\nauthor: Ann\ndate: 2026-03-02\n---\nHm\n")
                        .file("content/comments/hidden/1.md", "---\nauthor: Ann\ndate: 2026-03-02\n---\nHm\n");
        assertThat(site.content().comments()).extracting(Content.Comment::name).containsExactly("1", "2");
        assertThat(site.content().comments().get(1).replyTo()).isEqualTo("1");
        assertThat(site.content().comments().get(1).html().html()).isEqualTo("<p>Yes <strong>and</strong> </p>");
    }

    @Test
    void anEntryThatCannotBeReadIsNotAlsoToldToBeMissing() {
        site.file("content/site.yaml", "title: T\ntakedown: [b]\n").entry("a", "related: [b]\n", "text").file("content/entries/b.md", "---\ntitle: B\ndate: soon\n---\ntext\n")
                .file("content/comments/b/1.md", "---\nauthor: Ann\ndate: 2026-03-02\n---\nHm\n");
        assertThat(site.places()).containsExactly("content/entries/b.md:3:7 bad-date");
    }

    @Test
    void commentsThatBelongNowhereAreToldAtTheirPlace() {
        site.entry("a").file("content/comments/b/1.md", "---\nauthor: Ann\ndate: 2026-03-02\n---\nHm\n")
                .file("content/comments/a/2.md", "---\nauthor: Ann\ndate: 2026-03-02\nreplyTo: 9\n---\nHm\n")
                .file("content/comments/a/3.md", "---\ndate: soon\nurl: \"javascript:x\"\n---\nHm\n");
        assertThat(site.places()).containsExactly("content/comments/a/2.md:4:10 unknown-entry", "content/comments/a/3.md:1:1 missing-key",
                "content/comments/a/3.md:2:7 bad-date",
                "content/comments/a/3.md:3:6 bad-value", "content/comments/b/1.md unknown-entry");
    }

    // ---- laws

    @Test
    void theOrderOfTheWorkDoesNotShow() {
        for (int i = 0; i < 40; i++) {
            site.entry("e" + i, "source: {name: \"Echo " + i % 7 + "\"}\ntopics: [t" + i % 5 + "]\n", "[next](e" + (i + 1) + ".md) "
                    + (i % 9 == 0 ? "![](/x.png)" : ""));
        }
        ReadingOptions options = new ReadingOptions(Optional.empty(), false, false, false, TestSite.NOW);
        String first = shown(new ContentReader(TestSite.largeStacks(1)).read(folder, options));
        assertThat(shown(new ContentReader(TestSite.largeStacks(2)).read(folder, options))).isEqualTo(first);
        assertThat(first).contains("e39");
    }

    private static String shown(ReadContent read) {
        StringBuilder out = new StringBuilder(TestSite.places(read).toString());
        Content content = read.content().orElseThrow();
        content.articles().forEach(a -> out.append(a.entry()).append(a.path()).append(a.html()).append(a.plain()).append(a.outlet()).append('\n'));
        return out.append(content.outlets().terms()).append(content.nextDue()).toString();
    }
}
