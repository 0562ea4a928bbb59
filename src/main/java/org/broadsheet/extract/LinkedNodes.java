package org.broadsheet.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The nodes of a page's JSON-LD blocks, each with what it refers to. Mends what is commonly broken and keeps the rest as text. */
final class LinkedNodes {

    private static final int MOST_NODES = 20_000;
    private static final int LONGEST = 4_000_000;
    private static final Pattern TRAILING = Pattern.compile(",(\\s{0,20}[}\\]])");

    private final List<JsonObject> nodes = new ArrayList<>();
    private final Map<String, JsonObject> byId = new LinkedHashMap<>();
    private final StringBuilder broken = new StringBuilder();

    LinkedNodes(PageIndex page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            read(script.data());
        }
    }

    /** The nodes that name their type, outer ones before inner ones. */
    List<JsonObject> all() {
        return nodes;
    }

    /** The node that an object refers to by its id; the object itself when there is none. */
    JsonObject meant(JsonObject object) {
        return byId.getOrDefault(string(object.get("@id"), ""), object);
    }

    private void read(String json) {
        String text = json.replace("<![CDATA[", "").replace("]]>", "").replace("<!--", "").replace("-->", "").replaceAll("[\\x00-\\x1f]", " ")
                .strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        for (String form : new String[] {text, TRAILING.matcher(text).replaceAll("$1"), TRAILING.matcher(Parser.unescapeEntities(text, false))
                .replaceAll("$1")}) {
            if (parsed(form)) {
                return;
            }
        }
        broken.append(text, 0, Math.min(text.length(), 50_000)).append('\n');
    }

    /** Several values may stand in one block, one behind the other. What a broken block says before its break counts only when nothing mends it. */
    private boolean parsed(String text) {
        List<JsonElement> roots = new ArrayList<>();
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.LENIENT);
            while (reader.peek() != JsonToken.END_DOCUMENT) {
                roots.add(JsonParser.parseReader(reader));
            }
        } catch (JsonParseException | IllegalStateException | IOException wrong) {
            return false;
        }
        roots.forEach(this::collect);
        return true;
    }

    private void collect(JsonElement root) {
        Deque<JsonElement> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && nodes.size() < MOST_NODES) {
            JsonElement next = open.poll();
            if (next.isJsonArray()) {
                next.getAsJsonArray().forEach(open::add);
            } else if (next.isJsonObject()) {
                JsonObject object = next.getAsJsonObject();
                if (object.has("@type")) {
                    nodes.add(object);
                }
                if (object.has("@id") && object.size() > 1) {
                    byId.putIfAbsent(string(object.get("@id"), ""), object);
                }
                object.entrySet().stream().map(Map.Entry::getValue).filter(value -> value.isJsonObject() || value.isJsonArray()).forEach(open::add);
            }
        }
    }

    /** Its types, in small letters. */
    static String type(JsonObject node) {
        JsonElement type = node.get("@type");
        return type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
    }

    /** A plain value, or the named part of an object, or that of the object it refers to. */
    String string(JsonElement element, String key) {
        if (element == null || element.isJsonNull()) {
            return "";
        }
        if (element.isJsonPrimitive()) {
            return ScrapeLines.clean(Parser.unescapeEntities(element.getAsString(), false));
        }
        if (element.isJsonArray()) {
            JsonArray array = element.getAsJsonArray();
            return array.isEmpty() || array.get(0).isJsonArray() ? "" : string(array.get(0), key);
        }
        JsonObject object = element.getAsJsonObject();
        JsonElement value = object.get(key);
        if (value == null && object.has("@id")) {
            JsonObject meant = byId.get(string(object.get("@id"), ""));
            value = meant == null ? null : meant.get(key);
        }
        return value != null && (value.isJsonPrimitive() || value.isJsonArray()) ? string(value, key) : "";
    }

    /** Goes through a list of values, or one alone; at most fifty. */
    static void each(JsonElement element, Consumer<JsonElement> use) {
        if (element == null || element.isJsonNull()) {
            return;
        }
        if (element.isJsonArray()) {
            int n = 0;
            for (JsonElement item : element.getAsJsonArray()) {
                if (n++ < 50 && !item.isJsonNull() && !item.isJsonArray()) {
                    use.accept(item);
                }
            }
        } else {
            use.accept(element);
        }
    }

    /** A value out of JSON that is too broken to parse. */
    String rest(String key) {
        Matcher m = Pattern.compile("\"" + key + "\"\\s{0,3}:\\s{0,3}[\\[{]{0,2}(?:[^{}\\[\\]]{0,200}?\"name\"\\s{0,3}:\\s{0,3})?\"([^\"]{4,60})\"").matcher(broken);
        return Optional.of(m).filter(Matcher::find).map(found -> ScrapeLines.clean(found.group(1))).orElse("");
    }
}
