package org.broadsheet.extract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a page says of its article as JSON-LD. Reads broken JSON as far as it goes. */
final class LinkedData {

    /** An author. @param organization whether the data say that it is no person */
    record Author(String name, boolean organization) {}

    private static final Pattern TYPES = Pattern.compile("(?i).*(?:article|posting|report|review|liveblog|newsitem|story|podcastepisode).*");

    private final LinkedNodes nodes;
    private final JsonObject article;
    /** What tells of the article where no article is described: the page itself. */
    private final JsonObject fallback;

    LinkedData(PageIndex page) {
        nodes = new LinkedNodes(page);
        article = richest(TYPES);
        fallback = article == null ? richest(Pattern.compile("(?i).*webpage.*")) : article;
    }

    private JsonObject richest(Pattern types) {
        JsonObject best = null;
        for (JsonObject node : nodes.all()) {
            if (types.matcher(LinkedNodes.type(node)).matches() && (best == null || richness(node) > richness(best))) {
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
        return text("datePublished").isEmpty() ? nodes.rest("datePublished") : text("datePublished");
    }

    String modified() {
        return text("dateModified").isEmpty() ? nodes.rest("dateModified") : text("dateModified");
    }

    String language() {
        return text("inLanguage");
    }

    String address() {
        String own = text("url");
        return own.isEmpty() && article != null ? nodes.string(article.get("mainEntityOfPage"), "@id") : own;
    }

    String publisher() {
        return article == null ? "" : nodes.string(article.get("publisher"), "name");
    }

    List<String> sections() {
        List<String> out = new ArrayList<>();
        LinkedNodes.each(article == null ? null : article.get("articleSection"), element -> out.add(nodes.string(element, "name")));
        out.removeIf(String::isBlank);
        return out;
    }

    List<Author> authors() {
        List<Author> out = new ArrayList<>();
        for (String key : new String[] {"author", "creator", "contributor"}) {
            if (fallback != null && out.isEmpty()) {
                LinkedNodes.each(fallback.get(key), element -> out.add(new Author(nodes.string(element, "name"), isOrganization(element))));
            }
        }
        if (out.isEmpty()) {
            out.add(new Author(nodes.rest("author"), false));
        }
        out.removeIf(author -> author.name().isBlank() || author.name().startsWith("http"));
        return out;
    }

    private boolean isOrganization(JsonElement element) {
        if (!element.isJsonObject()) {
            return false;
        }
        JsonObject object = element.getAsJsonObject();
        JsonObject meant = object.has("@type") ? object : nodes.meant(object);
        String type = LinkedNodes.type(meant);
        return type.contains("organization") && !type.contains("person");
    }

    /** Addresses of images, the largest first where sizes are told. */
    List<String> images() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String key : new String[] {"image", "thumbnailUrl"}) {
            LinkedNodes.each(fallback == null ? null : fallback.get(key), element -> sizes.putIfAbsent(nodes.string(element, "url"), width(element)));
        }
        sizes.remove("");
        return sizes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    private int width(JsonElement image) {
        JsonObject object = image.isJsonObject() ? image.getAsJsonObject() : null;
        JsonObject meant = object == null || object.has("width") ? object : nodes.meant(object);
        String width = meant == null ? "" : nodes.string(meant.get("width"), "value").replaceFirst("(?:\\.\\d+)?\\s?(?:px)?$", "");
        return width.matches("\\d{1,5}") ? Integer.parseInt(width) : 0;
    }

    /** The path to the page, without its end. */
    List<String> crumbs() {
        List<String> out = new ArrayList<>();
        for (JsonObject node : nodes.all()) {
            if (LinkedNodes.type(node).contains("breadcrumblist") && out.isEmpty()) {
                LinkedNodes.each(node.get("itemListElement"), item -> {
                    String name = nodes.string(item, "name");
                    JsonElement inner = item.isJsonObject() ? item.getAsJsonObject().get("item") : null;
                    out.add(name.isEmpty() && inner != null ? nodes.string(inner, "name") : name);
                });
            }
        }
        return out;
    }

    private static int richness(JsonObject node) {
        int score = LinkedNodes.type(node).contains("review") ? -3 : LinkedNodes.type(node).matches(".*(?:article|posting).*") ? 1 : 0;
        for (String key : new String[] {"headline", "datePublished", "author", "articleBody", "image", "mainEntityOfPage"}) {
            score += node.has(key) ? 1 : 0;
        }
        return score;
    }

    private String text(String key) {
        return fallback == null || fallback.get(key) == null ? "" : nodes.string(fallback.get(key), "@value");
    }
}
