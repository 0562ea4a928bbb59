package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyRendererTest {

    private static String html(String markdown) {
        return BodyRenderer.forArticles().render(markdown, href -> "~" + href).html().html();
    }

    private static String plain(String markdown) {
        return BodyRenderer.forArticles().render(markdown, BodyLinks.NONE).plain();
    }

    @Test
    void headingsStartBelowThePagesOwnAndCarryAnchors() {
        assertThat(html("# The Bridge\n\n## The Bridge\n")).isEqualTo("<h2 id=\"s-the-bridge\">The Bridge</h2>\n<h3 id=\"s-the-bridge-2\">The Bridge</h3>");
        assertThat(html("## Straße über Đà\n")).isEqualTo("<h2 id=\"s-strasse-uber-da\">Straße über Đà</h2>");
        assertThat(html("## 橋\n\n## 橋\n")).contains("id=\"s-section\"", "id=\"s-section-2\"");
        assertThat(html("##\n\ntext\n")).isEqualTo("<p>text</p>");
    }

    @Test
    void linksInsideTheBodyFollowTheirAnchors() {
        assertThat(html("[down](#the-new-bridge) [raw](#x)\n\n## The new bridge\n\n<p id=\"x\">a</p>\n"))
                .contains("href=\"#s-the-new-bridge\"", "href=\"#s-x\"", "<p id=\"s-x\">");
    }

    @Test
    void linksOfTheSiteAreResolvedAndOthersAreNot() {
        assertThat(html("[a](/2026/03/x/#y) [b](other.md) [c](https://e.example/) [d](mailto:desk@marle.example)"))
                .isEqualTo("<p><a href=\"~/2026/03/x/#y\">a</a> <a href=\"~other.md\">b</a> <a href=\"https://e.example/\" rel=\"noopener\">c</a>"
                        + " <a href=\"mailto:desk@marle.example\" rel=\"noopener\">d</a></p>");
    }

    @Test
    void bareAddressesBecomeLinksWithoutTheSentencesPunctuation() {
        assertThat(html("See https://e.example/a_b_(c)?x=1&y=2. Or (http://e.example)."))
                .isEqualTo("<p>See <a href=\"https://e.example/a_b_(c)?x=1&amp;y=2\" rel=\"noopener\">"
                + "https://e.example/a_b_(c)?x=1&amp;y=2</a>. Or (<a href=\"http://e.example\" rel=\"noopener\">http://e.example</a>).</p>");
        assertThat(html("`https://e.example`")).isEqualTo("<p><code>https://e.example</code></p>");
        assertThat(html("xhttps://e.example")).doesNotContain("<a");
    }

    @Test
    void imagesAfterTheFirstLoadLate() {
        assertThat(html("![One](/a.png) ![Two](/b.png)")).isEqualTo("<p><img src=\"~/a.png\" alt=\"One\"> <img src=\"~/b.png\" alt=\"Two\" loading=\"lazy\"></p>");
    }

    @Test
    void anImageAloneWithATitleIsAFigure() {
        assertThat(html("![A ferry](/a.png \"The ferry in *May*\")"))
                .isEqualTo("<figure><img src=\"~/a.png\" alt=\"A ferry\"><figcaption>The ferry in *May*</figcaption></figure>");
    }

    @Test
    void imagesWithoutATextAreToldByLine() {
        assertThat(BodyRenderer.forArticles().render("one\n\n> two ![](/a.png)\n\n![](/b.png)\n", BodyLinks.NONE).bareImages()).containsExactly(3, 5);
    }

    @Test
    void tablesScrollInAFrameOfTheirOwn() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |\n")).startsWith("<div class=\"table-scroll\" tabindex=\"0\"><table>")
                .contains("<td class=\"align-right\">2</td>").endsWith("</table></div>");
    }

    @Test
    void notesLeadThereAndBack() {
        assertThat(html("Text[^1].\n\n[^1]: The note.\n")).contains("<sup id=\"fnref-1\"><a class=\"footnote-ref\" href=\"#fn-1\" role=\"doc-noteref\">1</a></sup>",
                "<section class=\"footnotes\" role=\"doc-endnotes\">", "<li id=\"fn-1\">",
                        "href=\"#fnref-1\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"Back to reference 1\"");
    }

    @Test
    void taskItemsShowABox() {
        assertThat(plain("- [ ] ask\n- [x] print\n")).isEqualTo("\u2610 ask\n\u2611 print");
    }

    @Test
    void definitionsAreFoundAcrossTheBody() {
        assertThat(html("[text][ref]\n\n[ref]: https://e.example/ \"t\"\n"))
                .isEqualTo("<p><a href=\"https://e.example/\" title=\"t\" rel=\"noopener\">text</a></p>");
    }

    @Test
    void plainTextHasALineForEachBlock() {
        assertThat(plain("# Head\n\nOne *two*\nthree.\n\n> Quote\n\n- a\n  - b\n- c\n\n3. x\n4. y\n\n   z\n"))
                .isEqualTo("Head\nOne two three.\nQuote\na\nb\nc\n3. x\n4. y\nz");
    }

    @Test
    void plainTextJoinsCellsAndLeavesOutCaptionsImagesAndNoteMarks() {
        assertThat(plain("| a | b |\n|---|---|\n| 1 | 2 |\n\n![Alt](/a.png \"Caption\")\n\nText[^1] [link](https://e.example).\n\n[^1]: Note.\n"))
                .isEqualTo("a | b\n1 | 2\nText link.\n1. Note.");
    }

    @Test
    void plainTextIsUnescapedAndKeepsTheLinesOfCode() {
        assertThat(plain("5 \\* 3 &lt; 16 &amp; more\n\n```\na < b\nc\n```\n")).isEqualTo("5 * 3 < 16 & more\na < b\nc");
    }

    @Test
    void aHardBreakIsABlankInPlainText() {
        assertThat(plain("one  \ntwo\\\nthree")).isEqualTo("one two three");
        assertThat(plain("one<br><br>two")).isEqualTo("one\ntwo");
    }

    @Test
    void commentsHaveNoImagesHeadingsOrAnchorsAndTheirLinksCarryNoWeight() {
        String html = BodyRenderer.forComments().render("# Hi\n\n![x](/a.png) **b** [l](/x/) https://e.example <table><tr><td id=a>c</td></tr></table>",
                BodyLinks.NONE).html().html();
        assertThat(html).isEqualTo("<p>Hi</p>\n<p> <strong>b</strong> <a href=\"/x/\" rel=\"nofollow ugc noopener\">l</a> "
                + "<a href=\"https://e.example\" rel=\"nofollow ugc noopener\">https://e.example</a> c</p>");
    }
}
