package org.broadsheet.extract;

import java.util.List;

/** A block of an article. The same tree writes the Markdown and the plain text, so the two can't disagree. */
sealed interface Block {

    /** Where it begins in the source, from 1; 0 when unknown. */
    int line();

    /** @param level 1 to 6 */
    record Heading(int level, List<Span> spans, int line) implements Block {}

    record Paragraph(List<Span> spans, int line) implements Block {}

    record Quote(List<Block> blocks, int line) implements Block {}

    /** @param start the first number of an ordered list */
    record Listing(boolean ordered, int start, List<List<Block>> items, int line) implements Block {}

    record Code(String text, int line) implements Block {}

    /** @param rows of cells; the first one is the head */
    record Table(List<List<List<Span>>> rows, int line) implements Block {}

    record Picture(String src, String alt, String caption, String credit, int line) implements Block {}

    record Divider(int line) implements Block {}
}
