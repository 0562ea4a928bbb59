package org.broadsheet.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapSketch.Role;
import org.broadsheet.pages.MapSketch.Size;
import org.broadsheet.pages.MapSketch.Spot;
import org.broadsheet.pages.MapView;
import org.broadsheet.pages.MapView.Dot;
import org.broadsheet.pages.MapView.Name;
import org.broadsheet.pages.SitePath;
import org.junit.jupiter.api.Test;

class MapDrawerTest {

    private static final MapDrawer DRAWER = new MapDrawer();
    private static final double MARGIN = Tracing.MARGIN + .1;

    @Test
    void nothingIsDrawnOutsideTheFrameAndNoMapIsHeavyWhereverItIs() {
        Random random = new Random(20261124);
        for (int round = 0; round < 150; round++) {
            MapView map = DRAWER.draw(randomSketch(random));
            for (String path : paths(map)) {
                assertThat(Svg.lines(path)).allSatisfy(line -> assertThat(line).allSatisfy(point -> {
                    assertThat(point[0]).isBetween(-MARGIN, map.width() + MARGIN);
                    assertThat(point[1]).isBetween(-MARGIN, map.height() + MARGIN);
                }));
            }
            assertThat(map.dots()).isNotEmpty().allSatisfy(dot -> assertThat(new Box(0, 0, map.width(), map.height()).contains(dot.x(), dot.y())).isTrue());
            assertThat(paths(map).stream().mapToInt(String::length).sum()).as("round %d: %s", round, map.description()).isLessThan(map.width() == ViewChooser.SMALL_WIDTH ? 2_700 : 4_900);
        }
    }

    @Test
    void theSameSketchGivesTheSameMapWhateverWasDrawnBefore() {
        Random random = new Random(5);
        List<MapSketch> sketches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sketches.add(randomSketch(random));
        }
        List<MapView> first = sketches.stream().map(DRAWER::draw).toList();
        List<MapSketch> reversed = new ArrayList<>(sketches);
        Collections.reverse(reversed);
        MapDrawer fresh = new MapDrawer();
        List<MapView> second = new ArrayList<>(reversed.stream().map(fresh::draw).toList());
        Collections.reverse(second);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void placesOnBothSidesOfTheAntimeridianAreNeighbours() {
        MapView map = draw(Size.SMALL, place("Suva", "FJ", -18.14, 178.44, 4), place("Apia", "WS", -13.83, -171.77, 1));
        Dot suva = map.dots().get(0);
        Dot apia = map.dots().get(1);
        assertThat(suva.x()).isLessThan(apia.x());
        assertThat(apia.x() - suva.x()).isBetween(80.0, 320.0);
        assertThat(Svg.lines(map.land()).stream().flatMap(List::stream).mapToDouble(p -> p[0])).as("land on both sides").anyMatch(x -> x < 150).anyMatch(x -> x > 230);
        assertThat(map.globe()).isEmpty();
    }

    @Test
    void aPoleCanBeInTheMiddle() {
        MapView map = draw(Size.SMALL, place("Station", "", 89.5, 10, 3), place("Alert", "CA", 82.5, -62.3, 1), place("Cape", "RU", 77.7, 104.3, 1));
        assertThat(map.dots()).hasSize(3);
        assertThat(map.land()).isNotEmpty();
        assertThat(draw(Size.SMALL, place("South Pole", "AQ", -90, 0, 3)).home()).isNotEmpty();
    }

    @Test
    void onePlaceIsShownInItsCountry() {
        MapView map = draw(Size.SMALL, place("Luxembourg", "LU", 49.61, 6.13, 4));
        assertThat(map.home()).isNotEmpty();
        assertThat(map.names()).extracting(Name::text).contains("Luxembourg", "FRANCE", "GERMANY", "BELGIUM");
        assertThat(map.scale()).isPresent();
    }

    @Test
    void aCountryIsShownWholeAndWithoutADot() {
        Spot poland = new Spot("", "Poland", "PL", 52, 19.4, 4, Role.COUNTRY, false, Optional.empty());
        MapView map = draw(Size.SMALL, poland);
        assertThat(map.dots()).isEmpty();
        assertThat(map.names()).extracting(Name::text).contains("POLAND");
        assertThat(map.places()).extracting(MapView.PlaceLine::name).containsExactly("Poland");
        assertThat(Svg.lines(map.home()).get(0)).as("all of it").allSatisfy(p -> assertThat(new Box(0, 0, 400, 300).contains(p[0], p[1])).isTrue());
        assertThat(draw(Size.SMALL, new Spot("", "Russia", "RU", 61, 99, 4, Role.COUNTRY, false, Optional.empty())).names()).extracting(Name::text).contains("RUSSIA");
        assertThat(draw(Size.SMALL, new Spot("", "Indonesia", "ID", -2, 118, 4, Role.COUNTRY, false, Optional.empty())).home()).isNotEmpty();
    }

    @Test
    void allPlacesInOnePointAreAMapToo() {
        MapView map = draw(Size.LARGE, place("Ostwick", "", 53.7, -.3, 4), place("Ostwick Harbour", "", 53.7, -.3, 2), place("Ostwick North", "", 53.7, -.3, 1));
        assertThat(map.dots()).hasSize(3).extracting(Dot::x).containsOnly(map.dots().get(0).x());
        assertThat(map.dots().get(0).x()).isCloseTo(map.width() / 2.0, within(map.width() * .1));
    }

    @Test
    void placesAroundTheWorldNeedAllOfIt() {
        MapView map = draw(Size.LARGE, place("New York", "US", 40.7, -74, 3), place("Kyiv", "UA", 50.45, 30.5, 9), place("Sydney", "AU", -33.9, 151.2, 2));
        assertThat(map.globe()).isNotEmpty();
        assertThat(map.scale()).isEmpty();
        assertThat(map.borders()).isEmpty();
        assertThat(map.dots()).hasSize(3);
        MapView opposite = draw(Size.SMALL, place("Here", "", 0, 0, 1), place("There", "", 0, 180, 1));
        assertThat(opposite.globe()).isNotEmpty();
    }

    @Test
    void anInventedCountryInTheOceanHasLinesAndAScaleButNoOutlines() {
        MapView map = draw(Size.LARGE, own("Merrin", 53.885, -13.31, 13), own("Graufels", 53.84, -12.08, 19));
        assertThat(map.land()).isEmpty();
        assertThat(map.home()).isEmpty();
        assertThat(map.graticule()).isNotEmpty();
        assertThat(map.scale()).isPresent();
        assertThat(draw(Size.LARGE, place("Merrin", "", 53.885, -13.31, 13), place("Graufels", "", 53.84, -10.4, 19)).land()).as("a gazetteer knows what is real").isNotEmpty();
    }

    @Test
    void dotsGrowWithTheRootOfTheNumberOfArticles() {
        MapView map = draw(Size.LARGE, place("A", "", 50, 10, 100), place("B", "", 51, 11, 25), place("C", "", 52, 12, 1));
        assertThat(map.dots()).extracting(Dot::r).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(map.dots().get(0).r()).isCloseTo(2 * map.dots().get(1).r(), within(.11));
        assertThat(map.dots().get(2).r()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void namesMeetNoOtherNameAndNoDot() {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            Spot[] spots = new Spot[12];
            for (int i = 0; i < spots.length; i++) {
                spots[i] = place("Somewhere " + i, "", 50 + random.nextDouble(), 10 + random.nextDouble() * 2, 1 + random.nextInt(50));
            }
            MapView map = draw(Size.LARGE, spots);
            List<Box> boxes = map.names().stream().map(MapDrawerTest::box).toList();
            assertThat(map.names()).hasSizeGreaterThan(3);
            for (int a = 0; a < boxes.size(); a++) {
                for (int b = a + 1; b < boxes.size(); b++) {
                    assertThat(meet(boxes.get(a), boxes.get(b))).as("%s and %s", map.names().get(a), map.names().get(b)).isFalse();
                }
                Box name = boxes.get(a);
                assertThat(map.dots()).noneMatch(dot -> name.contains(dot.x(), dot.y()));
            }
        }
    }

    @Test
    void theListSaysWhatTheDotsShow() {
        MapView map = new MapDrawer().draw(new MapSketch(Size.LARGE, "map", "Map", "B 7, A 3", "en", List.of(
                new Spot("a", "A", "", 50, 10, 3, Role.PLACE, false, Optional.of(new SitePath("regions/a/"))), new Spot("b", "B", "", 51, 11, 7, Role.PLACE, false, Optional.empty()),
                new Spot("c", "C", "", 50.5, 10.5, 0, Role.AROUND, false, Optional.empty()))));
        assertThat(map.places()).extracting(MapView.PlaceLine::name).containsExactly("B", "A");
        assertThat(map.places().get(1).link()).contains(new SitePath("regions/a/"));
        assertThat(map.dots()).hasSize(3);
    }

    @Test
    void milesAreForThoseWhoThinkInThem() {
        MapSketch sketch = new MapSketch(Size.SMALL, "map", "", "", "en-US", List.of(place("Chicago", "US", 41.88, -87.63, 1)));
        assertThat(DRAWER.draw(sketch).scale()).hasValueSatisfying(s -> assertThat(s.text()).endsWith(" mi"));
        assertThat(DRAWER.draw(sketch).states()).isNotEmpty();
    }

    @Test
    void longNamesAreCutAndHostileOnesStayText() {
        MapView map = draw(Size.SMALL, place("x".repeat(500), "", 50, 10, 3), place("<script>alert(1)</script>", "", 51, 11, 2));
        assertThat(map.names()).allSatisfy(name -> assertThat(name.text().length()).isLessThan(40));
        assertThat(map.places()).extracting(MapView.PlaceLine::name).contains("<script>alert(1)</script>");
    }

    private static MapSketch randomSketch(Random random) {
        Size size = random.nextBoolean() ? Size.SMALL : Size.LARGE;
        double latitude = random.nextInt(10) == 0 ? (random.nextBoolean() ? 90 : -90) : random.nextDouble() * 180 - 90;
        double longitude = random.nextInt(10) == 0 ? 180 : random.nextDouble() * 360 - 180;
        double spread = Math.pow(10, random.nextDouble() * 4 - 2);
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            double north = Math.max(-90, Math.min(90, latitude + (random.nextDouble() - .5) * spread));
            double east = (longitude + (random.nextDouble() - .5) * spread * 2 + 540) % 360 - 180;
            spots.add(place("Place " + i, "", north, east, 1 + random.nextInt(40)));
        }
        return new MapSketch(size, "map", "Map", spots.toString(), "en", spots);
    }

    private static MapView draw(Size size, Spot... spots) {
        return DRAWER.draw(new MapSketch(size, "map", "Map", "Places", "en", List.of(spots)));
    }

    private static Spot place(String name, String country, double latitude, double longitude, int count) {
        return new Spot("", name, country, latitude, longitude, count, Role.PLACE, false, Optional.empty());
    }

    private static Spot own(String name, double latitude, double longitude, int count) {
        return new Spot(name, name, "", latitude, longitude, count, Role.PLACE, true, Optional.empty());
    }

    /** Letters of thirteen units, half as wide. */
    private static Box box(Name name) {
        double width = name.text().length() * 6.5;
        double left = name.anchor().equals("start") ? name.x() : name.anchor().equals("end") ? name.x() - width : name.x() - width / 2;
        return new Box(left, name.y() - 10, left + width, name.y() + 2);
    }

    private static boolean meet(Box a, Box b) {
        return a.west() < b.east() && b.west() < a.east() && a.south() < b.north() && b.south() < a.north();
    }

    private static List<String> paths(MapView map) {
        return List.of(map.globe(), map.graticule(), map.land(), map.home(), map.borders(), map.states());
    }
}
