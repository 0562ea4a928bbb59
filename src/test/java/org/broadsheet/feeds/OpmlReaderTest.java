package org.broadsheet.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpmlReaderTest {

    @Test
    void foldersAreOpenedAndGiveTheCategory() {
        List<OpmlOutline> feeds = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0"><head><title>Mine</title></head><body>
                  <outline text="Coast" title="Coast">
                    <outline type="rss" text="Courier &amp;amp; Co" xmlUrl="https://courier.example/rss" htmlUrl="https://courier.example/" language="en"/>
                    <outline text="North"><outline text="Tolver Times" title="The Tolver Times" xmlUrl="https://tolver.example/feed"/></outline>
                  </outline>
                  <outline text="Valley Echo" XMLURL="https://valley.example/feed" category="/Hills,/Weather/Snow"/>
                  <outline text="A note"/>
                </body></opml>""").orElseThrow();

        assertThat(feeds).containsExactly(
                new OpmlOutline("Courier & Co", "https://courier.example/rss", "https://courier.example/", "en", "Coast"),
                new OpmlOutline("The Tolver Times", "https://tolver.example/feed", "", "", "North"),
                new OpmlOutline("Valley Echo", "https://valley.example/feed", "", "", "Hills"));
    }

    @Test
    void brokenListsAreRead() {
        List<OpmlOutline> feeds = read("\n<!-- mine --><opml><body><outline text='A & B' xmlUrl='https://a.example/feed?x=1&y=2'><outline text=C xmlUrl=https://c.example/feed>"
                + "<outline text='Script' xmlUrl='javascript:alert(1)'/><outline text='Again' xmlUrl='https://a.example/feed?x=1&y=2'/>").orElseThrow();

        assertThat(feeds).extracting(OpmlOutline::feed).containsExactly("https://a.example/feed?x=1&y=2", "https://c.example/feed");
        assertThat(feeds).extracting(OpmlOutline::title).containsExactly("A & B", "C");
        assertThat(feeds).extracting(OpmlOutline::category).containsExactly("", "");
    }

    @Test
    void relativeAddressesStartFromTheList() {
        assertThat(read("<opml><body><outline text='A' xmlUrl='a.xml' htmlUrl='/'/></body></opml>").orElseThrow())
                .containsExactly(new OpmlOutline("A", "https://lists.example/my/a.xml", "https://lists.example/", "", ""));
    }

    @Test
    void whatIsNoListIsNone() {
        assertThat(read("<rss><channel/></rss>")).isEmpty();
        assertThat(read("<html><body><outline xmlUrl='https://a.example/feed'></body></html>")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("<opml><body/></opml>")).contains(List.of());
    }

    @Test
    void manyAndDeepFoldersEndInTime() {
        String deep = "<opml><body>" + "<outline text='x'>".repeat(100_000) + "<outline text='A' xmlUrl='https://a.example/feed'/>";
        String many = "<opml><body>" + "<outline text='A' xmlUrl='https://a.example/feed'/>".repeat(200_000);

        assertThat(read(deep)).isPresent();
        assertThat(read(many).orElseThrow()).hasSize(1);
    }

    private static Optional<List<OpmlOutline>> read(String text) {
        return new OpmlReader().read(text.getBytes(StandardCharsets.UTF_8), "", "https://lists.example/my/list.opml");
    }
}
