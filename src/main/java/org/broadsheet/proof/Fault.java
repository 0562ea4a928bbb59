package org.broadsheet.proof;

import org.broadsheet.report.Code;
import org.broadsheet.report.Severity;

/**
 * Something wrong at a place of a file. Places are kept as offsets, so that a fault of a template, found on every page, stays small;
 * lines and excerpts are looked up for the few that are shown.
 *
 * @param key equal for faults that have one cause, such as links to one missing page
 * @param file the file's number in the {@link BuiltSite}
 * @param start offset in the file's text; negative when the file as a whole is meant
 * @param end offset behind the last character meant
 */
record Fault(Severity severity, Code code, String key, int file, int start, int end, String message, String help) {

    static Fault at(Code code, String key, int file, Span span, Words words) {
        return new Fault(code.severity(), code, key, file, span.start(), span.end(), words.message(), words.help());
    }

    static Fault of(Code code, int file, String message, String help) {
        return new Fault(code.severity(), code, message, file, -1, -1, message, help);
    }

    Fault asWarning() {
        return new Fault(Severity.WARNING, code, key, file, start, end, message, help);
    }

    /** Offsets of a stretch of text. */
    record Span(int start, int end) {
        static final Span NONE = new Span(-1, -1);
    }

    /** What to say about a fault. */
    record Words(String message, String help) {}
}
