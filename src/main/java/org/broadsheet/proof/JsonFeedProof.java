package org.broadsheet.proof;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.broadsheet.report.Code;

/** Reads one JSON Feed. */
final class JsonFeedProof {

    private final String text;
    private final Findings findings;
    private final FeedAddresses values;
    private final Set<String> ids = new HashSet<>();

    private JsonFeedProof(String text, Findings findings, FeedAddresses values) {
        this.text = text;
        this.findings = findings;
        this.values = values;
    }

    static PageFacts read(BuiltSite site, int file) {
        Findings findings = new Findings(site, file);
        new JsonFeedProof(site.text(file), findings, new FeedAddresses(site, findings)).prove();
        return PageFacts.of(PageFacts.Kind.FEED, findings);
    }

    private void prove() {
        JsonElement root;
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            root = JsonParser.parseReader(reader);
        } catch (JsonParseException broken) {
            String reason = String.valueOf(broken.getMessage()).lines().findFirst().orElse("")
                    .replaceFirst("^[\\w.]+Exception: ", "").replaceFirst(" path \\$.*", "");
            lacks("the JSON is not well-formed: " + reason, "the message names the line");
            return;
        }
        if (!root.isJsonObject()) {
            lacks("the feed is not an object", "a feed is an object with version, title and items");
            return;
        }
        JsonObject feed = root.getAsJsonObject();
        if (!string(feed, "version").startsWith("https://jsonfeed.org/version/")) {
            lacks("the feed has no version", "write \"version\": \"https://jsonfeed.org/version/1.1\"");
        }
        required(feed, "title", "the feed");
        addresses(feed, "the feed", "home_page_url", "feed_url", "icon", "favicon", "next_url");
        if (feed.get("items") instanceof JsonArray items) {
            int number = 0;
            for (JsonElement item : items) {
                item(item, "item " + ++number);
            }
        } else {
            lacks("the feed has no items", "write a list of items, which may be empty");
        }
    }

    private void item(JsonElement element, String where) {
        if (!element.isJsonObject()) {
            lacks(where + " is not an object", "an item is an object with id, url and content_text or content_html");
            return;
        }
        JsonObject item = element.getAsJsonObject();
        required(item, "id", where);
        required(item, "url", where);
        if (!ids.add(string(item, "id"))) {
            lacks("the id " + Findings.quote(string(item, "id")) + " is there twice", "every item needs its own");
        }
        if (string(item, "content_html").isEmpty() && string(item, "content_text").isEmpty()) {
            lacks(where + " has neither content_html nor content_text", "give it one of them; the summary will do");
        }
        addresses(item, where, "url", "external_url", "image", "banner_image");
        for (String name : new String[] {"date_published", "date_modified"}) {
            if (item.has(name)) {
                values.dateTime(name + " of " + where, string(item, name), Fault.Span.NONE);
            }
        }
        values.markup("content_html of " + where, string(item, "content_html"), Fault.Span.NONE);
    }

    private void addresses(JsonObject object, String where, String... names) {
        for (String name : names) {
            String address = string(object, name);
            if (!address.isEmpty()) {
                values.full(name + " of " + where, address, Fault.Span.NONE);
            }
        }
    }

    private void required(JsonObject object, String name, String where) {
        if (string(object, name).isBlank()) {
            lacks(where + " has no " + name, "it needs one");
        }
    }

    private static String string(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private void lacks(String message, String help) {
        findings.add(Fault.of(Code.BAD_FEED, findings.file(), message, help));
    }
}
