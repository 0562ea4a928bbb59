package org.broadsheet.extract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of its article as JSON-LD. Reads broken JSON as far as it goes. */
final class LinkedData {

    private static final int MOST_NODES = 20_000;
    private static final Pattern TYPES = Pattern.compile("(?i).*(?:article|posting|report|review|liveblog|newsitem|story).*");

    private final List<JsonObject> nodes = new ArrayList<>();
    private final Map<String, JsonObject> byId = new LinkedHashMap<>();
    private final StringBuilder broken = new StringBuilder();
    private final JsonObject article;

    LinkedData(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            read(script.data());
        }
        article = nodes.stream().filter(LinkedData::isArticle).max((a, b) -> Integer.compare(richness(a), richness(b))).orElse(null);
    }

    boolean hasArticle() {
        return article != null;
    }

    String headline() {
        return text("headline").isEmpty() ? text("name") : text("headline");
    }

    String description() {
        return text("description");
    }

    String body() {
        return text("articleBody");
    }

    String published() {
        return text("datePublished").isEmpty() ? fallback("datePublished") : text("datePublished");
    }

    String modified() {
        return text("dateModified").isEmpty() ? fallback("dateModified") : text("dateModified");
    }

    String language() {
        return text("inLanguage");
    }

    String address() {
        String own = text("url");
        return own.isEmpty() && article != null ? string(article.get("mainEntityOfPage"), "@id") : own;
    }

    String publisher() {
        return article == null ? "" : string(article.get("publisher"), "name");
    }

    List<String> sections() {
        List<String> out = new ArrayList<>();
        each(article == null ? null : article.get("articleSection"), element -> out.add(string(element, "name")));
        out.removeIf(String::isBlank);
        return out;
    }

    List<String> authors() {
        List<String> out = new ArrayList<>();
        for (String key : new String[] {"author", "creator"}) {
            if (article != null && out.isEmpty()) {
                each(article.get(key), element -> out.add(string(element, "name")));
            }
        }
        out.removeIf(name -> name.isBlank() || name.startsWith("http"));
        return out;
    }

    /** Addresses of images, the largest first where sizes are told. */
    List<String> images() {
        List<String> out = new ArrayList<>();
        for (String key : new String[] {"image", "thumbnailUrl"}) {
            each(article == null ? null : article.get(key), element -> out.add(string(element, "url")));
        }
        out.removeIf(String::isBlank);
        return out;
    }

    /** The path to the page, without its end. */
    List<String> crumbs() {
        List<String> out = new ArrayList<>();
        for (JsonObject node : nodes) {
            if (type(node).contains("breadcrumblist") && out.isEmpty()) {
                each(node.get("itemListElement"), item -> {
                    String name = string(item, "name");
                    JsonElement inner = item.isJsonObject() ? item.getAsJsonObject().get("item") : null;
                    out.add(name.isEmpty() && inner != null ? string(inner, "name") : name);
                });
            }
        }
        return out;
    }

    private void read(String json) {
        String text = json.replace("<![CDATA[", "").replace("]]>", "").replaceAll("[\\x00-\\x1f]", " ").strip();
        if (text.isEmpty() || text.length() > 4_000_000) {
            return;
        }
        try {
            collect(JsonParser.parseString(text));
        } catch (JsonParseException | IllegalStateException first) {
            try {
                collect(JsonParser.parseString(Parser.unescapeEntities(text, false).replaceAll(",\\s*([}\\]])", "$1")));
            } catch (JsonParseException | IllegalStateException second) {
                broken.append(text, 0, Math.min(text.length(), 50_000)).append('\n');
            }
        }
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

    private static boolean isArticle(JsonObject node) {
        return TYPES.matcher(type(node)).matches();
    }

    private static int richness(JsonObject node) {
        int score = 0;
        for (String key : new String[] {"headline", "datePublished", "author", "articleBody", "image", "mainEntityOfPage"}) {
            score += node.has(key) ? 1 : 0;
        }
        return score;
    }

    private static String type(JsonObject node) {
        JsonElement type = node.get("@type");
        return type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
    }

    private String text(String key) {
        return article == null || article.get(key) == null ? "" : string(article.get(key), "@value");
    }

    /** A plain value, or the named part of an object, or that of the object it refers to. */
    private String string(JsonElement element, String key) {
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

    private static void each(JsonElement element, Consumer<JsonElement> use) {
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
    private String fallback(String key) {
        Matcher m = Pattern.compile("\"" + key + "\"\\s*:\\s*\"([^\"]{4,60})\"").matcher(broken);
        return Optional.of(m).filter(Matcher::find).map(found -> found.group(1)).orElse("");
    }
}
