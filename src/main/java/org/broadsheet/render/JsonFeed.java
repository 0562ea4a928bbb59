package org.broadsheet.render;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.pages.FeedView;

/** A feed as JSON Feed 1.1. */
final class JsonFeed {

    private JsonFeed() {}

    static String write(FeedView feed) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent(" ");
            json.beginObject();
            json.name("version").value("https://jsonfeed.org/version/1.1");
            json.name("title").value(feed.title());
            optional(json, "home_page_url", feed.home());
            optional(json, "feed_url", feed.self());
            optional(json, "description", feed.subtitle());
            optional(json, "language", feed.language());
            json.name("items").beginArray();
            for (FeedView.Item item : feed.items()) {
                item(json, item);
            }
            json.endArray().endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        return text.append('\n').toString();
    }

    private static void item(JsonWriter json, FeedView.Item item) throws IOException {
        json.beginObject();
        json.name("id").value(item.id());
        optional(json, "url", item.url());
        optional(json, "external_url", item.sourceUrl());
        optional(json, "title", item.title());
        if (item.content().isEmpty()) {
            // The format asks for content of every item; of an outlet that allows the link only the title is all there is.
            json.name("content_text").value(item.summary().isEmpty() ? item.title() : item.summary());
        } else {
            json.name("content_html").value(item.content());
            optional(json, "summary", item.summary());
        }
        if (item.image().isPresent()) {
            optional(json, "image", item.image().get().url());
        }
        optional(json, "date_published", item.published());
        optional(json, "date_modified", item.updated());
        authors(json, item);
        if (!item.categories().isEmpty()) {
            json.name("tags").beginArray();
            for (String category : item.categories()) {
                json.value(category);
            }
            json.endArray();
        }
        optional(json, "language", item.language());
        json.endObject();
    }

    /** The format knows no source, so the outlet stands as the author where the item names nobody. */
    private static void authors(JsonWriter json, FeedView.Item item) throws IOException {
        List<String> names = item.authors().isEmpty() && !item.sourceName().isEmpty() ? List.of(item.sourceName()) : item.authors();
        if (names.isEmpty()) {
            return;
        }
        json.name("authors").beginArray();
        for (String name : names) {
            json.beginObject().name("name").value(name).endObject();
        }
        json.endArray();
    }

    private static void optional(JsonWriter json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }
}
