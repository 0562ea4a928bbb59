package org.broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** What rendering a body found, as messages at its lines. */
final class BodyFaults {

    private static final int LONGEST_EXCERPT = 200;

    private BodyFaults() {}

    /** @param placeOf the place of a line of the body, from 1, without an excerpt */
    static List<Diagnostic> of(BodyRenderer.Rendered rendered, String body, IntFunction<Location> placeOf) {
        if (rendered.faults().isEmpty() && rendered.bareImages().isEmpty()) {
            return List.of();
        }
        String[] lines = body.split("\n", -1);
        List<Diagnostic> found = new ArrayList<>();
        for (Markdown.Fault fault : rendered.faults()) {
            found.add(Diagnostic.of(Code.PLAIN_MARKDOWN, place(placeOf, lines, fault.line()), "shown as plain text: " + fault.why(),
                    Code.PLAIN_MARKDOWN.advice()));
        }
        for (int line : rendered.bareImages()) {
            found.add(Diagnostic.of(Code.MISSING_ALT, place(placeOf, lines, line), "the image has no alternative text",
                    "write ![what the picture shows](address)"));
        }
        return found;
    }

    private static Location place(IntFunction<Location> placeOf, String[] lines, int line) {
        Location bare = placeOf.apply(line);
        String excerpt = line <= lines.length ? lines[line - 1] : "";
        int end = excerpt.length() <= LONGEST_EXCERPT ? excerpt.length()
                : excerpt.offsetByCodePoints(0, Math.min(LONGEST_EXCERPT, excerpt.codePointCount(0, LONGEST_EXCERPT)));
        return new Location(bare.file(), bare.line(), 0, 0, excerpt.substring(0, end));
    }
}
