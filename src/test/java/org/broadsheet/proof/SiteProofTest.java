package org.broadsheet.proof;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.broadsheet.report.Code;
import org.broadsheet.report.DiagnosticPrinter;
import org.broadsheet.report.Severity;
import org.broadsheet.report.WorldFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteProofTest {

    @TempDir
    Path temp;

    private ProofSite site;

    @BeforeEach
    void twoPages() {
        site = new ProofSite(temp.resolve("site"));
        site.page("index.html", "<p id=\"news\">News</p>").page("2026/03/bridge/index.html", "<p id=\"top-story\">Bridge</p>").file("theme/site.css", "body{}").file("a b/ö.txt", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a href=\"2026/03/bridge/\">x</a>", "<a href=\"2026/03/bridge\">x</a>", "<a href=\"/2026/03/bridge/index.html\">x</a>", "<a href=\"./\">x</a>", "<a href=\"\">x</a>",
        "<a href=\"2026/03/bridge/?page=2#top-story\">x</a>", "<b id=\"ünï\">x</b><a href=\"#%C3%BCn%C3%AF\">x</a>", "<a href=\"#top\">x</a>", "<a href=\"#\">x</a>", "<a href=\"2026/03/../03/./bridge/\">x</a>",
        "<a href=\"a%20b/%C3%B6.txt\">x</a>", "<a href=\"a b/ö.txt\">x</a>", "<a href=\"mailto:desk@marsh.example\">x</a>", "<a href=\"tel:+1\">x</a>", "<a href=\"https://elsewhere.example/x\">x</a>",
        "<a href=\"//elsewhere.example/x\">x</a>", "<a href=\"https://[broken/\">x</a>", "<a>x</a>", "<a name=\"old\">x</a><a href=\"#old\">y</a>", "<a href=\"#:~:text=bridge\">x</a>",
        "<img alt=\"\" src=\"data:image/png;base64,AA==\">", "<link rel=\"preconnect\" href=\"/nowhere\">", "<img alt=\"\" src=\"theme/site.css\" srcset=\"theme/site.css 1x, theme/site.css?2 2x\">"})
    void soundLinksPass(String markup) {
        site.page("links.html", markup);

        assertThat(ProofSite.lines(site.check())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<a href='2026/03/brigde/'>x</a> | \"2026/03/brigde/\" | 2026/03/brigde/index.html",
        "<a href='/nope'>x</a> | \"/nope\" | nope/index.html",
        "<img alt='' src='nope.jpg'> | \"nope.jpg\" | nope.jpg",
        "<img alt='' src='theme/site.css' srcset='theme/site.css 1x, nope.webp 2x'> | \"nope.webp\" | nope.webp",
        "<picture><source srcset='nope.avif,theme/site.css 2x'></picture> | \"nope.avif,theme/site.css\" | nope.avif,theme/site.css",
        "<link rel='stylesheet' href='theme/nope.css'> | \"theme/nope.css\" | theme/nope.css",
        "<link rel='alternate' type='application/atom+xml' href='feed.xml'> | \"feed.xml\" | feed.xml",
        "<script src='nope.js'></script> | \"nope.js\" | nope.js",
        "<video poster='nope.png'></video> | \"nope.png\" | nope.png",
        "<form action='/nope/'></form> | \"/nope/\" | nope/index.html",
        "<svg><use href='nope.svg#x'></use></svg> | \"nope.svg#x\" | nope.svg",
        "<meta http-equiv='refresh' content='0; url=/nope/'> | \"/nope/\" | nope/index.html",
        "<meta property='og:image' content='/nope.png'> | \"/nope.png\" | nope.png",
        "<a href='THEME/site.css'>x</a> | \"THEME/site.css\" | THEME/site.css"})
    void aLinkToNoFileIsBroken(String markup, String quoted, String file) {
        site.page("links.html", markup);

        assertThat(site.check().diagnostics().all()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.BROKEN_LINK);
            assertThat(d.message()).isEqualTo(quoted + " leads to no file of the site");
            assertThat(d.help()).contains("there is no " + file + ";");
            assertThat(d.location().file()).isEqualTo("site/links.html");
            assertThat(d.location().line()).isEqualTo(5);
        });
    }

    @Test
    void theMessageMarksTheAddressInItsLine() {
        site.page("links.html", "<p>Ünder 🚢 <a href=\"nope/\">x</a></p>");

        assertThat(site.check().text(new DiagnosticPrinter(false, 10))).isEqualTo("""
                site/links.html:5:21: error[broken-link]: "nope/" leads to no file of the site
                   5 | <p>Ünder 🚢 <a href="nope/">x</a></p>
                     |                     ^^^^^
                    = help: there is no nope/index.html; correct the address, or restore the page or an alias
                3 pages, 0 feeds and sitemaps, 1 links (0 addresses of other sites, not asked): 1 error, 0 warnings
                """);
    }

    @Test
    void aLinkAboveTheRootIsBroken() {
        site.page("links.html", "<a href=\"../../secret\">x</a>");

        assertThat(ProofSite.lines(site.check())).containsExactly("broken-link site/links.html:5:10 \"../../secret\" leads out of the site");
    }

    @Test
    void aPlaceThatThePageLacksIsABrokenAnchor() {
        site.page("links.html", "<a href=\"#nope\">x</a> <a href=\"2026/03/bridge/#top%2Dstory\">y</a> <a href=\"2026/03/bridge/#gone\">z</a>");

        assertThat(ProofSite.lines(site.check())).containsExactly(
                "broken-anchor site/links.html:5:10 links.html has no place \"#nope\"",
                "broken-anchor site/links.html:5:76 2026/03/bridge/index.html has no place \"#gone\"");
    }

    @Test
    void aPageThatLacksEssentialsIsNamedWithEachOfThem() {
        site.file("bad.html", "<html><body><p id=a>x<p id=a>y<img src=theme/site.css></body></html>");

        assertThat(ProofSite.lines(site.check())).containsExactly(
                "bad-page site/bad.html the page does not say its language",
                "bad-page site/bad.html the page has no doctype",
                "bad-page site/bad.html the page has no h1",
                "bad-page site/bad.html the page has no main",
                "bad-page site/bad.html the page has no title",
                "bad-page site/bad.html:1:28 the id \"a\" is there twice",
                "bad-page site/bad.html:1:31 the image \"theme/site.css\" has no alt");
    }

    @Test
    void aSecondHeadingOfThePageIsNamed() {
        site.page("two.html", "<h1>Again</h1>");

        assertThat(ProofSite.lines(site.check())).containsExactly("bad-page site/two.html:5:1 the page has 2 h1 elements");
    }

    @Test
    void aScriptInALinkIsNamed() {
        site.page("s.html", "<a href=\" java\tscript:alert(1)\">x</a>");

        assertThat(site.check().diagnostics().all()).extracting(d -> d.code()).containsExactly(Code.BAD_PAGE);
    }

    @Test
    void aRedirectNeedsNoHeadingButALivingTarget() {
        site.file("old/index.html", "<!doctype html><html lang=en><head><title>Moved</title><meta http-equiv=refresh content=\"0;URL='../2026/03/bridge/'\"></head></html>");
        assertThat(ProofSite.lines(site.check())).isEmpty();

        site.file("old/index.html", "<!doctype html><html lang=en><head><title>Moved</title><meta http-equiv=refresh content=\"0;URL='../2026/03/brig/'\"></head></html>");
        assertThat(site.check().diagnostics().all()).extracting(d -> d.code()).containsExactly(Code.BROKEN_LINK);
    }

    @Test
    void aFragmentOfHtmlWithoutFrameIsOnlyFollowed() {
        site.file("google123.html", "site-verification: google123.html");

        assertThat(ProofSite.lines(site.check())).isEmpty();
    }

    @Test
    void theBasePathBelongsToTheSiteAndTheRestOfTheHostDoesNot() {
        site.page("links.html", "<a href=\"/digest/2026/03/bridge/\">a</a> <a href=\"https://Marsh.example:443/digest/\">b</a> <a href=\"https://marsh.example/digest\">c</a> <a href=\"/shop/\">d</a>"
                + " <a href=\"https://marsh.example/shop/\">e</a> <a href=\"2026/\">f</a> <a href=\"https://marsh.example/digest/nope/\">g</a>");

        assertThat(ProofSite.lines(site.check("https://marsh.example/digest"))).containsExactly(
                "broken-link site/links.html:5:212 \"2026/\" leads to no file of the site",
                "broken-link site/links.html:5:234 \"https://marsh.example/digest/nope/\" leads to no file of the site");
        assertThat(site.check("https://marsh.example/digest/").external()).isEqualTo(1);
    }

    @Test
    void aForgottenBasePathIsAWarning() {
        site.page("links.html", "<a href=\"/2026/03/bridge/\">x</a> <a href=\"/\">home of the host</a>");

        assertThat(site.check("https://marsh.example/digest/").diagnostics().all()).singleElement().satisfies(d -> {
            assertThat(d.severity()).isEqualTo(Severity.WARNING);
            assertThat(d.message()).isEqualTo("\"/2026/03/bridge/\" leads past the site's base path /digest/");
        });
    }

    @Test
    void theCanonicalAddressOfTheFrontPageServesAsBase() {
        site.file("index.html", ProofSite.sound("").replace("<head>", "<head><link rel=canonical href=https://marsh.example/digest/>"))
                .page("links.html", "<a href=\"/digest/nope/\">x</a>");

        assertThat(ProofSite.lines(site.check())).containsExactly("broken-link site/links.html:5:10 \"/digest/nope/\" leads to no file of the site");
    }

    @Test
    void relativeLinksStartAtTheBaseElement() {
        site.file("deep/er/index.html", ProofSite.sound("<a href=\"bridge/\">x</a>").replace("<head>", "<head><base href=\"/2026/03/\">"));

        assertThat(ProofSite.lines(site.check())).isEmpty();
    }

    @Test
    void stylesheetsAreFollowed() {
        site.file("theme/site.css", "/* url(gone.png) */\n@import \"print.css\";\nbody { background: url( 'paper.png' ) } a { mask: url(#m) }\n@font-face { src: url(data:font/woff2;base64,AA) }");

        assertThat(ProofSite.lines(site.check())).containsExactly(
                "broken-link site/theme/site.css:2:10 \"print.css\" leads to no file of the site",
                "broken-link site/theme/site.css:3:26 \"paper.png\" leads to no file of the site");
    }

    @Test
    void aFaultOfEveryPageIsToldOnce() {
        for (int i = 0; i < 30; i++) {
            site.page("p" + i + ".html", "<a href=\"/contact/\">x</a>");
        }

        assertThat(ProofSite.lines(site.check())).containsExactly("broken-link site/p0.html:5:10 \"/contact/\" leads to no file of the site (and at 29 other places)");
    }

    @Test
    void figuresCountWhatWasLookedAt() {
        ProofReport report = site.page("links.html", "<a href=\"/\">x</a><a href=\"https://a.example/\">x</a><a href=\"https://a.example/\">x</a>").check();

        assertThat(report).extracting(ProofReport::files, ProofReport::pages, ProofReport::links, ProofReport::external).containsExactly(5, 3, 3L, 1);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void jsonAndSarifNameThePlace() {
        site.page("li nk.html", "<a href=\"nope/\">x</a>");

        JsonObject json = JsonParser.parseString(site.check().json()).getAsJsonObject();
        assertThat(json.getAsJsonArray("diagnostics").get(0).getAsJsonObject().get("column").getAsInt()).isEqualTo(10);
        JsonObject run = JsonParser.parseString(site.check().sarif("1.0")).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject place = run.getAsJsonArray("results").get(0).getAsJsonObject().getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        assertThat(place.getAsJsonObject("artifactLocation").get("uri").getAsString()).isEqualTo("site/li%20nk.html");
        assertThat(place.getAsJsonObject("region").get("endColumn").getAsInt()).isEqualTo(15);
    }

    @Test
    void aMissingFolderIsTheWorldsFault() {
        assertThatThrownBy(() -> new ProofSite(temp.resolve("nowhere")).check()).isInstanceOf(WorldFailure.class).hasMessageContaining("nowhere is not a folder");
    }

    @Test
    void hostilePagesTakeNoLongTime() {
        site.page("deep.html", "<div>".repeat(50_000));
        site.page("ids.html", "<i id=a>".repeat(50_000));
        site.page("links.html", "<a href=\"nope#" + "%".repeat(20_000) + "\">".repeat(50));
        site.page("set.html", "<img alt='' srcset='" + "theme/site.css 1x,".repeat(20_000) + "'>");
        site.file("theme/site.css", "/*".repeat(100_000) + "url(".repeat(50_000) + "@import \"".repeat(10_000));

        assertTimeoutPreemptively(ofSeconds(30), () -> assertThat(site.check().passed()).isFalse());
    }
}
