package org.broadsheet.ingest;

import java.util.Optional;

/**
 * The heading that a Markdown body begins with, often the title once more.
 *
 * @param end where the text after it begins
 */
record FirstHeading(String text, int end) {

    static Optional<FirstHeading> of(String body) {
        if (!body.startsWith("# ")) {
            return Optional.empty();
        }
        int line = body.indexOf('\n') < 0 ? body.length() : body.indexOf('\n');
        String text = body.substring(2, line).strip();
        int marks = text.length();
        while (marks > 0 && text.charAt(marks - 1) == '#') {
            marks--;
        }
        boolean closed = marks < text.length() && (marks == 0 || text.charAt(marks - 1) == ' ');
        String bare = closed ? text.substring(0, marks).strip() : text;
        return bare.isEmpty() ? Optional.empty() : Optional.of(new FirstHeading(bare, line));
    }
}
