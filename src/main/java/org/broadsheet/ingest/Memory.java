package org.broadsheet.ingest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.fetch.Validators;

/** What runs know of the addresses they asked for, kept in {@code .broadsheet/ingest.json}. Not thread-safe while it learns. */
final class Memory {

    private static final String FILE = "ingest.json";

    private final StateFile file;
    private final Map<String, Known> known = new TreeMap<>();

    private Memory(StateFile file) {
        this.file = file;
    }

    static Memory read(Path site) {
        Memory memory = new Memory(new StateFile(site, FILE));
        for (Map.Entry<String, JsonElement> entry : memory.file.read().entrySet()) {
            if (entry.getValue().isJsonObject()) {
                memory.known.put(entry.getKey(), known(entry.getValue().getAsJsonObject()));
            }
        }
        return memory;
    }

    Known of(String address) {
        return known.getOrDefault(address, Known.NOTHING);
    }

    void learn(String address, Known learned) {
        known.put(address, learned);
    }

    void write() {
        JsonObject state = new JsonObject();
        known.forEach((address, what) -> state.add(address, json(what)));
        file.write(state);
    }

    private static Known known(JsonObject json) {
        Map<String, Known.Item> items = new TreeMap<>();
        for (Map.Entry<String, JsonElement> item : StateFile.object(json, "items").entrySet()) {
            if (item.getValue().isJsonObject()) {
                JsonObject value = item.getValue().getAsJsonObject();
                items.put(item.getKey(), new Known.Item(StateFile.text(value, "fingerprint"), StateFile.text(value, "entry"), (int) StateFile.number(value, "tries")));
            }
        }
        return new Known(new Validators(StateFile.text(json, "etag"), StateFile.text(json, "lastModified")), StateFile.text(json, "entry"), new TreeMap<>(items));
    }

    private static JsonObject json(Known known) {
        JsonObject json = new JsonObject();
        json.addProperty("etag", known.validators().etag());
        json.addProperty("lastModified", known.validators().lastModified());
        json.addProperty("entry", known.entry());
        JsonObject items = new JsonObject();
        known.items().forEach((key, item) -> {
            JsonObject value = new JsonObject();
            value.addProperty("fingerprint", item.fingerprint());
            value.addProperty("entry", item.entry());
            value.addProperty("tries", item.tries());
            items.add(key, value);
        });
        json.add("items", items);
        return json;
    }
}
