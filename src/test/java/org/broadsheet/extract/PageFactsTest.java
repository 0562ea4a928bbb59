package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say around their articles, and where they say it. */
class PageFactsTest {

    private static final String TEXT = "<p>The ferry to Skarholm will sail again from Thursday morning, the port company said after a night of talks with the crews in Westhaven.</p>"
            + "<p>The crews had stopped work eight days ago over a new rota that gave them nine free weekends a year. Now there will be fourteen, and a new canteen.</p>"
            + "<p>Nobody on the quay was surprised by the end of the strike, and the first lorries were waiting at the gate before the sun had come up on Wednesday.</p>";
    private static final String TITLE = "Ferry crews end their strike";

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());

    private Extraction page(String head, String above, String below) {
        String html = "<html lang='en'><head>" + head + "</head><body><article>" + above + TEXT + below + "</article></body></html>";
        return extractor.extractAll(new SourceItem("page.html", html.getBytes(StandardCharsets.UTF_8), Optional.empty())).get(0);
    }

    private Extraction linked(String json) {
        return page("<script type='application/ld+json'>" + json + "</script>", "<h1>" + TITLE + "</h1>", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'@type':'NewsArticle','author':{'@type':'Person','name':'Jane Fowler'},'datePublished':'2026-03-12T08:00:00+01:00'}",
        "{'@type':'NewsArticle','author':{'@type':'Person','name':'Jane Fowler'},'datePublished':'2026-03-12T08:00:00+01:00',}",
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Jane Fowler&quot;,&quot;datePublished&quot;:&quot;2026-03-12T08:00:00+01:00&quot;}",
        "{'@type':'WebSite','name':'x'} {'@type':'NewsArticle','author':['Jane Fowler'],'datePublished':'2026-03-12T08:00:00+01:00'}",
        "{'@graph':[{'@type':['NewsArticle'],'author':[{'@id':'#j'}],'datePublished':'2026-03-12T08:00:00+01:00'},{'@id':'#j','@type':'Person','name':'Jane Fowler'}]}",
        "{'@type':'NewsArticle','author':{'name':'Jane \u0001Fowler'},'description':'one\ntwo','datePublished':'2026-03-12T08:00:00+01:00'}",
        "<!-- {'@type':'WebPage','author':{'@type':'Person','name':'Jane Fowler'},'datePublished':'2026-03-12T08:00:00+01:00'} -->",
        "{'@type':'NewsArticle','author':{'@type':'Person','name':'Jane Fowler'},'datePublished':'2026-03-12T08:00:00+01:00' 'broken':{{"})
    void linkedDataIsReadWhateverItsShape(String json) {
        Extraction found = linked(json.replace('\'', '"'));

        assertThat(found.authors()).containsExactly("Jane Fowler");
        assertThat(found.date()).hasToString("Optional[2026-03-12T08:00:00+01:00]");
        assertThat(found.provenance()).containsEntry("author", Origin.JSON_LD).containsEntry("date", Origin.JSON_LD).containsEntry("title", Origin.HEADING);
    }

    @Test
    void thePublisherIsNoAuthorUnderAnOrganizationsName() {
        Extraction found = linked("{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harrow Herald\"},\"publisher\":{\"@type\":\"Organization\",\"name\":\"Harrow Herald\"}}");

        assertThat(found.authors()).isEmpty();
        assertThat(found.site()).isEqualTo("Harrow Herald");
    }

    @Test
    void aBylineCompletesWhomTheDataName() {
        String head = "<meta name='author' content='Jane Fowler'>";

        assertThat(page(head, "<h1>" + TITLE + "</h1><p>By Jane Fowler and Tom Reed</p>", "").authors()).containsExactly("Jane Fowler", "Tom Reed");
        assertThat(page("<meta name='author' content='jfowler'>", "<h1>" + TITLE + "</h1><p>By Jane Fowler</p>", "").authors()).containsExactly("Jane Fowler");
        assertThat(page("<meta name='author' content='Jane'>", "<h1>" + TITLE + "</h1><p>By Jane Fowler</p>", "").authors()).containsExactly("Jane Fowler");
        assertThat(page(head, "<h1>" + TITLE + "</h1><p>By Jane Fowler, Senior Editor</p>", "").authors()).containsExactly("Jane Fowler");
        assertThat(page(head, "<h1>" + TITLE + "</h1>", "<div class='related'><p>By Ole Marten</p></div>").authors()).containsExactly("Jane Fowler");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "<div><span>By</span><span>Jane Fowler</span></div>; text", "<div>Written by</div><div>Jane Fowler</div>; text", "<p><time datetime='2026-03-12'>12 March 2026</time> by Jane Fowler</p>; text",
        "<p>12.03.2026 | 13:10 | Jane Fowler</p>; text", "<p class='meta'><a href='/authors/jane-fowler/'>Jane Fowler</a> · Staff Writer</p>; microdata",
        "<p><a rel='author' href='/x'>Jane Fowler</a></p>; microdata", "<div class='post-author-name'>Jane Fowler</div>; microdata", "<p itemprop='author'><span itemprop='name'>Jane Fowler</span></p>; microdata",
        "<p>Text: Jane Fowler Photos: Ole Marten</p>; text", "<p>Von Jane Fowler</p>; text", "<p>Автор: Jane Fowler</p>; text"})
    void bylinesBesideTheHeadlineAreRead(String byline, String origin) {
        Extraction found = page("", "<h1>" + TITLE + "</h1>" + byline, "");

        assertThat(found.authors()).containsExactly("Jane Fowler");
        assertThat(found.provenance().get("author").id()).isEqualTo(origin);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"admin; ", "Unknown; ", "{{author}}; ", "page.head.author; ", "jane@herald.example; ", "https://herald.example/jane; ", "jfowler84; jfowler84", "Reuters; Reuters", "News; "})
    void namesOfNobodyAreNone(String told, String expected) {
        assertThat(page("<meta name='author' content='" + told + "'>", "<h1>" + TITLE + "</h1>", "").authors()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void theOutletSignsOnlyWhenNobodyElseDoes() {
        String head = "<meta property='og:site_name' content='Harrow Herald'><meta name='author' content='Harrow Herald'>";

        assertThat(page(head, "<h1>" + TITLE + "</h1><p>By Jane Fowler</p>", "").authors()).containsExactly("Jane Fowler");
        assertThat(page(head, "<h1>" + TITLE + "</h1>", "").authors()).containsExactly("Harrow Herald");
    }

    @Test
    void aSignatureBelowTheTextIsRead() {
        assertThat(page("", "<h1>" + TITLE + "</h1>", "<p>Written by Jane Fowler</p>").authors()).containsExactly("Jane Fowler");
    }

    @Test
    void theScriptsDataTellWhatNothingElseDoes() {
        String head = "<script>window.state={\"related\":[{\"publishedAt\":\"2019-01-01\"}],\"padding\":\"" + "x".repeat(8000) + "\",\"article\":{\"headline\":\"" + TITLE
                + "\",\"publishedAt\":\"2026-03-12T08:00:00Z\",\"authors\":[{\"id\":7,\"name\":\"Jane Fowler\"}]}}</script>";
        Extraction found = page(head, "<h1>" + TITLE + "</h1>", "");

        assertThat(found.date()).hasToString("Optional[2026-03-12T08:00:00Z]");
        assertThat(found.authors()).containsExactly("Jane Fowler");
        assertThat(found.provenance()).containsEntry("date", Origin.STATE).containsEntry("author", Origin.STATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2026-03-12T02:41:00Z; <time datetime='2026-03-11T22:41:00-04:00'>11 March</time>; 2026-03-11T22:41:00-04:00",
        "2026-03-12T02:41:00Z; <p>11 March 2026</p>; 2026-03-11", "2026-03-12T08:00:00+01:00; <p>12 March 2026</p>; 2026-03-12T08:00:00+01:00",
        "2024-08-07T12:00:00Z; <p>30 December 2013</p>; 2013-12-30", "2026-03-12; <p>Updated: 14 March 2026</p>; 2026-03-12", "2026-03-12; <p>Updated on</p><p>14 March 2026</p>; 2026-03-12",
        "2026-03-12; <time datetime='2026-03-12T08:15:00+01:00'>12 March</time>; 2026-03-12T08:15:00+01:00"})
    void whatReadersAreShownCorrectsTheData(String told, String shown, String expected) {
        Extraction found = page("<meta property='article:published_time' content='" + told + "'>", "<h1>" + TITLE + "</h1>" + shown, "");

        assertThat(found.date().orElseThrow().iso()).isEqualTo(expected);
    }

    @Test
    void theDateOfAChangeIsKeptApart() {
        Extraction shown = page("", "<h1>" + TITLE + "</h1><p>Published 12 March 2026, last updated 14 March 2026</p>", "");
        Extraction told = page("<meta property='article:published_time' content='2026-03-12'><meta property='article:modified_time' content='2026-03-14'>",
                "<h1>" + TITLE + "</h1><p>14 March 2026</p>", "");

        assertThat(shown.date()).hasToString("Optional[2026-03-12]");
        assertThat(shown.updated()).hasToString("Optional[2026-03-14]");
        assertThat(told.date()).hasToString("Optional[2026-03-12]");
        assertThat(told.updated()).hasToString("Optional[2026-03-14]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<footer>© 2019-05-01 Harrow Herald</footer>", "<aside class='related'><h3>More</h3><p>1 May 2019</p></aside>", "<section id='comments'><p>Ole, 1 May 2019</p></section>"})
    void otherDatesOfThePageDoNotWin(String below) {
        assertThat(page("", "<h1>" + TITLE + "</h1><p>12 March 2026</p>", below).date()).hasToString("Optional[2026-03-12]");
    }

    @Test
    void theAddressDatesAPageThatDoesNot() {
        Extraction found = page("<link rel='canonical' href='https://herald.example/2026/03/12/ferry/'>", "<h1>" + TITLE + "</h1>", "");

        assertThat(found.date()).hasToString("Optional[2026-03-12]");
        assertThat(found.provenance()).containsEntry("date", Origin.ADDRESS).containsEntry("url", Origin.LINK).containsEntry("site", Origin.ADDRESS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "<h1><span class='kicker'>Harbour</span> Ferry crews end their strike</h1>; Ferry crews end their strike", "<h1>Harbour | Ferry crews end their strike</h1>; Ferry crews end their strike",
        "<h1>Ferry crews end their strike 12.03.2026</h1>; Ferry crews end their strike", "<h1>Harrow Herald</h1><h2>Ferry crews end their strike</h2>; Ferry crews end their strike",
        "<h1>Ferry crews call off their eight-day strike</h1>; Ferry crews call off their eight-day strike", "<h2>Another matter</h2>; Ferry crews end their strike"})
    void theMainHeadingIsTheTitleWithoutWhatStandsBesideIt(String headings, String title) {
        assertThat(page("<title>Ferry crews end their strike - Harrow Herald</title><meta property='og:title' content='Ferry crews end their strike'>"
                + "<meta property='og:site_name' content='Harrow Herald'>", headings, "").title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Ferry crews end their strike | Harrow Herald", "Ferry crews end their strike - Harrow Herald", "Harrow Herald: Ferry crews end their strike", "Ferry crews end their strike | HH Online",
        "Ferry crews end their strike « Harrow Herald", "Ferry crews end their strike — Harrow Herald | herald.example"})
    void theOutletsNameIsTakenOffTitlesOfTheHead(String told) {
        String title = page("<title>" + told + "</title><meta property='og:site_name' content='Harrow Herald'><link rel='canonical' href='https://herald.example/ferry'>", "", "").title();

        assertThat(title).isEqualTo(TITLE);
    }

    @Test
    void theLargestImageOfTheDataLeadsAndLogosDoNot() {
        Extraction found = linked("{\"@type\":\"NewsArticle\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://herald.example/logo.png\",\"width\":4000},"
                + "{\"@type\":\"ImageObject\",\"url\":\"https://herald.example/small.jpg\",\"width\":\"300\"},{\"@type\":\"ImageObject\",\"url\":\"https://herald.example/large.jpg\",\"width\":\"1600px\"}]}");

        assertThat(found.image().orElseThrow().src()).isEqualTo("https://herald.example/large.jpg");
        assertThat(found.provenance()).containsEntry("image", Origin.JSON_LD);
    }

    @Test
    void dublinCoreAndScholarlyTagsAreRead() {
        Extraction found = page("<meta name='DC.creator' content='Jane Fowler'><meta name='DC.creator' content='Tom Reed'><meta name='DC.date.issued' content='2026-03-12'>",
                "<h1>" + TITLE + "</h1>", "");

        assertThat(found.authors()).containsExactly("Jane Fowler", "Tom Reed");
        assertThat(found.date()).hasToString("Optional[2026-03-12]");
        assertThat(found.provenance()).containsEntry("author", Origin.META).containsEntry("date", Origin.META);
    }

    @Test
    void onlyFactsThatAreThereHaveAnOrigin() {
        Extraction found = page("", "<h1>" + TITLE + "</h1>", "");

        assertThat(found.provenance()).containsOnlyKeys("title", "language");
    }
}
