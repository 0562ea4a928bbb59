package org.broadsheet.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Mention;
import org.broadsheet.model.Coverage.Outcome;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Stories.Story;
import org.broadsheet.model.Workers;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TextAnalyser;

/**
 * Compares what the outlets say that tell one event. Only stories of two or more independent reports are read, each text once. The result depends
 * neither on the order of the articles nor on the number of threads.
 */
public final class CoverageComparer {

    private final TextAnalyser analyser;

    /** @param analyser that has analysed the articles, so that no word form is looked into twice */
    public CoverageComparer(TextAnalyser analyser) {
        this.analyser = analyser;
    }

    private final Officers officers = new Officers();

    /** @param index the terms of the content's articles, in their order */
    public Coverage compare(Content content, Stories stories, TermIndex index, Workers workers) {
        Readers readers = new Readers(analyser);
        List<Comparison> compared = workers.map(stories.stories(), (Story story) -> compare(content, stories, index, story, readers));
        return new Coverage(compared);
    }

    private Comparison compare(Content content, Stories stories, TermIndex index, Story story, Readers readers) {
        List<Coverage.Voice> voices = Voices.of(content, stories, story);
        if (!Voices.fromSeveralOutlets(content, voices)) {
            return Comparison.NONE;
        }
        List<Report> reports = new ArrayList<>();
        for (int v = 0; v < voices.size(); v++) {
            reports.add(Report.read(content, voices.get(v).article(), v, readers));
        }
        Alignment alignment = new Alignment(reports, new Weights(content, index, reports));
        List<Fact> facts = Stream.concat(new Facts(content, reports, alignment).find().stream(), new Names(reports, officers).find().stream()).sorted(Comparator.comparing(Fact::outcome)).toList();
        Set<Passage> compared = sentences(facts.stream());
        Set<Passage> disputed = sentences(facts.stream().filter(f -> f.outcome() != Outcome.AGREES));
        return new Comparison(voices, Statements.shared(reports, alignment, disputed), Statements.alone(reports, alignment, compared), facts, Quotes.find(reports));
    }

    private static Set<Passage> sentences(Stream<Fact> facts) {
        return facts.flatMap(f -> f.mentions().stream()).map(Mention::sentence).collect(Collectors.toSet());
    }
}
