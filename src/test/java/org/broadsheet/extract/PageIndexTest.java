package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index finds what jsoup's own search finds, in the same order. */
class PageIndexTest {

    private static final String[] NAMES = {"byline", "post-author", "Author", "author", " byline  author", "x BYLINE", "date", "dates", "entry-date", "", "a-byline-b"};

    @ParameterizedTest
    @ValueSource(strings = {"h1", "*", "a[rel=author]", "[class*=byline] a[href*=author]", ".byline a", ".Author, .byline", "[class*=author], h1 , p", "[itemprop=author] [itemprop=name]", "[class~=(?i)^date$]", "time[datetime]",
        "div > a", "div>p > a, h1", "#byline", "#Author", "a[rel~=category]", "[class^=post]", "[class$=date]", "meta[content]", "script:not([src])", "article time[datetime], time", "[class=BYLINE]", "div div div", "a[href=/]", "div p:first-child", "[class*='byline']", "title"})
    void findsTheSameAsASearch(String css) {
        for (int seed = 0; seed < 200; seed++) {
            Document page = Jsoup.parse(page(new Random(seed)));
            PageIndex index = new PageIndex(page);

            assertThat(index.select(css)).as("%s, seed %d", css, seed).containsExactlyElementsOf(page.select(css));
        }
    }

    @Test
    void plainSelectorsNeedNoSearch() {
        assertThat(CssQuery.of("[class*=byline] > a[href*=author], .x#y, h1, [class~=(?i)^date$]")).isPresent();
        assertThat(CssQuery.of("script:not([src])")).isEmpty();
        assertThat(CssQuery.of("a + b")).isEmpty();
        assertThat(CssQuery.of("[class~=(]")).isEmpty();
        assertThat(CssQuery.of("")).isEmpty();
        assertThat(CssQuery.of("a >")).isEmpty();
    }

    private static String page(Random random) {
        StringBuilder out = new StringBuilder();
        String[] tags = {"div", "p", "a", "time", "h1", "article", "span"};
        for (int i = 0; i < 40; i++) {
            String tag = tags[random.nextInt(tags.length)];
            out.append(random.nextInt(4) == 0 ? "</div>" : "<").append(random.nextInt(4) == 0 ? "<" : "").append(tag);
            for (String attribute : new String[] {"class", "id", "rel", "itemprop", "datetime", "href", "CONTENT"}) {
                if (random.nextInt(3) == 0) {
                    out.append(' ').append(attribute).append("=\"").append(attribute.equals("href") && random.nextBoolean() ? "/" : NAMES[random.nextInt(NAMES.length)]).append('"');
                }
            }
            out.append('>').append(random.nextBoolean() ? "text" : "");
        }
        return out.toString();
    }
}
