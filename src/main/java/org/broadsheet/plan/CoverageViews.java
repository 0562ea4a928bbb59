package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.Article;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Outcome;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.model.Coverage.Quotation;
import org.broadsheet.model.Coverage.Statement;
import org.broadsheet.model.Coverage.Voice;
import org.broadsheet.model.Rights;
import org.broadsheet.pages.Card;
import org.broadsheet.pages.CoverageView;
import org.broadsheet.pages.CoverageView.Alone;
import org.broadsheet.pages.CoverageView.Quote;
import org.broadsheet.pages.CoverageView.Said;
import org.broadsheet.pages.CoverageView.Source;
import org.broadsheet.text.Summaries;

/** Tells on a story's page what its reports say alike, differently and alone, within what each outlet allows to show. */
final class CoverageViews {

    private static final int MOST_SHARED = 5;
    private static final int MOST_FACTS = 5;
    private static final int LEAST_SUMMARY = 8;

    private final Desk desk;

    CoverageViews(Desk desk) {
        this.desk = desk;
    }

    /** A story's comparison, and what the page may still show of its reports. @param view empty where there is nothing to compare */
    record Told(Optional<CoverageView> view, WordBudget budget, Desk desk) {

        /** An article's card with as much of its summary as is left. */
        Card card(int article) {
            Card card = desk.cards.of(article);
            Article source = desk.articles.get(article);
            if (!budget.isTouched(source)) {
                return card;
            }
            int left = budget.left(source);
            return card.withSummary(left < LEAST_SUMMARY ? "" : Summaries.first(card.summary(), left));
        }
    }

    Told of(int story) {
        Comparison compared = desk.site.coverage().stories().get(story);
        WordBudget budget = new WordBudget();
        if (compared.voices().isEmpty()) {
            return new Told(Optional.empty(), budget, desk);
        }
        List<CoverageView.Statement> first = new ArrayList<>();
        compared.shared().stream().limit(1).forEach(s -> first.add(shared(s, budget)));
        List<List<CoverageView.Statement>> alone = new ArrayList<>();
        compared.voices().forEach(v -> alone.add(alone(compared, v, budget)));
        List<CoverageView.Statement> shared = new ArrayList<>(first);
        compared.shared().stream().skip(1).limit(MOST_SHARED - 1).forEach(s -> shared.add(shared(s, budget)));
        List<Alone> told = new ArrayList<>();
        for (int v = 0; v < alone.size(); v++) {
            if (!alone.get(v).isEmpty()) {
                Voice voice = compared.voices().get(v);
                told.add(new Alone(source(voice.article()), voice.copies().size(), alone.get(v)));
            }
        }
        List<CoverageView.Fact> differing = compared.facts().stream().filter(f -> f.outcome() != Outcome.AGREES).map(this::fact).toList();
        List<CoverageView.Fact> agreeing = compared.facts().stream().filter(f -> f.outcome() == Outcome.AGREES).limit(MOST_FACTS).map(this::fact).toList();
        List<Quote> quotes = compared.quotes().stream().map(q -> quote(q, budget)).filter(q -> q.said().stream().anyMatch(s -> !s.words().isEmpty())).toList();
        boolean nothing = differing.isEmpty() && agreeing.isEmpty() && shared.isEmpty() && told.isEmpty() && quotes.isEmpty();
        return new Told(nothing ? Optional.empty() : Optional.of(new CoverageView(compared.voices().size(), differing, agreeing, shared, told, quotes)), budget, desk);
    }

    private CoverageView.Fact fact(Fact fact) {
        return new CoverageView.Fact(label(fact.kind()), label(fact.outcome()), fact.subject(),
                fact.mentions().stream().map(m -> new Said(text(m.words()), language(m.words().article()), source(m.words().article()))).toList());
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String text(Passage passage) {
        return Summaries.oneLine(passage.text(desk.articles));
    }

    /** In the words of whoever allows to show most; of several the first. */
    private CoverageView.Statement shared(Statement statement, WordBudget budget) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < statement.passages().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> -budget.left(desk.articles.get(statement.passages().get(i).article()))));
        List<Source> sources = order.stream().map(i -> source(statement.passages().get(i).article())).toList();
        return statement(statement, order.get(0), sources, budget);
    }

    private List<CoverageView.Statement> alone(Comparison compared, Voice voice, WordBudget budget) {
        Article article = desk.articles.get(voice.article());
        int most = article.rights() == Rights.FULL ? 3 : 2;
        return compared.alone().stream().filter(s -> s.passages().get(0).article() == voice.article()).limit(most)
                .map(s -> statement(s, 0, List.of(source(voice.article())), budget)).filter(s -> !s.text().isEmpty() || !s.facts().isEmpty()).toList();
    }

    private CoverageView.Statement statement(Statement statement, int chosen, List<Source> sources, WordBudget budget) {
        Passage passage = statement.passages().get(chosen);
        String sentence = text(passage);
        return new CoverageView.Statement(budget.take(desk.articles.get(passage.article()), sentence), language(passage.article()),
                facts(passage.article(), sentence, statement.figures().get(chosen)), sources);
    }

    /** Figures as written, then names: what can be told without telling the text. */
    private List<String> facts(int article, String sentence, List<Passage> figures) {
        Set<String> facts = new LinkedHashSet<>();
        figures.stream().limit(3).forEach(f -> facts.add(text(f)));
        for (String name : desk.articles.get(article).text().names()) {
            if (facts.size() < 5 && sentence.contains(name)) {
                facts.add(name);
            }
        }
        return List.copyOf(facts);
    }

    private Quote quote(Quotation quotation, WordBudget budget) {
        return new Quote(label(quotation.wording()), quotation.speaker(), quotation.passages().stream()
                .map(p -> new Said(budget.take(desk.articles.get(p.article()), text(p)), language(p.article()), source(p.article()))).toList());
    }

    private String language(int article) {
        return desk.cards.of(article).language();
    }

    private Source source(int article) {
        Card card = desk.cards.of(article);
        return new Source(card.outlet().map(o -> o.name()).orElse(card.title()), card.link(), card.published());
    }
}
