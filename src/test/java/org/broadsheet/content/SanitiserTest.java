package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {

    private static final Set<String> TAGS = new TreeSet<>(List.of(
            "p", "br", "hr", "wbr", "h2", "h3", "h4", "h5", "h6", "a", "strong", "b", "em", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark",
                    "abbr", "cite", "q", "code",
            "kbd", "samp", "var", "dfn", "time", "bdi", "bdo", "ruby", "rt", "rp", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "table",
                    "caption", "colgroup", "col",
            "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "details", "summary", "div", "span", "section"));
    private static final Set<String> ATTRIBUTES = new TreeSet<>(List.of("lang", "dir", "class", "id", "href", "title", "rel", "role", "aria-label", "src",
            "alt", "width", "height",
            "loading", "start", "reversed", "type", "value", "colspan", "rowspan", "scope", "span", "datetime", "open", "tabindex"));

    static List<String> vectors() {
        return List.of(
                "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</script>", "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">", "<img src=data:text/html,x>", "<a href=\"javascript:alert(1)\">x</a>",
                        "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>", "<a href=\"java&#10;script:alert(1)\">x</a>",
                        "<a href=\"java&Tab;script&colon;alert(1)\">x</a>",
                "<a href=\"&#x6A;avascript&#58;alert(1)\">x</a>", "<a href=\"vbscript:msgbox(1)\">x</a>",
                        "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"file:///etc/passwd\">x</a>", "<a href=\"blob:x\">x</a>", "<a href=x onclick=alert(1) style=color:red>x</a>",
                "[x](javascript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](&#106;avascript:alert(1))", "<javascript:alert(1)>",
                        "[x]\n\n[x]: javascript:alert(1)",
                "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=alert(1)>)", "[x](\u200bjavascript:alert(1))",
                        "[x](\u0001javascript:alert(1))",
                "<svg onload=alert(1)><g/onload=alert(2)></svg>", "<svg><script>alert(1)</script></svg>",
                        "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<template><script>alert(1)</script></template>", "<textarea><img src=x onerror=alert(1)></textarea>",
                        "<title><img src=x onerror=alert(1)></title>",
                "<xmp><img src=x onerror=alert(1)></xmp>", "<plaintext><img src=x onerror=alert(1)>", "<style>@import 'javascript:alert(1)';</style>",
                "<style><img src=\"</style><img src=x onerror=alert(1)//\">", "<iframe src=javascript:alert(1)></iframe>",
                        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>", "<applet code=x></applet>",
                        "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<link rel=stylesheet href=//evil.example/x.css>",
                "<form action=javascript:alert(1)><input type=submit formaction=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
                "<body onload=alert(1)>", "<details open ontoggle=alert(1)>x</details>", "<video src=x onerror=alert(1)></video>",
                        "<audio src=javascript:alert(1)></audio>",
                "<video><source src=javascript:alert(1)></video>", "<marquee onstart=alert(1)>x</marquee>", "<img src='x' alt='\"><script>alert(1)</script>'>",
                "<img srcset=\"javascript:alert(1) 1x\" src=/a.png>", "<table background=javascript:alert(1)><tr><td>x</td></tr></table>",
                        "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
                        "<a href=\"https://e.example\" ping=\"//evil.example\" target=_blank>x</a>",
                "<p id=\"location\" name=x class=\"site-header\">x</p>", "<div is=x-evil slot=y contenteditable>x</div>",
                        "<a href=\"\\\\evil.example/x\">x</a>",
                "```\"><script>alert(1)</script>\nx\n```", "<https://e.example/\"onmouseover=alert(1)>", "<a href=\"https:&#10;//e.example\">x</a>");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingHostileSurvives(String vector) {
        assertHarmless(BodyRenderer.forArticles().render(vector, BodyLinks.NONE).html().html());
        assertHarmless(BodyRenderer.forComments().render(vector, BodyLinks.NONE).html().html());
    }

    /** Whatever hostile pieces are put together, and however a browser reads the result again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noScriptOfASourceSurvivesAnyMixture(long seed) {
        Random random = new Random(seed);
        List<String> pieces = new java.util.ArrayList<>(vectors());
        pieces.addAll(List.of("\n\n", "\n", "> ", "- ", "    ", "```\n", "`", "**", "</p>", "<p>", "<b>", "<table>", "<td>", "</table>", "\"", "'", ">", "<",
                "<!--", "-->", "]]>", "&", "&lt;",
                "| a | b |\n|---|---|\n| ", " | ", "[", "](", ")", "![", "\\", "\0", "<select><option>", "</svg>", "<svg>", "<math>", "<mtext>",
                        "<foreignObject>", "<annotation-xml encoding=text/html>"));
        BodyRenderer renderer = BodyRenderer.forArticles();
        for (int i = 0; i < 150; i++) {
            StringBuilder body = new StringBuilder();
            for (int k = random.nextInt(12) + 1; k > 0; k--) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                int from = random.nextInt(4) == 0 ? random.nextInt(piece.length()) : 0;
                body.append(piece, from, random.nextInt(4) == 0 ? from + random.nextInt(piece.length() - from + 1) : piece.length());
            }
            String text = body.toString();
            String html = TestSite.onLargeStack(() -> renderer.render(text, BodyLinks.NONE).html().html());
            assertHarmless(html);
            Document again = Jsoup.parseBodyFragment(html);
            again.outputSettings().prettyPrint(false);
            assertHarmless(again.body().html());
        }
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().children().select("*")) {
            assertThat(TAGS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    String bare = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(java.util.Locale.ROOT);
                    assertThat(bare).as(html).doesNotMatch("(?s)(javascript|data|vbscript|file|blob):.*").doesNotStartWith("//").doesNotStartWith("\\");
                }
                if (attribute.getKey().equals("id")) {
                    assertThat(attribute.getValue()).as(html).matches("s-.*|fn-.*|fnref-.*");
                }
            }
        }
    }

    @Test
    void markupOfTheAllowListSurvives() {
        String kept = "<p lang=\"de\">a <sup>2</sup> <kbd>k</kbd> <abbr title=\"Town\">T</abbr> <mark>m</mark> <time datetime=\"2026-03-01\">1 March</time></p>"
                + "<details open><summary>s</summary>t</details><dl><dt>a</dt><dd>b</dd></dl>";
        assertThat(BodyRenderer.forArticles().render(kept, BodyLinks.NONE).html().html())
                .isEqualTo(kept.replace("open>", "open=\"\">").replace("open=\"\"", "open"));
    }

    @Test
    void framesBecomeLinks() {
        assertThat(BodyRenderer.forArticles().render("<iframe src=\"//video.example/embed/x\" title=\"A film\"></iframe>", BodyLinks.NONE).html().html())
                .isEqualTo("<p><a href=\"https://video.example/embed/x\" rel=\"noopener\">A film</a></p>");
    }

    @Test
    void linksWithoutAProtocolAreTakenAsHttps() {
        assertThat(Href.ofLink("//e.example/a")).contains("https://e.example/a");
        assertThat(Href.ofLink("/\\e.example/a")).contains("https://e.example/a");
        assertThat(Href.ofLink("\\\\\\e.example/a")).contains("https://e.example/a");
        assertThat(Href.ofLink("/a b/ü?x=ö#y")).contains("/a%20b/%C3%BC?x=%C3%B6#y");
        assertThat(Href.ofLink("HTTPS://e.example")).contains("https://e.example");
        assertThat(Href.ofLink("http:e.example")).isEmpty();
        assertThat(Href.ofLink("weird:thing")).isEmpty();
        assertThat(Href.ofImage("mailto:a@b.example")).isEmpty();
    }
}
