package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b?utm_source=x&id=3&UTM_Medium=y, https://a.example/b?id=3", "https://a.example/b?fbclid=1, https://a.example/b", "https://a.example/?p=12&gclid=2&mc_cid=3&igshid=4#part, https://a.example/?p=12#part",
        "https://a.example/story?cid=1234, https://a.example/story?cid=1234", "https://a.example/story?cid=rss-front, https://a.example/story", "https://a.example/b#utm_source=rss, https://a.example/b", "https://a.example/b#xtor=AL-1, https://a.example/b",
        "https://a.example/watch?v=x&t=10, https://a.example/watch?v=x&t=10", "https://a.example/q?a&b=&c=1, https://a.example/q?a&b=&c=1", "mailto:desk@a.example, mailto:desk@a.example"})
    void trackersGoAndTheRestStays(String told, String kept) {
        assertThat(WebAddress.clean(told)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://a.example/x", "http://", "https:///x", "https:a", "ftp://a.example/", "mailto:", "//a.example/x", "x", "", "https:// a.example", "java\nscript:alert(1)"})
    void onlyAddressesOfTheWebAndOfMailAreKept(String told) {
        assertThat(WebAddress.clean(told)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/b?c=d#e", "https://a.example/x/y", "https://A.example", "http://a.example:8080/x", "https://u:p@a.example/x", "/a/../b", "/a/./b", "/.well-known/x", "//b.example/x", "b/c", "?q", "#f", "", " /a ", "/ä", "https://a.example/ä b", "https://a.example?x", "https://a.example#x", "/x\\y",
        "HTTP://a.example/", "https://", "https:///x", "/", "../x", "javascript:alert(1)", "java\tscript:alert(1)", "/a//b", "mailto:x@y.example", "https://a.example/..", "https://a.example/a..b"})
    void addressesBecomeAbsoluteAsJsoupMakesThem(String told) {
        for (String base : new String[] {"https://www.post.example/2026/03/x.html?y=1", "https://post.example", "", "https://post.example:8443/a/", "about:blank", "http://u@post.example/x", "/x/"}) {
            Element link = Jsoup.parse("<p><a>x</a></p>", base).selectFirst("a").attr("href", told);

            assertThat(WebAddress.absolute(link, "href")).as("%s at %s", told, base).isEqualTo(link.absUrl("href"));
        }
    }
}
