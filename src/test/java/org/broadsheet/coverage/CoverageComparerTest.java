package org.broadsheet.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Fact;
import org.broadsheet.model.Coverage.Outcome;
import org.broadsheet.model.Coverage.Passage;
import org.broadsheet.model.Coverage.Statement;
import org.broadsheet.model.Places;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.broadsheet.model.Workers;
import org.broadsheet.stories.StoryFinder;
import org.broadsheet.text.TextAnalyser;
import org.junit.jupiter.api.Test;

class CoverageComparerTest {

    private static final Notes ONE_STORY = Notes.NONE.story("fire");

    private static SampleArticles fire() {
        return new SampleArticles()
                .add("courier", "2026-03-02T08:00:00Z", "Valley Courier", "Fire in the Velm tannery",
                        "A fire destroyed the old tannery of Velm on Monday night, and twelve people were injured. The flames could be seen from about five miles away. "
                                + "The owner puts the damage at $3 million. Bakers gave bread to the firefighters until morning, as their grandparents had done in the great flood.", ONE_STORY)
                .add("herald", "2026-03-02T14:00:00Z", "Island Herald", "Tannery of Velm burns down",
                        "Fifteen people were injured when a fire destroyed the old tannery of Velm on Monday night. From 8 kilometres away the flames could be seen. "
                                + "The owner puts the damage at five million dollars. An inspector had asked for new sprinklers in January, but nobody had ordered them.", ONE_STORY)
                .add("wire", "2026-03-02T15:00:00Z", "Coast Wire", "Tannery burns",
                        "Fifteen people were injured when a fire destroyed the old tannery of Velm on Monday night. From 8 kilometres away the flames could be seen. "
                                + "The owner puts the damage at five million dollars. An inspector had asked for new sprinklers in January, but nobody had ordered them.", ONE_STORY);
    }

    private static List<Comparison> compare(Content content, Workers workers) {
        return new CoverageComparer(new TextAnalyser()).compare(content, new StoryFinder().find(content, SampleArticles.terms(content), nowhere(content), SampleArticles.ONE), SampleArticles.terms(content), workers).stories();
    }

    @Test
    void tellsWhatAgreesDiffersAndHasGrown() {
        Content content = fire().content();
        Comparison compared = compare(content, SampleArticles.ONE).get(0);
        assertThat(compared.facts()).extracting(f -> told(content, f)).containsExactly(
                "DIFFERS money: $3 million, five million dollars", "LATER injured: twelve people, Fifteen people", "AGREES length: about five miles, 8 kilometres");
    }

    @Test
    void copiesAreOneVoice() {
        Content content = fire().content();
        Comparison compared = compare(content, SampleArticles.ONE).get(0);
        assertThat(compared.voices()).hasSize(2);
        assertThat(compared.voices().get(1).article()).isEqualTo(index(content, "herald"));
        assertThat(compared.voices().get(1).copies()).containsExactly(index(content, "wire"));
    }

    @Test
    void tellsWhatOnlyOneSays() {
        Content content = fire().content();
        Comparison compared = compare(content, SampleArticles.ONE).get(0);
        assertThat(compared.alone()).extracting(s -> s.passages().get(0).text(content.articles()).substring(0, 12)).containsExactly("Bakers gave ", "An inspector");
        assertThat(compared.shared()).extracting(s -> s.passages().size()).containsOnly(2);
    }

    @Test
    void whatDiffersIsNotSharedAsWell() {
        Content content = fire().content();
        Comparison compared = compare(content, SampleArticles.ONE).get(0);
        List<Passage> disputed = compared.facts().stream().filter(f -> f.outcome() != Outcome.AGREES).flatMap(f -> f.mentions().stream()).map(m -> m.sentence()).toList();
        assertThat(compared.shared().stream().map(Statement::passages).flatMap(List::stream)).doesNotContainAnyElementsOf(disputed);
    }

    @Test
    void oneOutletAloneIsNotCompared() {
        Content content = new SampleArticles().add("a", "2026-03-02T08:00:00Z", "Valley Courier", "Fire", "Twelve people were injured in the fire at the mill.", ONE_STORY)
                .add("b", "2026-03-02T14:00:00Z", "Valley Courier", "Fire", "Nineteen were hurt, says the hospital of the town, when the mill burned down.", ONE_STORY).content();
        assertThat(compare(content, SampleArticles.ONE)).containsExactly(Comparison.NONE);
    }

    @Test
    void twoDaysAreTwoFigures() {
        Content content = new SampleArticles().add("a", "2026-03-02T08:00:00Z", "Valley Courier", "Riot", "Police arrested 40 people on Monday after the march in Velm.", ONE_STORY)
                .add("b", "2026-03-03T14:00:00Z", "Island Herald", "Riot", "On Tuesday police arrested 12 people after another march through the town.", ONE_STORY).content();
        assertThat(compare(content, SampleArticles.ONE).get(0).facts()).isEmpty();
    }

    @Test
    void aReportThatKnowsBothFiguresDiffersFromNone() {
        Content content = new SampleArticles().add("a", "2026-03-02T08:00:00Z", "Valley Courier", "Crash", "Twelve people were injured in the crash. The bus had left Velm at dawn.", ONE_STORY)
                .add("b", "2026-03-02T08:10:00Z", "Island Herald", "Crash", "Fifteen people were injured in the crash. Police had first spoken of twelve injured people.", ONE_STORY).content();
        assertThat(compare(content, SampleArticles.ONE).get(0).facts()).noneMatch(f -> f.outcome() != Outcome.AGREES);
    }

    @Test
    void neitherOrderNorThreadsMatter() {
        Content content = fire().content();
        List<String> expected = told(content, compare(content, SampleArticles.ONE).get(0));
        assertThat(told(content, compare(content, SampleArticles.MANY).get(0))).isEqualTo(expected);
        for (int seed = 0; seed < 10; seed++) {
            Content mixed = fire().shuffled(seed);
            assertThat(told(mixed, compare(mixed, SampleArticles.MANY).get(0))).isEqualTo(expected);
        }
    }

    @Test
    void emptyAndEndlessTextsAreFine() {
        Random random = new Random(5);
        SampleArticles many = new SampleArticles().add("empty", "2026-03-01", "Outlet", "", "", ONE_STORY);
        for (int i = 0; i < 40; i++) {
            StringBuilder body = new StringBuilder();
            for (int k = 0; k < 4000; k++) {
                body.append("w").append(random.nextInt(400)).append(k % 15 == 14 ? " 12 people were injured. \"" : " ");
            }
            many.add("e" + i, "2026-03-02T08:00:00Z", "Outlet " + i, "Title " + i, body.toString(), ONE_STORY);
        }
        Content content = many.content();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> compare(content, SampleArticles.ONE));
    }

    @Test
    void sentencesThatAreTablesOfTollsTakeNoLongTime() {
        Content content = twelve(random -> "The fire killed " + list(random, 50, r -> r.nextInt(10_000) + " dead"));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> compare(content, SampleArticles.ONE));
    }

    @Test
    void hundredsOfMayorsTakeNoLongTime() {
        Content content = twelve(random -> list(random, 38, r -> "Mayor " + name(r) + " " + name(r)));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> compare(content, SampleArticles.ONE));
    }

    /** Twelve reports of one story, each of sixty sentences. */
    private static Content twelve(Function<Random, String> sentence) {
        SampleArticles many = new SampleArticles();
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            String body = IntStream.range(0, 60).mapToObj(k -> sentence.apply(random) + ".").collect(Collectors.joining(" "));
            many.add("e" + i, "2026-03-02T08:00:00Z", "Outlet " + i, "Title " + i, body, ONE_STORY);
        }
        return many.content();
    }

    private static String list(Random random, int size, Function<Random, String> part) {
        return IntStream.range(0, size).mapToObj(k -> part.apply(random)).collect(Collectors.joining(", "));
    }

    private static String name(Random random) {
        return "ABDEKLMNORSTV".charAt(random.nextInt(13)) + random.ints(4, 'a', 'p').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String told(Content content, Fact fact) {
        return fact.outcome() + " " + fact.subject() + ": " + String.join(", ", fact.mentions().stream().map(m -> m.words().text(content.articles())).toList());
    }

    /** All that is told, with ids for indexes. */
    private static List<String> told(Content content, Comparison compared) {
        List<String> lines = new ArrayList<>();
        compared.voices().forEach(v -> lines.add(content.articles().get(v.article()).id() + " " + SampleArticles.ids(content, v.copies())));
        compared.facts().forEach(f -> lines.add(told(content, f)));
        compared.shared().forEach(s -> lines.add("shared " + s.passages().stream().map(p -> p.text(content.articles())).toList()));
        compared.alone().forEach(s -> lines.add("alone " + s.passages().stream().map(p -> p.text(content.articles())).toList()));
        return lines;
    }

    private static Places nowhere(Content content) {
        return new Places(Collections.nCopies(content.articles().size(), List.of()), Collections.nCopies(content.articles().size(), List.of()));
    }
}
