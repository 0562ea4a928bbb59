package org.broadsheet.cli;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.model.Article;
import org.broadsheet.model.Site;
import org.broadsheet.model.Workers;
import org.broadsheet.places.PlaceFinder;
import org.broadsheet.places.PlaceMention;
import org.broadsheet.places.PlaceReader;

/** The rows of {@code list mentions}, with the keys that the interface promises, in its order. */
final class MentionListing {

    private final Site site;

    MentionListing(Site site) {
        this.site = site;
    }

    List<JsonObject> rows(Workers workers) {
        PlaceReader reader = new PlaceFinder().reader(site.content(), workers);
        List<List<JsonObject>> rows = workers.map(site.content().articles(), article -> reader.mentions(article).stream().map(m -> row(article, m)).toList());
        return rows.stream().flatMap(List::stream).toList();
    }

    private static JsonObject row(Article article, PlaceMention mention) {
        JsonObject row = new JsonObject();
        row.addProperty("entry", article.id());
        row.addProperty("start", mention.start());
        row.addProperty("end", mention.end());
        row.addProperty("text", mention.text());
        row.addProperty("name", mention.name());
        degrees(row, "latitude", mention.latitude());
        degrees(row, "longitude", mention.longitude());
        row.addProperty("country", mention.country().isEmpty() ? null : mention.country());
        row.addProperty("countryCode", mention.countryCode().isEmpty() ? null : mention.countryCode());
        return row;
    }

    private static void degrees(JsonObject row, String key, double value) {
        if (Double.isNaN(value)) {
            row.add(key, JsonNull.INSTANCE);
        } else {
            row.addProperty(key, value);
        }
    }
}
