package org.broadsheet.quantities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.quantities.Figures.Mark;

/** Finds words that set one thing against another, and words that put a sentence into another time. */
final class Contrasts {

    private static final Set<String> PAST = Set.of("last", "previous", "earlier", "ago", "formerly", "vergangenen", "vergangenes", "vorjahr", "vorigen", "letzten", "letztes", "zuvor", "damals");
    private static final Set<String> SPANS = Set.of("year", "month", "decade", "season", "jahr", "monat", "jahres", "saison", "years", "jahren");

    private static final Set<String> BEFORE_MONTHS = Set.of("in", "im", "since", "seit", "last", "this", "vergangenen", "letzten", "diesem");

    private static final String YEAR_BEFORE = "vorjahr";

    private final Map<String, Mark> words = new HashMap<>();

    Contrasts(String language) {
        int group = 0;
        for (String[] line : PhraseTable.lines("contrasts.txt")) {
            group++;
            if (line[0].equals(language)) {
                for (int i = 1; i < line.length; i++) {
                    for (String form : line[i].split("\\|")) {
                        words.put(form, new Mark(0, group, i));
                    }
                }
            }
        }
    }

    /** All words that mean something here; any other can be passed by. */
    Set<String> known() {
        Set<String> known = new HashSet<>(words.keySet());
        known.addAll(PAST);
        known.addAll(BEFORE_MONTHS);
        known.add(YEAR_BEFORE);
        return known;
    }

    /** @param notable where the known words stand, maybe others too */
    List<Mark> of(Line line, BitSet notable) {
        List<Mark> found = new ArrayList<>();
        for (int i = notable.nextSetBit(0); i >= 0; i = notable.nextSetBit(i + 1)) {
            Mark mark = words.get(line.word(i));
            if (mark != null) {
                found.add(new Mark(i, mark.group(), mark.side()));
            }
        }
        return found;
    }

    /** "last year", "a decade ago", "im vergangenen Jahr", "Vorjahr". */
    Set<String> times(Line line, BitSet notable) {
        Set<String> found = new HashSet<>();
        for (int i = notable.nextSetBit(0); i >= 0; i = notable.nextSetBit(i + 1)) {
            String word = line.word(i);
            if (PAST.contains(word) && (SPANS.contains(line.word(i + 1)) || SPANS.contains(line.word(i - 1))) || word.equals(YEAR_BEFORE)) {
                found.add("past");
            }
            boolean month = BEFORE_MONTHS.contains(word) && Clocks.isMonth(line.word(i + 1));
            if (month) {
                found.add(line.word(i + 1));
            }
        }
        return found;
    }
}
