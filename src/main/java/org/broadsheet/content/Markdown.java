package org.broadsheet.content;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/**
 * The one door to the Markdown engine. What it gives back is <em>not</em> safe: raw HTML of the source is still in it.
 *
 * <p>The engine recurses and has quadratic places, so a body passes guards first: its size, the shape of its blocks, then the cost of each
 * block. What is too much is shown as plain text and reported. The limits look at the text alone and never at a clock.
 * It wants a thread with a large stack (64 MB); on a smaller one a deeply nested body may come out as plain text. Thread-safe.
 */
final class Markdown {

    /** A longer body is shown as plain text, in UTF-16 units. */
    static final int LONGEST_BODY = 1_000_000;
    static final int MOST_LINES = 50_000;

    private final Parser parser;
    private final HtmlRenderer renderer;

    /** Something of a body that was left as plain text. @param line in the body, from 1 */
    record Fault(int line, String why) {}

    /** Markup before sanitising. @param taken what {@link #restore} puts back; @param bareImages lines with an image without a text */
    record Markup(String html, BlockGuard.Guarded guarded, List<Fault> faults, List<Integer> bareImages) {}

    private Markdown(List<Extension> extensions) {
        MutableDataSet options = new MutableDataSet()
                .set(Parser.EXTENSIONS, extensions)
                .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
                .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.RENDER_HEADER_ID, false);
        // The engine reads link definitions only with its own inline parser, unless it is told to.
        parser = Parser.builder(options)
                .customInlineParserFactory(new GuardedInlineParser.Factory())
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
        renderer = HtmlRenderer.builder(options).build();
    }

    /** For entries and pages: with tables, footnotes and strikethrough. */
    static Markdown forArticles() {
        return new Markdown(List.of(TablesExtension.create(), FootnoteExtension.create(), StrikethroughExtension.create()));
    }

    /** For comments: no tables and no footnotes, whose anchors would meet those of the article. */
    static Markdown forComments() {
        return new Markdown(List.of(StrikethroughExtension.create()));
    }

    Markup render(String body) {
        String text = body.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        if (text.length() > LONGEST_BODY) {
            return plain(text, "the body is longer than " + LONGEST_BODY + " characters");
        }
        if (text.chars().filter(c -> c == '\n').count() > MOST_LINES) {
            return plain(text, "the body has more than " + MOST_LINES + " lines");
        }
        BlockGuard.Guarded guarded = BlockGuard.guard(text);
        try {
            Document document = parser.parse(guarded.text());
            List<Fault> faults = new ArrayList<>(guarded.faults());
            for (int offset : GuardedInlineParser.PLAIN.get(document)) {
                faults.add(new Fault(line(document, offset, guarded), "too much markup in one block"));
            }
            return new Markup(renderer.render(document), guarded, faults, bareImages(document, guarded));
        } catch (StackOverflowError tooDeep) {
            return plain(text, "the body is nested too deeply");
        }
    }

    private static int line(Document document, int offset, BlockGuard.Guarded guarded) {
        int line = document.getLineNumber(Math.min(offset, guarded.text().length()));
        return guarded.lineOf()[Math.min(line, guarded.lineOf().length - 1)];
    }

    /** The whole body as one thing taken out. */
    private static Markup plain(String text, String why) {
        BlockGuard.Guarded all = new BlockGuard.Guarded("", new int[0], "mark", List.of(text), List.of());
        return new Markup("<p>" + all.mark(0) + "</p>", all, List.of(new Fault(1, why)), List.of());
    }

    /** Walks the tree without recursion. */
    private static List<Integer> bareImages(Document document, BlockGuard.Guarded guarded) {
        List<Integer> lines = new ArrayList<>();
        Node node = document.getFirstChild();
        while (node != null) {
            if (node instanceof Image image && image.getText().isBlank()) {
                lines.add(line(document, image.getStartOffset(), guarded));
            }
            Node next = node.getFirstChild();
            while (next == null && node != null && node != document) {
                next = node.getNext();
                node = node.getParent();
            }
            node = next;
        }
        return lines;
    }

    /** Puts the text that a guard took out back into the parsed markup, as text. */
    static void restore(Element body, BlockGuard.Guarded guarded) {
        if (guarded.taken().isEmpty()) {
            return;
        }
        for (TextNode node : body.nodeStream(TextNode.class).toList()) {
            restore(node, guarded);
        }
    }

    private static void restore(TextNode node, BlockGuard.Guarded guarded) {
        String text = node.getWholeText();
        int at = text.indexOf(guarded.token() + "x");
        if (at < 0) {
            return;
        }
        int numberAt = at + guarded.token().length() + 1;
        int end = text.indexOf('x', numberAt);
        String taken = guarded.taken().get(Integer.parseInt(text.substring(numberAt, end)));
        Element parent = node.parent();
        if (parent != null && parent.normalName().equals("p") && text.strip().length() == end + 1 - at) {
            StringBuilder blocks = new StringBuilder();
            for (String block : blocks(taken)) {
                blocks.append("<p>").append(Entities.escape(block)).append("</p>\n");
            }
            parent.before(blocks.toString());
            parent.remove();
        } else {
            node.text(text.substring(0, at) + taken + text.substring(end + 1));
        }
    }

    /** The parts of a text between its blank lines. */
    private static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                block.append(block.length() == 0 ? "" : "\n").append(line);
            } else if (block.length() > 0) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        if (block.length() > 0) {
            blocks.add(block.toString());
        }
        return blocks;
    }
}
