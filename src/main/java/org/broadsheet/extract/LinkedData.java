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

/** What a page says of its article as JSON-LD. Reads broken JSON as far as it goes. */
final class LinkedData {

    /** An author. @param organization whether the data say that it is no person */
    record Author(String name, boolean organization) {}

    private static final int MOST_NODES = 20_000;
    private static final int LONGEST = 4_000_000;
    private static final Pattern TYPES = Pattern.compile("(?i).*(?:article|posting|report|review|liveblog|newsitem|story|podcastepisode).*");
    private static final Pattern TRAILING = Pattern.compile(",(\\s{0,20}[}\\]])");

    private final List<JsonObject> nodes = new ArrayList<>();
    private final Map<String, JsonObject> byId = new LinkedHashMap<>();
    private final StringBuilder broken = new StringBuilder();
    private final JsonObject article;
    /** What tells of the article where no article is described: the page itself. */
    private final JsonObject fallback;

    LinkedData(PageIndex page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            read(script.data());
        }
        article = richest(TYPES);
        fallback = article == null ? richest(Pattern.compile("(?i).*webpage.*")) : article;
    }

    private JsonObject richest(Pattern types) {
        JsonObject best = null;
        for (JsonObject node : nodes) {
            if (types.matcher(type(node)).matches() && (best == null || richness(node) > richness(best))) {
                best = node;
            }
        }
        return best;
    }

    boolean hasArticle() {
        return article != null;
    }

    String headline() {
        return article == null ? "" : text("headline").isEmpty() ? text("name") : text("headline");
    }

    String description() {
        return text("description");
    }

    String body() {
        return article == null ? "" : text("articleBody");
    }

    String published() {
        return text("datePublished").isEmpty() ? rest("datePublished") : text("datePublished");
    }

    String modified() {
        return text("dateModified").isEmpty() ? rest("dateModified") : text("dateModified");
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

    List<Author> authors() {
        List<Author> out = new ArrayList<>();
        for (String key : new String[] {"author", "creator", "contributor"}) {
            if (fallback != null && out.isEmpty()) {
                each(fallback.get(key), element -> out.add(new Author(string(element, "name"), isOrganization(element))));
            }
        }
        if (out.isEmpty() && broken.length() > 0) {
            out.add(new Author(rest("author"), false));
        }
        out.removeIf(author -> author.name().isBlank() || author.name().startsWith("http"));
        return out;
    }

    private boolean isOrganization(JsonElement element) {
        if (!element.isJsonObject()) {
            return false;
        }
        JsonObject object = element.getAsJsonObject();
        JsonObject meant = object.has("@type") ? object : byId.getOrDefault(string(object.get("@id"), ""), object);
        String type = type(meant);
        return type.contains("organization") && !type.contains("person");
    }

    /** Addresses of images, the largest first where sizes are told. */
    List<String> images() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String key : new String[] {"image", "thumbnailUrl"}) {
            each(fallback == null ? null : fallback.get(key), element -> sizes.putIfAbsent(string(element, "url"), width(element)));
        }
        sizes.remove("");
        return sizes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    private int width(JsonElement image) {
        JsonObject object = image.isJsonObject() ? image.getAsJsonObject() : null;
        JsonObject meant = object == null || object.has("width") ? object : byId.getOrDefault(string(object.get("@id"), ""), object);
        String width = meant == null ? "" : string(meant.get("width"), "value").replaceFirst("(?:\\.\\d+)?\\s?(?:px)?$", "");
        return width.matches("\\d{1,5}") ? Integer.parseInt(width) : 0;
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
        String text = json.replace("<![CDATA[", "").replace("]]>", "").replace("<!--", "").replace("-->", "").replaceAll("[\\x00-\\x1f]", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        for (String form : new String[] {text, TRAILING.matcher(text).replaceAll("$1"), TRAILING.matcher(Parser.unescapeEntities(text, false)).replaceAll("$1")}) {
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

    private static int richness(JsonObject node) {
        int score = type(node).contains("review") ? -3 : type(node).matches(".*(?:article|posting).*") ? 1 : 0;
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
        return fallback == null || fallback.get(key) == null ? "" : string(fallback.get(key), "@value");
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
    private String rest(String key) {
        Matcher m = Pattern.compile("\"" + key + "\"\\s{0,3}:\\s{0,3}[\\[{]{0,2}(?:[^{}\\[\\]]{0,200}?\"name\"\\s{0,3}:\\s{0,3})?\"([^\"]{4,60})\"").matcher(broken);
        return Optional.of(m).filter(Matcher::find).map(found -> ScrapeLines.clean(found.group(1))).orElse("");
    }
}
