package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.broadsheet.model.Assignment;

/** Why an entry stands under its topics, or under its regions. */
final class AssignmentsExplained implements ExplainPart {

    private final String key;
    private final String heading;
    private final List<Assignment> assignments;

    private AssignmentsExplained(String key, String heading, List<Assignment> assignments) {
        this.key = key;
        this.heading = heading;
        this.assignments = assignments;
    }

    static AssignmentsExplained topics(ExplainedEntry entry) {
        return new AssignmentsExplained("topics", "Topics", entry.site().grouping().topicsOf().get(entry.number()));
    }

    static AssignmentsExplained regions(ExplainedEntry entry) {
        return new AssignmentsExplained("regions", "Regions", entry.site().grouping().regionsOf().get(entry.number()));
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public JsonElement json() {
        JsonArray list = new JsonArray();
        for (Assignment a : assignments) {
            JsonObject one = new JsonObject();
            one.addProperty("id", a.id());
            one.addProperty("by", a.by().label());
            one.addProperty("score", ExplainedEntry.rounded(a.score()));
            list.add(one);
        }
        return list;
    }

    @Override
    public void write(ExplainText text) {
        text.heading(heading + (assignments.isEmpty() ? ": none" : ""));
        text.rows(assignments.stream().map(a -> ExplainText.Row.of(a.id(), a.score(), words(a.by()))).toList());
    }

    private static String words(Assignment.Basis basis) {
        return switch (basis) {
            case FRONT_MATTER -> "written in the entry's front matter";
            case LABEL -> "a label of the source's own page, or the section in its address";
            case VOCABULARY -> "its keywords stand in the text";
            case CLASSIFIER -> "the text is like entries that have it";
            case STORY -> "other reports of the same story have it";
            case DEFAULT -> "nothing spoke for any other";
        };
    }
}
