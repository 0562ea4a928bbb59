package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Places.Place;
import org.broadsheet.model.SampleSite;
import org.broadsheet.pages.MapView;
import org.broadsheet.pages.MapView.Dot;
import org.broadsheet.pages.MapView.Name;
import org.broadsheet.pages.MapView.PlaceLine;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.SitePath;
import org.junit.jupiter.api.Test;

class MapsOfPagesTest {

    private static final Place VELM = new Place("Velm", "DE", 53.6, 10.1, "2911298");
    private static final Place SARNAU = new Place("Sarnau", "DE", 52.5, 13.4, "2950159");

    private static SampleSite valley() {
        return new SampleSite().paginate(2).region("land", "The Land", "", 53.84, -12.56).region("harnwick", "Harnwick", "land", 53.8, -12.48).region("merrin", "Isle of Merrin", "land", 53.885, -13.31)
                .region("graufels", "Graufels", "land", 53.84, -12.08).region("silent", "Silent", "land", 53.9, -12.3).region("nowhere", "Nowhere", "")
                .entry("a", d -> d.regions = List.of("harnwick")).entry("b", d -> d.regions = List.of("harnwick", "merrin")).entry("c", d -> d.regions = List.of("graufels"))
                .entry("d", d -> d.regions = List.of("harnwick")).entry("e", d -> d.regions = List.of("nowhere"));
    }

    private static Optional<MapView> region(SampleSite site, String file) {
        return Planned.of(site).page(Page.ListPage.class, "regions/" + file + "index.html").map();
    }

    private static Optional<MapView> story(SampleSite site) {
        return Planned.of(site).page(Page.StoryPage.class, "stories/crossing/index.html").story().map();
    }

    @Test
    void theOverviewShowsEveryRegionThatHasAPlaceAndArticles() {
        MapView map = Planned.of(valley()).page(Page.OverviewPage.class, "regions/index.html").map().orElseThrow();
        assertThat(map.places()).extracting(PlaceLine::name).containsExactly("The Land", "Harnwick", "Graufels", "Isle of Merrin");
        assertThat(map.dots()).extracting(Dot::kind).containsExactlyInAnyOrder("area", "place", "place", "place");
        assertThat(map.description()).isEqualTo("Places by the number of articles: The Land 4, Harnwick 3, Graufels 1, Isle of Merrin 1");
        assertThat(Planned.of(valley()).page(Page.OverviewPage.class, "archive/index.html").map()).isEmpty();
    }

    @Test
    void aRegionShowsWhatLiesInIt() {
        MapView map = region(valley(), "land/").orElseThrow();
        assertThat(map.title()).isEqualTo("Map: The Land");
        assertThat(map.places()).extracting(PlaceLine::id).containsExactly("land", "harnwick", "graufels", "merrin");
        assertThat(map.places()).allSatisfy(place -> assertThat(place.link()).contains(new SitePath("regions/" + place.id() + "/")));
    }

    @Test
    void aRegionWithoutOthersInsideIsShownAmongItsNeighbours() {
        MapView map = region(valley(), "harnwick/").orElseThrow();
        assertThat(map.dots()).extracting(Dot::kind).containsExactlyInAnyOrder("subject", "around", "around");
        assertThat(map.names()).extracting(Name::text).contains("Harnwick");
    }

    @Test
    void regionsThatTheGazetteerKnowsNeedNoCoordinates() {
        SampleSite site = new SampleSite().region("velm", "Velm", "").region("sarnau", "Sarnau", "")
                .entry("a", d -> {
                    d.regions = List.of("velm", "sarnau");
                    d.focus = List.of(new FocusPlace(new Place("Velm", "DE", 53.6, 10.1, "region:velm"), .5), new FocusPlace(new Place("Sarnau", "DE", 52.5, 13.4, "region:sarnau"), .5));
                });
        MapView map = region(site, "velm/").orElseThrow();
        assertThat(map.dots()).extracting(Dot::kind).containsExactlyInAnyOrder("subject", "around");
        assertThat(map.home()).isNotEmpty();
    }

    @Test
    void onlyTheFirstPageOfAListHasTheMap() {
        assertThat(region(valley(), "harnwick/page/2/")).isEmpty();
        assertThat(region(valley(), "nowhere/")).isEmpty();
        assertThat(Planned.of(valley()).page(Page.ListPage.class, "archive/2026/index.html").map()).isEmpty();
    }

    @Test
    void aSingleRegionNeedsNoMap() {
        SampleSite site = new SampleSite().region("land", "The Land", "", 53.84, -12.56).entry("a", d -> d.regions = List.of("land")).entry("b", d -> d.regions = List.of("land")).story("crossing", "a", "b");
        assertThat(region(site, "land/")).isEmpty();
        assertThat(Planned.of(site).page(Page.OverviewPage.class, "regions/index.html").map()).isEmpty();
        assertThat(story(site)).isEmpty();
    }

    @Test
    void aStoryShowsWhatItsReportsAreAbout() {
        SampleSite site = new SampleSite().entry("a", d -> d.focus = List.of(new FocusPlace(VELM, .8), new FocusPlace(SARNAU, .2))).entry("b", d -> d.focus = List.of(new FocusPlace(VELM, .9)))
                .entry("c", d -> d.focus = List.of(new FocusPlace(VELM, .95), new FocusPlace(new Place("Ostwick", "DE", 48.1, 11.6, "3"), .05))).story("crossing", "a", "b", "c");
        MapView map = story(site.region("velm", "Velm", "", 53.6, 10.1)).orElseThrow();
        assertThat(map.places()).extracting(PlaceLine::name, PlaceLine::count).as("a passing mention is no place of the story").containsExactly(
                org.assertj.core.groups.Tuple.tuple("Velm", 3));
        assertThat(map.home()).isNotEmpty();
        assertThat(map.title()).isEqualTo("Map of the places in the reports");
    }

    @Test
    void whatOneReportAloneTakesFarAwayIsLeftOut() {
        Place harnwick = new Place("Harnwick", "", 53.8, -12.48, "region:harnwick");
        Place christmas = new Place("Christmas", "US", 28.5, -81, "geonames:1");
        SampleSite site = valley().entry("f", d -> d.focus = List.of(new FocusPlace(christmas, .6), new FocusPlace(harnwick, .4))).entry("g", d -> d.focus = List.of(new FocusPlace(VELM, .4)));
        assertThat(story(site.story("crossing", "f", "g")).orElseThrow().places()).extracting(PlaceLine::name).containsExactly("Harnwick");
        Place land = new Place("The Land", "", 53.84, -12.56, "region:land");
        SampleSite wide = valley().entry("f", d -> d.focus = List.of(new FocusPlace(harnwick, .4), new FocusPlace(land, .4)));
        assertThat(story(wide.story("crossing", "f", "a")).orElseThrow().dots()).extracting(Dot::kind).contains("area", "place");
    }

    @Test
    void aPlaceThatOnlyOneReportNamesIsNoPlaceOfTheStory() {
        SampleSite site = new SampleSite().entry("a", d -> d.focus = List.of(new FocusPlace(VELM, .9))).entry("b", d -> d.focus = List.of(new FocusPlace(SARNAU, .9))).story("crossing", "a", "b");
        assertThat(story(site)).isEmpty();
    }

    @Test
    void aCountryIsThePlaceOnlyWhereNoOtherIsKnown() {
        Place germany = new Place("Germany", "DE", 51, 9, "country:DE");
        Place poland = new Place("Poland", "PL", 52, 20, "country:PL");
        Place europe = new Place("Europe", "", 48, 9, "place:europe");
        assertThat(countries(germany, VELM, europe)).satisfies(map -> {
            assertThat(map.places()).extracting(PlaceLine::name).containsExactly("Velm");
            assertThat(map.dots()).extracting(Dot::kind).containsExactly("place");
        });
        assertThat(countries(germany, europe)).satisfies(map -> {
            assertThat(map.places()).extracting(PlaceLine::name).containsExactly("Germany");
            assertThat(map.dots()).isEmpty();
        });
        assertThat(countries(germany, poland).dots()).extracting(Dot::kind).containsExactly("area", "area");
    }

    private static MapView countries(Place... places) {
        List<FocusPlace> focus = java.util.Arrays.stream(places).map(place -> new FocusPlace(place, .3)).toList();
        return story(new SampleSite().entry("a", d -> d.focus = focus).entry("b", d -> d.focus = focus).story("crossing", "a", "b")).orElseThrow();
    }

    @Test
    void aFocusOnARegionLeadsToItsPage() {
        Place harnwick = new Place("Harnwick", "", 53.8, -12.48, "region:harnwick");
        MapView map = story(valley().entry("f", d -> d.focus = List.of(new FocusPlace(harnwick, 1))).story("crossing", "a", "f")).orElseThrow();
        assertThat(map.places()).singleElement().satisfies(place -> assertThat(place.link()).contains(new SitePath("regions/harnwick/")));
        assertThat(map.dots()).as("neighbours for orientation").hasSizeGreaterThan(1);
    }

    @Test
    void whereNoFocusIsKnownTheReportsRegionsAre() {
        MapView map = story(valley().story("crossing", "a", "b")).orElseThrow();
        assertThat(map.places()).extracting(PlaceLine::name).containsExactly("Harnwick", "Isle of Merrin");
        assertThat(story(valley().entry("f", d -> { }).entry("g", d -> { }).story("crossing", "f", "g"))).isEmpty();
    }

    @Test
    void placesThatAreNotOnEarthAreLeftOut() {
        Place odd = new Place("Odd", "", Double.NaN, 10, "1");
        Place far = new Place("Far", "", 91, 10, "2");
        assertThat(story(new SampleSite().entry("a", d -> d.focus = List.of(new FocusPlace(odd, .5), new FocusPlace(far, .5))).entry("b", d -> { }).story("crossing", "a", "b"))).isEmpty();
    }
}
