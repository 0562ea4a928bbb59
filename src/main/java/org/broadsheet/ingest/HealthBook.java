package org.broadsheet.ingest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The health of the outlets that ingest reads, by id, kept in {@code .broadsheet/health.json}. */
public final class HealthBook {

    private static final String FILE = "health.json";

    private HealthBook() {}

    /** What the runs in this site folder have noted; nothing where the file is missing or damaged. */
    public static SortedMap<String, SourceHealth> read(Path site) {
        SortedMap<String, SourceHealth> book = new TreeMap<>();
        for (Map.Entry<String, JsonElement> entry : new StateFile(site, FILE).read().entrySet()) {
            if (entry.getValue().isJsonObject()) {
                book.put(entry.getKey(), health(entry.getValue().getAsJsonObject()));
            }
        }
        return Collections.unmodifiableSortedMap(book);
    }

    static void write(Path site, SortedMap<String, SourceHealth> book) {
        JsonObject state = new JsonObject();
        book.forEach((outlet, health) -> state.add(outlet, json(health)));
        new StateFile(site, FILE).write(state);
    }

    private static SourceHealth health(JsonObject json) {
        List<SourceHealth.Yield> yields = new ArrayList<>();
        if (json.get("yields") instanceof JsonArray array) {
            for (JsonElement one : array) {
                if (one.isJsonObject()) {
                    JsonObject y = one.getAsJsonObject();
                    yields.add(new SourceHealth.Yield((int) StateFile.number(y, "offered"), (int) StateFile.number(y, "articles"), StateFile.number(y, "words"),
                            StateFile.number(y, "confidence")));
                }
            }
        }
        return new SourceHealth(StateFile.text(json, "lastSuccess"), StateFile.text(json, "lastFailure"), (int) StateFile.number(json, "failures"),
                StateFile.text(json, "reason"), StateFile.text(json, "warning"), yields);
    }

    private static JsonObject json(SourceHealth health) {
        JsonObject json = new JsonObject();
        json.addProperty("lastSuccess", health.lastSuccess());
        json.addProperty("lastFailure", health.lastFailure());
        json.addProperty("failures", health.failures());
        json.addProperty("reason", health.reason());
        json.addProperty("warning", health.warning());
        JsonArray yields = new JsonArray();
        for (SourceHealth.Yield yield : health.yields()) {
            JsonObject one = new JsonObject();
            one.addProperty("offered", yield.offered());
            one.addProperty("articles", yield.articles());
            one.addProperty("words", Math.round(yield.words()));
            one.addProperty("confidence", Math.round(yield.confidence() * 1000) / 1000.0);
            yields.add(one);
        }
        json.add("yields", yields);
        return json;
    }
}
