package org.broadsheet.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.coverage.Alignment.Pair;
import org.broadsheet.coverage.Report.Sentence;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Kind;
import org.broadsheet.model.Coverage.Mention;
import org.broadsheet.model.Coverage.Outcome;
import org.broadsheet.quantities.FigureComparison;
import org.broadsheet.quantities.FigureComparison.Finding;
import org.broadsheet.quantities.Quantity;
import org.broadsheet.quantities.Verdict;

/** Finds the figures that several outlets tell, and whether they agree. */
final class Facts {

    private static final int MOST = 8;
    private static final Duration LATER = Duration.ofMinutes(30);
    private static final Set<String> TOLD_ANYWHERE = Set.of("magnitude");

    private static final TreeSet<Key> NONE = new TreeSet<>();

    private final Content content;
    private final List<Report> reports;
    private final Alignment alignment;
    private final Map<Key, TreeSet<Key>> agreeing = new TreeMap<>();
    private final Map<Key, TreeSet<Key>> differing = new TreeMap<>();

    /** A figure: number of its sentence among all, and its own in it. */
    private record Key(int sentence, int figure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return sentence != other.sentence ? Integer.compare(sentence, other.sentence) : Integer.compare(figure, other.figure);
        }
    }

    Facts(Content content, List<Report> reports, Alignment alignment) {
        this.content = content;
        this.reports = reports;
        this.alignment = alignment;
    }

    List<Fact> find() {
        for (Pair pair : alignment.pairs()) {
            compare(pair.first(), pair.second(), false);
        }
        compareLeads();
        Set<Key> told = new HashSet<>();
        List<Fact> facts = new ArrayList<>();
        for (Map<Key, TreeSet<Key>> links : List.of(differing, agreeing)) {
            List<Key> centres = links.keySet().stream().sorted(Comparator.comparingInt((Key k) -> -links.get(k).size()).thenComparing(k -> k)).toList();
            for (Key centre : centres) {
                if (!told.contains(centre) && links.get(centre).stream().anyMatch(k -> !told.contains(k))) {
                    facts.addAll(fact(centre, told));
                }
            }
        }
        return facts.stream().sorted(Comparator.comparing(Fact::outcome)).limit(MOST).toList();
    }

    /** Tolls and magnitudes are the story's own: what titles and leads tell of them is compared however differently it is put. */
    private void compareLeads() {
        List<Integer> leads = new ArrayList<>();
        for (int s = 0; s < alignment.size(); s++) {
            Sentence sentence = alignment.sentence(s);
            if (sentence.isLead() && sentence.figures().quantities().stream().anyMatch(Facts::isToldAnywhere)) {
                leads.add(s);
            }
        }
        for (int a : leads) {
            for (int b : leads) {
                if (a < b && alignment.sentence(a).voice() != alignment.sentence(b).voice()) {
                    compare(a, b, true);
                }
            }
        }
    }

    private static boolean isToldAnywhere(Quantity q) {
        return q.isToll() || TOLD_ANYWHERE.contains(q.dimension());
    }

    private void compare(int a, int b, boolean loosely) {
        Sentence first = alignment.sentence(a);
        Sentence second = alignment.sentence(b);
        if (first.figures().quantities().isEmpty() || second.figures().quantities().isEmpty() || reports.get(first.voice()).outlet().equals(reports.get(second.voice()).outlet())) {
            return;
        }
        for (Finding finding : FigureComparison.compare(first.figures(), second.figures())) {
            boolean wanted = !loosely || isToldAnywhere(finding.first()) && isToldAnywhere(finding.second());
            boolean differs = finding.verdict() == Verdict.DIFFER;
            if (!wanted || differs && (tells(second.voice(), finding.first()) || tells(first.voice(), finding.second()))) {
                continue;
            }
            Key one = new Key(a, first.figures().quantities().indexOf(finding.first()));
            Key other = new Key(b, second.figures().quantities().indexOf(finding.second()));
            Map<Key, TreeSet<Key>> links = differs ? differing : agreeing;
            links.computeIfAbsent(one, k -> new TreeSet<>()).add(other);
            links.computeIfAbsent(other, k -> new TreeSet<>()).add(one);
        }
    }

    /** Whether a report has the very value anywhere: then it knows it, whatever the sentence at hand says. */
    private boolean tells(int voice, Quantity value) {
        return reports.get(voice).sentences().stream().flatMap(s -> s.figures().quantities().stream())
                .anyMatch(q -> q.dimension().equals(value.dimension()) && q.low() == value.low() && q.high() == value.high());
    }

    /** A figure and those that were held against it, the first of each voice; none where they are of one outlet. */
    private List<Fact> fact(Key centre, Set<Key> told) {
        Map<Integer, Key> byVoice = new LinkedHashMap<>();
        byVoice.put(alignment.sentence(centre.sentence).voice(), centre);
        List<TreeSet<Key>> linked = List.of(differing.getOrDefault(centre, NONE), agreeing.getOrDefault(centre, NONE));
        linked.forEach(keys -> keys.stream().filter(k -> !told.contains(k)).forEach(k -> byVoice.putIfAbsent(alignment.sentence(k.sentence).voice(), k)));
        List<Key> keys = byVoice.values().stream().sorted().toList();
        told.add(centre);
        linked.forEach(told::addAll);
        if (keys.stream().map(k -> reports.get(alignment.sentence(k.sentence).voice()).outlet()).distinct().count() < 2) {
            return List.of();
        }
        boolean differs = keys.stream().anyMatch(k -> keys.stream().anyMatch(o -> differing.getOrDefault(k, NONE).contains(o)));
        Outcome outcome = !differs ? Outcome.AGREES : hasGrown(keys) ? Outcome.LATER : Outcome.DIFFERS;
        Quantity first = figure(keys.get(0));
        String subject = first.isCount() ? first.role() : first.dimension().replaceFirst(":.*", "");
        return List.of(new Fact(Kind.NUMBER, outcome, subject, keys.stream().map(this::mention).toList()));
    }

    /** Whether a running toll is told higher by every later report that differs. */
    private boolean hasGrown(List<Key> keys) {
        for (Key a : keys) {
            for (Key b : differing.getOrDefault(a, NONE)) {
                if (keys.contains(b) && a.compareTo(b) < 0) {
                    Article older = source(a);
                    Article newer = source(b);
                    boolean later = !Duration.between(older.published(), newer.published()).minus(LATER).isNegative();
                    if (!figure(a).isToll() || !later || figure(b).low() <= figure(a).low()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private Article source(Key key) {
        return content.articles().get(alignment.sentence(key.sentence).passage().article());
    }

    private Quantity figure(Key key) {
        return alignment.sentence(key.sentence).figures().quantities().get(key.figure);
    }

    private Mention mention(Key key) {
        Sentence sentence = alignment.sentence(key.sentence);
        return new Mention(sentence.passage(figure(key)), sentence.passage());
    }
}
