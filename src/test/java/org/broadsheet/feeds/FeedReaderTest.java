package org.broadsheet.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every dialect as its specification has it. */
class FeedReaderTest {

    private static final String ADDRESS = "https://courier.example/feeds/all.xml";

    @Test
    void rss20IsRead() {
        Feed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
                  <channel>
                    <title>Westhaven Courier</title>
                    <link>https://courier.example/</link>
                    <atom:link href="https://courier.example/feeds/all.xml" rel="self" type="application/rss+xml"/>
                    <description>News of the coast</description>
                    <language>en-gb</language>
                    <item>
                      <title>Ferry sails &amp; the pier is open</title>
                      <link>https://courier.example/ferry</link>
                      <guid isPermaLink="false">item-1</guid>
                      <dc:creator><![CDATA[Ada Holm]]></dc:creator>
                      <dc:creator>Ben Rask</dc:creator>
                      <pubDate>Tue, 03 Mar 2026 07:15:00 +0100</pubDate>
                      <category>Harbour</category>
                      <category><![CDATA[Rail & sea]]></category>
                      <description>The ferry sails.</description>
                      <content:encoded><![CDATA[<p>The ferry <b>sails</b> again.</p>]]></content:encoded>
                      <media:content url="https://courier.example/ferry-400.jpg" medium="image" width="400"/>
                      <media:content url="https://courier.example/ferry-1200.jpg" medium="image" width="1200"/>
                    </item>
                    <item><title>Second</title><guid>https://courier.example/second</guid></item>
                  </channel>
                </rss>""");

        assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
        assertThat(feed.title()).isEqualTo("Westhaven Courier");
        assertThat(feed.home()).isEqualTo("https://courier.example/");
        assertThat(feed.description()).isEqualTo("News of the coast");
        assertThat(feed.language()).isEqualTo("en-gb");
        FeedItem item = feed.items().get(0);
        assertThat(item.id()).isEqualTo("item-1");
        assertThat(item.title()).isEqualTo("Ferry sails & the pier is open");
        assertThat(item.url()).isEqualTo("https://courier.example/ferry");
        assertThat(item.authors()).containsExactly("Ada Holm", "Ben Rask");
        assertThat(item.published()).isEqualTo("Tue, 03 Mar 2026 07:15:00 +0100");
        assertThat(item.categories()).containsExactly("Harbour", "Rail & sea");
        assertThat(item.summary()).isEqualTo("The ferry sails.");
        assertThat(item.content()).isEqualTo("<p>The ferry <b>sails</b> again.</p>");
        assertThat(item.image()).isEqualTo("https://courier.example/ferry-1200.jpg");
        assertThat(item.language()).isEqualTo("en-gb");
        assertThat(feed.items().get(1).url()).isEqualTo("https://courier.example/second");
    }

    @Test
    void atom10IsRead() {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://bote.example/">
                  <title type="html">Bote &amp;amp; Bl&amp;auml;tter</title>
                  <subtitle>Vom Fluss</subtitle>
                  <link rel="self" href="feed.atom"/>
                  <link rel="alternate" type="text/html" href="/"/>
                  <author><name>Redaktion</name></author>
                  <entry xml:lang="fr">
                    <id>tag:bote.example,2026:1</id>
                    <title type="text">1 &lt; 2 &amp; <![CDATA[<b>]]> bleibt</title>
                    <link rel="enclosure" type="image/jpeg" href="bild.jpg"/>
                    <link rel="edit" href="edit/1"/>
                    <link href="artikel/1"/>
                    <published>2026-03-03T07:15:00+01:00</published>
                    <updated>2026-03-04T08:00:00Z</updated>
                    <category term="hafen" label="Hafen"/>
                    <category term="markt"/>
                    <summary type="text">Kurz &amp; gut</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein <em>Satz</em> &amp; 1 &lt; 2.<br/></p></div></content>
                    <author><name>Eva Lind</name><email>eva@bote.example</email></author>
                  </entry>
                  <entry><id>https://bote.example/zwei</id><title>Zwei</title><content type="html" xml:base="texte/">&lt;p&gt;Ein Absatz&lt;/p&gt;</content></entry>
                </feed>""");

        assertThat(feed.kind()).isEqualTo(Feed.Kind.ATOM);
        assertThat(feed.title()).isEqualTo("Bote & Blätter");
        assertThat(feed.description()).isEqualTo("Vom Fluss");
        assertThat(feed.home()).isEqualTo("https://bote.example/");
        assertThat(feed.language()).isEqualTo("de");
        FeedItem first = feed.items().get(0);
        assertThat(first.title()).isEqualTo("1 < 2 & <b> bleibt");
        assertThat(first.url()).isEqualTo("https://bote.example/artikel/1");
        assertThat(first.image()).isEqualTo("https://bote.example/bild.jpg");
        assertThat(first.published()).isEqualTo("2026-03-03T07:15:00+01:00");
        assertThat(first.updated()).isEqualTo("2026-03-04T08:00:00Z");
        assertThat(first.categories()).containsExactly("Hafen", "markt");
        assertThat(first.summary()).isEqualTo("Kurz &amp; gut");
        assertThat(first.content()).contains("<p>Ein <em>Satz</em> &amp; 1 &lt; 2.<br></p>");
        assertThat(first.authors()).containsExactly("Eva Lind");
        assertThat(first.language()).isEqualTo("fr");
        FeedItem second = feed.items().get(1);
        assertThat(second.url()).isEqualTo("https://bote.example/zwei");
        assertThat(second.authors()).containsExactly("Redaktion");
        assertThat(second.content()).isEqualTo("<p>Ein Absatz</p>");
        assertThat(second.base()).isEqualTo("https://bote.example/texte/");
        assertThat(second.language()).isEqualTo("de");
    }

    @Test
    void atom03IsRead() {
        Feed feed = read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#">
                  <title>Old Post</title><tagline>Since 2004</tagline>
                  <entry>
                    <title mode="escaped" type="text/html">A &lt;i&gt;new&lt;/i&gt; mill</title>
                    <link rel="alternate" type="text/html" href="https://old.example/mill"/>
                    <issued>2004-05-01T10:00:00Z</issued><modified>2004-05-02T10:00:00Z</modified>
                    <content mode="base64" type="text/html">PHA+VGhlIG1pbGwgZ3JpbmRzLjwvcD4=</content>
                  </entry>
                </feed>""");

        FeedItem item = feed.items().get(0);
        assertThat(feed.description()).isEqualTo("Since 2004");
        assertThat(item.title()).isEqualTo("A new mill");
        assertThat(item.published()).isEqualTo("2004-05-01T10:00:00Z");
        assertThat(item.updated()).isEqualTo("2004-05-02T10:00:00Z");
        assertThat(item.content()).isEqualTo("<p>The mill grinds.</p>");
    }

    @Test
    void rdfKeepsItsItemsBesideTheChannel() {
        Feed feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://valley.example/"><title>Valley Echo</title><link>https://valley.example/</link><d:language>en</d:language>
                    <items><rdf:Seq><rdf:li rdf:resource="https://valley.example/1"/></rdf:Seq></items></channel>
                  <item rdf:about="https://valley.example/1"><title>Bus &amp;amp; train</title><link>
                      https://valley.example/1
                    </link><d:date>2026-02-01T09:00+01:00</d:date><d:creator>Ida Moen</d:creator><d:subject>Transport</d:subject></item>
                </rdf:RDF>""");

        assertThat(feed.kind()).isEqualTo(Feed.Kind.RDF);
        assertThat(feed.title()).isEqualTo("Valley Echo");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Bus & train");
            assertThat(item.url()).isEqualTo("https://valley.example/1");
            assertThat(item.published()).isEqualTo("2026-02-01T09:00+01:00");
            assertThat(item.authors()).containsExactly("Ida Moen");
            assertThat(item.categories()).containsExactly("Transport");
            assertThat(item.id()).isEqualTo("https://valley.example/1");
        });
    }

    @Test
    void rss090AndItsLaterRelativesAreRead() {
        Feed first = read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
                + "<channel><title>Nine</title><link>https://nine.example</link></channel><item><title>One</title><link>https://nine.example/1</link></item></rdf:RDF>");
        Feed second = read("<rss version='0.92'><channel><title>Ninety-two</title><item><description>Only a description.</description></item></channel></rss>");

        assertThat(first.items()).extracting(FeedItem::title).containsExactly("One");
        assertThat(second.items()).extracting(FeedItem::summary).containsExactly("Only a description.");
        assertThat(second.items()).extracting(FeedItem::title).containsExactly("");
    }

    @Test
    void jsonFeedIsRead() {
        Feed feed = read("""
                {"title": "Tolver Times", "home_page_url": "/", "feed_url": "https://tolver.example/feed.json", "language": "en",
                 "authors": [{"name": "Newsdesk"}],
                 "items": [
                   {"id": 17, "url": "/news/17", "title": "Q&A: the bridge", "content_html": "<p>Yes.</p>", "summary": "Short <b>",
                    "date_published": "2026-03-03T07:15:00Z", "date_modified": "2026-03-03T08:15:00Z", "image": "/17.jpg", "tags": ["Roads", "Bridges"],
                    "authors": [{"name": "Ole Berg"}, {"url": "https://x.example"}]},
                   {"id": "https://tolver.example/news/18", "content_text": "A < B", "author": {"name": "Mia Dahl"}, "language": "nb"},
                   "not an item"],
                 "version": "https://jsonfeed.org/version/1.1"}""");

        assertThat(feed.kind()).isEqualTo(Feed.Kind.JSON);
        assertThat(feed.home()).isEqualTo("https://courier.example/");
        assertThat(feed.items()).hasSize(2);
        FeedItem first = feed.items().get(0);
        assertThat(first.id()).isEqualTo("17");
        assertThat(first.title()).isEqualTo("Q&A: the bridge");
        assertThat(first.url()).isEqualTo("https://courier.example/news/17");
        assertThat(first.image()).isEqualTo("https://courier.example/17.jpg");
        assertThat(first.authors()).containsExactly("Ole Berg");
        assertThat(first.categories()).containsExactly("Roads", "Bridges");
        assertThat(first.summary()).isEqualTo("Short &lt;b&gt;");
        assertThat(first.published()).isEqualTo("2026-03-03T07:15:00Z");
        assertThat(first.updated()).isEqualTo("2026-03-03T08:15:00Z");
        FeedItem second = feed.items().get(1);
        assertThat(second.url()).isEqualTo("https://tolver.example/news/18");
        assertThat(second.content()).isEqualTo("A &lt; B");
        assertThat(second.authors()).containsExactly("Mia Dahl");
        assertThat(second.language()).isEqualTo("nb");
    }

    @Test
    void theOriginOfACollectedItemIsKnown() {
        Feed rss = read("<rss><channel><title>All</title><item><title>x</title><source url='https://a.example/rss'>Tolver Times</source></item></channel></rss>");
        Feed atom = read("<feed xmlns='http://www.w3.org/2005/Atom'><title>All</title><entry><title>x</title><source><title>Valley Echo</title>"
                + "<author><name>Ida Moen</name></author></source></entry></feed>");

        assertThat(rss.items().get(0).source()).isEqualTo("Tolver Times");
        assertThat(atom.items().get(0).source()).isEqualTo("Valley Echo");
        assertThat(atom.items().get(0).authors()).containsExactly("Ida Moen");
    }

    @Test
    void theOriginalAddressGoesBeforeThatOfAProxy() {
        Feed feed = read("<rss xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel><item><title>x</title><link>https://proxy.example/~r/1</link>"
                + "<feedburner:origLink>https://courier.example/1</feedburner:origLink></item></channel></rss>");

        assertThat(feed.items().get(0).url()).isEqualTo("https://courier.example/1");
    }

    @Test
    void mailAddressesAreNoNames() {
        Feed feed = read("<rss><channel>"
                + "<item><author>ada@courier.example (Ada Holm)</author></item><item><author>Ada Holm &lt;ada@courier.example&gt;</author></item>"
                + "<item><author>ada@courier.example</author></item><item><author>noreply@courier.example (Unknown)</author></item>"
                + "</channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::authors)
                .containsExactly(List.of("Ada Holm"), List.of("Ada Holm"), List.of(), List.of());
    }

    @Test
    void videosTellTheirTextInAGroup() {
        Feed feed = read("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><entry><title>Launch</title><media:group>"
                + "<media:title>Other</media:title><media:thumbnail url='https://v.example/t.jpg' width='480'/><media:description>The boat slides.</media:description>"
                + "</media:group></entry></feed>");

        assertThat(feed.items().get(0).summary()).isEqualTo("The boat slides.");
        assertThat(feed.items().get(0).image()).isEqualTo("https://v.example/t.jpg");
        assertThat(feed.items().get(0).title()).isEqualTo("Launch");
    }

    @Test
    void pagesAndOtherTextsAreNoFeeds() {
        for (String text : new String[] {"", "plain text", "<!DOCTYPE html><html><body><feed>x</feed></body></html>", "<html><head><title>RSS</title></head></html>",
            "{\"items\": []}", "{ broken", "[1, 2]", "<urlset><url><loc>https://a.example/</loc></url></urlset>", "<opml><body/></opml>", "<svg><feed/></svg>"}) {
            assertThat(new FeedReader().read(text.getBytes(StandardCharsets.UTF_8), "", "")).as(text).isEmpty();
        }
    }

    @Test
    void aFeedWithoutItemsIsAFeed() {
        assertThat(read("<rss version='2.0'><channel><title>Quiet</title></channel></rss>").items()).isEmpty();
    }

    private static Feed read(String text) {
        return new FeedReader().read(text.getBytes(StandardCharsets.UTF_8), "", ADDRESS).orElseThrow();
    }
}
