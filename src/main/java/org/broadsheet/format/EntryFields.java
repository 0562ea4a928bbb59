package org.broadsheet.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Rights;
import org.broadsheet.report.Code;
import org.broadsheet.report.Location;

/** The keys of one entry's front matter. */
final class EntryFields {

    /** Keys of Hugo, Jekyll and their themes that look like keys of this format, or like a misspelling of one. */
    private static final Set<String> FOREIGN = Set.of(
            "author", "authors", "autor", "comment", "comments", "data", "excerpt", "height", "images", "layout", "link", "links", "page", "permalink",
                    "published", "rating",
            "series", "sort", "state", "sticky", "toc", "type", "url", "width");

    private final String id;
    private final YamlFields keys;

    EntryFields(String id, YamlFields keys) {
        this.id = id;
        this.keys = keys;
    }

    /** Empty when a required key is missing. */
    Optional<Entry> entry(String body) {
        Entry.Headline headline = new Entry.Headline(keys.requiredText("title"), keys.text("subtitle"), keys.text("summary", "description"));
        Optional<DateValue> date = requiredDate();
        Optional<DateValue> updated = keys.date("updated", "lastmod", "last_modified_at", "modified");
        Optional<DateValue> expires = keys.date("expires", "expiryDate", "expirydate");
        Optional<DateValue> embargo = keys.date("embargo", "publishDate", "publishdate");
        Optional<Entry.SourceNote> source = source();
        Entry.Labels labels = new Entry.Labels(keys.texts("topics"), categories(), keys.texts("regions"), tags());
        Optional<Entry.Image> image = image();
        String language = language();
        Entry.Placement placement = placement();
        List<Entry.Correction> corrections = corrections();
        List<Entry.Mention> mentions = mentions();
        keys.warnOfMisspelt(FOREIGN);
        if (headline.title().isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        Entry.Dates dates = new Entry.Dates(date.get(), updated, expires, embargo);
        return Optional.of(new Entry(id, headline, dates, source, labels, image, language, placement, corrections, mentions, keys.others(), body));
    }

    private Optional<DateValue> requiredDate() {
        Optional<YamlNode> written = keys.node("date");
        if (written.isEmpty() || written.get() instanceof YamlScalar scalar && scalar.text().isBlank()) {
            keys.missing("date", "add a line 'date: 2026-03-01' with the day of publication");
            return Optional.empty();
        }
        return keys.date("date");
    }

    private List<String> tags() {
        List<String> tags = keys.words("tags");
        return tags.isEmpty() ? keys.texts("tag") : tags;
    }

    private List<String> categories() {
        List<String> categories = keys.words("categories");
        return categories.isEmpty() ? keys.texts("category") : categories;
    }

    private Optional<Entry.SourceNote> source() {
        Optional<YamlNode> written = keys.node("source");
        boolean map = written.isPresent() && written.get() instanceof YamlMap;
        Entry.SourceNote note = map ? keys.map("source").map(EntryFields::note).orElseThrow() : Entry.SourceNote.named(keys.text("source"));
        Entry.SourceNote signed = note.authors().isEmpty() ? note.withAuthors(authors()) : note;
        return signed.equals(Entry.SourceNote.named("")) ? Optional.empty() : Optional.of(signed);
    }

    private static Entry.SourceNote note(YamlFields source) {
        Entry.SourceNote note = new Entry.SourceNote(source.text("id"), source.text("name"), source.text("url"), source.texts("author", "authors"),
                source.texts("labels"),
                source.date("retrieved"), source.text("sha256"), source.text("bodySha256"), source.text("identity"),
                source.choice("rights", List.of("full", "excerpt", "link")).flatMap(Rights::of));
        source.warnOfMisspelt(Set.of());
        return note;
    }

    /** The article's authors as Jekyll and Hugo name them: a text, a list of texts, or a map with a name. */
    private List<String> authors() {
        for (String key : List.of("author", "authors")) {
            Optional<YamlNode> value = keys.peek(key);
            if (value.isPresent() && value.get() instanceof YamlMap person && person.get("name").orElse(null) instanceof YamlScalar name
                    && !name.text().isBlank()) {
                keys.take(key);
                return List.of(name.text());
            }
            boolean texts = value.isPresent() && (value.get() instanceof YamlScalar
                    || value.get() instanceof YamlList list && list.items().stream().allMatch(YamlScalar.class::isInstance));
            if (texts) {
                return keys.texts(key);
            }
        }
        return List.of();
    }

    private Optional<Entry.Image> image() {
        Optional<YamlNode> written = keys.node("image");
        if (written.isPresent() && written.get() instanceof YamlMap) {
            YamlFields image = keys.map("image").orElseThrow();
            String src = image.text("src", "path", "url");
            Entry.Image value = new Entry.Image(src, image.text("alt"), image.text("credit"), image.text("caption"));
            image.warnOfMisspelt(Set.of());
            if (src.isBlank()) {
                keys.report(Code.BAD_VALUE, written.get().location(), "the image has no \"src\"", "add 'src: ...', a path below the site's root or an address");
                return Optional.empty();
            }
            return Optional.of(value);
        }
        String src = keys.text("image");
        return src.isBlank() ? Optional.empty() : Optional.of(new Entry.Image(src, "", "", ""));
    }

    private String language() {
        String tag = keys.text("language", "lang");
        if (!tag.isEmpty() && !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            Location place = keys.place(keys.peek("language").isPresent() ? "language" : "lang");
            keys.report(Code.BAD_VALUE, place, "\"" + tag + "\" is not a language tag", "write a tag such as en, de-CH or sr-Latn");
            return "";
        }
        return tag;
    }

    private Entry.Placement placement() {
        boolean hidden = keys.peek("published").flatMap(YamlFields::asFlag).map(shown -> {
            keys.take("published");
            return !shown;
        }).orElse(false);
        return new Entry.Placement(keys.text("slug"), keys.texts("aliases", "redirect_from"), keys.flag("draft", false) || hidden,
                keys.integer("weight", 0, Integer.MIN_VALUE, Integer.MAX_VALUE), keys.flag("pinned", false), keys.text("story"), keys.texts("related"));
    }

    private List<Entry.Correction> corrections() {
        List<Entry.Correction> all = new ArrayList<>();
        for (YamlFields correction : keys.maps("corrections")) {
            String text = correction.requiredText("text");
            Optional<DateValue> date = correction.date("date");
            if (date.isEmpty() && correction.node("date").isEmpty()) {
                correction.missing("date", "add 'date: 2026-03-01' with the day of the correction");
            }
            if (!text.isEmpty() && date.isPresent()) {
                all.add(new Entry.Correction(date.get(), text));
            }
            correction.warnOfMisspelt(Set.of());
        }
        return all;
    }

    private List<Entry.Mention> mentions() {
        Optional<YamlNode> written = keys.node("mentions");
        if (written.isPresent() && written.get() instanceof YamlList list && list.items().stream().allMatch(YamlScalar.class::isInstance)) {
            return keys.texts("mentions").stream().map(title -> new Entry.Mention(title, List.of(), "")).toList();
        }
        List<Entry.Mention> all = new ArrayList<>();
        for (YamlFields mention : keys.maps("mentions")) {
            all.add(new Entry.Mention(mention.requiredText("title"), mention.texts("labels"), mention.text("excerpt")));
            mention.warnOfMisspelt(Set.of());
        }
        return all;
    }
}
