package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.model.Relations.Relation;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.related.Examined;
import org.broadsheet.related.Examined.Figures;
import org.broadsheet.related.Examined.Verdict;

/** Why an entry has its related articles, and why it has not those that came nearest to being among them. */
final class RelatedExplained implements ExplainPart {

    private static final int LEFT_OUT_SHOWN = 10;

    private final ExplainedEntry entry;
    private final List<Relation> pinned;
    private final List<Relation> related;
    private final List<Examined> chosen;
    private final List<Examined> leftOut;

    /** @param examined the candidates, shown ones first */
    RelatedExplained(ExplainedEntry entry, List<Examined> examined) {
        this.entry = entry;
        this.related = entry.site().relations().related().get(entry.number());
        this.pinned = related.stream().filter(relation -> relation.slot() == Slot.PINNED).toList();
        this.chosen = examined.stream().filter(e -> e.verdict() == Verdict.CHOSEN).toList();
        this.leftOut = examined.stream().filter(e -> e.verdict() != Verdict.CHOSEN).limit(LEFT_OUT_SHOWN).toList();
    }

    @Override
    public String key() {
        return "related";
    }

    @Override
    public JsonElement json() {
        JsonObject json = new JsonObject();
        JsonArray shown = new JsonArray();
        pinned.forEach(relation -> {
            JsonObject one = entry.reference(relation.article());
            one.addProperty("slot", relation.slot().label());
            shown.add(one);
        });
        chosen.forEach(e -> shown.add(json(e)));
        json.add("shown", shown);
        JsonArray others = new JsonArray();
        leftOut.forEach(e -> others.add(json(e)));
        json.add("leftOut", others);
        return json;
    }

    private JsonObject json(Examined examined) {
        JsonObject json = entry.reference(examined.article());
        json.addProperty("slot", examined.slot().label());
        json.addProperty("verdict", examined.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Figures figures = examined.figures();
        json.addProperty("score", ExplainedEntry.rounded(figures.score()));
        json.addProperty("likeness", ExplainedEntry.rounded(figures.likeness()));
        json.addProperty("apart", ExplainedEntry.rounded(figures.apart()));
        json.addProperty("place", ExplainedEntry.rounded(figures.place()));
        json.addProperty("topic", ExplainedEntry.rounded(figures.topic()));
        json.addProperty("age", ExplainedEntry.rounded(figures.age()));
        json.addProperty("sharedPlace", examined.place().orElse(null));
        JsonArray terms = new JsonArray();
        for (Examined.SharedTerm term : examined.shared()) {
            JsonObject one = new JsonObject();
            one.addProperty("term", term.surface());
            one.addProperty("weight", ExplainedEntry.rounded(term.weight()));
            terms.add(one);
        }
        json.add("terms", terms);
        return json;
    }

    @Override
    public void write(ExplainText text) {
        text.heading(related.isEmpty() ? "Related: nothing near enough" : "Related");
        pinned.forEach(relation -> text.line(relation.slot().label() + "  " + entry.line(relation.article())));
        List<ExplainText.Row> rows = new ArrayList<>();
        rows.add(ExplainText.Row.of("slot", "score", "like", "apart", "place", "topic", "age", ""));
        chosen.forEach(e -> rows.add(row(e).note(shared(e))));
        if (!chosen.isEmpty()) {
            text.rows(rows);
        }
        if (!leftOut.isEmpty()) {
            text.heading("Not related");
            text.rows(leftOut.stream().map(e -> row(e).note(e.verdict().words()).note(shared(e))).toList());
        }
    }

    private ExplainText.Row row(Examined e) {
        Figures f = e.figures();
        return ExplainText.Row.of(e.slot().label(), f.score(), f.likeness(), f.apart(), f.place(), f.topic(), f.age(), entry.line(e.article()));
    }

    private static String shared(Examined e) {
        return e.shared().stream().map(term -> term.surface() + String.format(Locale.ROOT, " %.3f", term.weight())).collect(Collectors.joining(", "))
                + e.place().map(place -> "; place " + place).orElse("");
    }
}
