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
        "[^1]", "[^1]: note", "[ref]: http://a.b", "*a**b***c", "**", "“quoted”", "word", "Straße", "日本語", "naïve", "end#", "!", "\"", "'", "(a)", "$5", "{x}", "@name", "100 %", "a*b", "a_b", "_a", "b_", "~", "^", "- [ ] todo", "Term\\", "...", "—",
        "# no heading", "> no quote", "~~", "--", "=====", "- - -", "&amp;copy;", "&#x41;", "&bogus;", "https://example.org/x_(y)?q=[1]", "www.example.org", "someone@example.org", "<!-- not seen -->", "<?php", "</", "<a href=x>", "![", "](", "[]()", "[a][b]", "!!",
        "**強調**です", "「括弧」", "한국어", "(**)", "a**b", "***x***", "__a__b", "a__b__", "`` ` ``", "`unclosed", "*)", "(*", "\\_", "\\[x\\]", "x |", "|", "||", "\\|", "| --- |", "1.", "1)", "0. zero", "1234567890. long", "+", "-", "*", "#", "######", "####### seven", "\"quoted\"",
        "‘a’", "Preis: 3,50 €", "😀", "😀*", "e\u0301", "a\u200db", "$x_1$", ":---", "::: note", "[!NOTE]", "{#id}", "<>", "&", "&&", "&;", "%20", "^^", "^[x]", "==x==", "~x~", "H~2~O", "\\\\", "*_*", "_*_", "**_x_**", "[x] y", "[ ] z"
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
        for (int seed = 0; seed < 6000; seed++) {
            List<Block> blocks = blocks(new Random(seed), 2);
            String markdown = MarkdownWriter.write(blocks);

            assertThat(rendered(markdown)).as("seed %d%n%s", seed, markdown).isEqualTo(PlainText.of(blocks));
        }
    }

    @Test
    void anyBlocksKeepTheirStructure() {
        for (int seed = 0; seed < 3000; seed++) {
            List<Block> blocks = blocks(new Random(seed), 2);
            String markdown = MarkdownWriter.write(blocks);

            assertThat(outline(Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown))).body())).as("seed %d%n%s", seed, markdown).isEqualTo(outline(blocks));
        }
    }

    @Test
    void picturesKeepTheirAddressTextAndCaption() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            // The engine decodes references in texts and titles of images whatever stands before them.
            String alt = PlainText.spans(spans(random, false)).strip().replace("&", "+");
            String caption = PlainText.spans(spans(random, false)).strip().replace("&", "+");
            Block.Picture picture = new Block.Picture("https://example.org/a b_(c)\"d'.jpg?x=[1]", alt, caption, "", 0);
            String markdown = MarkdownWriter.write(List.of(new Block.Paragraph(List.of(Span.of("Before.")), 0), picture));

            Element image = Jsoup.parseBodyFragment(renderer.render(parser.parse(markdown))).selectFirst("img");
            assertThat(image).as("seed %d%n%s", seed, markdown).isNotNull();
            assertThat(image.attr("alt")).as("seed %d%n%s", seed, markdown).isEqualTo(alt);
            assertThat(image.attr("title")).as("seed %d%n%s", seed, markdown).isEqualTo(caption);
            assertThat(image.attr("src")).isEqualTo("https://example.org/a%20b_%28c%29%22d%27.jpg?x=%5B1%5D");
        }
    }

    /** The blocks by their tags, without texts. */
    private static String outline(List<Block> blocks) {
        return blocks.stream().map(MarkdownRoundTripTest::outline).filter(tag -> !tag.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String outline(Block block) {
        if (block instanceof Block.Heading heading) {
            return PlainText.spans(heading.spans()).isBlank() ? "" : "h" + heading.level();
        }
        if (block instanceof Block.Quote quote) {
            return "quote(" + outline(quote.blocks()) + ")";
        }
        if (block instanceof Block.Listing list) {
            return (list.ordered() ? "ol" + list.start() : "ul") + list.items().stream().map(item -> "(" + outline(item) + ")").collect(Collectors.joining());
        }
        if (block instanceof Block.Table table) {
            return "table" + table.rows().stream().map(row -> String.valueOf(row.size())).collect(Collectors.joining());
        }
        return block instanceof Block.Code ? "pre" : "p";
    }

    private static String outline(Element parent) {
        List<String> out = new ArrayList<>();
        boolean loose = false;
        for (Node node : parent.childNodes()) {
            String tag = node.normalName();
            boolean inline = node instanceof TextNode text && !text.isBlank() || tag.matches("a|strong|em|code|br|img");
            if (inline && !loose) {
                out.add("p");
            }
            loose = inline || loose && node instanceof TextNode;
            switch (tag) {
                case "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6" -> out.add(tag);
                case "blockquote" -> out.add("quote(" + outline((Element) node) + ")");
                case "ul", "ol" -> out.add((tag.equals("ul") ? tag : tag + (node.hasAttr("start") ? node.attr("start") : "1"))
                        + ((Element) node).children().stream().map(item -> "(" + outline(item) + ")").collect(Collectors.joining()));
                case "table" -> out.add("table" + ((Element) node).select("tr").stream().map(row -> String.valueOf(row.childrenSize())).collect(Collectors.joining()));
                default -> { }
            }
        }
        return String.join(" ", out);
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
