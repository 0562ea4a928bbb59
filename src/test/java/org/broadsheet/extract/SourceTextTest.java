package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.broadsheet.extract.SourceText.Kind;
import org.junit.jupiter.api.Test;

/** What kind of source a text is, whatever its file is called. */
class SourceTextTest {

    @Test
    void feedsAreKnownByTheirRoot() {
        for (String text : new String[] {"<rss version='2.0'><channel/></rss>", "<?xml version='1.0'?>\n<!-- a <page> --><feed xmlns='http://www.w3.org/2005/Atom'/>",
            "<?xml version='1.0'?><?xml-stylesheet href='feed.xsl' type='text/xsl'?><rdf:RDF xmlns:rdf='x'><channel/></rdf:RDF>", "\ufeff\n\n <RSS><channel/></RSS>",
            "<!DOCTYPE rss [<!ENTITY a '>'> ]>\n<rss><channel/></rss>", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry/></a:feed>",
            "{\"items\": [], \"title\": \"x\", \"version\": \"https://jsonfeed.org/version/1.1\"}", "  {\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"}",
            "<!--" + " long".repeat(2000) + "--><rss><channel/></rss>", "<br />\n<b>Notice</b>: x in <b>y</b><br />\n<rss><channel/></rss>",
            "&lt;rss&gt;&lt;channel&gt;&lt;/channel&gt;&lt;/rss&gt;"}) {
            assertThat(kind(text)).as(text).isEqualTo(Kind.FEED);
        }
    }

    @Test
    void otherListsAreKnownToo() {
        assertThat(kind("<?xml version='1.0'?><opml version='2.0'><head/><body/></opml>")).isEqualTo(Kind.OPML);
        assertThat(kind("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>")).isEqualTo(Kind.SITEMAP);
        assertThat(kind("<sitemapindex><sitemap/></sitemapindex>")).isEqualTo(Kind.SITEMAP);
    }

    @Test
    void pagesThatSpeakOfFeedsArePages() {
        assertThat(kind("<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml'></head><body><pre><rss></pre></body></html>")).isEqualTo(Kind.PAGE);
        assertThat(kind("<!doctype HTML><feed>")).isEqualTo(Kind.PAGE);
        assertThat(kind("<div><rss><p>One</p><p>Two</p></div>")).isEqualTo(Kind.PAGE);
    }

    @Test
    void proseThatSpeaksOfFeedsIsProse() {
        String prose = "The council's new pages can be followed with any reader. ".repeat(20);

        assertThat(kind(prose + "The root element is <rss> and holds a <channel>.")).isEqualTo(Kind.SCRAPE);
        assertThat(kind("In short: use <rss>")).isEqualTo(Kind.SCRAPE);
        assertThat(kind("{\"name\": \"a list\", \"items\": []}")).isEqualTo(Kind.SCRAPE);
    }

    @Test
    void bytesThatAreNoTextAreNone() {
        byte[] bytes = new byte[4000];
        new Random(7).nextBytes(bytes);

        assertThat(SourceText.of(bytes, "").kind()).isEqualTo(Kind.BINARY);
    }

    @Test
    void theServersCharsetIsHeard() {
        byte[] bytes = "<html><body><p>Мост открыт</p></body></html>".getBytes(Charset.forName("windows-1251"));

        assertThat(SourceText.of(bytes, "windows-1251").text()).contains("Мост открыт");
    }

    private static Kind kind(String text) {
        return SourceText.of(text.getBytes(StandardCharsets.UTF_8), "").kind();
    }
}
