package org.broadsheet.proof;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.TreeSet;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.report.Severity;

/** The report as data. */
final class ReportFormats {

    private ReportFormats() {}

    private static String write(JsonObject object) {
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        return gson.toJson(object) + "\n";
    }

    static String json(ProofReport report) {
        JsonObject root = new JsonObject();
        root.addProperty("files", report.files());
        root.addProperty("pages", report.pages());
        root.addProperty("feeds", report.feeds());
        root.addProperty("links", report.links());
        root.addProperty("external", report.external());
        root.addProperty("errors", report.diagnostics().count(Severity.ERROR));
        root.addProperty("warnings", report.diagnostics().count(Severity.WARNING));
        JsonArray list = new JsonArray();
        for (Diagnostic d : report.diagnostics().all()) {
            JsonObject item = new JsonObject();
            item.addProperty("severity", d.severity().label());
            item.addProperty("code", d.code().id());
            item.addProperty("file", d.location().file());
            item.addProperty("line", d.location().line());
            item.addProperty("column", d.location().column());
            item.addProperty("length", d.location().length());
            item.addProperty("message", d.message());
            item.addProperty("help", d.help());
            item.addProperty("excerpt", d.location().excerpt());
            list.add(item);
        }
        root.add("diagnostics", list);
        return write(root);
    }

    static String sarif(ProofReport report, String version) {
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "Broadsheet");
        driver.addProperty("version", version);
        driver.add("rules", rules(report));
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        JsonArray results = new JsonArray();
        report.diagnostics().all().forEach(d -> results.add(result(d)));
        JsonObject run = new JsonObject();
        run.add("tool", tool);
        run.addProperty("columnKind", "unicodeCodePoints");
        run.add("results", results);
        JsonArray runs = new JsonArray();
        runs.add(run);
        JsonObject root = new JsonObject();
        root.addProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.addProperty("version", "2.1.0");
        root.add("runs", runs);
        return write(root);
    }

    private static JsonArray rules(ProofReport report) {
        TreeSet<Code> codes = new TreeSet<>();
        report.diagnostics().all().forEach(d -> codes.add(d.code()));
        JsonArray rules = new JsonArray();
        for (Code code : codes) {
            JsonObject rule = new JsonObject();
            rule.addProperty("id", code.id());
            rule.add("shortDescription", text(code.summary()));
            rule.add("help", text(code.advice()));
            rules.add(rule);
        }
        return rules;
    }

    private static JsonObject result(Diagnostic d) {
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", d.code().id());
        result.addProperty("level", d.severity().label());
        result.add("message", text(d.help().isEmpty() ? d.message() : d.message() + ". " + d.help()));
        JsonObject file = new JsonObject();
        file.addProperty("uri", uri(d.location().file()));
        JsonObject physical = new JsonObject();
        physical.add("artifactLocation", file);
        if (d.location().line() > 0) {
            physical.add("region", region(d.location()));
        }
        JsonObject location = new JsonObject();
        location.add("physicalLocation", physical);
        JsonArray locations = new JsonArray();
        locations.add(location);
        result.add("locations", locations);
        return result;
    }

    private static JsonObject region(Location place) {
        JsonObject region = new JsonObject();
        region.addProperty("startLine", place.line());
        if (place.column() > 0) {
            region.addProperty("startColumn", place.column());
            region.addProperty("endColumn", place.column() + place.length());
        }
        if (!place.excerpt().isEmpty()) {
            region.add("snippet", text(place.excerpt()));
        }
        return region;
    }

    private static JsonObject text(String words) {
        JsonObject text = new JsonObject();
        text.addProperty("text", words);
        return text;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path is no address: " + path, impossible);
        }
    }
}
