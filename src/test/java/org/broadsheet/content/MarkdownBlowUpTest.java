package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that make Markdown engines recurse or work for hours. */
class MarkdownBlowUpTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LINE = "The council of the harbour town met on Monday to talk about the *new* bridge.\n";

    private final BodyRenderer renderer = BodyRenderer.forArticles();

    static Stream<Map.Entry<String, String>> shapes() {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("links that never end", fill(n -> "[a](<b"));
        shapes.put("links that never end, by line", fill(n -> "[a](<b\n"));
        shapes.put("titles that never end", fill(n -> "[a](b \""));
        shapes.put("growing runs of backticks", growing());
        shapes.put("open CDATA", fill(n -> "a <![CDATA["));
        shapes.put("open instructions", fill(n -> "a <?"));
        shapes.put("open comments", fill(n -> "a <!--"));
        shapes.put("open tags", fill(n -> "a <a b=\""));
        shapes.put("definitions in one block", fill(n -> "[r" + n + "]: /u" + n + "\n"));
        shapes.put("definitions apart", fill(n -> "[r" + n + "]: /u" + n + "\n\n"));
        shapes.put("brackets", fill(n -> "[a]"));
        shapes.put("open brackets", fill(n -> "["));
        shapes.put("image brackets", fill(n -> "![[]()"));
        shapes.put("entities", fill(n -> "&amp;"));
        shapes.put("notes", fill(n -> "text[^" + n + "]\n\n[^" + n + "]: note\n\n"));
        shapes.put("notes in notes", fill(n -> "[^" + n + "]: "));
        shapes.put("strikes", fill(n -> "~~a~"));
        shapes.put("mixed emphasis", fill(n -> "*a_"));
        shapes.put("underscores", fill(n -> "_"));
        shapes.put("underscores in words", "a" + fill(n -> "_") + "a");
        shapes.put("stars", "a" + fill(n -> "*"));
        shapes.put("quotes", fill(n -> "> "));
        shapes.put("lists in one line", fill(n -> "- "));
        shapes.put("numbers in one line", fill(n -> "1. "));
        shapes.put("lists by depth", fill(n -> "  ".repeat(Math.min(n, 900)) + "- a\n"));
        shapes.put("a long list", fill(n -> "- item\n"));
        shapes.put("quotes gone on lazily", fill(n -> "> a\nb\n"));
        shapes.put("a long table", "|a|b|\n|-|-|\n" + fill(n -> "|c|d|\n"));
        shapes.put("a wide table", fill(n -> "|a") + "|\n");
        shapes.put("many links", fill(n -> "see [the text](http://example.org/a) and "));
        shapes.put("many tags", fill(n -> "a <b>c</b> "));
        shapes.put("many tags in blocks", fill(n -> "<div><b><i><u>\n"));
        shapes.put("open bold in blocks", fill(n -> "<b><p>\n"));
        shapes.put("open tables in blocks", fill(n -> "<table><tr><td>\n"));
        shapes.put("headings", fill(n -> "# h\n"));
        shapes.put("same headings", fill(n -> "## The bridge\n\n"));
        shapes.put("bare addresses", fill(n -> "http://e.org/"));
        shapes.put("bare addresses with brackets", fill(n -> "http://e.org/((((). "));
        shapes.put("a definition with a long address", "[a]: http://e.org/" + fill(n -> "x") + "\n\n[a]\n");
        shapes.put("a long data image", "![a](data:image/png;base64," + fill(n -> "x") + ")\n");
        shapes.put("a long comment inside a line", "a <!-- " + fill(n -> "x ") + " --> b\n");
        shapes.put("one paragraph of many lines", fill(n -> LINE));
        shapes.put("one long line", fill(n -> LINE.strip() + " "));
        shapes.put("blanks", fill(n -> " "));
        shapes.put("blank lines", fill(n -> "\n"));
        shapes.put("zero bytes", fill(n -> "\0"));
        return shapes.entrySet().stream();
    }

    /** As long as a body may be. */
    private static String fill(IntFunction<String> piece) {
        StringBuilder out = new StringBuilder();
        for (int n = 0; out.length() < Markdown.LONGEST_BODY - 3000; n++) {
            out.append(piece.apply(n));
        }
        return out.toString();
    }

    private static String growing() {
        StringBuilder out = new StringBuilder();
        for (int i = 1; out.length() < Markdown.LONGEST_BODY - 3000; i++) {
            out.append('e').append("`".repeat(i));
        }
        return out.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void comesToAnEnd(Map.Entry<String, String> shape) {
        BodyRenderer.Rendered rendered = assertTimeoutPreemptively(LIMIT, () -> TestSite.onLargeStack(() -> renderer.render(shape.getValue(), BodyLinks.NONE)));
        assertThat(rendered.html()).isNotNull();
        assertThat(rendered.faults().size()).isLessThan(200);
    }

    @Test
    void aStackTooSmallGivesPlainTextInsteadOfAnError() {
        BodyRenderer.Rendered rendered = renderer.render("a" + "_".repeat(900) + "b <!-- " + "x ".repeat(20_000) + "-->\n\n" + "> ".repeat(50) + "deep",
                BodyLinks.NONE);
        assertThat(rendered.plain()).contains("deep");
    }

    @Test
    void whatIsTooDeepKeepsItsTextAndItsNeighboursTheirMarkup() {
        BodyRenderer.Rendered rendered = renderer.render("A *first* line.\n\n" + "> ".repeat(60) + "<b>deep</b>\n\nA *last* line.\n", BodyLinks.NONE);
        assertThat(rendered.html().html()).contains("<em>first</em>", "&lt;b&gt;deep&lt;/b&gt;</p>", "<em>last</em>");
        assertThat(rendered.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.why()).contains("nested more than 50 deep");
        });
    }

    @Test
    void aCostlyParagraphIsPlainAndNamesItsLine() {
        BodyRenderer.Rendered rendered = renderer.render("# Title\n\nA *first* line.\n\n" + "[a](<b ".repeat(400) + "\n\nA *last* line.\n", BodyLinks.NONE);
        assertThat(rendered.html().html()).contains("<em>first</em>", "<p>[a](&lt;b [a]", "<em>last</em>");
        assertThat(rendered.faults()).extracting(Markdown.Fault::line).containsExactly(5);
    }

    @Test
    void linesBehindSomethingTakenOutKeepTheirNumbers() {
        BodyRenderer.Rendered rendered = renderer.render("> ".repeat(60) + "a\n" + "> ".repeat(60) + "b\n\ntext\n\n" + "&amp;".repeat(1500) + "\n",
                BodyLinks.NONE);
        assertThat(rendered.faults()).extracting(Markdown.Fault::line).containsExactly(1, 6);
    }

    @Test
    void aBodyThatIsTooLongIsPlain() {
        BodyRenderer.Rendered rendered = renderer.render("*a* <b>\n\n".repeat(Markdown.LONGEST_BODY / 8), BodyLinks.NONE);
        assertThat(rendered.html().html()).startsWith("<p>*a* &lt;b&gt;</p>");
        assertThat(rendered.faults()).extracting(Markdown.Fault::line).containsExactly(1);
    }

    @Test
    void anOrdinaryLongArticleIsRenderedInFull() {
        String body = (LINE.repeat(8) + "\n").repeat(170);
        BodyRenderer.Rendered rendered = renderer.render(body, BodyLinks.NONE);
        assertThat(body.length()).isGreaterThan(100_000);
        assertThat(rendered.faults()).isEmpty();
        assertThat(Jsoup.parse(rendered.html().html()).select("em")).hasSize(170 * 8);
    }

    @Test
    void aStatisticsTableOfAThousandRowsIsATable() {
        BodyRenderer.Rendered rendered = renderer.render("| town | votes |\n|---|--:|\n" + "| Marle | 12 |\n".repeat(1000), BodyLinks.NONE);
        assertThat(rendered.faults()).isEmpty();
        assertThat(Jsoup.parse(rendered.html().html()).select("tbody tr")).hasSize(1000);
    }
}
