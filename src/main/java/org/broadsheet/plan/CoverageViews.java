package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.model.Article;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Mention;
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
    private static final int MOST_FACTS = 4;
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
        List<CoverageView.Fact> differing = compared.facts().stream().filter(f -> f.outcome() != Outcome.AGREES).map(f -> disputed(f, budget)).toList();
        List<CoverageView.Statement> first = new ArrayList<>();
        compared.shared().stream().limit(1).forEach(s -> first.add(shared(s, budget)));
        List<List<CoverageView.Statement>> alone = new ArrayList<>();
        compared.voices().forEach(v -> alone.add(alone(compared, v, budget)));
        List<CoverageView.Statement> shared = new ArrayList<>(first);
        compared.shared().stream().skip(1).limit(MOST_SHARED - 1).forEach(s -> shared.add(shared(s, budget)));
        shared.removeIf(s -> s.text().isEmpty());
        List<Alone> told = new ArrayList<>();
        for (int v = 0; v < alone.size(); v++) {
            if (!alone.get(v).isEmpty()) {
                Voice voice = compared.voices().get(v);
                told.add(new Alone(source(voice.article()), voice.copies().size(), alone.get(v)));
            }
        }
        List<CoverageView.Fact> agreeing = agreeing(compared);
        List<Quote> quotes = compared.quotes().stream().map(q -> quote(q, budget)).filter(q -> q.said().stream().anyMatch(s -> !s.words().isEmpty())).toList();
        boolean nothing = differing.isEmpty() && agreeing.isEmpty() && shared.isEmpty() && told.isEmpty() && quotes.isEmpty();
        return new Told(nothing ? Optional.empty() : Optional.of(new CoverageView(compared.voices().size(), differing, agreeing, shared, told, quotes)), budget, desk);
    }

    private CoverageView.Fact fact(Fact fact, Optional<CoverageView.Statement> context) {
        return new CoverageView.Fact(label(fact.kind()), label(fact.outcome()), fact.subject(), said(fact.mentions().stream().map(Mention::words).toList(), this::text), context);
    }

    /** What the figures are about, in the words of whoever allows to show most. */
    private CoverageView.Fact disputed(Fact fact, WordBudget budget) {
        Mention most = fact.mentions().stream().max(Comparator.comparingInt(m -> budget.left(desk.articles.get(m.sentence().article())))).orElseThrow();
        Passage sentence = most.sentence();
        if (sentence.title()) {
            return fact(fact, Optional.empty());
        }
        String words = budget.takeAround(desk.articles.get(sentence.article()), text(sentence), Math.min(most.words().start() - sentence.start(), text(sentence).length() - 1));
        return fact(fact, words.isEmpty() ? Optional.empty()
                : Optional.of(new CoverageView.Statement(words, language(sentence.article()), List.of(), List.of(source(sentence.article())))));
    }

    /** Who writes it alike stands together. */
    private List<Said> said(List<Passage> passages, Function<Passage, String> words) {
        Map<List<String>, List<Source>> byWords = new LinkedHashMap<>();
        for (Passage passage : passages) {
            byWords.computeIfAbsent(List.of(words.apply(passage), language(passage.article())), w -> new ArrayList<>()).add(source(passage.article()));
        }
        return byWords.entrySet().stream().map(e -> new Said(e.getKey().get(0), e.getKey().get(1), List.copyOf(e.getValue()))).toList();
    }

    /** Differently written ones first: that two figures are one needs saying more than that two are alike. */
    private List<CoverageView.Fact> agreeing(Comparison compared) {
        return compared.facts().stream().filter(f -> f.outcome() == Outcome.AGREES).map(f -> fact(f, Optional.empty()))
                .sorted(Comparator.comparingInt((CoverageView.Fact f) -> f.said().size() > 1 ? 0 : 1)).limit(MOST_FACTS).toList();
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
        return statement(statement, order.get(0), sources, budget, Set.of());
    }

    private List<CoverageView.Statement> alone(Comparison compared, Voice voice, WordBudget budget) {
        Article article = desk.articles.get(voice.article());
        int most = article.rights() == Rights.FULL ? 3 : 2;
        Set<String> known = new HashSet<>();
        compared.voices().stream().filter(v -> v != voice).forEach(v -> known.addAll(List.of(desk.articles.get(v.article()).text().names())));
        return compared.alone().stream().filter(s -> s.passages().get(0).article() == voice.article()).limit(most)
                .map(s -> statement(s, 0, List.of(source(voice.article())), budget, known)).filter(s -> !s.text().isEmpty() || !s.facts().isEmpty()).toList();
    }

    private CoverageView.Statement statement(Statement statement, int chosen, List<Source> sources, WordBudget budget, Set<String> known) {
        Passage passage = statement.passages().get(chosen);
        String sentence = text(passage);
        return new CoverageView.Statement(budget.take(desk.articles.get(passage.article()), sentence), language(passage.article()),
                facts(passage.article(), sentence, statement.figures().get(chosen), known), sources);
    }

    /** Figures as written, then names that nobody else has: what can be told without telling the text. */
    private List<String> facts(int article, String sentence, List<Passage> figures, Set<String> known) {
        Set<String> facts = new LinkedHashSet<>();
        figures.stream().limit(3).forEach(f -> facts.add(text(f)));
        for (String name : desk.articles.get(article).text().names()) {
            if (facts.size() < 4 && sentence.contains(name) && !known.contains(name) && facts.stream().noneMatch(f -> f.contains(name) || name.contains(f))) {
                facts.add(name);
            }
        }
        return List.copyOf(facts);
    }

    private Quote quote(Quotation quotation, WordBudget budget) {
        return new Quote(label(quotation.wording()), quotation.speaker(), said(quotation.passages(), p -> budget.take(desk.articles.get(p.article()), text(p))));
    }

    private String language(int article) {
        return desk.cards.of(article).language();
    }

    private Source source(int article) {
        Card card = desk.cards.of(article);
        return new Source(card.outlet().map(o -> o.name()).orElse(card.title()), card.link(), card.published());
    }
}
