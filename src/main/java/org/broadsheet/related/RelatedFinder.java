package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Places;
import org.broadsheet.model.Relations;
import org.broadsheet.model.Relations.Relation;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/**
 * Finds related articles by what they say, not by their labels: earlier events of the same running story, other news of the place,
 * and articles on the same matter. What it knows of the whole site is made at construction; it may be asked from several threads.
 */
public final class RelatedFinder {

    private static final TermVectors.Fields FIELDS = new TermVectors.Fields(5, 2, 1, 1.15, 1, 0.4);
    private static final int CHUNK = 256;
    /** Of each article so many of the most alike are looked at; of those who ask for more, three times that number. */
    private static final int CANDIDATES = 40;
    private static final int CANDIDATES_FOR_EACH = 3;
    /** However many somebody asks for, so many candidates fit into memory. */
    private static final int MOST_CANDIDATES = 20_000_000;

    private final Content content;
    private final TermIndex index;
    private final Stories stories;
    private final TermVectors vectors;
    private final Neighbours neighbours;
    private final Circumstances circumstances;
    private final Scoring scoring;
    private final Vicinity vicinity;
    private final Reasons reasons;
    private final TreeMap<String, Integer> byId = new TreeMap<>();
    private final int limit;
    private final Workers workers;

    /**
     * @param index of the content's articles in their order
     * @param limit how many an article has at most, pinned ones included
     */
    public RelatedFinder(Content content, TermIndex index, Places places, Grouping grouping, Stories stories, int limit, Workers workers) {
        this.content = content;
        this.index = index;
        this.stories = stories;
        this.limit = Math.max(0, limit);
        this.workers = workers;
        this.vectors = new TermVectors(index, FIELDS);
        this.neighbours = Neighbours.of(index, vectors, stories, candidates(index.size(), limit), workers);
        this.circumstances = new Circumstances(content, places, grouping);
        this.scoring = new Scoring(circumstances, neighbours);
        this.vicinity = new Vicinity(circumstances);
        this.reasons = new Reasons(index, vectors);
        List<Article> articles = content.articles();
        IntStream.range(0, articles.size()).forEach(i -> byId.put(articles.get(i).id(), i));
    }

    private static int candidates(int size, int limit) {
        long wanted = Math.max(CANDIDATES, (long) CANDIDATES_FOR_EACH * limit);
        return (int) Math.min(wanted, Math.max(CANDIDATES, MOST_CANDIDATES / Math.max(1, size)));
    }

    /**
     * Pinned articles come first, then the slots in their order. The result does not depend on the number of workers.
     *
     * @param floor whether weak matches and more of the same outlet or story are left out, so that a list may be short or empty; without it
     *     the most alike are named in one ranking whatever they are, for those who measure
     */
    public Relations find(boolean floor) {
        int size = content.articles().size();
        if (limit == 0) {
            return new Relations(IntStream.range(0, size).mapToObj(i -> List.<Relation>of()).toList());
        }
        List<Integer> chunks = IntStream.range(0, (size + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
        List<List<Relation>> all = new ArrayList<>(size);
        workers.map(chunks, from -> {
            Selection selection = selection();
            return IntStream.range(from, Math.min(from + CHUNK, size)).mapToObj(i -> relations(selection, i, floor)).toList();
        }).forEach(all::addAll);
        return new Relations(all);
    }

    /**
     * The stories with the reports of each event in the order in which all articles are ranked here, so that both lists of an article have one
     * measure; those equally near keep their order. The result does not depend on the number of workers.
     */
    public Stories nearestFirst() {
        int size = content.articles().size();
        List<Integer> chunks = IntStream.range(0, (size + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
        List<List<Integer>> same = new ArrayList<>(size);
        workers.map(chunks, from -> {
            Likeness likeness = new Likeness(index, vectors);
            return IntStream.range(from, Math.min(from + CHUNK, size)).mapToObj(i -> nearestFirst(i, likeness)).toList();
        }).forEach(same::addAll);
        return new Stories(stories.stories(), stories.storyOf(), same, stories.copies(), stories.earlier());
    }

    private record Report(int article, double nearness) {}

    private List<Integer> nearestFirst(int article, Likeness likeness) {
        List<Integer> others = stories.same().get(article);
        if (others.size() < 2) {
            return others;
        }
        likeness.of(article);
        return others.stream().map(other -> new Report(other, scoring.same(other, likeness.with(other))))
                .sorted(Comparator.comparingDouble((Report report) -> -report.nearness)).map(Report::article).toList();
    }

    private Selection selection() {
        return new Selection(content, stories, neighbours, scoring, vicinity, new Likeness(index, vectors));
    }

    private List<Relation> relations(Selection selection, int article, boolean floor) {
        List<Integer> pins = pins(article);
        List<Relation> relations = new ArrayList<>();
        pins.forEach(pin -> relations.add(new Relation(pin, Slot.PINNED, 1, List.of())));
        List<Selection.Scored> chosen = floor ? selection.choose(article, pins, limit, judged -> {}) : selection.nearest(article, pins, limit);
        chosen.forEach(s -> relations.add(new Relation(s.article(), s.slot(), s.score(), why(article, s))));
        return relations;
    }

    private List<Integer> pins(int article) {
        return content.articles().get(article).entry().placement().related().stream()
                .map(byId::get).filter(pin -> pin != null && pin != article).distinct().limit(limit).toList();
    }

    /** Words and names; for nearby articles the place first, for others last. */
    private List<String> why(int article, Selection.Scored scored) {
        List<String> why = new ArrayList<>(reasons.shared(article, scored.article()));
        Optional<String> place = place(article, scored);
        if (place.isPresent() && scored.slot() == Slot.NEARBY) {
            why.removeIf(reason -> reason.contains(place.get()) || place.get().contains(reason));
            why.add(0, place.get());
        } else if (place.isPresent() && why.stream().noneMatch(reason -> reason.contains(place.get()))) {
            why.add(place.get());
        }
        return why;
    }

    private Optional<String> place(int article, Selection.Scored scored) {
        int spot = scored.spot() >= 0 ? scored.spot() : circumstances.sharedSpot(article, scored.article());
        return spot < 0 ? Optional.empty() : Optional.of(circumstances.known().get(spot).name());
    }

    /**
     * What came into question as related to one article and what became of it: the shown ones in their order, pins apart, then the others by
     * falling score.
     */
    public List<Examined> explain(int article) {
        List<Selection.Judged> judged = new ArrayList<>();
        List<Selection.Scored> chosen = selection().choose(article, pins(article), limit, judged::add);
        List<Examined> examined = new ArrayList<>();
        chosen.forEach(s -> examined.add(examined(article, s, Examined.Verdict.CHOSEN)));
        TreeMap<Integer, Selection.Judged> others = new TreeMap<>();
        judged.forEach(j -> others.merge(j.scored().article(), j, (a, b) -> a.scored().score() >= b.scored().score() ? a : b));
        chosen.forEach(s -> others.remove(s.article()));
        others.values().stream().sorted((a, b) -> Double.compare(b.scored().score(), a.scored().score()))
                .forEach(j -> examined.add(examined(article, j.scored(), j.verdict())));
        return examined;
    }

    private Examined examined(int article, Selection.Scored scored, Examined.Verdict verdict) {
        return new Examined(scored.article(), scored.slot(), verdict, scored.figures(), place(article, scored), reasons.weights(article, scored.article()));
    }
}
