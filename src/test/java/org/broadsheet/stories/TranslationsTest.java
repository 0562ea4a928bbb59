package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;
import static org.broadsheet.stories.StoryFinderTest.find;
import static org.broadsheet.stories.StoryFinderTest.members;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadsheet.model.Content;
import org.broadsheet.model.Places;
import org.broadsheet.model.SampleArticles;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private static SampleArticles languages() {
        return SampleArticles.weekInTheValley()
                .in("de", "faehre", "2026-03-02T09:00:00Z", "Tolver Bote", "Fähre läuft vor Hollin Point auf Grund",
                        "Die Autofähre Merganser ist am Montag im Nebel vor Hollin Point auf Grund gelaufen. Das Rettungsboot aus Tarnmouth holte 38 Fahrgäste von Bord. "
                                + "Kapitänin Orla Fenwick wird befragt, sagte ein Sprecher in Tarnmouth. Nach Skerry Island fährt vorerst kein Schiff.")
                .in("ru", "parom", "2026-03-02T10:00:00Z", "Вестник", "Паром сел на мель в тумане",
                        "Паром Мерганзер сел на мель у Холлин Пойнт. Спасатели из Тарнмут сняли 38 пассажиров, сообщила газета. Капитан Орла Фенвик дала показания. На остров Скерри судов нет.")
                .in("de", "schach", "2026-03-06T11:00:00Z", "Tolver Bote", "Neue Bücherei eröffnet",
                        "In Eastmere hat am Freitag eine Bücherei eröffnet. Die Leiterin Greta Holm zeigte 900 Bände aus dem Nachlass eines Arztes.");
    }

    @Test
    void reportsInTwoLanguagesJoinByNamesAndFigures() {
        Content content = languages().content();
        assertThat(members(content, find(content))).anyMatch(members -> members.contains("faehre") && members.contains("ferry-herald"));
    }

    @Test
    void aNewsOfTheSameDayAndTownStaysApart() {
        Content content = languages().content();
        assertThat(find(content).storyOf().get(index(content, "schach"))).isEqualTo(-1);
    }

    @Test
    void aCommonPlaceCountsWhateverItIsCalled() {
        SampleArticles articles = new SampleArticles()
                .add("en", "2026-03-02T09:00:00Z", "Valley Courier", "Dam at Lake Wend cracks",
                        "Engineers found a crack in the dam above Westhaven. Warden Otto Kessling ordered the valley cleared, and the minister Ines Quill flew in.")
                .in("de", "de", "2026-03-02T11:00:00Z", "Tolver Bote", "Riss in der Staumauer am Wendsee",
                        "Die Staumauer über Westhafen hat einen Riss. Talwart Otto Kessling ließ räumen, Ministerin Ines Quill kam mit dem Hubschrauber.");
        Content content = articles.content();
        Places.FocusPlace lake = new Places.FocusPlace(new Places.Place("Lake Wend", "", 50, 8, "region:wend"), 0.8);
        Places.FocusPlace other = new Places.FocusPlace(new Places.Place("Ostrand", "", 54, 8, "region:ostrand"), 0.8);
        List<List<Places.FocusPlace>> both = Collections.nCopies(2, List.of(lake));
        List<List<Places.FocusPlace>> apart = new ArrayList<>(both);
        apart.set(1, List.of(other));
        TimeWindow window = new TimeWindow(content.articles());
        assertThat(new Translations(content.articles(), both, window).pairs()).hasSize(1);
        assertThat(new Translations(content.articles(), apart, window).pairs().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void oneLanguageHasNoTranslations() {
        Content content = SampleArticles.weekInTheValley().content();
        assertThat(new Translations(content.articles(), Collections.nCopies(content.articles().size(), List.of()), new TimeWindow(content.articles())).pairs()).isEmpty();
    }
}
