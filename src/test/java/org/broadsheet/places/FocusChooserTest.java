package org.broadsheet.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;

import java.util.List;
import java.util.OptionalDouble;
import org.broadsheet.model.Content;
import org.broadsheet.model.Places;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Region;
import org.broadsheet.model.SampleArticles;
import org.junit.jupiter.api.Test;

class FocusChooserTest {

    private static List<FocusPlace> focus(String title, String body) {
        Content content = new SampleArticles().add("a", "2026-03-01", "", title, body).content();
        return new PlaceFinder().find(content, SampleArticles.ONE).focusOf().get(0);
    }

    private static List<String> names(List<FocusPlace> focus) {
        return focus.stream().map(f -> f.place().name()).toList();
    }

    @Test
    void theTitleWeighsMostAndScenesAreLeftOut() {
        List<FocusPlace> focus = focus("Bridge closed in Bratislava", "Traffic in Bratislava is diverted.\nThe bridge was built in 1970.\nNobody was hurt.\nThe steel came from Gdansk.\nDrivers in Bratislava wait.");
        assertThat(names(focus)).containsExactly("Bratislava");
        assertThat(focus.get(0).share()).isBetween(.5, 1.0);
        assertThat(focus.get(0).place().country()).isEqualTo("SK");
        assertThat(focus.get(0).place().key()).startsWith("geonames:");
    }

    @Test
    void aCountryOfANamedTownIsNotCountedBesideIt() {
        assertThat(names(focus("Flood in Poznan", "The river in Poznan, Poland, rose. Poznan hopes for a dry week."))).containsExactly("Poznań");
    }

    @Test
    void manyTownsOfOneCountryMakeTheCountry() {
        assertThat(names(focus("Trains stop", "Trains from Berlin, Hamburg, Munich, Dresden, Leipzig, Hannover and Bremen stopped.\nOne to Vienna ran."))).containsExactly("Germany");
    }

    @Test
    void withoutPlacesNothingStandsOut() {
        assertThat(focus("A quiet day", "Nothing happened, and nobody complained about it.")).isEmpty();
    }

    @Test
    void regionsOfTheDigestAreOnTheMapWhereTheyAreWritten() {
        Region lorne = new Region("lorne", "Lorne", "town", "", List.of(), OptionalDouble.of(51.5), OptionalDouble.of(7.5));
        Content content = new SampleArticles().regions(lorne).add("a", "2026-03-01", "", "Fair in Lorne", "All of Lorne is there.").content();
        Places.Place place = new PlaceFinder().find(content, SampleArticles.ONE).focusOf().get(0).get(0).place();
        assertThat(place).isEqualTo(new Places.Place("Lorne", "", 51.5, 7.5, "region:lorne"));
    }

    @Test
    void neitherOrderNorThreadsChangeAnything() {
        SampleArticles week = SampleArticles.weekInTheValley();
        for (int i = 0; i < 30; i++) {
            week.add("far-" + i, "2026-03-07", "Sheet " + i % 3, "Fair in Springfield",
                    "The fair in " + List.of("Springfield", "Paris", "Athens").get(i % 3) + " was visited from " + List.of("Dayton, Ohio", "Dallas", "Thebes").get(i % 3) + ".");
        }
        Content content = week.content();
        Places once = new PlaceFinder().find(content, SampleArticles.ONE);
        assertThat(new PlaceFinder().find(content, SampleArticles.MANY)).isEqualTo(once);
        Content mixed = week.shuffled(7);
        Places other = new PlaceFinder().find(mixed, SampleArticles.MANY);
        content.articles().forEach(a -> assertThat(other.focusOf().get(index(mixed, a.id()))).as(a.id()).isEqualTo(once.focusOf().get(index(content, a.id()))));
    }
}
