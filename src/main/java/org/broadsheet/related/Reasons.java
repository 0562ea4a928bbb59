package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.model.AnalysedText;
import org.broadsheet.text.Best;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TermVectors;

/** Says in a reader's words what two texts share. Thread-safe. */
final class Reasons {

    private static final int MOST = 4;
    private static final int LOOKED_AT = 8;
    /** What weighs less than this share of the first reason is not worth naming. */
    private static final double WORTH = 0.3;
    /** A name tells a reader more than any other word. */
    private static final float NAME = 1.6f;
    /** A word that both texts use once and in passing says little about either. */
    private static final float IN_PASSING = 0.5f;

    private final TermIndex index;
    private final TermVectors vectors;

    Reasons(TermIndex index, TermVectors vectors) {
        this.index = index;
        this.vectors = vectors;
    }

    /** Two to four words or names, the most telling first; fewer where there are not more. */
    List<String> shared(int a, int b) {
        List<String> reasons = new ArrayList<>();
        Set<String> said = new HashSet<>();
        Best.Ranking terms = terms(a, b);
        for (int rank = 0; rank < terms.size() && reasons.size() < MOST; rank++) {
            if (reasons.size() < 2 || terms.score(rank) >= WORTH * terms.score(0)) {
                int i = terms.number(rank);
                String reason = nameAround(surface(a, i, b), a, b);
                if (isNew(reason, said)) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    /** The shared terms and what each adds to the likeness. */
    List<Examined.SharedTerm> weights(int a, int b) {
        Best best = new Best(LOOKED_AT);
        each(a, b, (i, k) -> best.add(vectors.weight(i) * vectors.weight(k), i));
        Best.Ranking terms = best.take();
        return IntStream.range(0, terms.size()).mapToObj(rank -> new Examined.SharedTerm(surface(a, terms.number(rank), b), terms.score(rank))).toList();
    }

    /** The shared terms that weigh most, told by the first text's entries. */
    private Best.Ranking terms(int a, int b) {
        Best best = new Best(LOOKED_AT);
        each(a, b, (i, k) -> {
            int first = index.text(a).surfaces()[i - index.start(a)].codePointAt(0);
            if (Character.isLetter(first)) {
                float worth = (Character.isUpperCase(first) ? NAME : 1) * (inPassing(a, i) && inPassing(b, k) ? IN_PASSING : 1);
                best.add(vectors.weight(i) * vectors.weight(k) * worth, i);
            }
        });
        return best.take();
    }

    private boolean inPassing(int text, int entry) {
        AnalysedText analysed = index.text(text);
        int i = entry - index.start(text);
        return analysed.titleCounts()[i] == 0 && analysed.leadCounts()[i] == 0 && analysed.bodyCounts()[i] <= 1;
    }

    /** Both texts' entries of each term they share. */
    private void each(int a, int b, EntryPair action) {
        int endA = index.start(a + 1);
        int endB = index.start(b + 1);
        for (int i = index.start(a), k = index.start(b); i < endA && k < endB; ) {
            int left = index.term(i);
            int right = index.term(k);
            if (left == right) {
                action.accept(i, k);
            }
            i += left <= right ? 1 : 0;
            k += left >= right ? 1 : 0;
        }
    }

    private interface EntryPair {
        void accept(int first, int second);
    }

    /** A word that only one text writes with a capital is not a name. */
    private String surface(int a, int entry, int b) {
        int i = entry - index.start(a);
        String left = index.text(a).surfaces()[i];
        String right = index.text(b).surfaces()[Arrays.binarySearch(index.text(b).terms(), index.text(a).terms()[i])];
        return Character.isUpperCase(left.charAt(0)) && !Character.isUpperCase(right.charAt(0)) ? right : left;
    }

    /** The whole name, where both texts have it. */
    private String nameAround(String word, int a, int b) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        String best = word;
        for (String name : index.text(a).names()) {
            if (name.length() > best.length() && (" " + name + " ").contains(" " + word + " ") && Arrays.binarySearch(index.text(b).names(), name) >= 0) {
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
