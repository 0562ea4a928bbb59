package org.broadsheet.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage.Comparison;
import org.broadsheet.model.Coverage.Kind;
import org.broadsheet.model.Coverage.Wording;
import org.broadsheet.model.Places;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.broadsheet.stories.StoryFinder;
import org.broadsheet.text.TextAnalyser;
import org.junit.jupiter.api.Test;

/** Names, offices and quotations of two reports against what a careful reader says of them: through the whole stage, one story a pair. */
class GoldPairsTest {

    private record Judged(String label, String said, String line) {}

    @Test
    void namesAndOfficesThatDifferAreFoundAndNoOthersAreCalledSo() throws IOException {
        List<Judged> all = new ArrayList<>();
        for (String line : lines("names.txt")) {
            String[] parts = line.split(" \\| ");
            Comparison compared = compare(parts[2], parts[3]);
            Set<String> said = new TreeSet<>();
            compared.facts().stream().filter(f -> f.kind() != Kind.NUMBER).forEach(f -> said.add(f.kind() == Kind.NAME ? "name" : "role"));
            all.add(new Judged(parts[0], said.isEmpty() ? "none" : String.join("+", said), line));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        hold(all, "name", 0.95, 0.7);
        hold(all, "role", 0.95, 0.7);
    }

    @Test
    void quotationsAreMatchedAndTheirWordingTold() throws IOException {
        List<Judged> all = new ArrayList<>();
        for (String line : lines("quotes.txt")) {
            String[] parts = line.split(" \\| ");
            List<Wording> found = compare(parts[1], parts[2]).quotes().stream().map(q -> q.wording()).toList();
            all.add(new Judged(parts[0], found.isEmpty() ? "none" : found.get(0).name().toLowerCase(java.util.Locale.ROOT), line));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        for (String label : List.of("identical", "shortened", "altered")) {
            hold(all, label, 0.95, 0.7);
        }
    }

    private static void hold(List<Judged> all, String label, double precision, double recall) {
        List<Judged> said = all.stream().filter(j -> j.said.equals(label)).toList();
        List<Judged> right = said.stream().filter(j -> j.label.equals(label)).toList();
        List<Judged> meant = all.stream().filter(j -> j.label.equals(label)).toList();
        List<Judged> wrong = all.stream().filter(j -> !j.said.equals(j.label) && (j.said.equals(label) || j.label.equals(label))).toList();
        assertThat((double) right.size() / said.size()).as("precision of %s: %s", label, wrong).isGreaterThanOrEqualTo(precision);
        assertThat((double) right.size() / meant.size()).as("recall of %s: %s", label, wrong).isGreaterThanOrEqualTo(recall);
    }

    private static Comparison compare(String one, String other) {
        Content content = new SampleArticles().add("a", "2026-03-02T08:00:00Z", "Valley Courier", "A", one, Notes.NONE.story("s"))
                .add("b", "2026-03-02T09:00:00Z", "Island Herald", "B", other, Notes.NONE.story("s")).content();
        return new CoverageComparer(new TextAnalyser()).compare(content, new StoryFinder().find(content, SampleArticles.terms(content), nowhere(content), SampleArticles.ONE), SampleArticles.terms(content), SampleArticles.ONE).stories().get(0);
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = GoldPairsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith(";")).toList();
        }
    }

    private static Places nowhere(Content content) {
        return new Places(Collections.nCopies(content.articles().size(), List.of()), Collections.nCopies(content.articles().size(), List.of()));
    }
}
