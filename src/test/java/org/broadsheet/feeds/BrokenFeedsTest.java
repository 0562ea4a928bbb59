package org.broadsheet.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds as the web has them, and feeds that mean harm. */
class BrokenFeedsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void whatStandsBeforeTheFeedIsPassedOver() {
        for (String before : new String[] {"\n\n  <?xml version='1.0'?>", "\ufeff\ufeff<?xml version='1.0'?>", "<!-- made <rss> by hand --><?xml version='1.0'?>",
            "<br />\n<b>Warning</b>: something in <b>/srv/feed.php</b> on line <b>7</b><br />\n<?xml version='1.0'?>", "<?xml-stylesheet href='a.xsl'?>",
            "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>",
            "<!DOCTYPE rss [ <!ELEMENT rss ANY> ]>", "Connection: close\n\n"}) {
            assertThat(titles(before + "<rss><channel><item><title>One</title></item></channel></rss>")).as(before).containsExactly("One");
        }
    }

    @Test
    void aFeedThatWasEscapedAsAWholeIsRead() {
        assertThat(titles("&lt;?xml version=\"1.0\"?&gt;&lt;rss&gt;&lt;channel&gt;&lt;item&gt;&lt;title&gt;A &amp;amp; B&lt;/title&gt;&lt;/item&gt;&lt;/channel&gt;&lt;/rss&gt;"))
                .containsExactly("A & B");
    }

    @Test
    void prefixesThatNobodyDeclaredMeanWhatTheyUsuallyMean() {
        FeedItem item = one("<rss><channel><item><title>x</title><dc:creator>Ada Holm</dc:creator><content:encoded>&lt;p&gt;y&lt;/p&gt;</content:encoded></item></channel></rss>");

        assertThat(item.authors()).containsExactly("Ada Holm");
        assertThat(item.content()).isEqualTo("<p>y</p>");
    }

    @Test
    void namespacesCountAndNotTheirPrefixes() {
        FeedItem item = one("<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:who='http://purl.org/dc/elements/1.1/'><a:entry><a:title>x</a:title>"
                + "<a:link href='https://a.example/1'/><who:creator>Ada Holm</who:creator></a:entry></a:feed>");

        assertThat(item.title()).isEqualTo("x");
        assertThat(item.url()).isEqualTo("https://a.example/1");
        assertThat(item.authors()).containsExactly("Ada Holm");
    }

    @Test
    void aFeedWithoutNamespacesIsRead() {
        FeedItem item = one("<feed><entry><title>x</title><link href='https://a.example/1'/><content type='html'>&lt;p&gt;y&lt;/p&gt;</content></entry></feed>");

        assertThat(item.url()).isEqualTo("https://a.example/1");
        assertThat(item.content()).isEqualTo("<p>y</p>");
    }

    @Test
    void elementsThatNeverCloseKeepTheirItemsApart() {
        assertThat(titles("<rss><channel><item><title>One<link>https://a.example/1</link><item><title>Two</title><description>b<item><title>Three</title>"))
                .containsExactly("One", "Two", "Three");
        Feed feed = read("<rss><channel><item><title>One<link>https://a.example/1</link><pubDate>2026-03-03</pubDate></item></channel></rss>");
        assertThat(feed.items().get(0).url()).isEqualTo("https://a.example/1");
        assertThat(feed.items().get(0).published()).isEqualTo("2026-03-03");
    }

    @Test
    void aSectionThatNeverClosesDoesNotSwallowTheRest() {
        Feed feed = read("<rss><channel><item><title>One</title><description><![CDATA[<p>First</description></item>"
                + "<item><title>Two</title><description><![CDATA[<p>Second</p>]]></description></item></channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("One", "Two");
        assertThat(feed.items()).extracting(FeedItem::summary).containsExactly("<p>First", "<p>Second</p>");
        assertThat(titles("<rss><channel><item><title><![CDATA[One</title></item><item><title>Two</title></item></channel></rss>")).containsExactly("One", "Two");
    }

    @Test
    void htmlEntitiesMeanInXmlWhatTheyMeanInHtml() {
        assertThat(titles("<rss><channel><item><title>Caf&eacute;&nbsp;&ndash; open &hellip;</title></item></channel></rss>")).containsExactly("Café – open …");
        assertThat(titles("<rss><channel><item><title>R&D and AT&T & more</title></item></channel></rss>")).containsExactly("R&D and AT&T & more");
    }

    @Test
    void titlesArePlainText() {
        String[][] cases = {
            {"&lt;b&gt;Bold&lt;/b&gt; words", "Bold words"}, {"<![CDATA[Rock &amp; roll <i>lives</i>]]>", "Rock & roll lives"}, {"Rock &amp;amp; roll", "Rock & roll"},
            {"Naked <b>tags</b> too", "Naked tags too"}, {"3 &lt; 5 &gt; 4", "3 < 5 > 4"}, {"The &lt;video&gt; element", "The <video> element"},
            {"&lt;img src=\"a.gif\" alt=\"a > b\"&gt;Seal", "Seal"}, {"<![CDATA[One<br>two]]>", "One two"}, {"&lt;script&gt;alert(1)&lt;/script&gt;Seal", "Seal"},
            {"don&#146;t", "don’t"}, {"one\n   two\u0007", "one two"}, {"&amp;#8220;Quoted&amp;#8221;", "“Quoted”"}, {"<![CDATA[]]>", ""}, {"a &lt;- b", "a <- b"}};
        for (String[] pair : cases) {
            assertThat(titles("<rss><channel><item><title>" + pair[0] + "</title></item></channel></rss>")).as(pair[0]).containsExactly(pair[1]);
        }
    }

    @Test
    void aTextThatWasEscapedTwiceIsRead() {
        assertThat(one("<rss><channel><item><description>&amp;lt;p&amp;gt;Fish &amp;amp;amp; chips&amp;lt;/p&amp;gt;</description></item></channel></rss>").summary())
                .isEqualTo("<p>Fish &amp; chips</p>");
        assertThat(one("<rss><channel><item><description>The &amp;lt;b&amp;gt; tag</description></item></channel></rss>").summary()).isEqualTo("The &lt;b&gt; tag");
    }

    @Test
    void filesOfOtherKindsAreNoText() {
        for (String type : new String[] {"video/mp4", "image/png", "application/json", "application/pdf"}) {
            assertThat(one("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title><content type='" + type + "'>aGVsbG8=</content></entry></feed>").content()).as(type).isEmpty();
        }
    }

    @Test
    void relativeAddressesStartFromTheBaseThatTheFeedNames() {
        Feed feed = new FeedReader().read("<rss xml:base='https://a.example/x/'><channel xml:base='y/'><link>home</link><item><link>1.html</link></item>"
                + "<item xml:base='https://b.example/'><link>/2.html</link></item></channel></rss>", "https://feed.example/").orElseThrow();

        assertThat(feed.home()).isEqualTo("https://a.example/x/y/home");
        assertThat(feed.items()).extracting(FeedItem::url).containsExactly("https://a.example/x/y/1.html", "https://b.example/2.html");
    }

    @Test
    void charsetsAreFoundOut() {
        String xml = "<?xml version='1.0' encoding='%s'?><rss><channel><item><title>Łódź – żółw</title></item></channel></rss>";
        for (String name : new String[] {"utf-8", "windows-1250", "iso-8859-2", "utf-16"}) {
            byte[] bytes = xml.formatted(name).replace("–", name.equals("iso-8859-2") ? "-" : "–").getBytes(Charset.forName(name));
            assertThat(new FeedReader().read(bytes, "", "").orElseThrow().items().get(0).title()).as(name).startsWith("Łódź").endsWith("żółw");
        }
    }

    @Test
    void textsThatTheFeedDefinesItselfAreReadOnce() {
        Feed feed = read("<!DOCTYPE rss [<!ENTITY house \"Westhaven &amp; Sons\"><!ENTITY twice '&house;&house;'>]>"
                + "<rss><channel><item><title>&house;</title></item><item><title>&twice;</title></item></channel></rss>");

        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Westhaven & Sons", "&house;&house;");
    }

    @Test
    void nothingOutsideIsEverAskedFor(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret of the harbour master");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String xml = "<?xml version='1.0'?><!DOCTYPE rss SYSTEM '%s' [<!ENTITY file SYSTEM '%s'><!ENTITY web SYSTEM '%s'><!ENTITY %% all SYSTEM '%s'> %%all;]>"
                    + "<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><item><title>a &file; b &web; c</title><description><xi:include href='%s'/></description>"
                    + "</item></channel></rss>";
            Feed feed = read(xml.formatted(web, secret.toUri(), web, web, secret.toUri()));

            assertThat(feed.items()).hasSize(1);
            assertThat(feed.toString()).doesNotContain("the secret");
            server.setSoTimeout(200);
            assertThat(accepted(server)).isFalse();
        }
    }

    private static boolean accepted(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    static Stream<Arguments> harmful() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String item = "<item><title>One</title></item>";
        String open = "<rss><channel>" + item;
        StringBuilder spaces = new StringBuilder(open);
        for (int i = 0; i < 50_000; i++) {
            spaces.append("<a xmlns:p").append(i).append("='u'>");
        }
        return Stream.of(
                Arguments.of("a bomb of entities", bomb + "]><rss><channel><item><title>One</title><description>&a29;</description></item></channel></rss>"),
                Arguments.of("many uses of an entity", "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(190) + "\">]>" + open + "<item><description>" + "&a;".repeat(500_000)),
                Arguments.of("50,000 nested elements", open + "<x>".repeat(50_000)),
                Arguments.of("50,000 nested items", open + "<item>".repeat(50_000)),
                Arguments.of("50,000 nested titles", open + "<item>" + "<title>".repeat(50_000)),
                Arguments.of("50,000 namespaces in each other", spaces.toString()),
                Arguments.of("a title of 100 MB", open + "<item><title>" + "x".repeat(100 << 20) + "</title></item></channel></rss>"),
                Arguments.of("a title of tags", open + "<item><title>" + "&lt;!-- &lt;b &lt;a href=\"".repeat(100_000) + "</title></item>"),
                Arguments.of("sections that never close", open + "<item><description><![CDATA[".repeat(200_000)),
                Arguments.of("sections that close nowhere but their elements", open + "<item><title><![CDATA[x</title>".repeat(300_000)),
                Arguments.of("sections within sections", open + "<item><description>" + "<![CDATA[".repeat(500_000) + "]]></description></item>"),
                Arguments.of("200,000 items", open + "<item/>".repeat(200_000)),
                Arguments.of("200,000 fields", open + "<item>" + "<category>a</category>".repeat(200_000)),
                Arguments.of("20,000 attributes", open + "<item " + attributes(20_000) + "/>"),
                Arguments.of("comments that never close", open + "<!-- ".repeat(1_000_000)),
                Arguments.of("links of 10 MB", open + "<item><link>" + "a\n ".repeat(3_000_000) + "</link></item>"),
                Arguments.of("an author of 10 MB", open + "<item><author>" + "a@b (".repeat(2_000_000) + "</author></item>"));
    }

    private static String attributes(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append('a').append(i).append("='1' ");
        }
        return out.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmful")
    void harmfulFeedsEndInTime(String what, String xml) {
        Optional<Feed> feed = assertTimeoutPreemptively(LIMIT, () -> new FeedReader().read(xml, ""));

        assertThat(feed).isPresent();
        assertThat(feed.get().items()).isNotEmpty();
        assertThat(feed.get().items().get(0).title()).isEqualTo("One");
        assertThat(feed.get().items()).allSatisfy(item -> assertThat(item.title().length() + item.summary().length()).isLessThan(20_000_000));
    }

    static Stream<Arguments> noFeeds() {
        return Stream.of(
                Arguments.of("comments before", "<!-- ".repeat(2_000_000)), Arguments.of("declarations before", "<!a[>".repeat(2_000_000)),
                Arguments.of("declarations that never end", "<!DOCTYPE rss [".repeat(1_000_000)), Arguments.of("escaped brackets", "&lt;".repeat(3_000_000)),
                Arguments.of("brackets of JSON", "{\"items\": \"content_html\", \"a\":" + "[".repeat(1_000_000)), Arguments.of("tags before", "<b>".repeat(2_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noFeeds")
    void whatIsNoFeedIsSoonSeen(String what, String text) {
        assertThat(assertTimeoutPreemptively(LIMIT, () -> new FeedReader().read(text, ""))).isEmpty();
    }

    @Test
    void anyBytesGiveAnAnswer() {
        String[] pieces = {"<rss>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<channel>", "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link>", "<link href='",
            "'/>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&amp;", "&#x0;", "&#99999999;", "<content:encoded>", "<media:group>", "<author>", "<guid isPermaLink='true'>", "<", ">", "\"",
            "\u0000", "é", "日本", "\ud800", "xml:base='//'", "xmlns=''", "text ", "https://a.example/", "<?", "?>", "<!DOCTYPE x [", "]>"};
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder xml = new StringBuilder(pieces[random.nextInt(2)]);
            for (int i = 0; i < random.nextInt(60); i++) {
                xml.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = xml.toString().getBytes(random.nextInt(6) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            assertThat(new FeedReader().read(bytes, "", "https://feed.example/")).as("seed %d", seed).isPresent();
        }
    }

    private static List<String> titles(String xml) {
        return read(xml).items().stream().map(FeedItem::title).toList();
    }

    private static FeedItem one(String xml) {
        return read(xml).items().get(0);
    }

    private static Feed read(String xml) {
        return new FeedReader().read(xml.getBytes(StandardCharsets.UTF_8), "", "https://feed.example/feed").orElseThrow();
    }
}
