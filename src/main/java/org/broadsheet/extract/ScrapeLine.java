package org.broadsheet.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a text scrape, or several that were one before somebody wrapped them.
 *
 * @param line where it begins, from 1
 * @param apart whether an empty line stands before it
 * @param bullet the length of the mark of a list item, 0 for none
 * @param hit the rule that knows it
 */
record ScrapeLine(String text, int line, boolean apart, int bullet, LineShape shape, Optional<LineRules.Hit> hit) {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.)]\\s+\\p{L}");

    static ScrapeLine of(String text, int line, boolean apart, LineRules rules) {
        int bullet = bulletLength(text);
        // What a list counts up is the article's, even if it is the name of a network.
        boolean item = bullet > 0 || numbered(text);
        return new ScrapeLine(text, line, apart, bullet, LineShape.of(text), item ? Optional.empty() : rules.match(text));
    }

    ScrapeLine with(Optional<LineRules.Hit> rule) {
        return new ScrapeLine(text, line, apart, bullet, shape, rule);
    }

    /** Whether it begins as an item of a numbered list. */
    boolean numbered() {
        return numbered(text);
    }

    private static boolean numbered(String text) {
        return NUMBERED.matcher(text).lookingAt();
    }

    /** Whether it opens a list of other articles or the page's foot. */
    boolean opensTail() {
        return hit.isPresent() && hit.get().opensTail();
    }

    /** Whether no rule knows it and it looks like a paragraph. */
    boolean prose() {
        return hit.isEmpty() && shape.prose();
    }

    Removed removed(String rule) {
        return new Removed(text, rule, line);
    }

    private static int bulletLength(String text) {
        boolean framed = text.length() > 2 && text.charAt(text.length() - 1) == text.charAt(0);
        if (text.length() > 2 && !framed && "-*•‣◦▪●·–".indexOf(text.charAt(0)) >= 0 && (text.charAt(1) == ' ' || text.charAt(1) == '\t')) {
            return 2;
        }
        return 0;
    }
}
