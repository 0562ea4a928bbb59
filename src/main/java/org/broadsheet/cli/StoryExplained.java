package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Stories;

/** Which story an entry belongs to, and who prints the same text. */
final class StoryExplained implements ExplainPart {

    private final ExplainedEntry entry;
    private final Stories stories;

    StoryExplained(ExplainedEntry entry) {
        this.entry = entry;
        this.stories = entry.site().stories();
    }

    @Override
    public String key() {
        return "story";
    }

    @Override
    public JsonElement json() {
        JsonObject json = new JsonObject();
        int number = stories.storyOf().get(entry.number());
        json.addProperty("id", number < 0 ? null : stories.stories().get(number).id());
        json.addProperty("title", number < 0 ? null : stories.stories().get(number).title());
        json.addProperty("reports", number < 0 ? 1 : stories.stories().get(number).members().size());
        json.addProperty("independent", number < 0 ? 1 : stories.stories().get(number).independent());
        JsonArray lineages = new JsonArray();
        if (number >= 0) {
            stories.stories().get(number).lineages().forEach(lineage -> lineages.add(json(lineage)));
        }
        json.add("lineages", lineages);
        json.add("sameStory", references(stories.same().get(entry.number())));
        json.add("copies", references(stories.copies().get(entry.number())));
        json.add("earlier", references(stories.earlier().get(entry.number())));
        return json;
    }

    private JsonObject json(Stories.Lineage lineage) {
        JsonObject json = new JsonObject();
        json.add("origin", entry.reference(lineage.origin()));
        json.addProperty("agency", lineage.agency().isEmpty() ? null : lineage.agency());
        json.add("reprints", references(lineage.reprints()));
        return json;
    }

    private JsonArray references(List<Integer> others) {
        JsonArray list = new JsonArray();
        others.forEach(other -> list.add(entry.reference(other)));
        return list;
    }

    @Override
    public void write(ExplainText text) {
        int number = stories.storyOf().get(entry.number());
        if (number < 0) {
            text.heading("Story: stands alone");
        } else {
            Stories.Story story = stories.stories().get(number);
            text.heading("Story: " + story.title() + " (" + story.id() + "; " + story.members().size() + " reports, " + story.independent() + " independent)");
            text.line(provenance(story));
            story.lineages().forEach(lineage -> text.line(lineageLine(lineage)));
            stories.same().get(entry.number()).forEach(other -> text.line(entry.line(other)));
        }
        stories.copies().get(entry.number()).forEach(other -> text.line("same text: " + entry.line(other)));
        stories.earlier().get(entry.number()).forEach(other -> text.line("earlier: " + entry.line(other)));
    }

    /** {@code 9 outlets, 2 independent reports, 7 reprint an agency}. */
    private String provenance(Stories.Story story) {
        long outlets = story.members().stream().map(member -> entry.article(member).outlet().map(Outlet::id).orElse("")).distinct().count();
        int ofAgencies = story.lineages().stream().filter(lineage -> !lineage.agency().isEmpty()).mapToInt(lineage -> lineage.reprints().size()).sum();
        int ofOthers = story.lineages().stream().filter(lineage -> lineage.agency().isEmpty()).mapToInt(lineage -> lineage.reprints().size()).sum();
        return counted((int) outlets, "outlet") + ", " + counted(story.independent(), "independent report")
                + (ofAgencies > 0 ? ", " + ofAgencies + (ofAgencies == 1 ? " reprints" : " reprint") + " an agency" : "")
                + (ofOthers > 0 ? ", " + ofOthers + (ofOthers == 1 ? " reprints" : " reprint") + " another outlet" : "");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private String lineageLine(Stories.Lineage lineage) {
        String whose = lineage.agency().isEmpty() ? "one text" : "one text of " + lineage.agency();
        return whose + " in " + (lineage.reprints().size() + 1) + " reports, first in " + entry.line(lineage.origin());
    }
}
