package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.model.AnalysedText;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/** Says in a reader's words what two texts share. Thread-safe. */
final class Reasons {

    private static final int MOST = 4;
    private static final int LOOKED_AT = 8;
    /** What weighs less than this share of the first reason is not worth naming. */
    private static final double WORTH = 0.25;

    private final TermIndex index;
    private final TermVectors vectors;

    Reasons(TermIndex index, TermVectors vectors) {
        this.index = index;
        this.vectors = vectors;
    }

    private record Shared(String surface, double weight) {}

    /** Two to four words or names, the most telling first; fewer where there are not more. */
    List<String> shared(int a, int b) {
        List<String> reasons = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        List<Shared> terms = terms(a, b);
        for (Shared term : terms) {
            if (reasons.size() < MOST && (reasons.size() < 2 || term.weight >= WORTH * terms.get(0).weight)) {
                String reason = nameAround(term.surface, a, b);
                if (isNew(reason, said)) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    private List<Shared> terms(int a, int b) {
        String[] left = index.text(a).terms();
        String[] right = index.text(b).terms();
        List<Shared> both = new ArrayList<>();
        for (int i = 0, k = 0; i < left.length && k < right.length; ) {
            int order = left[i].compareTo(right[k]);
            if (order == 0 && Character.isLetter(left[i].charAt(0))) {
                double weight = (double) vectors.weight(index.start(a) + i) * vectors.weight(index.start(b) + k);
                both.add(new Shared(surface(index.text(a), i, index.text(b), k), weight));
            }
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        both.sort(Comparator.comparingDouble((Shared s) -> -s.weight).thenComparing(Shared::surface));
        return both.subList(0, Math.min(LOOKED_AT, both.size()));
    }

    /** A word that only one text writes with a capital is not a name. */
    private static String surface(AnalysedText a, int i, AnalysedText b, int k) {
        String left = a.surfaces()[i];
        String right = b.surfaces()[k];
        return Character.isUpperCase(left.charAt(0)) && !Character.isUpperCase(right.charAt(0)) ? right : left;
    }

    /** The whole name, where both texts have it. */
    private String nameAround(String word, int a, int b) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        String best = word;
        Set<String> other = Set.of(index.text(b).names());
        for (String name : index.text(a).names()) {
            if (name.length() > best.length() && (" " + name + " ").contains(" " + word + " ") && other.contains(name)) {
                best = name;
            }
        }
        return best;
    }

    private static boolean isNew(String reason, Set<String> said) {
        boolean fresh = false;
        for (String word : reason.toLowerCase(Locale.ROOT).split(" ")) {
            fresh |= said.add(word);
        }
        return fresh;
    }
}
