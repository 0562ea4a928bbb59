package org.broadsheet.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.broadsheet.model.Article;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Mention;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.model.Coverage.Quotation;
import org.broadsheet.model.Coverage.Statement;
import org.broadsheet.model.Coverage.Voice;

/** A story's compared coverage as JSON: every statement in its own words, whatever a page may show of it. */
final class CoverageJson {

    private final List<Article> articles;

    CoverageJson(List<Article> articles) {
        this.articles = articles;
    }

    /** {@code voices[] (ids), facts[{kind, outcome, subject, said[{entry, text, sentence}]}], shared[{said[]}], alone[{entry, text}], quotes[{wording, speaker, said[]}]}. */
    JsonObject of(Comparison compared) {
        JsonObject json = new JsonObject();
        JsonArray voices = new JsonArray();
        compared.voices().stream().map(Voice::article).map(a -> articles.get(a).id()).forEach(voices::add);
        json.add("voices", voices);
        JsonArray facts = new JsonArray();
        compared.facts().forEach(f -> facts.add(fact(f)));
        json.add("facts", facts);
        JsonArray shared = new JsonArray();
        compared.shared().forEach(s -> shared.add(shared(s)));
        json.add("shared", shared);
        JsonArray alone = new JsonArray();
        compared.alone().forEach(s -> alone.add(said(s.passages().get(0))));
        json.add("alone", alone);
        JsonArray quotes = new JsonArray();
        compared.quotes().forEach(q -> quotes.add(quote(q)));
        json.add("quotes", quotes);
        return json;
    }

    private JsonObject fact(Fact fact) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", word(fact.kind()));
        json.addProperty("outcome", word(fact.outcome()));
        json.addProperty("subject", fact.subject());
        JsonArray list = new JsonArray();
        for (Mention mention : fact.mentions()) {
            JsonObject one = said(mention.words());
            one.addProperty("sentence", mention.sentence().text(articles));
            list.add(one);
        }
        json.add("said", list);
        return json;
    }

    private JsonObject shared(Statement statement) {
        JsonObject json = new JsonObject();
        json.add("said", said(statement.passages()));
        return json;
    }

    private JsonObject quote(Quotation quote) {
        JsonObject json = new JsonObject();
        json.addProperty("wording", word(quote.wording()));
        json.addProperty("speaker", quote.speaker());
        json.add("said", said(quote.passages()));
        return json;
    }

    private JsonArray said(List<Passage> passages) {
        JsonArray list = new JsonArray();
        passages.forEach(p -> list.add(said(p)));
        return list;
    }

    private JsonObject said(Passage passage) {
        JsonObject json = new JsonObject();
        json.addProperty("entry", articles.get(passage.article()).id());
        json.addProperty("text", passage.text(articles));
        return json;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
