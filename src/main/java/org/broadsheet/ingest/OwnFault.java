package org.broadsheet.ingest;

import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** The message for a source over which Broadsheet itself broke: the kind of fault and its place are enough to find it. */
final class OwnFault {

    private OwnFault() {}

    static Diagnostic of(String source, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(source), "the source can't be understood: " + fault.getClass().getSimpleName() + where,
                "this is a fault of Broadsheet; please report it");
    }
}
