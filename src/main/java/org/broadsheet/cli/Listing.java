package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.build.Planned;
import org.broadsheet.ingest.SourceHealth;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Output;
import org.broadsheet.model.Region;
import org.broadsheet.model.Relations;
import org.broadsheet.model.Site;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Topic;
import org.broadsheet.plan.PlannedAddress;
import org.broadsheet.text.Slugs;

/** The rows of {@code list}, with the keys that the interface promises, in its order. */
final class Listing {

    private final Site site;
    private final List<Article> articles;
    private final Addresses addresses;

    Listing(Site site) {
        this.site = site;
        this.articles = site.content().articles();
        this.addresses = site.content().addresses();
    }

    List<JsonObject> entries() {
        List<JsonObject> rows = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            rows.add(entry(i));
        }
        return rows;
    }

    JsonObject entry(int index) {
        Article article = articles.get(index);
        JsonObject row = new JsonObject();
        row.addProperty("id", article.id());
        row.addProperty("title", article.title());
        row.addProperty("url", url(article.path()));
        row.addProperty("date", article.entry().dates().date().iso());
        row.addProperty("source", article.outlet().map(Outlet::id).orElse(null));
        row.add("topics", assignments(site.grouping().topicsOf().get(index)));
        row.add("regions", assignments(site.grouping().regionsOf().get(index)));
        int story = site.stories().storyOf().get(index);
        row.addProperty("story", story < 0 ? null : site.stories().stories().get(story).id());
        row.add("sameStory", ids(site.stories().same().get(index)));
        row.add("copies", ids(site.stories().copies().get(index)));
        JsonArray related = new JsonArray();
        for (Relations.Relation relation : site.relations().related().get(index)) {
            JsonObject one = new JsonObject();
            one.addProperty("id", articles.get(relation.article()).id());
            one.addProperty("slot", relation.slot().label());
            one.addProperty("score", rounded(relation.score()));
            JsonArray why = new JsonArray();
            relation.why().forEach(why::add);
            one.add("why", why);
            related.add(one);
        }
        row.add("related", related);
        return row;
    }

    List<JsonObject> stories() {
        List<JsonObject> rows = new ArrayList<>();
        for (Stories.Story story : site.stories().stories()) {
            JsonObject row = new JsonObject();
            row.addProperty("id", story.id());
            row.addProperty("title", story.title());
            row.addProperty("url", url("stories/" + story.id() + "/"));
            row.add("entries", ids(story.members()));
            TreeSet<String> outlets = new TreeSet<>();
            story.members().forEach(m -> articles.get(m).outlet().ifPresent(o -> outlets.add(o.id())));
            JsonArray sources = new JsonArray();
            outlets.forEach(sources::add);
            row.add("sources", sources);
            row.addProperty("first", articles.get(story.members().get(story.members().size() - 1)).published().toString());
            row.addProperty("last", articles.get(story.members().get(0)).published().toString());
            row.addProperty("independent", story.independent());
            JsonArray lineages = new JsonArray();
            story.lineages().forEach(lineage -> lineages.add(lineage(lineage)));
            row.add("lineages", lineages);
            row.add("coverage", new CoverageJson(articles).of(site.coverage().stories().get(rows.size())));
            rows.add(row);
        }
        return rows;
    }

    private JsonObject lineage(Stories.Lineage lineage) {
        JsonObject row = new JsonObject();
        row.addProperty("origin", articles.get(lineage.origin()).id());
        row.addProperty("agency", lineage.agency().isEmpty() ? null : lineage.agency());
        row.add("reprints", ids(lineage.reprints()));
        return row;
    }

    List<JsonObject> topics() {
        TreeMap<String, Integer> counts = count(site.grouping().topicsOf());
        List<JsonObject> rows = new ArrayList<>();
        for (Topic topic : site.grouping().topics().terms()) {
            JsonObject row = new JsonObject();
            row.addProperty("id", topic.id());
            row.addProperty("name", topic.name());
            row.addProperty("url", url("topics/" + Slugs.slug(topic.id()) + "/"));
            row.addProperty("entries", counts.getOrDefault(topic.id(), 0));
            rows.add(row);
        }
        return rows;
    }

    List<JsonObject> regions() {
        TreeMap<String, Integer> counts = count(site.grouping().regionsOf());
        List<JsonObject> rows = new ArrayList<>();
        for (Region region : site.grouping().regions().terms()) {
            JsonObject row = new JsonObject();
            row.addProperty("id", region.id());
            row.addProperty("name", region.name());
            row.addProperty("kind", region.kind());
            row.addProperty("parent", region.parent().isEmpty() ? null : region.parent());
            row.addProperty("url", url("regions/" + Slugs.slug(region.id()) + "/"));
            row.addProperty("entries", counts.getOrDefault(region.id(), 0));
            number(row, "latitude", region.latitude());
            number(row, "longitude", region.longitude());
            rows.add(row);
        }
        return rows;
    }

    /**
     * @param health of the outlets that ingest has read, by id
     * @param now the moment of which the age is told
     */
    List<JsonObject> sources(Map<String, SourceHealth> health, Instant now) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        articles.forEach(a -> a.outlet().ifPresent(o -> counts.merge(o.id(), 1, Integer::sum)));
        List<JsonObject> rows = new ArrayList<>();
        for (Outlet outlet : site.content().outlets().terms()) {
            JsonObject row = new JsonObject();
            row.addProperty("id", outlet.id());
            row.addProperty("name", outlet.name());
            row.addProperty("home", outlet.home().isEmpty() ? null : outlet.home());
            row.addProperty("rights", outlet.rights().label());
            row.addProperty("entries", counts.getOrDefault(outlet.id(), 0));
            health(row, Optional.ofNullable(health.get(outlet.id())), now);
            rows.add(row);
        }
        return rows;
    }

    /** Nulls where ingest has never read the outlet. */
    private static void health(JsonObject row, Optional<SourceHealth> known, Instant now) {
        Optional<String> success = known.map(SourceHealth::lastSuccess).filter(text -> !text.isEmpty());
        row.addProperty("lastSuccess", success.orElse(null));
        row.addProperty("lastFailure", known.map(SourceHealth::lastFailure).filter(text -> !text.isEmpty()).orElse(null));
        row.addProperty("failures", known.map(SourceHealth::failures).orElse(null));
        OptionalDouble confidence = known.map(SourceHealth::meanConfidence).orElse(OptionalDouble.empty());
        number(row, "meanConfidence", confidence.isPresent() ? OptionalDouble.of(rounded(confidence.getAsDouble())) : confidence);
        row.addProperty("ageHours", success.flatMap(Listing::instant).map(then -> Duration.between(then, now).toHours()).orElse(null));
        row.addProperty("warning", known.map(one -> one.failures() > 0 ? one.reason() : one.warning()).filter(text -> !text.isEmpty()).orElse(null));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    List<JsonObject> urls(Planned.Ready ready) {
        List<JsonObject> rows = new ArrayList<>();
        for (PlannedAddress address : ready.plan().addresses()) {
            rows.add(address(address.path(), address.kind(), address.file(), address.entry()));
        }
        TreeSet<String> planned = new TreeSet<>();
        ready.plan().addresses().forEach(a -> planned.add(a.file()));
        ready.files().stream().map(Output::path).filter(planned::add).sorted().forEach(path -> rows.add(address(path, "asset", path, "")));
        return rows;
    }

    private JsonObject address(String path, String kind, String file, String entry) {
        JsonObject row = new JsonObject();
        row.addProperty("url", url(path));
        row.addProperty("kind", kind);
        row.addProperty("file", file);
        row.addProperty("entry", entry.isEmpty() ? null : entry);
        return row;
    }

    private String url(String path) {
        return addresses.hasUrl() ? addresses.absolute(path) : "/" + path;
    }

    private JsonArray ids(List<Integer> indexes) {
        JsonArray ids = new JsonArray();
        indexes.forEach(i -> ids.add(articles.get(i).id()));
        return ids;
    }

    private static JsonArray assignments(List<Assignment> assignments) {
        JsonArray list = new JsonArray();
        for (Assignment a : assignments) {
            JsonObject one = new JsonObject();
            one.addProperty("id", a.id());
            one.addProperty("by", a.by().label());
            one.addProperty("score", rounded(a.score()));
            list.add(one);
        }
        return list;
    }

    private static TreeMap<String, Integer> count(List<List<Assignment>> all) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        all.forEach(list -> list.forEach(a -> counts.merge(a.id(), 1, Integer::sum)));
        return counts;
    }

    private static void number(JsonObject row, String key, OptionalDouble value) {
        if (value.isPresent()) {
            row.addProperty(key, value.getAsDouble());
        } else {
            row.add(key, JsonNull.INSTANCE);
        }
    }

    private static double rounded(double score) {
        return Math.round(score * 10000) / 10000.0;
    }
}
