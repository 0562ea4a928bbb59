package org.broadsheet.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import org.broadsheet.build.BuildResult;
import org.broadsheet.build.Planned;
import org.broadsheet.build.StageTime;
import org.broadsheet.model.Content;
import org.broadsheet.report.Diagnostic;

/** What {@code build --report} writes: for scripts that decide what to do after a build. */
final class BuildReport {

    private final BuildResult result;
    private final boolean strict;

    BuildReport(BuildResult result, boolean strict) {
        this.result = result;
        this.strict = strict;
    }

    void write(Path file) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            write(json);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        ReportFile.write(file, text + "\n");
    }

    private void write(JsonWriter json) throws IOException {
        json.beginObject();
        json.name("version").value(Version.number());
        json.name("ok").value(result.written().isPresent());
        json.name("strict").value(strict);
        json.name("counts").beginObject();
        if (result.ready().isPresent()) {
            counts(json, result.ready().get());
        }
        if (result.written().isPresent()) {
            var written = result.written().get();
            json.name("files").value(written.created() + written.changed() + written.unchanged());
            json.name("created").value(written.created());
            json.name("changed").value(written.changed());
            json.name("unchanged").value(written.unchanged());
            json.name("deleted").value(written.deleted());
            json.name("bytes").value(written.bytes());
        }
        json.endObject();
        json.name("nextDue").value(result.ready().flatMap(r -> r.site().content().nextDue()).map(Object::toString).orElse(null));
        json.name("stages").beginArray();
        for (StageTime time : result.times()) {
            json.beginObject().name("stage").value(time.stage()).name("millis").value(Math.round(time.millis() * 10) / 10.0).endObject();
        }
        json.endArray();
        json.name("diagnostics").beginArray();
        for (Diagnostic d : result.diagnostics().all()) {
            DiagnosticJson.write(json, d);
        }
        json.endArray();
        json.endObject();
    }

    private static void counts(JsonWriter json, Planned.Ready ready) throws IOException {
        Content content = ready.site().content();
        json.name("entries").value(content.articles().size());
        json.name("hidden").value(content.hidden());
        json.name("topics").value(ready.site().grouping().topics().terms().size());
        json.name("regions").value(ready.site().grouping().regions().terms().size());
        json.name("sources").value(content.outlets().terms().size());
        json.name("stories").value(ready.site().stories().stories().size());
        json.name("pages").value(ready.plan().pages().size());
    }
}
