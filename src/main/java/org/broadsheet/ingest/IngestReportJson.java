package org.broadsheet.ingest;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.extract.Removed;
import org.broadsheet.report.Diagnostic;

/** The report of a run for scripts: counts by outcome, then every article with what was cut and what was said about it. */
public final class IngestReportJson {

    private IngestReportJson() {}

    /** Indented JSON with a final line feed. */
    public static String write(IngestReport report) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            json.beginObject().name("counts").beginObject();
            for (IngestReport.Outcome outcome : IngestReport.Outcome.values()) {
                json.name(outcome.label()).value(report.count(outcome));
            }
            json.endObject().name("items").beginArray();
            for (IngestReport.Item item : report.items()) {
                item(json, item);
            }
            json.endArray().name("failures").beginArray();
            for (IngestReport.Failure failure : report.failures()) {
                json.beginObject().name("source").value(failure.source()).name("outlet").value(failure.outlet().isEmpty() ? null : failure.outlet());
                json.name("reason").value(failure.reason()).endObject();
            }
            json.endArray();
            diagnostics(json.name("warnings"), report.warnings());
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.append('\n').toString();
    }

    private static void item(JsonWriter json, IngestReport.Item item) throws IOException {
        json.beginObject().name("file").value(item.file());
        if (item.item() > 0) {
            json.name("item").value(item.item());
        }
        json.name("outcome").value(item.outcome().label());
        json.name("entry").value(item.entry().isEmpty() ? null : item.entry()).name("path").value(item.path().isEmpty() ? null : item.path());
        json.name("removed").beginArray();
        for (Removed removed : item.removed()) {
            json.beginObject().name("text").value(removed.text()).name("rule").value(removed.rule()).name("line").value(removed.line()).endObject();
        }
        json.endArray();
        diagnostics(json.name("messages"), item.diagnostics());
        json.endObject();
    }

    private static void diagnostics(JsonWriter json, List<Diagnostic> diagnostics) throws IOException {
        json.beginArray();
        for (Diagnostic d : diagnostics) {
            json.beginObject().name("severity").value(d.severity().label()).name("code").value(d.code().id()).name("file").value(d.location().file());
            json.name("line").value(d.location().line()).name("column").value(d.location().column());
            json.name("message").value(d.message()).name("help").value(d.help()).endObject();
        }
        json.endArray();
    }
}
