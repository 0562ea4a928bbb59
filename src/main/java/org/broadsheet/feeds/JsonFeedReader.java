package org.broadsheet.feeds;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** Reads JSON Feed 1 and 1.1. */
final class JsonFeedReader {

    private static final int MOST_ITEMS = 10_000;

    private final String address;

    JsonFeedReader(String address) {
        this.address = address;
    }

    /** The feed; empty when the text is no JSON, or no feed. */
    Optional<Feed> read(String text) {
        try {
            JsonElement root = JsonParser.parseString(text);
            return root.isJsonObject() ? Optional.of(feed(root.getAsJsonObject())) : Optional.empty();
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }

    private Feed feed(JsonObject root) {
        String own = address.isEmpty() ? text(root, "feed_url") : address;
        String language = text(root, "language");
        List<String> authors = authors(root);
        List<FeedItem> items = new ArrayList<>();
        for (JsonElement item : array(root, "items")) {
            if (item.isJsonObject() && items.size() < MOST_ITEMS) {
                items.add(item(item.getAsJsonObject(), own, language, authors));
            }
        }
        return new Feed(Feed.Kind.JSON, plain(root, "title"), FeedAddress.resolve(own, text(root, "home_page_url")),
                plain(root, "description"), language, items);
    }

    private static FeedItem item(JsonObject item, String base, String language, List<String> feedAuthors) {
        String id = text(item, "id");
        String url = FeedAddress.resolve(base, text(item, "url"));
        String html = text(item, "content_html");
        String content = html.isEmpty() ? Entities.escape(text(item, "content_text")) : html;
        List<String> authors = authors(item);
        String image = text(item, "image");
        String own = text(item, "language");
        return new FeedItem(id, plain(item, "title"), url.isEmpty() && FeedAddress.isWeb(id) ? id : url, base, authors.isEmpty() ? feedAuthors : authors,
                text(item, "date_published"), text(item, "date_modified"), Entities.escape(text(item, "summary")), content, tags(item),
                FeedAddress.resolve(base, image.isEmpty() ? text(item, "banner_image") : image), own.isEmpty() ? language : own, "");
    }

    private static List<String> authors(JsonObject of) {
        Set<String> out = new LinkedHashSet<>();
        List<JsonElement> told = new ArrayList<>();
        array(of, "authors").forEach(told::add);
        if (told.isEmpty() && of.has("author")) {
            told.add(of.get("author"));
        }
        for (JsonElement author : told) {
            String name = author.isJsonObject() ? text(author.getAsJsonObject(), "name") : author.isJsonPrimitive() ? author.getAsString() : "";
            out.add(XmlPeople.name(XmlText.clean(name)));
        }
        out.remove("");
        return List.copyOf(out);
    }

    private static List<String> tags(JsonObject item) {
        Set<String> out = new LinkedHashSet<>();
        for (JsonElement tag : array(item, "tags")) {
            String name = tag.isJsonPrimitive() ? XmlText.clean(tag.getAsString()) : "";
            if (!name.isEmpty()) {
                out.add(name);
            }
        }
        return List.copyOf(out);
    }

    private static JsonArray array(JsonObject of, String name) {
        JsonElement found = of.get(name);
        return found != null && found.isJsonArray() ? found.getAsJsonArray() : new JsonArray();
    }

    private static String plain(JsonObject of, String name) {
        return XmlText.clean(PlainTitle.unescaped(text(of, name)));
    }

    /** Numbers and truth values count as text: some feeds number their items. */
    private static String text(JsonObject of, String name) {
        JsonElement found = of.get(name);
        return found != null && found.isJsonPrimitive() ? found.getAsString().strip() : "";
    }
}
