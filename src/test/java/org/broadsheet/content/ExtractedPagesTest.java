package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.broadsheet.extract.ArticleExtractor;
import org.broadsheet.extract.Extraction;
import org.broadsheet.extract.SourceItem;
import org.broadsheet.model.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is extracted from pages, and what the site makes of the Markdown: the same text, and nothing that runs. */
class ExtractedPagesTest {

    private static final String ADDRESS = "https://www.westhaven-courier.example/2026/ferry";
    private static final String PROSE = "The ferry to Skarholm will sail again from Thursday morning, the port company said after a night of talks with the crews. ";
    private static final String MORE = "<p>The crews had stopped work eight days ago over a new rota that gave them nine free weekends a year, and now there will be fourteen.</p>";
    private static final Set<String> CALM = Set.of("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "a", "strong", "em", "code", "blockquote", "pre", "ul", "ol", "li", "table", "thead", "tbody",
            "tr", "th", "td", "figure", "figcaption", "img", "div", "b", "i", "s", "del");
    private static final String[] NASTY = {"1986. A great year", "+ plus", "# no heading", "> no quote", "~~", "---", "===", "a | b", "[z]", "![", "[x](javascript:alert(1))", "<b>", "</p>", "<script>alert(1)</script>", "&amp;copy;", "&copy;",
        "https://example.org/x_(y)", "[^1]", "[^1]: note", "* star", "snake_case", "`code`", "日本語", "(*x*)", "\\", "“so”", "12) twelve", "- [ ] todo", "$5", "::: box", "{#id}", "<!-- x -->", "[ref]: https://a.example", "😀", "&#x41;", "word", "- dash", "!"};

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());
    private final BodyRenderer renderer = BodyRenderer.forArticles();

    @Test
    void theSiteShowsTheTextThatWasExtracted() {
        int kept = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Extraction found = extract(article(new Random(seed)));

            BodyRenderer.Rendered shown = renderer.render(found.markdown(), BodyLinks.NONE);
            // The site reads a line break within a paragraph as a blank.
            assertThat(shown.plain().replace('\n', ' ')).as("seed %d%n%s", seed, found.markdown()).isEqualTo(found.text().replace('\n', ' '));
            assertThat(shown.faults()).isEmpty();
            kept += found.text().contains("ferry") ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(1400);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</script>", "<script\n>alert(1)</script\n>", "<img src=x onerror=alert(1)>", "<p onclick=alert(1) onmouseover='alert(2)'>Said the mate.</p>",
        "<a href='javascript:alert(1)'>see here</a>", "<a href='JaVaScRiPt:alert(1)'>see here</a>", "<a href='java&#x0A;script:alert(1)'>see here</a>", "<a href='java&Tab;script&colon;alert(1)'>see here</a>", "<a href='&#x6A;avascript&#58;alert(1)'>see here</a>",
        "<a href=' &#1; javascript:alert(1)'>see here</a>", "<a href='vbscript:msgbox(1)'>see here</a>", "<a href='VBScript:msgbox(1)'>see here</a>", "<a href='data:text/html,<script>alert(1)</script>'>see here</a>", "<a href='DATA:text/html;base64,PHNjcmlwdD4='>see here</a>",
        "<img src='data:image/svg+xml,<svg/onload=alert(1)>' alt='x'>", "<img src='javascript:alert(1)' alt='x'>", "<img src=/a.jpg alt='\"><script>alert(1)</script>'>", "<figure><img src=/a.jpg><figcaption>&lt;script&gt;alert(1)&lt;/script&gt; on the quay</figcaption></figure>",
        "<svg onload=alert(1)><script>alert(1)</script><foreignObject><p>inside<iframe src=javascript:alert(1)></iframe></p></foreignObject></svg>", "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>", "<math><mi//xlink:href='data:x,<script>alert(4)</script>'></math>",
        "<style>p{background:url(javascript:alert(1))}</style>", "<p style='background:url(javascript:alert(1));position:fixed'>Said the mate.</p>", "<style>@import 'javascript:alert(1)';</style>", "<link rel=stylesheet href=javascript:alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<frameset><frame src=javascript:alert(1)></frameset>", "<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<META HTTP-EQUIV=Refresh CONTENT='0;URL=data:text/html,<script>alert(1)</script>'>", "<base href='javascript:alert(1)//'><a href='x'>see here</a>", "<base href='data:text/html,'><img src=x.jpg>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>", "<template><script>alert(1)</script></template>", "<textarea><script>alert(1)</script></textarea>", "<xmp><img src=x onerror=alert(1)></xmp>", "<noembed><img src=x onerror=alert(1)></noembed>",
        "<title><img src=x onerror=alert(1)></title>", "<noscript><noscript><img src=x onerror=alert(1)></noscript></noscript>", "<p>[see here](javascript:alert(1)) and ![x](data:text/html,x) said the mate of the second ferry.</p>", "<p>&lt;script&gt;alert(1)&lt;/script&gt; said the mate of the second ferry.</p>",
        "<p>&lt;img src=x onerror=alert(1)&gt; said the mate of the second ferry.</p>", "<p>&lt;javascript:alert(1)&gt; said the mate of the second ferry.</p>", "<p>[x]: javascript:alert(1)</p><p>[x] said the mate of the second ferry.</p>", "<p>]( javascript:alert(1) \"x\" said the mate.</p>",
        "<a href='https://x.example/)](javascript:alert(1))'>see [here</a>", "<a href='https://x.example/\"><script>alert(1)</script>'>see here</a>", "<a href='https://x.example/ \" onclick=alert(1) x=\"'>see here</a>", "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>Go</button></form>",
        "<video><source onerror=alert(1) src=x></video>", "<details open ontoggle=alert(1)>x</details>", "<p>```\n&lt;/code&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>", "<pre>```\n</pre><pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>", "<a href='//evil.example\\@x/'>see here</a>",
        "<table><tr><td>&lt;script&gt;</td><td>| [x](javascript:alert(1)) |</td></tr><tr><td>1</td><td>2</td></tr></table>", "<h2>&lt;/h2&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h2>", "<ul><li>&lt;script&gt;alert(1)<li>[x](vbscript:x)</ul>"})
    void nothingThatRunsComesThrough(String hostile) {
        Extraction found = extract("<p>" + PROSE + "</p>" + hostile + "<p>" + PROSE + PROSE + "</p>" + MORE + "<blockquote>" + hostile + "</blockquote>" + "<p>" + PROSE + "</p>");

        assertThat(found.text()).contains("nine free weekends");
        String outsideCode = found.markdown().replaceAll("(?s)(`{3,}).*?\\1", "");
        assertThat(outsideCode).doesNotContainPattern("(?<!\\\\)<[a-zA-Z/!?]").doesNotContainPattern("(?i)(?<!\\\\)\\]\\(\\s*(?:javascript|vbscript|data):").doesNotContainPattern("(?m)^\\[x\\]:");
        Element shown = Jsoup.parseBodyFragment(renderer.render(found.markdown(), BodyLinks.NONE).html().html()).body();
        shown.getAllElements().stream().skip(1).forEach(element -> {
            assertThat(CALM).contains(element.normalName());
            assertThat(element.attributes().asList()).allSatisfy(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style").isNotEqualTo("srcdoc");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).matches("https?://.*");
                }
            });
        });
    }

    private Extraction extract(String article) {
        String page = "<!doctype html><html><head><title>The ferry sails</title></head><body><main><h1>The ferry sails</h1><article>" + article + "</article></main></body></html>";
        return extractor.extractAll(new SourceItem("x.html", page.getBytes(StandardCharsets.UTF_8), Optional.of(ADDRESS))).get(0);
    }

    private static String article(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 4 + random.nextInt(4); i++) {
            switch (random.nextInt(6)) {
                case 0 -> out.append("<h2>").append(inline(random)).append("</h2>");
                case 1 -> out.append("<ul><li>").append(inline(random)).append("<li>").append(inline(random)).append("</ul>");
                case 2 -> out.append("<ol start=").append(random.nextInt(30)).append("><li><p>").append(inline(random)).append("</p><p>").append(inline(random)).append("</p><li>").append(inline(random)).append("</ol>");
                case 3 -> out.append("<blockquote><p>").append(PROSE).append(inline(random)).append("</p></blockquote>");
                case 4 -> out.append("<table><tr><th>").append(inline(random)).append("<th>").append(inline(random)).append("<tr><td>").append(inline(random)).append("<br>").append(inline(random)).append("<td>").append(inline(random)).append("</table>");
                default -> out.append("<p>").append(inline(random)).append(' ').append(PROSE).append("<br>").append(inline(random)).append("</p>");
            }
            out.append("<p>").append(PROSE).append(inline(random)).append(i).append("</p>");
        }
        return out.toString();
    }

    private static String inline(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            String text = (random.nextInt(3) > 0 ? " " : "") + NASTY[random.nextInt(NASTY.length)] + (random.nextInt(3) > 0 ? " " : "");
            String[] marks = switch (random.nextInt(7)) {
                case 0 -> new String[] {"<b>", "</b>"};
                case 1 -> new String[] {"<em>", "</em>"};
                case 2 -> new String[] {"<code>", "</code>"};
                case 3 -> new String[] {"<a href=\"/x?y=1&amp;utm_source=z\">", "</a>"};
                default -> new String[] {"", ""};
            };
            out.append(marks[0]).append(Entities.escape(text)).append(marks[1]);
        }
        return out.toString();
    }
}
