package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private static final double FLOOR = 0.09;
    /** Beside a near article one this much weaker looks like a mistake. */
    private static final double LEAST_OF_BEST = 0.4;
    /** Place and time speak for themselves, but two texts must have something to do with each other. */
    private static final double NEARBY_FLOOR = 0.05;
    private static final double EARLIER_FLOOR = 0.03;
    /** How much being unlike those already chosen counts. */
    private static final float VARIETY = 0.3f;
    /** Among so many of the best variety is sought. */
    private static final int LOOKED_AT = 24;

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
        int kept = Math.max(0, Math.min(share(limit), room - 1));
        Variety background = new Variety(worthy(background(article), FLOOR, admission, judged), admission, judged);
        List<Scored> matter = new ArrayList<>(background.take(room - kept));
        List<Scored> nearby = nearby(article, matter, kept, admission, judged);
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

    private List<Scored> nearby(int article, List<Scored> without, int most, Admission admission, Consumer<Judged> judged) {
        likeness.of(article);
        List<Scored> scored = new ArrayList<>();
        for (Vicinity.Near near : vicinity.of(article)) {
            if (without.stream().noneMatch(s -> s.article == near.article())) {
                scored.add(new Scored(near.article(), Slot.NEARBY, scoring.nearby(article, near, likeness.with(near.article())), near.spot()));
            }
        }
        scored.sort(best());
        return admit(worthy(scored, NEARBY_FLOOR, admission, judged), most, admission, judged);
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
            if (verdict == Verdict.CHOSEN && s.score() < floor) {
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

    /** Hands out greedily the best that differs from those handed out before. (Maximal marginal relevance: Carbonell and Goldstein 1998.) */
    private final class Variety {

        private final List<Scored> open;
        private final float[] likest;
        private final Admission admission;
        private final Consumer<Judged> judged;

        Variety(List<Scored> best, Admission admission, Consumer<Judged> judged) {
            this.open = new ArrayList<>(best);
            this.likest = new float[best.size()];
            this.admission = admission;
            this.judged = judged;
        }

        List<Scored> take(int most) {
            List<Scored> taken = new ArrayList<>();
            for (Optional<Scored> next = next(most); next.isPresent(); next = next(most - taken.size())) {
                taken.add(next.get());
            }
            return taken;
        }

        private Optional<Scored> next(int most) {
            while (most > 0 && !open.isEmpty()) {
                Scored best = removeBest();
                Verdict verdict = admission.verdict(best.article);
                if (!admission.has(best.article)) {
                    judged.accept(new Judged(best, verdict));
                }
                if (verdict == Verdict.CHOSEN) {
                    admission.take(best.article);
                    likeness.of(best.article);
                    for (int i = 0; i < Math.min(LOOKED_AT, open.size()); i++) {
                        likest[i] = Math.max(likest[i], likeness.with(open.get(i).article));
                    }
                    return Optional.of(best);
                }
            }
            return Optional.empty();
        }

        private Scored removeBest() {
            int best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < Math.min(LOOKED_AT, open.size()); i++) {
                double value = open.get(i).score() * (1 - VARIETY * likest[i]);
                if (value > most) {
                    most = value;
                    best = i;
                }
            }
            System.arraycopy(likest, best + 1, likest, best, open.size() - best - 1);
            return open.remove(best);
        }

        /** Nobody else is taken. */
        void rest() {
            for (Scored s : open) {
                if (!admission.has(s.article)) {
                    Verdict verdict = admission.verdict(s.article);
                    judged.accept(new Judged(s, verdict == Verdict.CHOSEN ? Verdict.LIST_FULL : verdict));
                }
            }
            open.clear();
        }
    }
}
