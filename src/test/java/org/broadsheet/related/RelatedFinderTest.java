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
import java.util.stream.Stream;
import org.broadsheet.model.Content;
import org.broadsheet.model.Places;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Places.Place;
import org.broadsheet.model.Relations;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.related.Examined.Verdict;
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
        return new RelatedFinder(content, SampleArticles.terms(content), places(content, Map.of()), ungrouped(content), stories, limit, workers);
    }

    /** @param focus by entry id the one place an article is about */
    private static Places places(Content content, Map<String, Place> focus) {
        List<List<FocusPlace>> all = content.articles().stream().map(a -> focus.containsKey(a.id()) ? List.of(new FocusPlace(focus.get(a.id()), 1)) : List.<FocusPlace>of()).toList();
        return new Places(all, Collections.nCopies(all.size(), List.of()));
    }

    /** Everything stands alone, but what came earlier in a story is known. */
    private static Stories earlier(Content content, String id, String... before) {
        List<List<Integer>> empty = Collections.nCopies(content.articles().size(), List.of());
        List<List<Integer>> earlier = new ArrayList<>(empty);
        earlier.set(index(content, id), Stream.of(before).map(other -> index(content, other)).toList());
        return new Stories(List.of(), Collections.nCopies(content.articles().size(), -1), empty, empty, earlier);
    }

    private static List<String> slots(Content content, Relations relations, String id) {
        return relations.related().get(index(content, id)).stream().map(r -> r.slot().label() + " " + content.articles().get(r.article()).id()).toList();
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
    void earlierEventsOfTheStoryComeFirstTwoAtMostAndLatestFirst() {
        SampleArticles articles = withFerryBackground();
        for (int i = 1; i <= 3; i++) {
            articles.add("inquiry-" + i, "2026-02-0" + i, "Paper " + i, "Inquiry hears witness " + i + " on harbour radar",
                    "The inquiry of the harbour authority heard a witness on radar and fog at Tarnmouth, number " + i + ".");
        }
        Content content = articles.content();
        Relations relations = find(content, earlier(content, "ferry-courier", "inquiry-3", "inquiry-2", "inquiry-1"));
        assertThat(slots(content, relations, "ferry-courier")).startsWith("earlier inquiry-3", "earlier inquiry-2").hasSizeGreaterThan(2);
        assertThat(slots(content, relations, "ferry-courier").stream().filter(slot -> slot.startsWith("earlier"))).hasSize(2);
        assertThat(slots(content, relations, "ferry-courier").subList(2, slots(content, relations, "ferry-courier").size())).allMatch(slot -> slot.startsWith("background"));
    }

    @Test
    void whatHappensCloseByInThoseDaysIsNearbyAndSaysWhere() {
        Place lorne = new Place("Lorne", "TV", 50.00, 8.00, "t:1");
        Place mill = new Place("Lorne Mill", "TV", 50.03, 8.02, "t:2");
        Place far = new Place("Eastmere", "TV", 51.00, 8.00, "t:3");
        Content content = SampleArticles.weekInTheValley()
                .add("deer", "2026-03-06", "Valley Courier", "Hunters asked to shoot more", "Too many deer browse the young oaks of the council, says Ines Quill; the hunting season is to begin a month sooner.")
                .add("deer-far", "2026-03-06", "Coast Wire", "Hunters asked to wait", "Too few deer browse the young oaks of the duke, says his keeper; the hunting season is to begin a month later.")
                .add("deer-late", "2026-05-06", "Coast Wire", "Hunters asked again", "Many deer browse the oaks of the abbey, says Ines Quill; the hunting season is over since Sunday.")
                .add("mill", "2026-03-05", "Coast Wire", "Mill wheel turns again", "The mill wheel turns again after a winter of repairs.").content();
        Relations relations = new RelatedFinder(content, SampleArticles.terms(content), places(content, Map.of("beetles", lorne, "deer", mill, "deer-far", far, "deer-late", mill, "mill", mill)),
                ungrouped(content), none(content), 6, SampleArticles.ONE).find(true);
        assertThat(slots(content, relations, "beetles")).contains("nearby deer");
        Relations.Relation near = relations.related().get(index(content, "beetles")).stream().filter(r -> r.slot() == Relations.Slot.NEARBY).findFirst().orElseThrow();
        assertThat(content.articles().get(near.article()).id()).isEqualTo("deer");
        assertThat(near.why()).startsWith("Lorne Mill").hasSizeGreaterThan(1);
        assertThat(slots(content, relations, "beetles")).doesNotContain("nearby deer-far", "nearby deer-late", "nearby mill");
    }

    @Test
    void aSingleSharedWordIsNoMatter() {
        Content content = SampleArticles.weekInTheValley()
                .add("corn-a", "2026-03-02", "Coast Wire", "Corn prices fall", "Traders sold corn.")
                .add("corn-b", "2026-03-03", "Island Herald", "Corn maze opens", "Children lost their way.").content();
        assertThat(related(content, find(content, none(content)), "corn-a")).isEmpty();
    }

    @Test
    void aCopyOfWhatIsShownIsNotShownAgain() {
        Content content = withFerryBackground().content();
        List<List<Integer>> empty = Collections.nCopies(content.articles().size(), List.of());
        List<List<Integer>> copies = new ArrayList<>(empty);
        copies.set(index(content, "ferry-herald"), List.of(index(content, "ferry-reprint")));
        copies.set(index(content, "ferry-reprint"), List.of(index(content, "ferry-herald")));
        Relations relations = find(content, new Stories(List.of(), Collections.nCopies(content.articles().size(), -1), empty, copies, empty));
        assertThat(related(content, relations, "ferry-courier").stream().filter(id -> id.equals("ferry-herald") || id.equals("ferry-reprint"))).hasSize(1);
        assertThat(related(content, relations, "ferry-herald")).contains("ferry-courier").doesNotContain("ferry-reprint");
    }

    @Test
    void whatIsLikeManyIsNearToNoneOfThem() {
        SampleArticles articles = new SampleArticles();
        String[] things = {"lighthouse lamp", "orchard blossom", "quarry dust", "choir tour", "tunnel lining", "bakery oven"};
        for (int i = 0; i < things.length; i++) {
            articles.add("thing-" + i, "2026-03-0" + (i + 1), "Paper " + i, "About the " + things[i], "Mayor Arkwright spoke of the " + things[i] + " in Bellwood; Garnet Ridge listened.");
        }
        articles.add("all", "2026-03-09", "Paper", "Arkwright on lamp, blossom, dust, tour, lining and oven",
                "Mayor Arkwright of Bellwood and Garnet Ridge: lighthouse lamp, orchard blossom, quarry dust, choir tour, tunnel lining, bakery oven.");
        articles.add("lamp", "2026-03-10", "Paper 9", "Lighthouse keeps its lamp", "The lighthouse lamp stays lit above the orchard, says the keeper.");
        Content content = articles.content();
        List<Examined> examined = finder(content, none(content), 6, SampleArticles.ONE).explain(index(content, "thing-0"));
        assertThat(apart(content, examined, "all")).isLessThan(apart(content, examined, "lamp"));
    }

    private static double apart(Content content, List<Examined> examined, String id) {
        return examined.stream().filter(e -> e.article() == index(content, id)).findFirst().orElseThrow().figures().apart();
    }

    @Test
    void explainingTellsWhatKeptTheOthersOut() {
        SampleArticles articles = withFerryBackground();
        for (int i = 0; i < 5; i++) {
            articles.add("ferry-" + i, "2025-10-0" + (i + 1), "Harbour Notes", "Merganser timetable " + i,
                    "The Merganser leaves Tarnmouth for Skerry " + i + " times; captain Orla Fenwick keeps to the harbour authority's timetable number " + i + ".");
        }
        Content content = articles.content();
        RelatedFinder finder = finder(content, none(content), 6, SampleArticles.ONE);
        List<Examined> examined = finder.explain(index(content, "ferry-courier"));
        assertThat(examined).extracting(Examined::verdict).contains(Verdict.CHOSEN, Verdict.OUTLET).doesNotContain(Verdict.SAME_STORY);
        assertThat(examined).extracting(Examined::article).doesNotHaveDuplicates();
        assertThat(examined.stream().filter(e -> e.verdict() == Verdict.CHOSEN).map(e -> content.articles().get(e.article()).id()).toList())
                .isEqualTo(related(content, finder.find(true), "ferry-courier"));
        Examined first = examined.get(0);
        assertThat(first.shared()).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
        assertThat(first.figures().score()).isEqualTo((first.figures().likeness() * first.figures().apart() + first.figures().place() + first.figures().topic()) * first.figures().age());
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
    void reportsOfAnEventStandNearestFirstByTheLikenessThatRanksAll() {
        Content content = new SampleArticles()
                .add("mill", "2026-03-05T09:00:00Z", "A", "Paper mill at Lorne burns", "The paper mill at Lorne burned down; firefighter Tove Brask was hurt by falling slates.")
                .add("bridge", "2026-03-05T10:00:00Z", "B", "Fire closes bridge", "Smoke from the paper mill closed the bridge, and buses to Ostrand turned round at noon.")
                .add("slates", "2026-03-05T11:00:00Z", "C", "Firefighter hurt at Lorne", "Falling slates hurt firefighter Tove Brask when the paper mill at Lorne burned down.")
                .add("chess", "2026-03-05T12:00:00Z", "D", "Chess club wins", "Nobody lost a game on Saturday against the guests from Arden.").content();
        int mill = index(content, "mill");
        int bridge = index(content, "bridge");
        int slates = index(content, "slates");
        List<List<Integer>> none = Collections.nCopies(4, List.of());
        List<List<Integer>> same = new ArrayList<>(none);
        same.set(mill, List.of(bridge, slates));
        same.set(slates, List.of(bridge, mill));
        Stories given = new Stories(List.of(), Collections.nCopies(4, -1), same, none, none);
        Stories ordered = finder(content, given, 6, SampleArticles.ONE).nearestFirst();
        assertThat(ordered.same().get(mill)).containsExactly(slates, bridge);
        assertThat(ordered.same().get(slates)).containsExactly(mill, bridge);
        assertThat(ordered.same().get(bridge)).isEmpty();
        assertThat(finder(content, given, 6, SampleArticles.MANY).nearestFirst()).isEqualTo(ordered);
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
