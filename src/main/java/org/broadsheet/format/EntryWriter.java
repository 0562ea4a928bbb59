package org.broadsheet.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;

/**
 * Writes an entry's file: front matter with its keys in a fixed order, what is not set left out, and the body. Reading it gives an equal
 * entry, as long as the body is in the form of {@link FrontMatter#body} and every text can be UTF-8. Stateless.
 */
public final class EntryWriter {

    /** The file's text; lines end in a line feed. */
    public String write(Entry entry) {
        String keys = frontMatter(entry);
        return "---\n" + keys + "---\n" + (entry.body().isEmpty() ? "" : "\n" + entry.body());
    }

    private static String frontMatter(Entry entry) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", entry.headline().title());
        put(keys, "subtitle", entry.headline().subtitle());
        put(keys, "summary", entry.headline().summary());
        keys.put("date", entry.dates().date());
        put(keys, "updated", entry.dates().updated());
        put(keys, "expires", entry.dates().expires());
        put(keys, "embargo", entry.dates().embargo());
        entry.source().ifPresent(source -> keys.put("source", source(source)));
        put(keys, "topics", entry.labels().topics());
        put(keys, "categories", entry.labels().categories());
        put(keys, "regions", entry.labels().regions());
        put(keys, "tags", entry.labels().tags());
        entry.image().ifPresent(image -> keys.put("image", image(image)));
        put(keys, "language", entry.language());
        placement(entry.placement(), keys);
        put(keys, "corrections", entry.corrections().stream().map(EntryWriter::correction).toList());
        put(keys, "mentions", entry.mentions().stream().map(EntryWriter::mention).toList());
        keys.putAll(entry.extra());
        StringBuilder out = new StringBuilder();
        YamlWriter.map(keys, 0, out);
        return out.toString();
    }

    private static void put(Map<String, Object> keys, String key, String text) {
        if (!text.isEmpty()) {
            keys.put(key, text);
        }
    }

    private static void put(Map<String, Object> keys, String key, Optional<DateValue> date) {
        date.ifPresent(d -> keys.put(key, d));
    }

    private static void put(Map<String, Object> keys, String key, List<?> list) {
        if (!list.isEmpty()) {
            keys.put(key, list);
        }
    }

    private static Object source(Entry.SourceNote source) {
        Map<String, Object> keys = new LinkedHashMap<>();
        put(keys, "id", source.id());
        put(keys, "name", source.name());
        put(keys, "url", source.url());
        put(keys, "author", source.authors());
        put(keys, "labels", source.labels());
        put(keys, "retrieved", source.retrieved());
        put(keys, "sha256", source.sha256());
        put(keys, "bodySha256", source.bodySha256());
        put(keys, "identity", source.identity());
        source.rights().ifPresent(rights -> keys.put("rights", rights.label()));
        return keys.size() == 1 && keys.containsKey("name") ? source.name() : keys;
    }

    private static Object image(Entry.Image image) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("src", image.src());
        put(keys, "alt", image.alt());
        put(keys, "credit", image.credit());
        put(keys, "caption", image.caption());
        return keys.size() == 1 ? image.src() : keys;
    }

    private static void placement(Entry.Placement placement, Map<String, Object> keys) {
        put(keys, "slug", placement.slug());
        put(keys, "aliases", placement.aliases());
        if (placement.draft()) {
            keys.put("draft", true);
        }
        if (placement.weight() != 0) {
            keys.put("weight", placement.weight());
        }
        if (placement.pinned()) {
            keys.put("pinned", true);
        }
        put(keys, "story", placement.story());
        put(keys, "related", placement.related());
    }

    private static Object correction(Entry.Correction correction) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("date", correction.date());
        keys.put("text", correction.text());
        return keys;
    }

    private static Object mention(Entry.Mention mention) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("title", mention.title());
        put(keys, "labels", mention.labels());
        put(keys, "excerpt", mention.excerpt());
        return keys;
    }
}
