package org.broadsheet.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.related.Examined.Verdict;
import org.broadsheet.related.Selection.Judged;
import org.broadsheet.related.Selection.Scored;

/** Hands out greedily the best that differs from those handed out before. (Maximal marginal relevance: Carbonell and Goldstein 1998.) */
final class Variety {

    /** What an article loses that is as like one already chosen as it is like the article itself. */
    private static final float VARIETY = 0.3f;
    /** Among so many of the best variety is sought. */
    private static final int LOOKED_AT = 16;

    private final List<Scored> open;
    private final float[] likest;
    private final Likeness likeness;
    private final Admission admission;
    private final Consumer<Judged> judged;

    Variety(List<Scored> best, Likeness likeness, Admission admission, Consumer<Judged> judged) {
        this.open = new ArrayList<>(best);
        this.likest = new float[best.size()];
        this.likeness = likeness;
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
            Verdict verdict = admission.verdict(best.article());
            if (!admission.has(best.article())) {
                judged.accept(new Judged(best, verdict));
            }
            if (verdict == Verdict.CHOSEN) {
                admission.take(best.article());
                compare(best);
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    private void compare(Scored chosen) {
        likeness.of(chosen.article());
        for (int i = 0; i < Math.min(LOOKED_AT, open.size()); i++) {
            double redundant = likeness.with(open.get(i).article()) / open.get(i).figures().likeness();
            likest[i] = Math.max(likest[i], (float) Math.min(1, redundant));
        }
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
            if (!admission.has(s.article())) {
                Verdict verdict = admission.verdict(s.article());
                judged.accept(new Judged(s, verdict == Verdict.CHOSEN ? Verdict.LIST_FULL : verdict));
            }
        }
        open.clear();
    }
}
