package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullLinksTest {

    private static final String PAGE = "https://news.example/base/2026/bridge/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/base/x/ | https://news.example/base/x/",
        "../ferry/ | https://news.example/base/2026/ferry/",
        "a.png | https://news.example/base/2026/bridge/a.png",
        "./ | https://news.example/base/2026/bridge/",
        "#note | https://news.example/base/2026/bridge/#note",
        "?a=1&amp;b=2 | https://news.example/base/2026/bridge/?a=1&amp;b=2",
        "/x/?a=1&amp;b=2#c | https://news.example/x/?a=1&amp;b=2#c",
        "https://other.example/?q=a&amp;b | https://other.example/?q=a&amp;b",
        "//cdn.example/a.png | https://cdn.example/a.png",
        "mailto:desk@news.example | mailto:desk@news.example",
        "bad address | bad address"})
    void addressesBecomeFull(String written, String full) {
        assertThat(FullLinks.in("<a title=\"" + written + "\" href=\"" + written + "\">t</a>", PAGE)).isEqualTo("<a title=\"" + written + "\" href=\"" + full + "\">t</a>");
    }

    @Test
    void textThatLooksLikeALinkStays() {
        String html = "<p>href=\"/x/\" &lt;a href=\"/x/\"&gt; <code data-href=\"/x/\" title=\"a > b href='/x/'\">src=\"/y\"</code></p>";
        assertThat(FullLinks.in(html, PAGE)).isEqualTo(html);
    }

    @Test
    void sourceSetsAreRewrittenOneByOne() {
        assertThat(FullLinks.in("<img srcset=\"/a.png 1x, /b.png 2x\" SRC='/c.png'>", PAGE))
                .isEqualTo("<img srcset=\"https://news.example/a.png 1x, https://news.example/b.png 2x\" SRC='https://news.example/c.png'>");
    }

    @Test
    void brokenMarkupIsPassedThrough() {
        for (String html : new String[] {"<", "<a", "<a href", "<a href=", "<a href=\"", "<a href=\"/x", "</", "a < b", "<!-- <a href=\"/x/\">", ""}) {
            assertThat(FullLinks.in(html, PAGE)).isEqualTo(html);
        }
    }

    @Test
    void longTextsTakeNoLongTime() {
        String html = "<a href=\"/x/\">".repeat(50_000) + "<".repeat(50_000) + "<a b ".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> FullLinks.in(html, PAGE));
    }
}
