package org.broadsheet.extract;

import java.util.List;

/** Counts the words of a block that are links. */
final class LinkWords {

    private LinkWords() {}

    static int of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return of(paragraph.spans());
        }
        if (block instanceof Block.Heading heading) {
            return of(heading.spans());
        }
        if (block instanceof Block.Quote quote) {
            return quote.blocks().stream().mapToInt(LinkWords::of).sum();
        }
        if (block instanceof Block.Listing listing) {
            return listing.items().stream().flatMap(List::stream).mapToInt(LinkWords::of).sum();
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(List::stream).mapToInt(LinkWords::of).sum();
        }
        return 0;
    }

    private static int of(List<Span> spans) {
        int words = 0;
        for (Span span : spans) {
            words += span.href().isEmpty() ? 0 : LineShape.countWords(span.text());
        }
        return words;
    }
}
