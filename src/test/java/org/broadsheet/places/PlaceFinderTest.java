package org.broadsheet.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;

import java.util.List;
import java.util.OptionalDouble;
import org.broadsheet.model.Content;
import org.broadsheet.model.Region;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.model.SampleArticles.Notes;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {

    private static Region region(String id, String name, String parent, String... others) {
        return new Region(id, name, "town", parent, List.of(others), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static SampleArticles valley() {
        return new SampleArticles().regions(region("valley", "Tarn Valley", ""), region("tarnmouth", "Tarnmouth", "valley"), region("new-lorne", "New Lorne", "valley"),
                region("lorne", "Lorne", "valley", "Lornetown"), region("reading", "Reading", ""));
    }

    private static List<String> of(Content content, String id) {
        return new PlaceFinder().find(content, SampleArticles.ONE).regionsOf().get(index(content, id)).stream().map(a -> a.id() + " " + a.by().label()).toList();
    }

    @Test
    void namesInTheTitleWeighMostAndContainersAreLeftOut() {
        Content content = valley().add("a", "2026-03-01", "", "Fair in Lorne", "The Tarn Valley fair opens in Tarnmouth, they say in Lornetown.").content();
        assertThat(of(content, "a")).containsExactly("lorne vocabulary", "tarnmouth vocabulary");
    }

    @Test
    void theLongestNameWins() {
        Content content = valley().add("a", "2026-03-01", "", "Mill reopens", "The mill in New Lorne turns again.").content();
        assertThat(of(content, "a")).containsExactly("new-lorne vocabulary");
    }

    @Test
    void onlyWholeCapitalisedWordsAreNames() {
        Content content = valley().add("a", "2026-03-01", "", "A day of reading", "Children were reading. Lorneshire and lorne are other words.").content();
        assertThat(of(content, "a")).isEmpty();
    }

    @Test
    void whatTheEditorWroteIsAllThereIs() {
        Content content = valley().add("a", "2026-03-01", "", "Fair in Lorne", "Lorne and Tarnmouth celebrate.", Notes.NONE.regions("Tarn Valley", "tarnmouth")).content();
        assertThat(of(content, "a")).containsExactly("valley front-matter", "tarnmouth front-matter");
    }

    @Test
    void withoutAVocabularyWrittenNamesAreRegions() {
        Content content = new SampleArticles().add("a", "2026-03-01", "", "Fair", "Fair.", Notes.NONE.regions("Upper Tarn")).content();
        assertThat(of(content, "a")).containsExactly("upper-tarn front-matter");
    }

    @Test
    void aCircleOfParentsEndsTheWalk() {
        Content content = new SampleArticles().regions(region("a", "Arden", "b"), region("b", "Bexley", "a"))
                .add("x", "2026-03-01", "", "Arden and Bexley", "Both.").content();
        assertThat(new PlaceFinder().find(content, SampleArticles.ONE).regionsOf()).hasSize(1);
    }
}
