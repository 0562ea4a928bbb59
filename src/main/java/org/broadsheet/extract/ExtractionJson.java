package org.broadsheet.extract;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;

/** Writes extractions as JSON: every key is present, null or an empty list where there is nothing. */
public final class ExtractionJson {

    private ExtractionJson() {}

    /** One object on one line, without a line end. */
    public static String line(Extraction extraction) {
        StringWriter out = new StringWriter();
        try (JsonWriter json = new JsonWriter(out)) {
            json.setHtmlSafe(false);
            write(json, extraction);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** Writes one object where the writer stands; indentation and order of objects are the caller's. */
    public static void write(JsonWriter json, Extraction extraction) throws IOException {
        json.setSerializeNulls(true);
        json.beginObject();
        json.name("file").value(extraction.file());
        if (extraction.item() > 0) {
            json.name("item").value(extraction.item());
        }
        if (extraction.error().isPresent()) {
            json.name("error").value(extraction.error().get());
        }
        text(json, "title", extraction.title());
        texts(json, "author", extraction.authors());
        date(json, "date", extraction.date());
        date(json, "updated", extraction.updated());
        text(json, "site", extraction.site());
        text(json, "url", extraction.url());
        text(json, "language", extraction.language());
        image(json, extraction.image());
        text(json, "summary", extraction.summary());
        texts(json, "topics", extraction.topics());
        text(json, "text", extraction.text());
        text(json, "markdown", extraction.markdown());
        mentions(json, extraction.mentions());
        json.name("confidence").value(extraction.error().isPresent() ? null : Math.round(extraction.confidence() * 100) / 100.0);
        removed(json, extraction.removed());
        provenance(json, extraction.provenance());
        json.endObject();
    }

    private static void text(JsonWriter json, String name, String value) throws IOException {
        json.name(name).value(value.isEmpty() ? null : value);
    }

    private static void texts(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static void date(JsonWriter json, String name, Optional<DateValue> value) throws IOException {
        json.name(name).value(value.map(DateValue::iso).orElse(null));
    }

    private static void image(JsonWriter json, Optional<Entry.Image> image) throws IOException {
        json.name("image");
        if (image.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("src").value(image.get().src());
        text(json, "alt", image.get().alt());
        text(json, "credit", image.get().credit());
        text(json, "caption", image.get().caption());
        json.endObject();
    }

    private static void mentions(JsonWriter json, List<Entry.Mention> mentions) throws IOException {
        json.name("mentions").beginArray();
        for (Entry.Mention mention : mentions) {
            json.beginObject();
            json.name("title").value(mention.title());
            texts(json, "labels", mention.labels());
            text(json, "excerpt", mention.excerpt());
            json.endObject();
        }
        json.endArray();
    }

    private static void removed(JsonWriter json, List<Removed> removed) throws IOException {
        json.name("removed").beginArray();
        for (Removed cut : removed) {
            json.beginObject();
            json.name("text").value(cut.text());
            json.name("rule").value(cut.rule());
            json.name("line").value(cut.line());
            json.endObject();
        }
        json.endArray();
    }

    private static void provenance(JsonWriter json, Map<String, Origin> provenance) throws IOException {
        json.name("provenance").beginObject();
        for (Map.Entry<String, Origin> fact : provenance.entrySet()) {
            json.name(fact.getKey()).value(fact.getValue().id());
        }
        json.endObject();
    }
}
