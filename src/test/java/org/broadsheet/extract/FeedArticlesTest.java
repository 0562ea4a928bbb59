package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What an item of a feed becomes. */
class FeedArticlesTest {

    private static final String URL = "https://courier.example/2026/ferry/";
    private static final String LONG = "<p>The ferry to Skarholm will sail again from Thursday morning, the port company said after a night of talks with the crews.</p>"
            + "<p>The crews had stopped work eight days ago over a new rota that gave them nine free weekends a year. Now there will be fourteen of them.</p>"
            + "<p>The island's bakery had run out of flour on Sunday, and the school had sent its pupils home, because their teachers live on the mainland.</p>"
            + "<p>The first boat will leave at six in the morning, and it will carry the mail of a whole week, said the head of the post office.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());

    @Test
    void eachItemIsAnArticleWithItsNumber() {
        List<Extraction> found = extract("<rss><channel><title>Courier</title><item><title>One</title></item><item><description>Two</description></item></channel></rss>");

        assertThat(found).extracting(Extraction::item).containsExactly(1, 2);
        assertThat(found).extracting(Extraction::title).containsExactly("One", "");
        assertThat(found).extracting(Extraction::text).containsExactly("", "Two");
        assertThat(found).allSatisfy(article -> {
            assertThat(article.error()).isEmpty();
            assertThat(article.site()).isEqualTo("Courier");
            assertThat(article.file()).isEqualTo("feed.xml");
        });
    }

    @Test
    void aFeedWithoutItemsGivesNothing() {
        assertThat(extract("<rss><channel><title>Courier</title></channel></rss>")).isEmpty();
    }

    @Test
    void listsThatHoldNoArticlesSaySo() {
        assertThat(extract("<opml><body><outline xmlUrl='https://a.example/feed'/></body></opml>")).singleElement()
                .satisfies(found -> assertThat(found.error()).hasValueSatisfying(error -> assertThat(error).contains("list of feeds")));
        assertThat(extract("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc></url></urlset>")).singleElement()
                .satisfies(found -> assertThat(found.error()).hasValueSatisfying(error -> assertThat(error).contains("sitemap")));
    }

    @Test
    void aFeedThatIsNoneIsOneError() {
        assertThat(extract("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [")).singleElement().satisfies(found -> assertThat(found.error()).isPresent());
    }

    @Test
    void wholeTextsAreToldFromTeasers() {
        assertThat(item(encoded(LONG)).teaser()).isFalse();
        assertThat(item(encoded(LONG)).confidence()).isGreaterThan(0.9);
        assertThat(item(encoded("<p>The ferry to Skarholm will sail again from Thursday.</p>")).teaser()).isTrue();
        assertThat(item(encoded(LONG + "<p>The mayor [&#8230;]</p>")).teaser()).isTrue();
        assertThat(item(encoded(LONG + "<p><a href='" + URL + "?utm_source=rss'>Continue reading</a></p>")).teaser()).isTrue();
        assertThat(item(encoded(LONG + "<p><a href='https://island.example/'>Read more</a></p>")).teaser()).isFalse();
        assertThat(item("<description><![CDATA[" + LONG + "]]></description>").teaser()).isTrue();
        assertThat(item("<description><![CDATA[" + LONG + LONG.replace("ferry", "boat") + LONG.replace("ferry", "ship") + "]]></description>").teaser()).isFalse();
        assertThat(item("").teaser()).isTrue();
    }

    @Test
    void whatFeedsHangOnIsCutAndTold() {
        Extraction found = item(encoded(LONG + "<p>The post <a href='" + URL + "'>Ferry sails</a> appeared first on <a href='https://courier.example'>Courier</a>.</p>"
                + "<p><a href='https://www.facebook.com/sharer/sharer.php?u=x'>Facebook</a> <a href='https://twitter.com/intent/tweet?u=x'>Twitter</a></p>"
                + "<img src='https://stats.example/pixel.gif' width='1' height='1'>"));

        assertThat(found.text()).endsWith("head of the post office.").doesNotContain("appeared first").doesNotContain("Facebook");
        assertThat(found.markdown()).doesNotContain("pixel");
        assertThat(found.removed()).extracting(Removed::rule).contains("feed-tail", "share-bar");
        assertThat(found.teaser()).isFalse();
    }

    @Test
    void tailsAreKnownInManyLanguages() {
        for (String tail : new String[] {"Der Beitrag Ferry sails erschien zuerst auf Kurier.", "L’article Ferry sails est apparu en premier sur Courrier.",
            "La entrada Ferry sails se publicó primero en Correo.", "L'articolo Ferry sails proviene da Corriere.", "O post Ferry sails apareceu primeiro em Correio.",
            "Het bericht Ferry sails verscheen eerst op Koerier.", "Artykuł Ferry sails pochodzi z serwisu Kurier.", "Запись Ferry sails впервые появилась Курьер.",
            "Příspěvek Ferry sails se nejdříve objevil na Kurýr.", "投稿 Ferry sails は クーリエ に最初に表示されました。", "Ferry sails最先出现在信使。"}) {
            Extraction found = item(encoded(LONG + "<p>" + tail + "</p>"));
            assertThat(found.text()).as(tail).endsWith("head of the post office.");
            assertThat(found.removed()).as(tail).extracting(Removed::rule).contains("feed-tail");
        }
    }

    @Test
    void aSentenceThatOnlySoundsLikeATailStays() {
        String last = "<p>The photograph first appeared on Monday in the window of the bakery.</p>";

        assertThat(item(encoded(LONG + last)).text()).endsWith("in the window of the bakery.");
    }

    @Test
    void theLinkToTheRestIsCutFromTheEndOfASentence() {
        Extraction found = item("<description><![CDATA[<p>The ferry sails again. <a href='" + URL + "'>Read the story</a></p>]]></description>");

        assertThat(found.text()).isEqualTo("The ferry sails again.");
        assertThat(found.removed()).containsExactly(new Removed("Read the story", "read-more", 0));
        assertThat(item("<description><![CDATA[<p>We have <a href='" + URL + "'>told you so</a></p>]]></description>").text()).isEqualTo("We have told you so");
    }

    @Test
    void whatTheFeedTellsIsTaken() {
        Extraction found = item("<pubDate>Tue, 03 Mar 2026 07:15:00 +0100</pubDate><author>ada@courier.example (Ada Holm)</author><category>Harbour</category>"
                + "<description>The boats are back. It took a week.</description><enclosure url='https://courier.example/ferry.jpg' type='image/jpeg'/>" + encoded(LONG));

        assertThat(found.date()).map(DateValue::iso).contains("2026-03-03T07:15:00+01:00");
        assertThat(found.authors()).containsExactly("Ada Holm");
        assertThat(found.topics()).containsExactly("Harbour");
        assertThat(found.summary()).isEqualTo("The boats are back. It took a week.");
        assertThat(found.image()).hasValueSatisfying(image -> assertThat(image.src()).isEqualTo("https://courier.example/ferry.jpg"));
        assertThat(found.url()).isEqualTo(URL);
        assertThat(found.language()).isEqualTo("en");
    }

    @Test
    void addressesAreFullAndWithoutTrackers() {
        Extraction found = single("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://courier.example/news/'><title>Courier</title><entry><title>x</title>"
                + "<link href='ferry?utm_source=feed&amp;id=7'/><content type='html'>&lt;p>See &lt;a href='tides'>the tides&lt;/a> and &lt;a href='javascript:alert(1)'>this&lt;/a>.&lt;/p></content>"
                + "</entry></feed>");

        assertThat(found.url()).isEqualTo("https://courier.example/news/ferry?id=7");
        assertThat(found.markdown()).contains("[the tides](https://courier.example/news/tides)").doesNotContain("javascript");
    }

    @Test
    void theLeadImageStandsOutsideOfTheText() {
        Extraction found = item(encoded("<figure><img src='/ferry.jpg' alt='A ferry'><figcaption>The ferry at the pier</figcaption></figure>" + LONG));

        assertThat(found.image()).hasValueSatisfying(image -> {
            assertThat(image.src()).isEqualTo("https://courier.example/ferry.jpg");
            assertThat(image.alt()).isEqualTo("A ferry");
            assertThat(image.caption()).isEqualTo("The ferry at the pier");
        });
        assertThat(found.markdown()).startsWith("The ferry to Skarholm");
    }

    @Test
    void textWithoutMarkupKeepsItsParagraphs() {
        Extraction found = single("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"content_text\": \"First & last.\\nA line.\\n\\nSecond <b>.\"}]}");

        assertThat(found.text()).isEqualTo("First & last.\nA line.\nSecond <b>.");
        assertThat(found.markdown()).isEqualTo("First & last.\\\nA line.\n\nSecond \\<b>.");
    }

    @Test
    void nothingExecutableSurvives() {
        Extraction found = item(encoded(LONG + "<script>alert(1)</script><p onclick='alert(2)'>The <svg onload=alert(3)></svg>sea<iframe src='https://x.example'></iframe>.</p>"
                + "<style>p{}</style><object data='x'></object><a href='data:text/html,x'>here</a>"));

        assertThat(found.markdown()).doesNotContain("alert").doesNotContain("<").doesNotContain("data:").contains("The sea.");
    }

    @Test
    void aDefaultLanguageGivesWayToTheText() {
        String german = "<p>Die Fähre nach Skarholm fährt von Donnerstag an wieder, sagte die Hafengesellschaft nach einer Nacht der Gespräche mit den Mannschaften.</p>"
                + "<p>Die Leute hatten vor acht Tagen die Arbeit niedergelegt, weil der neue Dienstplan ihnen nur neun freie Wochenenden im Jahr gelassen hatte, und sie wollten mehr.</p>";

        assertThat(single("<rss><channel><language>en-US</language><item><title>x</title>" + encoded(german) + "</item></channel></rss>").language()).isEqualTo("de");
        assertThat(single("<rss><channel><language>de_AT</language><item><title>x</title>" + encoded(german) + "</item></channel></rss>").language()).isEqualTo("de-AT");
        assertThat(single("<rss><channel><language>en-US</language><item><title>x</title></item></channel></rss>").language()).isEqualTo("en-US");
    }

    private Extraction item(String fields) {
        return single("<rss><channel><title>Courier</title><link>https://courier.example/</link><item><title>Ferry sails</title><link>" + URL + "</link>" + fields + "</item></channel></rss>");
    }

    private static String encoded(String html) {
        return "<content:encoded><![CDATA[" + html + "]]></content:encoded>";
    }

    private Extraction single(String feed) {
        List<Extraction> found = extract(feed);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Extraction> extract(String feed) {
        return extractor.extractAll(new SourceItem("feed.xml", feed.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }
}
