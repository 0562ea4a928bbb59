package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
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
        json.add("sameStory", references(stories.same().get(entry.number())));
        json.add("copies", references(stories.copies().get(entry.number())));
        json.add("earlier", references(stories.earlier().get(entry.number())));
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
            stories.same().get(entry.number()).forEach(other -> text.line(entry.line(other)));
        }
        stories.copies().get(entry.number()).forEach(other -> text.line("same text: " + entry.line(other)));
        stories.earlier().get(entry.number()).forEach(other -> text.line("earlier: " + entry.line(other)));
    }
}
