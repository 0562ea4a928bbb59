package org.broadsheet.ingest;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.broadsheet.report.WorldFailure;

/** A JSON file below {@code .broadsheet/}: what runs remember. Anybody may delete it or damage it; then it is as if nothing were remembered. */
final class StateFile {

    private static final String FOLDER = ".broadsheet";
    private static final long LARGEST = 200L << 20;

    private final Path file;

    StateFile(Path site, String name) {
        this.file = site.resolve(FOLDER).resolve(name);
    }

    /** What the file holds; an empty object where it holds nothing that can be read. */
    JsonObject read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return new JsonObject();
            }
            JsonElement root = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8));
            return root.isJsonObject() ? root.getAsJsonObject() : new JsonObject();
        } catch (IOException | JsonParseException | StackOverflowError damaged) {
            return new JsonObject();
        }
    }

    /** Replaces the file as a whole; one that already says the same is not touched. */
    void write(JsonObject state) {
        byte[] bytes = (state + "\n").getBytes(StandardCharsets.UTF_8);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new WorldFailure("can't write " + file + ": " + refused.getMessage(), "check the permissions and the space on the disk", refused);
        }
    }

    static String text(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    static double number(JsonObject object, String key) {
        JsonElement value = object.get(key);
        try {
            return value != null && value.isJsonPrimitive() ? value.getAsDouble() : 0;
        } catch (NumberFormatException other) {
            return 0;
        }
    }

    static JsonObject object(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }
}
