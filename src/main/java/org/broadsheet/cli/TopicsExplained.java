package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.broadsheet.topics.TopicReasons;

/** What an entry's text says of its topics, whatever was written: scores, and the words that speak for each. */
final class TopicsExplained implements ExplainPart {

    private final String language;
    private final TopicReasons reasons;

    /** @param language that the text was read in */
    TopicsExplained(String language, TopicReasons reasons) {
        this.language = language;
        this.reasons = reasons;
    }

    @Override
    public String key() {
        return "text";
    }

    @Override
    public JsonElement json() {
        JsonObject json = new JsonObject();
        json.addProperty("language", language);
        json.addProperty("margin", ExplainedEntry.rounded(reasons.margin()));
        json.addProperty("confidence", ExplainedEntry.rounded(reasons.confidence()));
        json.addProperty("sure", reasons.sure());
        JsonArray topics = new JsonArray();
        for (TopicReasons.Candidate candidate : reasons.candidates()) {
            JsonObject one = new JsonObject();
            one.addProperty("id", candidate.topic());
            one.addProperty("score", ExplainedEntry.rounded(candidate.score()));
            one.addProperty("learnt", ExplainedEntry.rounded(candidate.learnt()));
            one.addProperty("words", ExplainedEntry.rounded(candidate.words()));
            JsonArray terms = new JsonArray();
            for (TopicReasons.Term term : candidate.terms()) {
                JsonObject word = new JsonObject();
                word.addProperty("term", term.word());
                word.addProperty("part", ExplainedEntry.rounded(term.part()));
                terms.add(word);
            }
            one.add("terms", terms);
            topics.add(one);
        }
        json.add("topics", topics);
        return json;
    }

    @Override
    public void write(ExplainText text) {
        text.heading("Text, read as " + name());
        if (reasons.candidates().isEmpty()) {
            text.line("its words speak for no topic");
            return;
        }
        text.line(String.format(Locale.ROOT, "%s: margin %.2f, right about %.0f times in 100", reasons.sure() ? "sure" : "unsure", reasons.margin(), 100 * reasons.confidence()));
        List<ExplainText.Row> rows = new ArrayList<>();
        rows.add(ExplainText.Row.of("topic", "score", "learnt", "keywords"));
        for (TopicReasons.Candidate c : reasons.candidates()) {
            rows.add(ExplainText.Row.of(c.topic(), c.score(), c.learnt(), c.words()).note(terms(c)));
        }
        text.rows(rows);
    }

    private String name() {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return language.equals("und") ? "a language that nothing is known about" : name + " (" + language + ")";
    }

    private static String terms(TopicReasons.Candidate candidate) {
        return candidate.terms().stream().map(term -> term.word() + String.format(Locale.ROOT, " %+.2f", term.part())).collect(Collectors.joining(", "));
    }
}
