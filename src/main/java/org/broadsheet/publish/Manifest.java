package org.broadsheet.publish;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.report.WorldFailure;

/**
 * What an earlier run put at the target: the fingerprints that a file of ours may have. It is one of each file, but two while a run is under
 * way: the old and the new. So a run that was cut off leaves nothing that the next one would take for somebody else's.
 */
record Manifest(Map<String, Set<String>> files) {

    static final String NAME = ".broadsheet-published.json";
    static final Manifest NONE = new Manifest(Map.of());

    Manifest {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    boolean wrote(String path, String print) {
        return files.getOrDefault(path, Set.of()).contains(print);
    }

    /** What may be there while the plan is being applied. */
    Manifest during(Map<String, BuiltFile> built) {
        Map<String, Set<String>> both = new TreeMap<>();
        files.forEach((path, prints) -> both.put(path, new TreeSet<>(prints)));
        built.forEach((path, file) -> both.computeIfAbsent(path, p -> new TreeSet<>()).add(file.print()));
        return new Manifest(both);
    }

    /** What is there afterwards. */
    static Manifest of(Map<String, BuiltFile> built) {
        Map<String, Set<String>> files = new TreeMap<>();
        built.forEach((path, file) -> files.put(path, Set.of(file.print())));
        return new Manifest(files);
    }

    String json() {
        JsonObject list = new JsonObject();
        files.forEach((path, prints) -> {
            if (prints.size() == 1) {
                list.addProperty(path, prints.iterator().next());
            } else {
                JsonArray several = new JsonArray();
                prints.forEach(several::add);
                list.add(path, several);
            }
        });
        JsonObject root = new JsonObject();
        root.add("files", list);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
    }

    /** @param place names the file in the message should it be damaged */
    static Manifest parse(String json, String place) {
        try {
            Map<String, Set<String>> files = new TreeMap<>();
            for (Map.Entry<String, JsonElement> file : JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("files").entrySet()) {
                Set<String> prints = new TreeSet<>();
                if (file.getValue() instanceof JsonPrimitive one) {
                    prints.add(one.getAsString());
                } else {
                    file.getValue().getAsJsonArray().forEach(p -> prints.add(p.getAsString()));
                }
                files.put(file.getKey(), prints);
            }
            return new Manifest(files);
        } catch (RuntimeException damaged) {
            throw new WorldFailure(place + " is damaged, so nobody knows which files there are Broadsheet's",
                    "Restore it from a backup, or publish to an empty place.", damaged);
        }
    }
}
