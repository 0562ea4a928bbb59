package org.broadsheet.quantities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.quantities.Figures.Mark;
import org.broadsheet.text.WordReader.Token;

/** Holds the figures of two sentences against each other that tell the same event. Keeps silent wherever they may tell different things. */
public final class FigureComparison {

    private static final int WINDOW = 8;
    /** What sportsmen collect differs from match to match, half to half and man to man. */
    private static final Set<String> SCORED = Set.of("point", "goals", "run", "rebound", "assist", "wicket", "touchdown", "punkt", "punkte", "treffer");

    private FigureComparison() {}

    /** Two figures of which something can be said. @param verdict never {@link Verdict#SILENT} */
    public record Finding(Quantity first, Quantity second, Verdict verdict) {}

    /** What can be said of the sentences' figures, each figure at most once, in the order of the first sentence. */
    public static List<Finding> compare(Figures a, Figures b) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < a.quantities().size(); i++) {
            Quantity first = a.quantities().get(i);
            int agreeing = -1;
            int rivals = 0;
            int only = -1;
            for (int k = 0; k < b.quantities().size(); k++) {
                Quantity second = b.quantities().get(k);
                Likeness likeness = likeness(first, a, second, b);
                if (likeness == Likeness.NONE) {
                    continue;
                }
                Verdict verdict = Values.compare(first, second);
                if (verdict == Verdict.AGREE && agreeing < 0 && !taken.contains(k)) {
                    agreeing = k;
                }
                if (likeness == Likeness.FULL) {
                    rivals++;
                    only = k;
                }
            }
            if (agreeing >= 0) {
                taken.add(agreeing);
                findings.add(new Finding(first, b.quantities().get(agreeing), Verdict.AGREE));
            } else if (rivals == 1 && !taken.contains(only) && rivals(b.quantities().get(only), b, a) == 1 && Values.compare(first, b.quantities().get(only)) == Verdict.DIFFER
                    && !tells(a, b.quantities().get(only)) && !tells(b, first)) {
                findings.add(new Finding(first, b.quantities().get(only), Verdict.DIFFER));
            }
        }
        return List.copyOf(findings);
    }

    /** Whether a sentence has the very value somewhere else: then the other figure may be about that. */
    private static boolean tells(Figures f, Quantity value) {
        return f.quantities().stream().anyMatch(q -> q.dimension().equals(value.dimension()) && q.low() == value.low() && q.high() == value.high());
    }

    private static int rivals(Quantity second, Figures b, Figures a) {
        int count = 0;
        for (Quantity first : a.quantities()) {
            count += likeness(first, a, second, b) == Likeness.FULL ? 1 : 0;
        }
        return count;
    }

    /** How surely two figures tell the same: not at all, enough to agree, enough to differ. */
    private enum Likeness { NONE, WEAK, FULL }

    private static Likeness likeness(Quantity a, Figures fa, Quantity b, Figures fb) {
        if (!sameDimension(a, b) || !a.marks().equals(b.marks()) || !fa.times().equals(fb.times()) || contradict(a, fa, b, fb)) {
            return Likeness.NONE;
        }
        return switch (a.dimension()) {
            case "count" -> counts(a, fa, b, fb);
            case "magnitude" -> Likeness.FULL;
            case "age" -> a.noun().equals(b.noun()) ? Likeness.FULL : a.noun().isEmpty() || b.noun().isEmpty() ? Likeness.WEAK : Likeness.NONE;
            case "time", "time:half", "day" -> shared(a, fa, b, fb, 100) >= 3 ? Likeness.FULL : Likeness.NONE;
            default -> measures(a, fa, b, fb);
        };
    }

    private static boolean sameDimension(Quantity a, Quantity b) {
        return a.dimension().equals(b.dimension());
    }

    private static Likeness counts(Quantity a, Figures fa, Quantity b, Figures fb) {
        boolean generic = isGeneric(a) && isGeneric(b);
        boolean same = a.noun().equals(b.noun());
        if (!a.role().isEmpty() && a.role().equals(b.role())) {
            return generic || same ? Likeness.FULL : isGeneric(a) || isGeneric(b) ? Likeness.WEAK : Likeness.NONE;
        }
        if (!a.role().isEmpty() && !b.role().isEmpty() || a.noun().isEmpty() || !same) {
            return Likeness.NONE;
        }
        int shared = shared(a, fa, b, fb, WINDOW);
        if (a.role().isEmpty() && b.role().isEmpty() && !SCORED.contains(a.noun())) {
            return shared >= 2 && neighbours(a, fa, b, fb) ? Likeness.FULL : shared >= 1 ? Likeness.WEAK : Likeness.NONE;
        }
        return shared >= 2 ? Likeness.WEAK : Likeness.NONE;
    }

    private static boolean isGeneric(Quantity q) {
        return q.noun().isEmpty() || q.noun().equals("people");
    }

    private static Likeness measures(Quantity a, Figures fa, Quantity b, Figures fb) {
        if (!a.role().equals(b.role()) && !a.role().isEmpty() && !b.role().isEmpty()) {
            return Likeness.NONE;
        }
        int shared = shared(a, fa, b, fb, WINDOW);
        if (a.marks().contains("offset")) {
            return shared >= 2 ? Likeness.WEAK : Likeness.NONE;
        }
        boolean attribute = !a.role().isEmpty() && a.role().equals(b.role());
        boolean otherAttribute = !a.role().equals(b.role());
        if (shared >= (otherAttribute ? 3 : 2) && neighbours(a, fa, b, fb) || attribute && shared >= 1) {
            return Likeness.FULL;
        }
        return shared >= 1 ? Likeness.WEAK : Likeness.NONE;
    }

    /** Contrasting words or names near the figures: north and south, in one town and in another. */
    private static boolean contradict(Quantity a, Figures fa, Quantity b, Figures fb) {
        for (Mark one : fa.marks()) {
            if (!near(one.word(), a)) {
                continue;
            }
            boolean answered = fb.marks().stream().anyMatch(m -> m.group() == one.group() && near(m.word(), b));
            boolean same = fb.marks().stream().anyMatch(m -> m.group() == one.group() && m.side() == one.side());
            if (answered && !same) {
                return true;
            }
        }
        Set<String> here = names(a, fa);
        Set<String> there = names(b, fb);
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private static boolean near(int word, Quantity q) {
        return word >= q.from() - WINDOW - 2 && word < q.to() + WINDOW + 2;
    }

    /** Capitalised words near a figure that open no sentence, behind a word of place where nouns are written with capitals. */
    private static Set<String> names(Quantity q, Figures f) {
        Set<String> found = new HashSet<>();
        for (int i = Math.max(0, q.from() - WINDOW); i < Math.min(f.tokens().size(), q.to() + WINDOW); i++) {
            Token token = f.tokens().get(i);
            boolean place = i > 0 && Set.of("in", "at", "near", "bei", "nahe", "en", "à", "em", "w", "у", "в").contains(f.tokens().get(i - 1).lower());
            if (token.isCapital() && !token.isStop() && place && !f.number()[i] && !Clocks.isCalendar(token.lower())) {
                found.add(token.stem());
            }
        }
        return found;
    }

    /** How many stems stand near both figures, the figures themselves and what they count apart. */
    private static int shared(Quantity a, Figures fa, Quantity b, Figures fb, int window) {
        Set<String> one = stems(a, fa, window);
        one.retainAll(stems(b, fb, window));
        return one.size();
    }

    /** Whether one of the words right beside a figure stands near the other: what is done with it, or what it is of. */
    private static boolean neighbours(Quantity a, Figures fa, Quantity b, Figures fb) {
        Set<String> one = beside(a, fa);
        one.retainAll(beside(b, fb));
        return !one.isEmpty();
    }

    /** The nearest three words with a meaning before a figure, and as many behind it. */
    private static Set<String> beside(Quantity q, Figures f) {
        Set<String> found = new HashSet<>();
        for (int step : new int[] {-1, 1}) {
            int have = 0;
            for (int i = step < 0 ? q.from() - 1 : q.to(); i >= 0 && i < f.tokens().size() && have < 3; i += step) {
                String stem = f.tokens().get(i).stem();
                if (!f.number()[i] && !stem.isEmpty()) {
                    found.add(stem);
                    have++;
                }
            }
        }
        return found;
    }

    private static Set<String> stems(Quantity q, Figures f, int window) {
        Set<String> found = new HashSet<>();
        for (int i = Math.max(0, q.from() - window); i < Math.min(f.tokens().size(), q.to() + window); i++) {
            Token token = f.tokens().get(i);
            boolean own = i >= q.from() && i < q.to() && !q.isCount();
            if (!own && !f.number()[i] && !token.stem().isEmpty()) {
                found.add(token.stem());
            }
        }
        return found;
    }
}
