package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.coverage.Quotations.Quote;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.model.Coverage.Quotation;
import org.broadsheet.model.Coverage.Wording;

/** Finds the quotations that several outlets print, and whether they print the same words. */
final class Quotes {

    private static final int MOST = 4;
    private static final int MOST_A_VOICE = 30;

    private Quotes() {}

    private record Found(Report report, Quote quote, long signature) {}

    static List<Quotation> find(List<Report> reports) {
        List<List<Found>> groups = new ArrayList<>();
        for (Report report : reports) {
            for (Quote quote : Quotations.of(report.source().plain(), MOST_A_VOICE)) {
                Found found = new Found(report, quote, quote.signature());
                List<Found> best = null;
                double likeness = 0;
                for (List<Found> group : groups) {
                    boolean possible = QuoteComparison.mayBeLike(group.get(0).signature, found.signature) && group.stream().noneMatch(f -> f.report == report);
                    double like = !possible ? 0 : QuoteComparison.likeness(group.get(0).quote.words(), quote.words());
                    if (like > likeness) {
                        likeness = like;
                        best = group;
                    }
                }
                if (best != null) {
                    best.add(found);
                } else {
                    groups.add(new ArrayList<>(List.of(found)));
                }
            }
        }
        return groups.stream().filter(g -> g.stream().map(f -> f.report.outlet()).distinct().count() > 1).map(Quotes::quotation)
                .sorted(Comparator.comparing(Quotation::wording)).limit(MOST).toList();
    }

    private static Quotation quotation(List<Found> group) {
        Wording wording = Wording.IDENTICAL;
        for (Found other : group.subList(1, group.size())) {
            Wording one = QuoteComparison.wording(group.get(0).quote.words(), other.quote.words());
            wording = one.compareTo(wording) < 0 ? one : wording;
        }
        String speaker = group.stream().map(f -> f.quote.speaker()).filter(s -> !s.isEmpty()).findFirst().orElse("");
        return new Quotation(wording, speaker, group.stream().map(f -> new Passage(f.report.article(), false, f.quote.start(), f.quote.end())).toList());
    }
}
