package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.broadsheet.coverage.Report.Sentence;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.model.Coverage.Statement;

/** Chooses the statements that are told: the most telling of what several outlets say, and of what only one says. */
final class Statements {

    private static final int MOST_SHARED = 8;
    private static final int MOST_ALONE = 4;
    private static final int LEAST_WORDS = 7;
    private static final int MOST_WORDS = 60;
    /** Less alike to anything that others say. */
    private static final double STRANGE = 0.30;
    private static final int LEAST_NEW = 5;

    private Statements() {}

    /** @param disputed sentences with a fact that differs: they are told as that */
    static List<Statement> shared(List<Report> reports, Alignment alignment, Set<Passage> disputed) {
        record Weighed(List<Integer> group, double weight) {}
        List<Weighed> weighed = new ArrayList<>();
        for (List<Integer> group : alignment.groups()) {
            long outlets = group.stream().map(s -> reports.get(alignment.sentence(s).voice()).outlet()).distinct().count();
            if (outlets > 1 && group.stream().noneMatch(s -> disputed.contains(alignment.sentence(s).passage()))) {
                double weight = group.stream().mapToDouble(s -> alignment.weights().sum(s)).max().orElse(0);
                weighed.add(new Weighed(group, weight * Math.sqrt(outlets)));
            }
        }
        return weighed.stream().sorted(Comparator.comparingDouble((Weighed w) -> -w.weight).thenComparing(w -> w.group.get(0))).limit(MOST_SHARED)
                .sorted(Comparator.comparing(w -> w.group.get(0))).map(w -> statement(w.group, alignment)).toList();
    }

    /** @param compared sentences with a fact that others tell too */
    static List<Statement> alone(List<Report> reports, Alignment alignment, Set<Passage> compared) {
        List<Statement> alone = new ArrayList<>();
        int first = 0;
        for (Report report : reports) {
            record Weighed(int sentence, double weight) {}
            List<Weighed> weighed = new ArrayList<>();
            for (int s = first; s < first + report.sentences().size(); s++) {
                Sentence sentence = alignment.sentence(s);
                if (!sentence.isTitle() && alignment.best(s) < STRANGE && isInformative(sentence, alignment.weights(), s) && !compared.contains(sentence.passage())) {
                    weighed.add(new Weighed(s, novelty(sentence, alignment.weights(), s)));
                }
            }
            weighed.stream().sorted(Comparator.comparingDouble((Weighed w) -> -w.weight).thenComparing(Weighed::sentence)).limit(MOST_ALONE)
                    .forEach(w -> alone.add(statement(List.of(w.sentence), alignment)));
            first += report.sentences().size();
        }
        return alone;
    }

    /** A sentence of some length that ends like one and says something that nobody else does. */
    private static boolean isInformative(Sentence sentence, Weights weights, int number) {
        String text = sentence.text();
        int words = sentence.tokens().size();
        boolean ends = ".!?…\"”“»’'。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends && words >= LEAST_WORDS && words <= MOST_WORDS && Arrays.stream(weights.stems(number)).filter(stem -> weights.voices(stem) == 1).count() >= LEAST_NEW;
    }

    /** What it says that nobody else does, more for names and figures; long sentences have no advantage of their length alone. */
    private static double novelty(Sentence sentence, Weights weights, int number) {
        double sum = 0;
        for (int stem : weights.stems(number)) {
            sum += weights.voices(stem) == 1 ? weights.of(stem) : 0;
        }
        double facts = sentence.figures().quantities().size() + sentence.tokens().stream().filter(t -> t.isCapital() && !t.opensSentence() && !t.isStop()).limit(3).count() * 0.5;
        return sum / Math.sqrt(sentence.tokens().size() + 8.0) * (1 + 0.15 * facts);
    }

    private static Statement statement(List<Integer> group, Alignment alignment) {
        List<Passage> passages = group.stream().map(s -> alignment.sentence(s).passage()).toList();
        List<List<Passage>> figures = group.stream().map(alignment::sentence).map(s -> s.figures().quantities().stream().map(s::passage).toList()).toList();
        return new Statement(passages, figures);
    }
}
