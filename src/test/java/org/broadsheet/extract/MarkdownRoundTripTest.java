package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text looks like, its Markdown, rendered by another program, is that text again. */
class MarkdownRoundTripTest {

    private static final String[] PIECES = {
        "1986. A great year", "+ plus", "- minus", "-- dashes", "---", "***", "* star", "_under_", "snake_case_name", "__init__", "[x]", "[x](y)", "![i](j)", "# tag", "#hash", "## two", "a | b", "| c |", "> quote", "~~gone~~", "~~~",
        "```", "`code`", "<b>bold</b>", "<script>", "</p>", "&amp;", "&copy;", "&#35;", "AT&T", "3 < 4", "5 > 4", "\\", "back\\slash", "2) second", "12. March", "100.", "=", "===", ":-- | --", "http://example.org/a_b_c", "<http://x.y>",
        "[^1]", "[^1]: note", "[ref]: http://a.b", "*a**b***c", "**", "“quoted”", "word", "Straße", "日本語", "naïve", "end#", "!", "\"", "'", "(a)", "$5", "{x}", "@name", "100 %", "a*b", "a_b", "_a", "b_", "~", "^", "- [ ] todo", "Term\\", "...", "—"
    };

    private final MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnoteExtension.create()));
    private final Parser parser = Parser.builder(options).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder(options).build();

    @ParameterizedTest
    @ValueSource(strings = {"1986. A great year", "+ plus", "# tag", "* star", "_", "[x]", "a | b", "- dash", "> cited", "1) one", "===", "---", "~~a~~", "&nbsp;", "<i>x</i>", "Price: 5*3=15", "![a](b)", "`", "\\", "`a", "[a]: b", "[^1]", "=", "| a | b |", "#", "####### x", "-5 degrees", "+5"})
    void aParagraphStaysText(String text) {
        List<Block> blocks = List.of(new Block.Paragraph(List.of(Span.of("Before.")), 1), new Block.Paragraph(List.of(Span.of(text)), 2));

        assertThat(rendered(MarkdownWriter.write(blocks))).isEqualTo(PlainText.of(blocks));
        assertThat(PlainText.of(blocks)).isEqualTo("Before.\n" + text);
    }

    @Test
    void anyBlocksStayText() {
        for (int seed = 0; seed < 4000; seed++) {
            List<Block> blocks = blocks(new Random(seed), 2);
            String markdown = MarkdownWriter.write(blocks);

            assertThat(rendered(markdown)).as("seed %d%n%s", seed, markdown).isEqualTo(PlainText.of(blocks));
        }
    }

    @Test
    void markdownHoldsNoMarkupOfItsOwnFromText() {
        for (int seed = 0; seed < 500; seed++) {
            String html = renderer.render(parser.parse(MarkdownWriter.write(blocks(new Random(seed), 2))));

            assertThat(Jsoup.parseBodyFragment(html).select("script, b, i, img")).as("seed %d", seed).isEmpty();
        }
    }

    private static List<Block> blocks(Random random, int depth) {
        return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> block(random, depth)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Block block(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 7 : 3);
        return switch (kind) {
            case 0 -> new Block.Heading(1 + random.nextInt(6), spans(random, false), 0);
            case 3 -> new Block.Quote(blocks(random, depth - 1), 0);
            case 4 -> new Block.Listing(random.nextBoolean(), 1 + random.nextInt(3) * 7, IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> item(random, depth)).toList(), 0);
            case 5 -> new Block.Code(PIECES[random.nextInt(PIECES.length)] + "\n  " + PIECES[random.nextInt(PIECES.length)], 0);
            case 6 -> new Block.Table(
                    IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> IntStream.range(0, 2).mapToObj(k -> spans(random, false)).toList()).toList(), 0);
            default -> new Block.Paragraph(spans(random, true), 0);
        };
    }

    private static List<Block> item(Random random, int depth) {
        List<Block> out = new ArrayList<>();
        out.add(new Block.Paragraph(spans(random, false), 0));
        if (depth > 1 && random.nextInt(3) == 0) {
            out.add(block(random, 1));
        }
        return out;
    }

    private static List<Span> spans(Random random, boolean breaks) {
        List<Span> out = new ArrayList<>();
        int n = 1 + random.nextInt(5);
        for (int i = 0; i < n; i++) {
            // As when read from a page: never two blanks in a row.
            boolean apart = i > 0 && !out.get(out.size() - 1).text().endsWith(" ") && random.nextBoolean();
            String text = (apart ? " " : "") + PIECES[random.nextInt(PIECES.length)] + (random.nextInt(4) == 0 && i + 1 < n ? " " : "");
            boolean styled = random.nextInt(3) == 0;
            out.add(new Span(text, styled && random.nextBoolean(), styled && random.nextBoolean(), styled && random.nextInt(4) == 0, random.nextInt(6) == 0 ? "https://example.org/a_(b)?c=1&d=" + i : ""));
            if (breaks && random.nextInt(6) == 0 && i + 1 < n) {
                out.add(Span.BREAK);
            }
        }
        return out;
    }

    private String rendered(String markdown) {
        List<String> lines = new ArrayList<>();
        Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown))).body().children().forEach(child -> read(child, lines));
        return String.join("\n", lines);
    }

    private static void read(Element element, List<String> lines) {
        switch (element.normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> add(inline(element), lines);
            case "pre" -> add(element.wholeText(), lines);
            case "table" -> element.select("tr").forEach(row -> lines.add(row.children().stream().map(cell -> inline(cell).strip()).collect(Collectors.joining(" | "))));
            case "ul", "ol" -> {
                int number = element.hasAttr("start") ? Integer.parseInt(element.attr("start")) : 1;
                for (Element item : element.children()) {
                    List<String> inner = new ArrayList<>();
                    StringBuilder loose = new StringBuilder();
                    for (Node node : item.childNodes()) {
                        boolean block = node instanceof Element child && child.normalName().matches("p|h\\d|ul|ol|pre|blockquote|table|hr");
                        if (block) {
                            add(loose.toString().strip(), inner);
                            loose.setLength(0);
                            read((Element) node, inner);
                        } else {
                            loose.append(node instanceof TextNode text ? text.getWholeText() : inline((Element) node));
                        }
                    }
                    add(loose.toString().strip(), inner);
                    if (element.normalName().equals("ol")) {
                        String mark = number++ + ". ";
                        if (inner.isEmpty()) {
                            inner.add(mark.strip());
                        } else {
                            inner.set(0, mark + inner.get(0));
                        }
                    }
                    lines.addAll(inner);
                }
            }
            default -> element.children().forEach(child -> read(child, lines));
        }
    }

    private static String inline(Element element) {
        element.select("br").forEach(br -> br.replaceWith(new TextNode("\u0001")));
        return element.wholeText().replaceAll("\u0001\\n?", "\n");
    }

    private static void add(String text, List<String> lines) {
        if (!text.isBlank()) {
            lines.add(text.strip());
        }
    }
}
