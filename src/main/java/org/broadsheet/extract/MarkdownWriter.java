package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes blocks as CommonMark with GFM tables. Whatever the text looks like, it stays text: the Markdown, rendered and stripped of markup,
 * is the plain text again. Depth is bounded by whoever builds the blocks.
 */
final class MarkdownWriter {

    private MarkdownWriter() {}

    /** Blocks with an empty line between them, without a line end after the last; empty for none. */
    static String write(List<Block> blocks) {
        return lines(blocks).stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(List<Block> blocks) {
        List<String> out = new ArrayList<>();
        Block before = null;
        boolean other = false;
        for (Block block : blocks) {
            // Two lists in a row would become one if they had the same mark.
            other = block instanceof Block.Listing now && before instanceof Block.Listing last && now.ordered() == last.ordered() && !other;
            List<String> lines = block instanceof Block.Listing listing ? items(listing, other) : lines(block);
            if (lines.isEmpty()) {
                continue;
            }
            if (before != null) {
                out.add("");
            }
            out.addAll(lines);
            before = block;
        }
        return out;
    }

    private static List<String> lines(Block block) {
        if (block instanceof Block.Heading heading) {
            String text = MarkdownSpans.heading(heading.spans());
            return text.isEmpty() ? List.of() : List.of("#".repeat(heading.level()) + " " + text);
        }
        if (block instanceof Block.Paragraph paragraph) {
            String text = MarkdownSpans.paragraph(paragraph.spans());
            return text.isEmpty() ? List.of() : List.of(text.split("\n"));
        }
        if (block instanceof Block.Quote quote) {
            return lines(quote.blocks()).stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
        }
        if (block instanceof Block.Listing listing) {
            return items(listing, false);
        }
        if (block instanceof Block.Code code) {
            return fenced(code.text());
        }
        if (block instanceof Block.Table table) {
            return rows(table);
        }
        if (block instanceof Block.Picture picture) {
            return List.of(MarkdownSpans.image(picture));
        }
        return List.of("* * *");
    }

    private static List<String> items(Block.Listing listing, boolean other) {
        List<String> out = new ArrayList<>();
        int number = listing.start();
        boolean loose = listing.items().stream().anyMatch(item -> item.size() > 1 && item.get(1) instanceof Block.Paragraph);
        for (List<Block> item : listing.items()) {
            String mark = listing.ordered() ? number++ + (other ? ") " : ". ") : other ? "* " : "- ";
            List<String> lines = itemLines(item);
            if (loose && !out.isEmpty()) {
                out.add("");
            }
            for (int i = 0; i < lines.size(); i++) {
                out.add(lines.get(i).isEmpty() ? "" : (i == 0 ? mark : " ".repeat(mark.length())) + lines.get(i));
            }
            if (lines.isEmpty()) {
                out.add(mark.strip());
            }
        }
        return out;
    }

    /** In a list, only what would otherwise run together is kept apart by an empty line. */
    private static List<String> itemLines(List<Block> item) {
        List<String> out = new ArrayList<>();
        Block before = null;
        for (Block block : item) {
            List<String> lines = lines(block);
            if (lines.isEmpty()) {
                continue;
            }
            boolean tight = block instanceof Block.Listing && before instanceof Block.Paragraph;
            if (before != null && !(tight && canInterrupt((Block.Listing) block))) {
                out.add("");
            }
            out.addAll(lines);
            before = block;
        }
        return out;
    }

    /** CommonMark lets only a list that starts with 1 follow a paragraph without an empty line. */
    private static boolean canInterrupt(Block.Listing listing) {
        return !listing.ordered() || listing.start() == 1;
    }

    private static List<String> fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        List<String> out = new ArrayList<>();
        out.add(fence);
        out.addAll(List.of(code.split("\n", -1)));
        out.add(fence);
        return out;
    }

    private static List<String> rows(Block.Table table) {
        int width = table.rows().stream().mapToInt(List::size).max().orElse(0);
        List<String> out = new ArrayList<>();
        for (List<List<Span>> row : table.rows()) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < width; i++) {
                line.append(' ').append(i < row.size() ? MarkdownSpans.cell(row.get(i)) : "").append(" |");
            }
            out.add(line.toString());
            if (out.size() == 1) {
                out.add("|" + " --- |".repeat(width));
            }
        }
        return out;
    }
}
