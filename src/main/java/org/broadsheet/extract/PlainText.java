package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An article's plain text: what {@code extract} prints as {@code text}. */
final class PlainText {

    private PlainText() {}

    /** Blocks joined by one line feed; list items and table rows a line each; no captions, no addresses. */
    static String of(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        blocks.forEach(block -> add(block, lines));
        return String.join("\n", lines);
    }

    /** The text of a run of spans. */
    static String spans(List<Span> spans) {
        if (spans.size() == 1) {
            return spans.get(0).text();
        }
        StringBuilder out = new StringBuilder();
        spans.forEach(span -> out.append(span.text()));
        return out.toString();
    }

    private static void add(Block block, List<String> lines) {
        if (block instanceof Block.Heading heading) {
            addText(spans(heading.spans()).replace('\n', ' '), lines);
        } else if (block instanceof Block.Paragraph paragraph) {
            String text = spans(paragraph.spans());
            addText(text.indexOf('\n') < 0 ? text
                    : text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")), lines);
        } else if (block instanceof Block.Quote quote) {
            quote.blocks().forEach(inner -> add(inner, lines));
        } else if (block instanceof Block.Listing listing) {
            addItems(listing, lines);
        } else if (block instanceof Block.Code code) {
            addText(code.text(), lines);
        } else if (block instanceof Block.Table table) {
            for (List<List<Span>> row : table.rows()) {
                lines.add(row.stream().map(cell -> spans(cell).replace('\n', ' ').strip()).collect(Collectors.joining(" | ")));
            }
        }
    }

    private static void addItems(Block.Listing listing, List<String> lines) {
        int number = listing.start();
        for (List<Block> item : listing.items()) {
            List<String> inner = new ArrayList<>();
            item.forEach(block -> add(block, inner));
            if (listing.ordered()) {
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

    private static void addText(String text, List<String> lines) {
        if (!text.isBlank()) {
            lines.add(text.strip());
        }
    }
}
