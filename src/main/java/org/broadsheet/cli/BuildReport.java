package org.broadsheet.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.build.BuildResult;
import org.broadsheet.build.Planned;
import org.broadsheet.build.StageTime;
import org.broadsheet.build.TopicChange;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Content;
import org.broadsheet.model.Site;
import org.broadsheet.report.Diagnostic;

/** What {@code build --report} writes: for scripts that decide what to do after a build. */
final class BuildReport {

    private final BuildResult result;
    private final boolean strict;
    private final List<TopicChange> topicChanges;

    /** @param topicChanges since the last build */
    BuildReport(BuildResult result, boolean strict, List<TopicChange> topicChanges) {
        this.topicChanges = List.copyOf(topicChanges);
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
        json.name("topicChanges").beginArray();
        for (TopicChange change : topicChanges) {
            json.beginObject().name("entry").value(change.entry()).name("from").value(change.from()).name("to").value(change.to()).name("by").value(change.by()).endObject();
        }
        json.endArray();
        json.name("unsure").beginArray();
        if (result.ready().isPresent()) {
            unsure(json, result.ready().get().site());
        }
        json.endArray();
        json.name("diagnostics").beginArray();
        for (Diagnostic d : result.diagnostics().all()) {
            DiagnosticJson.write(json, d);
        }
        json.endArray();
        json.endObject();
    }

    /** Entries whose topic an editor might look at. */
    private static void unsure(JsonWriter json, Site site) throws IOException {
        for (int article : site.grouping().unsure()) {
            Assignment taken = site.grouping().topicsOf().get(article).get(0);
            json.beginObject().name("entry").value(site.content().articles().get(article).id()).name("topic").value(taken.id());
            json.name("by").value(taken.by().label()).name("score").value(ExplainedEntry.rounded(taken.score())).endObject();
        }
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
