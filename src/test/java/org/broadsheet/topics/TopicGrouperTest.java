package org.broadsheet.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Assignment.Basis;
import org.broadsheet.model.Content;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Places;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Topic;
import org.junit.jupiter.api.Test;

class TopicGrouperTest {

    private static final Topic SHIPPING = new Topic("shipping", "Shipping", "", 1, Stream.of("ferry", "harbour", "cargo ship").map(Topic.Keyword::of).toList(), List.of("Maritime"), "");
    private static final Topic NATURE = new Topic("nature", "Nature", "", 2, List.of(), List.of("Environment"), "");

    private static Grouping group(Content content) {
        return group(content, List.of());
    }

    private static Grouping group(Content content, List<List<Integer>> stories) {
        int count = content.articles().size();
        List<List<Integer>> empty = Collections.nCopies(count, List.of());
        return new TopicGrouper().group(content, SampleArticles.terms(content), new Places(Collections.nCopies(count, List.of()), Collections.nCopies(count, List.of())),
                new Stories(stories.stream().map(members -> new Stories.Story("s", List.of(), "S", members, members.size(), List.of())).toList(), Collections.nCopies(count, -1), empty, empty, empty));
    }

    private static List<String> of(Content content, Grouping grouping, String id) {
        return grouping.topicsOf().get(index(content, id)).stream().map(a -> a.id() + " " + a.by().label()).toList();
    }

    @Test
    void whatTheEditorWroteStandsAlone() {
        Content content = SampleArticles.weekInTheValley().topics(SHIPPING, NATURE)
                .add("written", "2026-03-08", "", "A ferry in the harbour", "The ferry lies in the harbour.", Notes.NONE.topics("Nature")).content();
        assertThat(of(content, group(content), "written")).containsExactly("nature front-matter");
    }

    @Test
    void categoriesThatMatchAreTopicsAndOthersAreNoError() {
        Content content = new SampleArticles().topics(SHIPPING, NATURE)
                .add("a", "2026-03-08", "", "Otters", "Two otters.", Notes.NONE.categories("environment", "Whatever")).content();
        assertThat(of(content, group(content), "a")).containsExactly("nature front-matter");
    }

    @Test
    void theSourcesLabelsAreReadThroughAliases() {
        Content content = new SampleArticles().topics(SHIPPING, NATURE)
                .add("a", "2026-03-08", "Coast Wire", "Two otters", "Two otters.", Notes.NONE.sourceLabels("Maritime")).content();
        assertThat(of(content, group(content), "a")).containsExactly("shipping label");
    }

    @Test
    void keywordsInTitleAndLeadSpeakForATopic() {
        Content content = SampleArticles.weekInTheValley().topics(SHIPPING, NATURE).content();
        Grouping grouping = group(content);
        assertThat(of(content, grouping, "ferry-courier")).containsExactly("shipping vocabulary");
        assertThat(of(content, grouping, "chess")).containsExactly("general default");
        assertThat(grouping.topics().find("general")).map(Topic::name).contains("General");
    }

    @Test
    void aSiteWhereEveryArticleHasATopicNeedsNoGeneral() {
        Content content = new SampleArticles().add("a", "2026-03-08", "", "A", "B", Notes.NONE.topics("Chess")).content();
        assertThat(group(content).topics().find("general")).isEmpty();
    }

    @Test
    void withoutAVocabularyEveryWrittenNameIsATopicAndTheFirstSpellingWins() {
        Content content = new SampleArticles()
                .add("b", "2026-03-09", "", "A", "B", Notes.NONE.topics("LOCAL NEWS"))
                .add("a", "2026-03-08", "", "A", "B", Notes.NONE.topics("Local News").categories("Straße"))
                .add("c", "2026-03-08", "", "A", "B", Notes.NONE.topics("环境")).content();
        Grouping grouping = group(content);
        assertThat(grouping.topics().find("local-news")).map(Topic::name).contains("Local News");
        assertThat(of(content, grouping, "b")).containsExactly("local-news front-matter");
        assertThat(of(content, grouping, "a")).containsExactly("local-news front-matter", "strasse front-matter");
        assertThat(grouping.topicsOf().get(index(content, "c")).get(0).id()).matches("[0-9a-f]{12}");
    }

    @Test
    void aReportTakesItsStorysTopic() {
        Content content = new SampleArticles().topics(SHIPPING, NATURE)
                .add("a", "2026-03-08", "", "Otters", "Two otters.", Notes.NONE.topics("nature"))
                .add("b", "2026-03-08", "", "Marten", "One marten.").content();
        assertThat(of(content, group(content, List.of(List.of(0, 1))), "b")).containsExactly("nature story");
    }

    @Test
    void entriesThatAnEditorSortedTeachHowToSortTheRest() {
        SampleArticles articles = new SampleArticles();
        String[] sea = {"ferry", "harbour", "captain", "lifeboat", "crew", "anchor", "tide", "pier"};
        String[] wood = {"spruce", "forester", "beetle", "sapling", "deer", "timber", "moss", "sawmill"};
        for (int i = 0; i < 16; i++) {
            articles.add("sea" + i, "2026-01-10", "", "Notes " + i, three(sea, i), Notes.NONE.topics("Sea"));
            articles.add("wood" + i, "2026-01-10", "", "Notes " + i, three(wood, i), Notes.NONE.topics("Wood"));
        }
        articles.add("unknown", "2026-01-11", "", "Notes", "The forester showed timber with beetle holes beside the sawmill.");
        articles.add("strange", "2026-01-11", "", "Violins", "A quartet tuned slowly.");
        Content content = articles.content();
        Grouping grouping = group(content);
        assertThat(of(content, grouping, "unknown")).containsExactly("wood classifier");
        assertThat(of(content, grouping, "strange")).containsExactly("general default");
        Assignment sure = grouping.topicsOf().get(index(content, "unknown")).get(0);
        assertThat(sure.by()).isEqualTo(Basis.CLASSIFIER);
        assertThat(sure.score()).isBetween(0.5, 1.0);
    }

    private static String three(String[] words, int i) {
        return "The " + words[i % 8] + " and the " + words[(i + 3) % 8] + " near a " + words[(i * 3 + 1) % 8] + " of old.";
    }

    @Test
    void wordsOfAPhraseStandNextToEachOther() {
        Topic freight = new Topic("freight", "Haulage", "", 1, List.of(Topic.Keyword.of("cargo ship")), List.of(), "");
        Content content = new SampleArticles().topics(freight, NATURE)
                .add("together", "2026-03-08", "", "A cargo ship ran aground", "The cargo ship lies on the sand. A tug reached the cargo ship.")
                .add("apart", "2026-03-08", "", "Ship takes cargo", "The ship took on cargo. A ship with cargo, the second this week.").content();
        Grouping grouping = group(content);
        assertThat(of(content, grouping, "together")).containsExactly("freight vocabulary");
        assertThat(of(content, grouping, "apart")).containsExactly("general default");
    }

    @Test
    void weightsOfKeywordsAddUpAndMaySpeakAgainst() {
        Topic sport = new Topic("sport", "Games", "", 1, List.of(new Topic.Keyword("court", 0.5), new Topic.Keyword("racket", 3)), List.of(), "");
        Topic law = new Topic("law", "Law", "", 2, List.of(Topic.Keyword.of("court"), new Topic.Keyword("racket", -4)), List.of(), "");
        Content content = new SampleArticles().topics(sport, law)
                .add("tennis", "2026-03-08", "", "Court swept", "A racket and a ball lay on the court.")
                .add("trial", "2026-03-08", "", "Court sits", "The court heard two fishermen.").content();
        Grouping grouping = group(content);
        assertThat(of(content, grouping, "tennis")).containsExactly("sport vocabulary");
        assertThat(of(content, grouping, "trial")).containsExactly("law vocabulary");
    }

    private static SampleArticles seaAndWood() {
        SampleArticles articles = new SampleArticles();
        String[] sea = {"ferry", "harbour", "captain", "lifeboat", "crew", "anchor", "tide", "pier"};
        String[] wood = {"spruce", "forester", "beetle", "sapling", "deer", "timber", "moss", "sawmill"};
        for (int i = 0; i < 16; i++) {
            articles.add("sea" + i, "2026-01-10", "", "Notes " + i, three(sea, i), Notes.NONE.topics("sea"));
            articles.add("wood" + i, "2026-01-10", "", "Notes " + i, three(wood, i), Notes.NONE.topics("wood"));
        }
        return articles;
    }

    private static Topic named(String id) {
        return new Topic(id, id, "", 1, List.of(), List.of(), "");
    }

    @Test
    void theNameOfALearntTopicIsNoKeyword() {
        Content content = seaAndWood().topics(named("sea"), named("wood"))
                .add("unknown", "2026-01-11", "", "Sea of wood", "By the sea the forester showed timber with beetle holes, spruce and moss beside the sawmill.").content();
        assertThat(of(content, group(content), "unknown")).containsExactly("wood classifier");
    }

    @Test
    void wordsThatNoExampleHasAreLearntFromTheTextsBesideThem() {
        SampleArticles articles = seaAndWood().topics(named("sea"), named("wood"));
        for (int i = 0; i < 6; i++) {
            articles.add("skipper" + i, "2026-01-11", "", "Notes", "The skipper steered the trawler past the lifeboat and the pier, the ferry and the harbour, trip " + i + ".");
        }
        Content content = articles.add("unknown", "2026-01-12", "", "Trawler", "A skipper and a trawler.").content();
        assertThat(of(content, group(content), "unknown")).containsExactly("sea classifier");
    }

    @Test
    void anUnsureTextTakesItsStorysTopicElseTheBestGuessWhereAllTopicsAreLearnt() {
        Content content = seaAndWood().topics(named("sea"), named("wood"))
                .add("tossup", "2026-01-12", "", "Ferry and spruce", "A ferry and a spruce, a captain and a forester, a crew and a beetle.")
                .add("sister", "2026-01-12", "", "Notes", "Nothing to see.", Notes.NONE.topics("wood")).content();
        int tossup = index(content, "tossup");
        Grouping alone = group(content);
        assertThat(alone.unsure()).containsExactly(tossup);
        Assignment guess = alone.topicsOf().get(tossup).get(0);
        assertThat(guess.by()).isEqualTo(Basis.CLASSIFIER);
        assertThat(guess.score()).isLessThan(0.6);
        List<Integer> story = List.of(Math.min(tossup, index(content, "sister")), Math.max(tossup, index(content, "sister")));
        Grouping told = group(content, List.of(story));
        assertThat(of(content, told, "tossup")).containsExactly("wood story");
        assertThat(told.unsure()).containsExactly(tossup);
    }

    @Test
    void anUnsureTextIsLeftToGeneralWhereATopicHasNoExamples() {
        Content content = seaAndWood().topics(named("sea"), named("wood"), named("weather"))
                .add("tossup", "2026-01-12", "", "Ferry and spruce", "A ferry and a spruce, a captain and a forester, a crew and a beetle.").content();
        assertThat(of(content, group(content), "tossup")).containsExactly("general default");
    }

    @Test
    void theOrderOfEntriesChangesNothing() {
        SampleArticles articles = seaAndWood().topics(named("sea"), named("wood"), SHIPPING)
                .add("unknown", "2026-01-11", "", "Notes", "The forester showed timber with beetle holes beside the sawmill and the harbour.");
        Content content = articles.content();
        assertThat(of(content, group(content), "unknown")).isEqualTo(of(content, group(content), "unknown"));
    }

    @Test
    void anExplanationNamesTheWordsThatSpeakForATopic() {
        Content content = seaAndWood().topics(named("sea"), named("wood"), SHIPPING)
                .add("unknown", "2026-01-11", "", "Notes", "The forester showed timber with beetle holes and moss, spruce and deer, beside the harbour.").content();
        TopicReasons reasons = new TopicGrouper().explain(content, SampleArticles.terms(content), index(content, "unknown"));
        assertThat(reasons.confidence()).isBetween(0.0, 1.0);
        assertThat(reasons.candidates().get(0).topic()).isEqualTo("wood");
        assertThat(reasons.candidates().get(0).terms()).extracting(TopicReasons.Term::word).contains("forester", "timber", "beetle").doesNotContain("harbour");
        assertThat(reasons.candidates()).filteredOn(c -> c.topic().equals("shipping")).singleElement()
                .satisfies(c -> assertThat(c.terms()).extracting(TopicReasons.Term::word).containsExactly("harbour"));
        TopicReasons own = new TopicGrouper().explain(content, SampleArticles.terms(content), index(content, "sea3"));
        assertThat(own.candidates().get(0).topic()).isEqualTo("sea");
    }

    @Test
    void sectionsOfAnAddressAreReadFromTheInnermost() {
        assertThat(Sections.of("https://herald.example/news/local-sport/2026/03/rovers-win.html?from=/x/")).containsExactly("local sport", "news");
        assertThat(Sections.of("https://herald.example/rovers-win")).isEmpty();
        assertThat(Sections.of("https://herald.example")).isEmpty();
        assertThat(Sections.of("no address/at all")).isEmpty();
        assertThat(Sections.of("https://herald.example" + "/a1".repeat(5000)).size()).isLessThan(10);
    }
}
