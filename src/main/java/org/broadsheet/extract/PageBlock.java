package org.broadsheet.extract;

import java.util.Optional;

/**
 * A block of a page with what is known of it.
 *
 * @param text its plain text
 * @param words in it
 * @param linkWords of these, how many are links
 * @param hit the rule that knows its text
 */
record PageBlock(Block block, String text, int words, int linkWords, LineShape shape, Optional<LineRules.Hit> hit) {

    /** From 0 to 1. */
    double linkShare() {
        return words == 0 ? 0 : Math.min(1, (double) linkWords / words);
    }

    boolean heading() {
        return block instanceof Block.Heading;
    }

    boolean opensTail() {
        return hit.isPresent() && hit.get().opensTail();
    }

    /** Whether it looks like a paragraph of an article. */
    boolean prose() {
        return hit.isEmpty() && !heading() && shape.prose() && linkShare() < 0.5;
    }
}
