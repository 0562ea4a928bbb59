package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.ids;
import static org.broadsheet.model.SampleArticles.index;
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
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.broadsheet.model.Stories;
import org.junit.jupiter.api.Test;

class StoryFinderTest {

    static Stories find(Content content) {
        return new StoryFinder().find(content, SampleArticles.terms(content), nowhere(content), SampleArticles.ONE);
    }

    static Places nowhere(Content content) {
        int count = content.articles().size();
        return new Places(Collections.nCopies(count, List.of()), Collections.nCopies(count, List.of()));
    }

    static List<String> members(Content content, Stories stories) {
        return stories.stories().stream().map(story -> String.join(" ", ids(content, story.members()))).toList();
    }

    @Test
    void oneEventInDifferentWordsAndFiguresIsOneStory() {
        Content content = SampleArticles.weekInTheValley().content();
        Stories stories = find(content);
        assertThat(members(content, stories)).containsExactly("quake-bellwood-2 quake-bellwood", "ferry-reprint ferry-herald ferry-courier");
        assertThat(stories.storyOf().get(index(content, "chess"))).isEqualTo(-1);
    }

    @Test
    void aReprintIsACopyAndNotRepeatedAmongTheOthers() {
        Content content = SampleArticles.weekInTheValley().content();
        Stories stories = find(content);
        int herald = index(content, "ferry-herald");
        assertThat(ids(content, stories.copies().get(herald))).containsExactly("ferry-reprint");
        assertThat(ids(content, stories.same().get(herald))).containsExactly("ferry-courier");
        assertThat(ids(content, stories.same().get(index(content, "ferry-courier")))).containsExactlyInAnyOrder("ferry-herald", "ferry-reprint");
        assertThat(stories.stories().get(1).independent()).isEqualTo(2);
    }

    @Test
    void anAbridgedTextIsACopyOfTheWhole() {
        String whole = "The council of Arden voted to rebuild the covered market with oak from its own forest. "
                + "Masons will begin in April and the stalls move to the fairground until the autumn of next year. "
                + "Traders had asked for a cellar with cold rooms, which the architect drew twice without pleasing anybody.";
        Content content = new SampleArticles().add("whole", "2026-03-01", "A", "Arden rebuilds its market", whole)
                .add("short", "2026-03-01", "B", "Market to be rebuilt", whole.substring(0, whole.indexOf(" Traders"))).content();
        assertThat(ids(content, find(content).copies().get(index(content, "short")))).containsExactly("whole");
    }

    @Test
    void eventsThatOnlyLookAlikeStayApart() {
        Content content = SampleArticles.weekInTheValley()
                .add("quake-ostrand", "2026-03-03T12:00:00Z", "Coast Wire", "Earthquake felt in Ostrand harbour",
                        "Dock workers at Ostrand ran outside when the ground shook at noon; cranes swayed and a container slid into the basin.\n"
                                + "Seismologist Hanna Brill of the university measured magnitude 4.4 and warned of further shocks along the coast.").content();
        assertThat(find(content).storyOf().get(index(content, "quake-ostrand"))).isEqualTo(-1);
    }

    @Test
    void theSameKindOfEventAYearLaterIsAnotherStory() {
        SampleArticles articles = SampleArticles.weekInTheValley();
        articles.add("ferry-next-year", "2027-03-02T08:00:00Z", "Island Herald", "Merganser aground again at Hollin Point",
                "The Merganser ran aground off Hollin Point in fog. Lifeboat crews from Tarnmouth brought passengers ashore, and divers will look at the hull.");
        Content content = articles.content();
        assertThat(find(content).storyOf().get(index(content, "ferry-next-year"))).isEqualTo(-1);
    }

    @Test
    void twoEntriesAreEnoughForAStory() {
        SampleArticles week = SampleArticles.weekInTheValley();
        Content all = week.content();
        SampleArticles two = new SampleArticles();
        for (String id : List.of("ferry-courier", "ferry-herald")) {
            var article = all.articles().get(index(all, id));
            two.add(id, article.entry().dates().date().iso(), article.outlet().orElseThrow().name(), article.title(), article.plain());
        }
        assertThat(find(two.content()).stories()).hasSize(1);
    }

    @Test
    void twoEntriesAboutDifferentThingsAreNone() {
        Content all = SampleArticles.weekInTheValley().content();
        List<String> alone = List.of("library", "beetles", "chess", "quake-bellwood", "ferry-courier");
        for (String a : alone) {
            for (String b : alone) {
                if (a.compareTo(b) < 0) {
                    SampleArticles two = new SampleArticles();
                    for (String id : List.of(a, b)) {
                        two.add(id, "2026-03-02", "A", all.articles().get(index(all, id)).title(), all.articles().get(index(all, id)).plain());
                    }
                    assertThat(find(two.content()).stories()).as(a + " and " + b).isEmpty();
                }
            }
        }
    }

    @Test
    void anEditorJoinsAndParts() {
        Content all = SampleArticles.weekInTheValley().content();
        SampleArticles edited = new SampleArticles();
        all.articles().forEach(a -> edited.add(a.id(), a.entry().dates().date().iso(), a.outlet().map(o -> o.name()).orElse(""), a.title(), a.plain(), switch (a.id()) {
            case "ferry-courier" -> Notes.NONE.story("none");
            case "chess", "library" -> Notes.NONE.story("Night Life");
            default -> Notes.NONE;
        }));
        Content content = edited.content();
        Stories stories = find(content);
        assertThat(members(content, stories)).containsExactly("chess library", "quake-bellwood-2 quake-bellwood", "ferry-reprint ferry-herald");
        assertThat(stories.stories().get(0).id()).isEqualTo("night-life");
    }

    @Test
    void twoHandMadeStoriesNeverBecomeOne() {
        Content all = SampleArticles.weekInTheValley().content();
        SampleArticles edited = new SampleArticles();
        all.articles().stream().filter(a -> a.id().startsWith("ferry")).forEach(a -> edited.add(a.id(), a.entry().dates().date().iso(), "A", a.title(), a.plain(),
                Notes.NONE.story(a.id().equals("ferry-courier") ? "wreck" : "rescue")));
        Content content = edited.content();
        assertThat(members(content, find(content))).containsExactly("ferry-reprint ferry-herald");
    }

    @Test
    void theIdStaysWhenLaterReportsComeAndLeave() {
        Content content = SampleArticles.weekInTheValley().content();
        String id = find(content).stories().get(1).id();
        Content more = SampleArticles.weekInTheValley().add("ferry-late", "2026-03-03T15:00:00Z", "Coast Wire", "Hull of the Merganser holed, divers find",
                "Divers found a hole in the hull of the Merganser, which struck rocks off Hollin Point in fog. The Tarnmouth lifeboat had brought everyone ashore; "
                        + "master Orla Fenwick told the harbour authority about the radar.").content();
        assertThat(id).startsWith("ferry-runs-aground-off-hollin-point-40-rescued-");
        assertThat(find(more).stories()).anyMatch(story -> story.id().equals(id) && story.members().size() == 4);
    }

    @Test
    void neitherOrderNorThreadsMatter() {
        Content content = SampleArticles.weekInTheValley().content();
        Stories expected = find(content);
        assertThat(new StoryFinder().find(content, SampleArticles.terms(content), nowhere(content), SampleArticles.MANY)).isEqualTo(expected);
        for (int seed = 0; seed < 10; seed++) {
            Content mixed = SampleArticles.weekInTheValley().shuffled(seed);
            Stories found = find(mixed);
            assertThat(members(mixed, found)).isEqualTo(members(content, expected));
            assertThat(found.stories().stream().map(Stories.Story::id)).containsExactlyElementsOf(expected.stories().stream().map(Stories.Story::id).toList());
            assertThat(byId(mixed, found.same())).isEqualTo(byId(content, expected.same()));
        }
    }

    @Test
    void seededDigestsGiveTheSameStoriesInAnyOrder() {
        for (long seed = 1; seed <= 3; seed++) {
            SampleArticles digest = digest(seed);
            Content content = digest.content();
            Stories expected = find(content);
            assertThat(expected.stories()).isNotEmpty();
            Content mixed = digest.shuffled(seed);
            Stories found = new StoryFinder().find(mixed, SampleArticles.terms(mixed), nowhere(mixed), SampleArticles.MANY);
            assertThat(members(mixed, found)).isEqualTo(members(content, expected));
            assertThat(found.stories().stream().map(Stories.Story::otherIds).toList()).isEqualTo(expected.stories().stream().map(Stories.Story::otherIds).toList());
            assertThat(byId(mixed, found.same())).isEqualTo(byId(content, expected.same()));
            assertThat(byId(mixed, found.copies())).isEqualTo(byId(content, expected.copies()));
            assertThat(byId(mixed, found.earlier())).isEqualTo(byId(content, expected.earlier()));
        }
    }

    /** Invented events, each told up to four times in words of its own and some of everybody's. */
    private static SampleArticles digest(long seed) {
        Random random = new Random(seed);
        SampleArticles digest = new SampleArticles();
        for (int event = 0; event < 25; event++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                words.add((i % 3 == 0 ? "N" : "w") + Integer.toString(random.nextInt(i % 3 == 0 ? 400 : 900) + 46_000, 36));
            }
            int day = 1 + random.nextInt(27);
            for (int report = 0; report < 1 + random.nextInt(4); report++) {
                StringBuilder body = new StringBuilder();
                for (int i = 0; i < 40; i++) {
                    body.append(random.nextInt(3) == 0 ? "z" + Integer.toString(random.nextInt(3000) + 46_000, 36) : words.get(random.nextInt(words.size()))).append(i % 9 == 8 ? ". " : " ");
                }
                digest.add("e" + event + "-" + report, "2026-03-%02d".formatted(day), "Outlet " + random.nextInt(6), words.get(0) + " " + words.get(1) + " " + words.get(3), body.toString());
            }
        }
        return digest;
    }

    @Test
    void aStoryAnswersToEveryIdThatItMayHaveHad() {
        Content content = SampleArticles.weekInTheValley().content();
        Stories.Story ferry = find(content).stories().get(1);
        assertThat(ferry.otherIds()).hasSize(2).isSorted().allMatch(id -> id.matches("(dozens-saved|merganser-strikes)-.*")).doesNotContain(ferry.id());
        SampleArticles later = new SampleArticles();
        content.articles().stream().filter(a -> !a.id().equals("ferry-courier"))
                .forEach(a -> later.add(a.id(), a.entry().dates().date().iso(), a.outlet().map(o -> o.name()).orElse(""), a.title(), a.plain()));
        assertThat(find(later.content()).stories()).anyMatch(story -> ferry.otherIds().contains(story.id()));
    }

    @Test
    void aHandMadeStoryAnswersToItsComputedIds() {
        SampleArticles edited = new SampleArticles();
        Content all = SampleArticles.weekInTheValley().content();
        all.articles().forEach(a -> edited.add(a.id(), a.entry().dates().date().iso(), a.outlet().map(o -> o.name()).orElse(""), a.title(), a.plain(),
                a.id().equals("ferry-herald") ? Notes.NONE.story("Merganser") : Notes.NONE));
        Content content = edited.content();
        Stories.Story ferry = find(content).stories().stream().filter(story -> story.id().equals("merganser")).findFirst().orElseThrow();
        assertThat(ids(content, ferry.members())).as("what is like a pinned entry follows it").containsExactly("ferry-reprint", "ferry-herald", "ferry-courier");
        assertThat(ferry.otherIds()).contains(find(all).stories().get(1).id());
    }

    @Test
    void noStoryAnswersToAnothersId() {
        for (long seed = 5; seed <= 7; seed++) {
            List<Stories.Story> stories = find(digest(seed).content()).stories();
            List<String> ids = new ArrayList<>(stories.stream().map(Stories.Story::id).toList());
            stories.forEach(story -> ids.addAll(story.otherIds()));
            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    private static Map<String, List<String>> byId(Content content, List<List<Integer>> lists) {
        Map<String, List<String>> byId = new TreeMap<>();
        for (int i = 0; i < lists.size(); i++) {
            byId.put(content.articles().get(i).id(), ids(content, lists.get(i)));
        }
        return byId;
    }

    @Test
    void emptyTextsAndNoArticlesAreFine() {
        assertThat(find(new SampleArticles().content()).stories()).isEmpty();
        Content blank = new SampleArticles().add("a", "2026-03-01", "", "", "").add("b", "2026-03-01", "", "…", "").content();
        assertThat(find(blank).stories()).isEmpty();
        assertThat(find(blank).same()).hasSize(2);
    }

    @Test
    void fiveThousandEntriesWithOneBoilerplateTakeSeconds() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            words.add("w" + Integer.toString(100_000 + i, 36));
        }
        SampleArticles many = new SampleArticles();
        for (int i = 0; i < 5000; i++) {
            StringBuilder body = new StringBuilder("Send us your news, pictures and tips at any time of the day or night and we will call you back soon.\n");
            for (int k = 0; k < 120; k++) {
                body.append(words.get((int) (random.nextDouble() * random.nextDouble() * words.size()))).append(' ');
            }
            many.add("e" + i, "2026-03-0" + (1 + i % 9), "Outlet " + i % 7, "Item " + words.get(random.nextInt(words.size())), body.toString());
        }
        Content content = many.content();
        Stories stories = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(content));
        assertThat(stories.stories().stream().mapToInt(s -> s.members().size()).max().orElse(0)).isLessThan(50);
    }
}
