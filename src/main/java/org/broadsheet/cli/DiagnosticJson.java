package org.broadsheet.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.broadsheet.report.Diagnostic;

/** A diagnostic for machines, the same in every report. */
final class DiagnosticJson {

    private DiagnosticJson() {}

    static void write(JsonWriter json, Diagnostic d) throws IOException {
        json.beginObject();
        json.name("severity").value(d.severity().label());
        json.name("code").value(d.code().id());
        json.name("file").value(d.location().file());
        json.name("line").value(d.location().line());
        json.name("column").value(d.location().column());
        json.name("message").value(d.message());
        json.name("help").value(d.help());
        json.endObject();
    }
}
