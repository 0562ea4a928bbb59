package org.broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;
import static org.broadsheet.model.SampleArticles.ungrouped;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.broadsheet.model.Content;
import org.broadsheet.model.Places;
import org.broadsheet.model.Relations;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.junit.jupiter.api.Test;

class RelatedFinderTest {

    private static Stories none(Content content) {
        List<List<Integer>> empty = Collections.nCopies(content.articles().size(), List.of());
        return new Stories(List.of(), Collections.nCopies(content.articles().size(), -1), empty, empty, empty);
    }

    private static Relations find(Content content, Stories stories) {
        return finder(content, stories, 6, SampleArticles.ONE).find(true);
    }

    private static RelatedFinder finder(Content content, Stories stories, int limit, Workers workers) {
        Places nowhere = new Places(Collections.nCopies(content.articles().size(), List.of()), Collections.nCopies(content.articles().size(), List.of()));
        return new RelatedFinder(content, SampleArticles.terms(content), nowhere, ungrouped(content), stories, limit, workers);
    }

    private static List<String> related(Content content, Relations relations, String id) {
        return relations.related().get(index(content, id)).stream().map(r -> content.articles().get(r.article()).id()).toList();
    }

    /** The ferry's past and future, and nothing else that has to do with it. */
    private static SampleArticles withFerryBackground() {
        return SampleArticles.weekInTheValley()
                .add("ferry-yard", "2025-11-10", "Harbour Notes", "Merganser back from the yard with new engines",
                        "The Merganser sails between Tarnmouth and Skerry again after five weeks in the yard. Captain Orla Fenwick praised the quiet engines; "
                                + "the old radar stays for another season.")
                .add("lifeboat-day", "2025-08-02", "Harbour Notes", "Tarnmouth lifeboat shows its new launch tractor",
                        "Hundreds came to see the Tarnmouth lifeboat launched by tractor. Crews explained how they bring passengers of a ferry ashore.");
    }

    @Test
    void whatHasNothingInCommonHasNoRelations() {
        Content content = SampleArticles.weekInTheValley().content();
        Relations relations = find(content, none(content));
        assertThat(related(content, relations, "chess")).isEmpty();
        assertThat(related(content, relations, "beetles")).isEmpty();
    }

    @Test
    void backgroundIsFoundAndExplainedInReadersWords() {
        Content content = withFerryBackground().content();
        Relations relations = find(content, none(content));
        assertThat(related(content, relations, "ferry-yard")).startsWith("ferry-courier").doesNotContain("quake-bellwood", "chess");
        Relations.Relation first = relations.related().get(index(content, "ferry-yard")).get(0);
        assertThat(first.why()).hasSizeBetween(2, 4).contains("Merganser").anyMatch(reason -> reason.equals("Orla Fenwick") || reason.equals("Captain Orla Fenwick"));
        assertThat(first.score()).isBetween(0.0, 1.0);
    }

    @Test
    void neitherCopiesNorTheSameStoryAreRelated() {
        Content content = withFerryBackground().content();
        List<Integer> ferry = List.of(index(content, "ferry-reprint"), index(content, "ferry-herald"), index(content, "ferry-courier"));
        List<Integer> storyOf = new ArrayList<>(Collections.nCopies(content.articles().size(), -1));
        ferry.forEach(i -> storyOf.set(i, 0));
        List<List<Integer>> empty = Collections.nCopies(content.articles().size(), List.of());
        Stories stories = new Stories(List.of(new Stories.Story("ferry", List.of(), "Ferry", ferry, 2, List.of())), storyOf, empty, empty, empty);
        Relations relations = find(content, stories);
        assertThat(related(content, relations, "ferry-courier")).contains("ferry-yard").doesNotContain("ferry-herald", "ferry-reprint");
        assertThat(related(content, relations, "ferry-yard").stream().filter(id -> id.startsWith("ferry"))).hasSize(1);
    }

    @Test
    void anOutletIsNamedTwiceAtMost() {
        SampleArticles articles = withFerryBackground();
        for (int i = 0; i < 5; i++) {
            articles.add("ferry-" + i, "2025-10-0" + (i + 1), "Harbour Notes", "Merganser timetable " + i,
                    "The Merganser leaves Tarnmouth for Skerry " + i + " times; captain Orla Fenwick keeps to the harbour authority's timetable number " + i + ".");
        }
        Content content = articles.content();
        Relations relations = find(content, none(content));
        assertThat(relations.related().get(index(content, "ferry-courier")).stream()
                .filter(r -> content.articles().get(r.article()).outlet().orElseThrow().name().equals("Harbour Notes"))).hasSize(2);
    }

    @Test
    void pinsComeFirstAndUnknownOnesAreIgnored() {
        Content content = withFerryBackground().add("pinning", "2026-03-07", "", "What ferries cost",
                "What the Merganser and its sailings from Tarnmouth to Skerry cost the harbour authority.", Notes.NONE.related("chess", "no-such-entry", "pinning")).content();
        Relations relations = find(content, none(content));
        Relations.Relation first = relations.related().get(index(content, "pinning")).get(0);
        assertThat(content.articles().get(first.article()).id()).isEqualTo("chess");
        assertThat(first.slot()).isEqualTo(Relations.Slot.PINNED);
        assertThat(related(content, relations, "pinning")).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void withoutTheFloorTheNearestAreNamedWhateverTheyAre() {
        Content content = withFerryBackground().content();
        Relations all = finder(content, none(content), 20, SampleArticles.ONE).find(false);
        assertThat(related(content, all, "ferry-yard")).hasSizeGreaterThan(3);
        assertThat(finder(content, none(content), 0, SampleArticles.ONE).find(true).related()).allMatch(List::isEmpty);
    }

    @Test
    void neitherOrderNorThreadsMatter() {
        Content content = withFerryBackground().content();
        Relations expected = find(content, none(content));
        assertThat(finder(content, none(content), 6, SampleArticles.MANY).find(true)).isEqualTo(expected);
        for (int seed = 0; seed < 10; seed++) {
            Content mixed = withFerryBackground().shuffled(seed);
            assertThat(byId(mixed, find(mixed, none(mixed)))).isEqualTo(byId(content, expected));
        }
    }

    private static Map<String, List<String>> byId(Content content, Relations relations) {
        Map<String, List<String>> byId = new TreeMap<>();
        content.articles().forEach(a -> byId.put(a.id(), relations.related().get(index(content, a.id())).stream()
                .map(r -> content.articles().get(r.article()).id() + " " + r.score() + " " + r.why()).toList()));
        return byId;
    }

    @Test
    void fiveThousandEntriesTakeSeconds() {
        Random random = new Random(11);
        SampleArticles many = new SampleArticles();
        for (int i = 0; i < 5000; i++) {
            StringBuilder body = new StringBuilder();
            for (int k = 0; k < 100; k++) {
                body.append('w').append(Integer.toString((int) (random.nextDouble() * random.nextDouble() * 4000) + 50_000, 36)).append(' ');
            }
            many.add("e" + i, "2026-02-1" + i % 10, "Outlet " + i % 9, "Item " + i, body.toString());
        }
        Content content = many.content();
        Relations relations = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(content, none(content)));
        assertThat(relations.related()).hasSize(5000).allMatch(list -> list.size() <= 6);
    }
}
