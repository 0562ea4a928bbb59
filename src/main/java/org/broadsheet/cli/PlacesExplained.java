package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.places.PlaceJudgement;

/** Which places the text names, which names were taken for none, and what it is about. */
final class PlacesExplained implements ExplainPart {

    private static final int MOST_REJECTED = 8;

    private final List<PlaceJudgement> counted;
    private final List<PlaceJudgement> rejected;
    private final List<FocusPlace> focus;

    /** @param judgements of the entry's names, in the order in which they are told */
    PlacesExplained(ExplainedEntry entry, List<PlaceJudgement> judgements) {
        this.counted = judgements.stream().filter(j -> j.counted() > 0).toList();
        this.rejected = judgements.stream().filter(j -> j.counted() == 0).limit(MOST_REJECTED).toList();
        this.focus = entry.site().places().focusOf().get(entry.number());
    }

    @Override
    public String key() {
        return "places";
    }

    @Override
    public JsonElement json() {
        JsonObject json = new JsonObject();
        json.add("focus", focusJson());
        json.add("named", judgementsJson(counted));
        json.add("rejected", judgementsJson(rejected));
        return json;
    }

    private JsonArray focusJson() {
        JsonArray list = new JsonArray();
        for (FocusPlace one : focus) {
            JsonObject json = new JsonObject();
            json.addProperty("name", one.place().name());
            json.addProperty("share", ExplainedEntry.rounded(one.share()));
            json.addProperty("latitude", one.place().latitude());
            json.addProperty("longitude", one.place().longitude());
            list.add(json);
        }
        return list;
    }

    private static JsonArray judgementsJson(List<PlaceJudgement> judgements) {
        JsonArray list = new JsonArray();
        for (PlaceJudgement one : judgements) {
            JsonObject json = new JsonObject();
            json.addProperty("text", one.text());
            json.addProperty("name", one.name());
            json.addProperty("chance", ExplainedEntry.rounded(one.chance()));
            json.addProperty("mentions", one.mentions());
            json.addProperty("counted", one.counted());
            json.addProperty("namesakes", one.namesakes());
            json.addProperty("why", one.why());
            list.add(json);
        }
        return list;
    }

    @Override
    public void write(ExplainText text) {
        text.heading(counted.isEmpty() ? "Places named: none" : "Places named");
        text.rows(counted.stream().map(j -> ExplainText.Row.of(j.text(), j.chance(), named(j))).toList());
        if (!rejected.isEmpty()) {
            text.heading("Taken for no place");
            text.rows(rejected.stream().map(j -> ExplainText.Row.of(j.text(), j.chance(), "not " + j.name() + (j.why().isEmpty() ? "" : ": " + j.why()))).toList());
        }
        text.heading("On the map: " + (focus.isEmpty() ? "nothing stands out" : focus.stream().map(PlacesExplained::words).collect(Collectors.joining("; "))));
    }

    private static String named(PlaceJudgement j) {
        String mentions = j.counted() + (j.counted() == 1 ? " mention" : " mentions") + (j.counted() < j.mentions() ? " of " + j.mentions() : "") + (j.inTitle() ? ", title" : "");
        String chosen = j.namesakes() > 1 ? "; of " + j.namesakes() + " of that name" : "";
        return j.name() + ": " + mentions + chosen + (j.why().isEmpty() ? "" : (chosen.isEmpty() ? "; " : ": ") + j.why());
    }

    private static String words(FocusPlace focus) {
        return String.format(Locale.ROOT, "%s %.0f %% (%.2f, %.2f)", focus.place().name(), 100 * focus.share(), focus.place().latitude(), focus.place().longitude());
    }
}
