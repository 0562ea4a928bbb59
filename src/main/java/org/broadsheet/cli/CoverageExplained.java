package org.broadsheet.cli;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.model.Article;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Mention;
import org.broadsheet.model.Coverage.Passage;

/** What the reports of an entry's story say alike, differently and alone. */
final class CoverageExplained implements ExplainPart {

    private final ExplainedEntry entry;
    private final List<Article> articles;
    private final Comparison compared;

    CoverageExplained(ExplainedEntry entry) {
        this.entry = entry;
        this.articles = entry.site().content().articles();
        int story = entry.site().stories().storyOf().get(entry.number());
        this.compared = story < 0 ? Comparison.NONE : entry.site().coverage().stories().get(story);
    }

    @Override
    public String key() {
        return "coverage";
    }

    @Override
    public JsonElement json() {
        return new CoverageJson(articles).of(compared);
    }

    @Override
    public void write(ExplainText text) {
        if (compared.voices().isEmpty()) {
            text.heading("Coverage: nothing to compare");
            return;
        }
        text.heading("Coverage: " + compared.voices().size() + " independent reports, " + compared.shared().size() + " statements shared");
        for (Fact fact : compared.facts()) {
            text.line(CoverageJson.word(fact.outcome()) + (fact.subject().isEmpty() ? "" : ", " + fact.subject()) + ": "
                    + fact.mentions().stream().map(this::mention).collect(Collectors.joining("; ")));
        }
        compared.alone().stream().map(s -> s.passages().get(0)).filter(p -> p.article() == entry.number()).forEach(p -> text.line("only here: " + p.text(articles)));
    }

    private String mention(Mention mention) {
        Passage words = mention.words();
        return "\"" + words.text(articles) + "\" [" + articles.get(words.article()).id() + "]";
    }
}
