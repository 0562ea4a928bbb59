package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.model.Content;
import org.broadsheet.model.Relations.Slot;
import org.broadsheet.model.Stories;
import org.broadsheet.related.Examined.Figures;
import org.broadsheet.related.Examined.Verdict;

/**
 * Chooses what stands beside one article, slot by slot, and says of every candidate what became of it. For one thread; all but the
 * likeness at work is shared.
 */
final class Selection {

    /** A third of the list at most is for earlier events, and a third for what is nearby. */
    private static final int SLOT_SHARE = 3;
    /** More than one word alone can reach. */
    private static final double FLOOR = 0.14;
    /** Beside a near article one this much weaker looks like a mistake. */
    private static final double LEAST_OF_BEST = 0.4;
    /** Place and time speak for themselves, but two texts must have something to do with each other. */
    private static final double NEARBY_FLOOR = 0.09;
    /** From here on two articles are on the same matter, whose place is not what relates them. */
    private static final double SAME_MATTER = 0.25;
    private static final double EARLIER_FLOOR = 0.03;

    private final Content content;
    private final Stories stories;
    private final Neighbours neighbours;
    private final Scoring scoring;
    private final Vicinity vicinity;
    private final Likeness likeness;

    Selection(Content content, Stories stories, Neighbours neighbours, Scoring scoring, Vicinity vicinity, Likeness likeness) {
        this.content = content;
        this.stories = stories;
        this.neighbours = neighbours;
        this.scoring = scoring;
        this.vicinity = vicinity;
        this.likeness = likeness;
    }

    /** @param spot number of the place for which a nearby one came into question, else -1 */
    record Scored(int article, Slot slot, Figures figures, int spot) {
        double score() {
            return figures.score();
        }
    }

    /** What became of a candidate. */
    record Judged(Scored scored, Verdict verdict) {}

    /** The most alike, whatever they are, but for copies and reports of the same event. */
    List<Scored> nearest(int article, List<Integer> pins, int limit) {
        Admission admission = new Admission(content, stories, article);
        List<Scored> nearest = background(article);
        nearest.removeIf(s -> pins.contains(s.article) || admission.verdict(s.article) != Verdict.CHOSEN);
        return nearest.subList(0, Math.min(Math.max(0, limit - pins.size()), nearest.size()));
    }

    /**
     * The list without its pins, slot by slot.
     *
     * @param judged is told of every candidate, shown ones included
     */
    List<Scored> choose(int article, List<Integer> pins, int limit, Consumer<Judged> judged) {
        Admission admission = new Admission(content, stories, article);
        pins.forEach(admission::take);
        int room = Math.max(0, limit - pins.size());
        List<Scored> chosen = new ArrayList<>(earlier(article, Math.min(room, share(limit)), admission, judged));
        room -= chosen.size();
        List<Scored> near = nearby(article, Math.max(0, Math.min(share(limit), room - 1)), admission, judged);
        Variety background = new Variety(worthy(without(near, background(article)), FLOOR, admission, judged), likeness, admission, judged);
        List<Scored> matter = new ArrayList<>(background.take(room - near.size()));
        List<Scored> nearby = admit(near, near.size(), admission, judged);
        matter.addAll(background.take(room - matter.size() - nearby.size()));
        background.rest();
        chosen.addAll(nearby);
        chosen.addAll(matter);
        return chosen;
    }

    private static int share(int limit) {
        return Math.max(1, limit / SLOT_SHARE);
    }

    private List<Scored> background(int article) {
        List<Scored> scored = new ArrayList<>();
        for (int rank = 0; rank < neighbours.count(article); rank++) {
            int other = neighbours.number(article, rank);
            scored.add(new Scored(other, Slot.BACKGROUND, scoring.background(article, other, neighbours.likeness(article, rank)), -1));
        }
        scored.sort(best());
        return scored;
    }

    private Comparator<Scored> best() {
        return Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> content.articles().get(s.article).id());
    }

    /** Latest first, as the story goes. */
    private List<Scored> earlier(int article, int most, Admission admission, Consumer<Judged> judged) {
        likeness.of(article);
        List<Scored> scored = new ArrayList<>();
        for (int other : stories.earlier().get(article)) {
            scored.add(new Scored(other, Slot.EARLIER, scoring.earlier(article, other, likeness.with(other)), -1));
        }
        scored.sort(best());
        List<Scored> chosen = admit(worthy(scored, EARLIER_FLOOR, admission, judged), most, admission, judged);
        chosen.sort(Comparator.comparingInt(s -> stories.earlier().get(article).indexOf(s.article)));
        return chosen;
    }

    /** The best of those near in place and time; what is on the very same matter is background, wherever it is. */
    private List<Scored> nearby(int article, int most, Admission admission, Consumer<Judged> judged) {
        if (most == 0) {
            return List.of();
        }
        likeness.of(article);
        List<Scored> scored = new ArrayList<>();
        for (Vicinity.Near near : vicinity.of(article)) {
            float like = likeness.with(near.article());
            if (like < SAME_MATTER) {
                scored.add(new Scored(near.article(), Slot.NEARBY, scoring.nearby(article, near, like), near.spot()));
            }
        }
        scored.sort(best());
        List<Scored> worthy = worthy(scored, NEARBY_FLOOR, admission, judged);
        return worthy.subList(0, Math.min(most, worthy.size()));
    }

    private static List<Scored> without(List<Scored> some, List<Scored> all) {
        return all.stream().filter(s -> some.stream().noneMatch(other -> other.article == s.article)).toList();
    }

    private static List<Scored> admit(List<Scored> best, int most, Admission admission, Consumer<Judged> judged) {
        List<Scored> chosen = new ArrayList<>();
        for (Scored s : best) {
            Verdict verdict = admission.verdict(s.article);
            if (verdict == Verdict.CHOSEN && chosen.size() == most) {
                verdict = Verdict.LIST_FULL;
            }
            if (verdict == Verdict.CHOSEN) {
                admission.take(s.article);
                chosen.add(s);
            }
            judged.accept(new Judged(s, verdict));
        }
        return chosen;
    }

    /** Those that may stand in the list and are near enough, by themselves and beside the best. */
    private static List<Scored> worthy(List<Scored> best, double floor, Admission admission, Consumer<Judged> judged) {
        List<Scored> worthy = new ArrayList<>();
        for (Scored s : best) {
            Verdict verdict = admission.verdict(s.article);
            if (verdict == Verdict.CHOSEN && s.figures.likeness() < floor) {
                verdict = Verdict.FLOOR;
            } else if (verdict == Verdict.CHOSEN && !worthy.isEmpty() && s.score() < worthy.get(0).score() * LEAST_OF_BEST) {
                verdict = Verdict.FAR_BELOW_BEST;
            }
            if (verdict == Verdict.CHOSEN) {
                worthy.add(s);
            } else if (!admission.has(s.article)) {
                judged.accept(new Judged(s, verdict));
            }
        }
        return worthy;
    }
}
