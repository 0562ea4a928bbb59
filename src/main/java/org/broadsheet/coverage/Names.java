package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.coverage.Officers.Officer;
import org.broadsheet.coverage.Report.Sentence;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Kind;
import org.broadsheet.model.Coverage.Mention;
import org.broadsheet.model.Coverage.Outcome;
import org.broadsheet.model.Coverage.Passage;

/** Finds persons in office whom the outlets of a story name differently, or to whom they give different offices. */
final class Names {

    private static final int MOST = 3;
    /** Officers of one report that are looked at: all are held against all. */
    private static final int MOST_A_VOICE = 30;

    private final List<Report> reports;
    private final List<Named> all = new ArrayList<>();

    /** An officer where a voice names him or her first. */
    private record Named(int voice, Sentence sentence, Officer officer) {}

    Names(List<Report> reports, Officers officers) {
        this.reports = reports;
        for (int v = 0; v < reports.size(); v++) {
            Set<String> seen = new HashSet<>();
            for (Sentence sentence : reports.get(v).sentences()) {
                for (Officer officer : officers.of(sentence.text(), sentence.tokens())) {
                    if (seen.size() < MOST_A_VOICE && seen.add(officer.office() + " " + officer.name())) {
                        all.add(new Named(v, sentence, officer));
                    }
                }
            }
        }
    }

    List<Fact> find() {
        List<Fact> facts = new ArrayList<>();
        Set<Named> told = new HashSet<>();
        for (Named first : all) {
            facts.addAll(fact(first, Kind.NAME, told));
            facts.addAll(fact(first, Kind.ROLE, told));
        }
        return facts.stream().limit(MOST).toList();
    }

    private List<Fact> fact(Named first, Kind kind, Set<Named> told) {
        if (told.contains(first)) {
            return List.of();
        }
        Map<Integer, Named> byVoice = new LinkedHashMap<>();
        byVoice.put(first.voice, first);
        for (Named other : all) {
            boolean outlets = !reports.get(other.voice).outlet().equals(reports.get(first.voice).outlet());
            if (outlets && differ(first, other, kind) && !knows(first.voice, other, kind) && !knows(other.voice, first, kind)) {
                byVoice.putIfAbsent(other.voice, other);
            }
        }
        if (byVoice.size() < 2) {
            return List.of();
        }
        told.addAll(byVoice.values());
        return List.of(new Fact(kind, Outcome.DIFFERS, kind == Kind.NAME ? first.officer.office() : "role", byVoice.values().stream().map(Names::mention).toList()));
    }

    private static boolean differ(Named a, Named b, Kind kind) {
        return kind == Kind.NAME ? NameComparison.namesDiffer(a.officer, b.officer) : NameComparison.officesDiffer(a.officer, b.officer);
    }

    /** Whether a voice has the other's name, or the other's office for that name, too: then both may be right. */
    private boolean knows(int voice, Named other, Kind kind) {
        if (kind == Kind.NAME) {
            return reports.get(voice).sentences().stream().anyMatch(s -> s.text().contains(other.officer.name()));
        }
        return all.stream().anyMatch(n -> n.voice == voice && n.officer.office().equals(other.officer.office()) && NameComparison.sameName(n.officer, other.officer));
    }

    private static Mention mention(Named named) {
        Passage sentence = named.sentence.passage();
        return new Mention(new Passage(sentence.article(), sentence.title(), sentence.start() + named.officer.start(), sentence.start() + named.officer.end()), sentence);
    }
}
