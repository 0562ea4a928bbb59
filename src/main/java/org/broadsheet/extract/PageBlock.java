package org.broadsheet.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of a page with what is known of it.
 *
 * @param text its plain text
 * @param words in it
 * @param linkWords of these, how many are links
 * @param hit the rule that knows its text
 */
record PageBlock(Block block, String text, int words, int linkWords, LineShape shape, Optional<LineRules.Hit> hit) {

    private static final int LONGEST_LINK = 30;
    private static final double ALL_LINK = 0.85;
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://|www\\.)\\S+$");

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

    /** Whether it is an address that is written out. */
    boolean address() {
        return ADDRESS.matcher(text).find();
    }

    /** Whether it is a line or heading of linked words. An address that is written out is the text's own. */
    boolean linked() {
        return words > 0 && words <= LONGEST_LINK && linkShare() > ALL_LINK && (block instanceof Block.Paragraph || heading()) && !address();
    }

    /** Whether it is nothing but linked words, and no sentence unless in capitals. */
    boolean linkLine() {
        boolean capitals = words > 2 && text.equals(text.toUpperCase(Locale.ROOT));
        return linked() && (!shape.sentence() || capitals);
    }
}
