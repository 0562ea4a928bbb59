package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.model.Relations.Relation;

/** Why an entry has its related articles. */
final class RelatedExplained implements ExplainPart {

    private final ExplainedEntry entry;
    private final List<Relation> related;

    RelatedExplained(ExplainedEntry entry) {
        this.entry = entry;
        this.related = entry.site().relations().related().get(entry.number());
    }

    @Override
    public String key() {
        return "related";
    }

    @Override
    public JsonElement json() {
        JsonArray list = new JsonArray();
        for (Relation relation : related) {
            JsonObject one = entry.reference(relation.article());
            one.addProperty("slot", relation.slot().label());
            one.addProperty("score", ExplainedEntry.rounded(relation.score()));
            JsonArray why = new JsonArray();
            relation.why().forEach(why::add);
            one.add("why", why);
            list.add(one);
        }
        return list;
    }

    @Override
    public void write(ExplainText text) {
        text.heading(related.isEmpty() ? "Related: nothing near enough" : "Related");
        text.rows(related.stream().map(relation -> ExplainText.Row.of(relation.slot().label(), relation.score(), entry.line(relation.article()))
                .note(relation.why().isEmpty() ? "" : "why: " + String.join(", ", relation.why()))).toList());
    }
}
