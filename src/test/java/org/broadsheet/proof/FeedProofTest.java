package org.broadsheet.proof;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedProofTest {

    private static final String BASE = "https://marsh.example/digest/";
    private static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <id>https://marsh.example/digest/</id>
              <title>Marsh News</title>
              <updated>2026-03-01T10:00:00+02:00</updated>
              <link rel="self" href="https://marsh.example/digest/feed.xml"/>
              <entry>
                <id>tag:marsh.example,2026:bridge</id>
                <title>Bridge &amp; river</title>
                <updated>2026-03-01T10:00:00Z</updated>
                <link href="https://marsh.example/digest/bridge/"/>
                <content type="html">&lt;a href="https://marsh.example/digest/bridge/"&gt;x&lt;/a&gt;</content>
              </entry>
            </feed>
            """;
    private static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Marsh News</title>
                <link>https://marsh.example/digest/</link>
                <description>News</description>
                <item>
                  <title>Bridge</title>
                  <link>https://marsh.example/digest/bridge/</link>
                  <guid isPermaLink="false">bridge</guid>
                  <pubDate>Sun, 01 Mar 2026 10:00:00 +0200</pubDate>
                </item>
              </channel>
            </rss>
            """;
    private static final String SITEMAP = """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://marsh.example/digest/</loc><lastmod>2026-03-01</lastmod></url>
              <url><loc>https://marsh.example/digest/bridge/</loc></url>
            </urlset>
            """;
    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Marsh News", "home_page_url": "https://marsh.example/digest/",
             "items": [{"id": "bridge", "url": "https://marsh.example/digest/bridge/", "content_text": "Bridge", "date_published": "2026-03-01T10:00:00Z"}]}
            """;

    @TempDir
    Path temp;

    private ProofSite site;

    @BeforeEach
    void pages() {
        site = new ProofSite(temp.resolve("site")).page("index.html", "").page("bridge/index.html", "").file("feed.xml", ATOM).file("rss.xml", RSS).file("sitemap.xml", SITEMAP)
                .file("feed.json", JSON);
    }

    private List<String> lines() {
        return ProofSite.lines(site.check(BASE));
    }

    @Test
    void soundFeedsPass() {
        assertThat(lines()).isEmpty();
        assertThat(site.check(BASE).feeds()).isEqualTo(4);
    }

    @Test
    void brokenXmlIsNamedWithItsPlace() {
        site.file("feed.xml", ATOM.replace("&amp; river", "& river"));

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).startsWith("bad-feed site/feed.xml:9:").contains("not well-formed"));
    }

    @Test
    void aDocumentTypeIsNeverResolved() {
        site.file("feed.xml", "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&x;</title></feed>");

        assertThat(lines()).isNotEmpty().allMatch(line -> line.startsWith("bad-feed site/feed.xml"));
    }

    @Test
    void missingPartsOfAtomAreNamed() {
        site.file("feed.xml", ATOM.replaceFirst("  <title>.*\n", "").replaceFirst("    <updated>.*\n", "").replaceFirst("    <link href.*\n", ""));

        assertThat(lines()).containsExactlyInAnyOrder(
                "bad-feed site/feed.xml the feed has no title", "bad-feed site/feed.xml:6:3 the entry has no updated", "bad-feed site/feed.xml:6:3 the entry has no link");
    }

    @Test
    void addressesOfFeedsAreFullAndLeadSomewhere() {
        site.file("feed.xml", ATOM.replace("href=\"https://marsh.example/digest/bridge/\"/", "href=\"/digest/bridge/\"/"));
        site.file("rss.xml", RSS.replace("/digest/bridge/", "/digest/brigde/"));

        assertThat(lines()).containsExactly(
                "bad-feed site/feed.xml:11:34 link needs a full address, found \"/digest/bridge/\"",
                "bad-feed site/rss.xml:9:19 \"https://marsh.example/digest/brigde/\" leads to no file of the site");
    }

    @Test
    void linksInsideItemsNeedFullAddresses() {
        site.file("feed.xml", ATOM.replace("&lt;a href=\"https://marsh.example/digest/bridge/\"", "&lt;a href=\"../bridge/\""));

        assertThat(lines()).containsExactly("bad-feed site/feed.xml:12:26 a link in content needs a full address, found \"../bridge/\"");
    }

    @Test
    void datesAreDates() {
        site.file("feed.xml", ATOM.replace("2026-03-01T10:00:00Z", "2026-03-01")).file("rss.xml", RSS.replace("Sun, 01 Mar", "Pazar, 01 Mart"))
                .file("sitemap.xml", SITEMAP.replace("2026-03-01", "1 March 2026"));

        assertThat(lines()).containsExactly(
                "bad-feed site/feed.xml:10:14 updated is no date: \"2026-03-01\"",
                "bad-feed site/rss.xml:11:22 pubDate is no date: \"Pazar, 01 Mart 2026 10:00:00 +0200\"",
                "bad-feed site/sitemap.xml:3:57 lastmod is no date: \"1 March 2026\"");
    }

    @Test
    void aSitemapNamesPagesThatExistOnceAndAreItsOwn() {
        site.file("sitemap.xml", SITEMAP.replace("digest/bridge/", "digest/gone/").replace("</urlset>",
                "<url><loc>https://other.example/</loc></url>\n<url><loc>https://marsh.example/digest/</loc></url>\n<url></url>\n</urlset>"));

        assertThat(lines()).containsExactly(
                "bad-feed site/sitemap.xml:4:13 \"https://marsh.example/digest/gone/\" leads to no file of the site",
                "bad-feed site/sitemap.xml:5:11 \"https://other.example/\" is no address of this site",
                "bad-feed site/sitemap.xml:6:11 \"https://marsh.example/digest/\" is there twice",
                "bad-feed site/sitemap.xml:7:1 the url has no loc");
    }

    @Test
    void anIndexOfSitemapsNamesFiles() {
        site.file("sitemap.xml", "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>" + BASE + "sitemap-1.xml</loc></sitemap></sitemapindex>");

        assertThat(lines()).singleElement().asString().contains("sitemap-1.xml\" leads to no file");
    }

    @Test
    void aJsonFeedNeedsItsParts() {
        site.file("feed.json", JSON.replace("\"title\": \"Marsh News\", ", "").replace(", \"content_text\": \"Bridge\"", "").replace("/digest/bridge/", "/digest/gone/"));

        assertThat(lines()).containsExactlyInAnyOrder(
                "bad-feed site/feed.json the feed has no title",
                "bad-feed site/feed.json item 1 has neither content_html nor content_text",
                "bad-feed site/feed.json \"https://marsh.example/digest/gone/\" leads to no file of the site");
    }

    @Test
    void brokenJsonIsNamed() {
        site.file("feed.json", "{\"title\": ");

        assertThat(lines()).singleElement().asString().startsWith("bad-feed site/feed.json the JSON is not well-formed");
    }

    @Test
    void otherXmlNeedsOnlyToBeWellFormed() {
        site.file("opensearch.xml", "<OpenSearchDescription><Url template=\"/x\"/></OpenSearchDescription>");

        assertThat(lines()).isEmpty();
    }

    @Test
    void aSitemapHasAtMostFiftyThousandAddresses() {
        StringBuilder urls = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int i = 0; i <= 50_000; i++) {
            urls.append("<url><loc>https://marsh.example/digest/?").append(i).append("</loc></url>");
        }
        site.file("sitemap.xml", urls.append("</urlset>").toString());

        assertThat(lines()).containsExactly("bad-feed site/sitemap.xml the sitemap has 50001 addresses, more than 50000");
    }

    @Test
    void hostileFeedsTakeNoLongTime() {
        site.file("rss.xml", "<a>".repeat(200_000)).file("feed.json", "[".repeat(200_000));
        site.file("sitemap.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + "<url><loc>https://marsh.example/digest/</loc></url>".repeat(60_000) + "</urlset>");

        assertTimeoutPreemptively(ofSeconds(30), () -> assertThat(lines()).anyMatch(line -> line.contains("more faults in this file")));
    }
}
