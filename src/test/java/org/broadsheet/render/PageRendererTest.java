package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Output;
import org.broadsheet.model.SafeHtml;
import org.broadsheet.pages.Page;
import org.broadsheet.report.Diagnostic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRendererTest {

    private static final String HOSTILE = "<script>alert(1)</script> \" onload=\"x' & ]]> \u0000\u0008\uFFFE\uD83D &#0;";
    private static final Addresses RELATIVE = new Addresses("");
    private static final Addresses BASED = new Addresses("https://digest.example/");

    @TempDir
    Path own;

    @Test
    void everyKindRendersWithAllThereCanBe() {
        assertSound(samples().full(), RELATIVE);
        assertSound(samples().full(), BASED);
    }

    @Test
    void everyKindRendersWithNothingThatMayBeMissing() {
        assertSound(samples().bare(), RELATIVE);
        assertSound(samples().bare(), BASED);
    }

    @Test
    void twoRenderersGiveTheSameBytes() {
        List<String> first = samples().full().stream().map(page -> text(theme(), page, BASED)).toList();
        List<String> second = samples().full().stream().map(page -> text(theme(), page, BASED)).toList();
        assertThat(first).isEqualTo(second);
    }

    @Test
    void textsAreEscapedAndOnlySafeHtmlIsMarkup() {
        Page page = new Page.TextPage("x/index.html", samples().bareSite(), SamplePages.bareHead(HOSTILE), HOSTILE, new SafeHtml("<p class=\"mine\">fine</p>"));
        Document html = Jsoup.parse(text(theme(), page, RELATIVE));
        assertThat(html.select("script[src]")).hasSize(1);
        assertThat(html.select("script:not([src]), [onload]")).isEmpty();
        assertThat(html.selectFirst("h1").text()).startsWith("<script>alert(1)</script> \" onload=\"x' & ]]>");
        assertThat(html.select("p.mine")).hasSize(1);
    }

    @Test
    void quotesStayInsideTheirAttributes() {
        Page.Head head = new Page.Head("t", HOSTILE, "https://digest.example/", "en", "ltr", false, java.util.Optional.empty(), List.of(), List.of(), "");
        Document html = Jsoup.parse(text(theme(), new Page.TextPage("x/index.html", samples().bareSite(), head, "t", SafeHtml.EMPTY), RELATIVE));
        assertThat(html.selectFirst("meta[name=description]").attr("content")).contains("\" onload=\"x' &");
        assertThat(html.select("[onload]")).isEmpty();
    }

    @Test
    void structuredDataCannotEndItsScript() throws IOException {
        Page page = new Page.EntryPage("x/index.html", samples().site(), SamplePages.head("x", ""), hostileEntry());
        Element data = Jsoup.parse(text(theme(), page, BASED)).selectFirst("script[type=application/ld+json]");
        assertThat(com.google.gson.JsonParser.parseString(data.data()).getAsJsonObject().get("headline").getAsString()).startsWith("<script>alert(1)</script>");
    }

    @Test
    void addressesThatAreNotOfTheWebBecomeNoLinks() {
        for (Page page : samples().full()) {
            assertThat(text(theme(), page, BASED)).doesNotContain("javascript:");
        }
    }

    @Test
    void linksAreRelativeToThePageWithoutAnAddressOfTheSite() {
        Page deep = samples().full().get(1);
        assertThat(Jsoup.parse(text(theme(), deep, RELATIVE)).select("link[rel=stylesheet]").attr("href")).startsWith("../../../assets/style-");
        assertThat(Jsoup.parse(text(theme(), deep, RELATIVE)).select(".nameplate a").attr("href")).isEqualTo("../../../");
        assertThat(Jsoup.parse(text(theme(), samples().full().get(0), RELATIVE)).select(".nameplate a").attr("href")).isEqualTo("./");
    }

    @Test
    void linksBeginAtTheBasePathOfTheSite() {
        Document html = Jsoup.parse(text(theme(), samples().full().get(1), new Addresses("https://host.example/folder/")));
        assertThat(html.select("link[rel=stylesheet]").attr("href")).startsWith("/folder/assets/style-");
        assertThat(html.select(".nameplate a").attr("href")).isEqualTo("/folder/");
    }

    @Test
    void feedsAndSitemapsStayWellFormedWhateverTheTextsHold() throws Exception {
        List<Page> pages = new ArrayList<>(SamplePages.feeds(samples().site(), SamplePages.feed(HOSTILE)));
        pages.addAll(samples().full().stream().filter(Page.SitemapPage.class::isInstance).toList());
        for (Page page : pages) {
            String text = text(theme(), page, BASED);
            if (page.file().endsWith(".json")) {
                var item = com.google.gson.JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("items").get(0).getAsJsonObject();
                assertThat(item.get("title").getAsString()).startsWith("<script>alert(1)");
            } else {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void robotsRefuseAiCrawlersOnlyWhenAsked() {
        Page.RobotsPage refused = new Page.RobotsPage("robots.txt", samples().bareSite(), "https://digest.example/sitemap.xml", true);
        assertThat(text(theme(), refused, BASED)).contains("User-agent: GPTBot\n").contains("\nDisallow: /\n").endsWith("Sitemap: https://digest.example/sitemap.xml\n");
        assertThat(text(theme(), new Page.RobotsPage("robots.txt", samples().bareSite(), "", false), BASED)).isEqualTo("User-agent: *\nDisallow:\n");
    }

    @Test
    void aMisspeltPropertyNamesItsPlaceAndTheNamesThatExist() throws IOException {
        template("page.ftlh", "<h1>\n\tä <b>${page.titel}</b></h1>");
        Diagnostic fault = fault();
        assertThat(fault.location().toString()).isEqualTo("templates/page.ftlh:2:14");
        assertThat(fault.location().length()).isEqualTo(5);
        assertThat(fault.message()).isEqualTo("TextPage has no property \"titel\"; did you mean title?");
        assertThat(fault.help()).isEqualTo("It has file, site, head, title, body.");
    }

    @Test
    void aDefaultDoesNotHideAMisspeltProperty() throws IOException {
        template("page.ftlh", "<#if page.heading??>x</#if>");
        assertThat(fault().message()).startsWith("TextPage has no property \"heading\"");
        template("page.ftlh", "${(page.head.tittle)!\"none\"}");
        assertThat(fault().message()).isEqualTo("Head has no property \"tittle\"; did you mean title?");
    }

    @Test
    void aMissingValueSaysHowToAskForIt() throws IOException {
        template("page.ftlh", "<p>${page.head.image.alt}</p>");
        assertThat(fault().location().toString()).isEqualTo("templates/page.ftlh:1:6");
        assertThat(fault().message()).isEqualTo("page.head.image is missing here");
        assertThat(fault().help()).contains("page.head.image??");
    }

    @Test
    void aSyntaxErrorIsLocated() throws IOException {
        template("page.ftlh", "one\n<#if page.title == \"x\">never closed");
        assertThat(fault().location().file()).isEqualTo("templates/page.ftlh");
        assertThat(fault().location().line()).isEqualTo(2);
        template("page.ftlh", "<#import \"_none.ftlh\" as none>");
        assertThat(fault().location().toString()).isEqualTo("templates/page.ftlh:1:1");
    }

    @Test
    void templatesCallNoMethodAndReachNoClass() throws IOException {
        for (String trick : List.of("${page.title()}", "${page.getClass()}", "${page.class}", "${page?api.hashCode()}", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${page.site.topics?api.clear()}", "<#include \"/../../../../etc/passwd\">", "${page.hashCode()}", "${page.body.html}", "${page.file.getBytes()}")) {
            template("page.ftlh", trick);
            assertThat(fault()).as(trick).isNotNull();
        }
    }

    @Test
    void aMacroThatCallsItselfWithoutEndIsAFaultOfTheTemplate() throws IOException {
        template("page.ftlh", "<#macro m><@m/></#macro><@m/>");
        assertThat(fault().message()).contains("calls itself");
    }

    @Test
    void aTemplateThatIsNotUtf8IsNamed() throws IOException {
        Files.write(own("page.ftlh"), new byte[] {'a', (byte) 0xE4, 'b'});
        assertThat(fault().location().file()).isEqualTo("templates/page.ftlh");
        assertThat(fault().message()).contains("UTF-8");
    }

    @Test
    void oneFaultOnManyPagesIsToldOnce() throws IOException {
        template("page.ftlh", "${page.titel}");
        PageRenderer renderer = new PageRenderer(Theme.load(own.resolve("templates")), BASED);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            pages.add(new Page.TextPage("p" + i + "/index.html", samples().bareSite(), SamplePages.bareHead("t"), "t", SafeHtml.EMPTY));
        }
        List<Diagnostic> faults = Rendered.faults(pages, pages.stream().map(renderer::render).toList());
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).message()).endsWith("(on p0/index.html and on 399 other pages)");
    }

    @Test
    void mapsAreNamedForThoseWhoDoNotSeeThemAndTheirPlacesAreLinked() {
        Page story = samples().full().stream().filter(Page.StoryPage.class::isInstance).findFirst().orElseThrow();
        Document html = Jsoup.parse(text(theme(), story, BASED));
        Element map = html.selectFirst("figure.map svg[role=img]");
        assertThat(html.getElementById(map.attr("aria-labelledby")).text()).isEqualTo("Map: Velm Valley");
        assertThat(html.getElementById(map.attr("aria-describedby")).text()).contains("Ostwick 48");
        assertThat(map.select("a, script, image, style")).isEmpty();
        assertThat(html.select("figure.map li").eachText()).containsExactly("Ostwick 48", "Velm Valley 31", "Sarnau & Over 22");
        assertThat(html.select("figure.map li a").eachAttr("href")).containsExactly("/regions/ostwick/", "/regions/velm/");
    }

    @Test
    void aMapCostsFewBytes() {
        for (Page page : samples().full()) {
            Element map = Jsoup.parse(text(theme(), page, BASED)).selectFirst("figure.map");
            if (map != null) {
                assertThat(map.outerHtml().length()).as(page.file()).isBetween(1_000, page instanceof Page.StoryPage ? 4_096 : 8_192);
            }
        }
    }

    @Test
    void aRegionOnTheMapIsNotListedTwice() {
        Page source = samples().full().stream().filter(page -> page.file().equals("sources/lantern/index.html")).findFirst().orElseThrow();
        Document html = Jsoup.parse(text(theme(), source, BASED));
        assertThat(html.select("nav.children a").eachText()).contains("Sarnau").doesNotContain("Ostwick", "Velm Valley");
    }

    private static org.broadsheet.pages.EntryView hostileEntry() {
        var e = SamplePages.bareEntry();
        return new org.broadsheet.pages.EntryView(e.id(), HOSTILE, HOSTILE, HOSTILE, e.body(), true, "de", "ltr", e.published(), e.updated(), e.outlet(), List.of(HOSTILE), "javascript:alert(1)", e.retrieved(), e.topics(),
                e.regions(), e.tags(), e.image(), 1, e.corrections(), e.story(), e.sameStory(), e.copies(), e.related(), e.mentions(), e.share(), e.reply(), e.comments(), 0, e.newer(), e.older(), e.extra());
    }

    private void template(String name, String text) throws IOException {
        Files.writeString(own(name), text);
    }

    private Path own(String name) throws IOException {
        return Files.createDirectories(own.resolve("templates")).resolve(name);
    }

    private Diagnostic fault() {
        Page page = new Page.TextPage("x/index.html", samples().bareSite(), SamplePages.bareHead("t"), "t", new SafeHtml("<p>x</p>"));
        return new PageRenderer(Theme.load(own.resolve("templates")), BASED).render(page).diagnostic().orElse(null);
    }

    private static Theme theme() {
        return Theme.load(Path.of("no-such-folder"));
    }

    private static SamplePages samples() {
        return new SamplePages(theme().assets());
    }

    private static String text(Theme theme, Page page, Addresses addresses) {
        Rendered rendered = new PageRenderer(theme, addresses).render(page);
        assertThat(rendered.diagnostic()).isEmpty();
        return new String(((Output.Made) rendered.output().orElseThrow()).bytes(), StandardCharsets.UTF_8);
    }

    /** No fault; HTML pages have what every page needs and nothing that a strict content policy forbids. */
    private static void assertSound(List<Page> pages, Addresses addresses) {
        for (Page page : pages) {
            String text = text(theme(), page, addresses);
            assertThat(text).as(page.file()).doesNotContain("\r").endsWith("\n");
            if (!page.file().endsWith(".html")) {
                continue;
            }
            Document html = Jsoup.parse(text);
            assertThat(html.select("h1")).as(page.file()).hasSize(1);
            assertThat(html.select("main")).as(page.file()).hasSize(1);
            assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
            assertThat(html.title()).isNotEmpty();
            List<String> ids = html.select("[id]").eachAttr("id");
            assertThat(ids).as(page.file()).doesNotHaveDuplicates();
            for (Element labelled : html.select("[aria-labelledby]")) {
                assertThat(ids).as(page.file()).contains(labelled.attr("aria-labelledby"));
            }
            for (Element anchor : html.select("a[href^=#]")) {
                assertThat(ids).as(page.file()).contains(anchor.attr("href").substring(1));
            }
            assertThat(html.select("script:not([src]):not([type=application/ld+json])")).as(page.file()).isEmpty();
            assertThat(html.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()).filter(a -> a.getKey().startsWith("on"))).as(page.file()).isEmpty();
            for (Element loaded : html.select("[src], link[rel=stylesheet]")) {
                assertThat(loaded.attr("src") + loaded.attr("href")).as(page.file()).doesNotContain("//");
            }
        }
    }
}
