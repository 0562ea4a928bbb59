package org.broadsheet.report;

import java.util.Comparator;

/**
 * One message about one place.
 *
 * @param severity whether it stops the build
 * @param code what kind of fault it is, stable and documented
 * @param location where
 * @param message what is wrong, in a sentence without a full stop that quotes what was found
 * @param help what to do about it; empty when the message says it all
 */
public record Diagnostic(Severity severity, Code code, Location location, String message, String help) implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::help);

    /** A diagnostic of the code's own severity. */
    public static Diagnostic of(Code code, Location location, String message, String help) {
        return new Diagnostic(code.severity(), code, location, message, help);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
