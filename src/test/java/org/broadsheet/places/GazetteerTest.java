package org.broadsheet.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private final Gazetteer gazetteer = World.gazetteer();

    private List<Integer> entries(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        long hash = new Utf8Name().over(bytes, 0, bytes.length).hash();
        List<Integer> found = new ArrayList<>();
        for (int e = gazetteer.first(hash); e >= 0; e = gazetteer.next(e, hash)) {
            found.add(e);
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"Kyiv, UA, CAPITAL", "München, DE, STATE_SEAT", "Xenia, US, COUNTY_SEAT", "Calif., US, STATE", "Allemagne, DE, COUNTRY", "Франция, FR, COUNTRY", "京都, JP, STATE_SEAT",
        "Greene County, US, COUNTY", "Egyptian, EG, COUNTRY", "SAINT LOUIS, US, TOWN", "st louis, US, TOWN"})
    void namesLeadToTheirPlaces(String name, String country, PlaceKind kind) {
        assertThat(entries(name)).anySatisfy(e -> {
            int place = gazetteer.place(e);
            assertThat(gazetteer.countryCode(gazetteer.country(place))).isEqualTo(country);
            assertThat(gazetteer.kind(place)).isEqualTo(kind);
        });
    }

    @Test
    void thePlaceWithMostPeopleComesFirst() {
        List<Float> people = entries("Springfield").stream().map(e -> gazetteer.logPopulation(gazetteer.place(e))).toList();
        assertThat(people).hasSizeGreaterThan(10).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void everyPlaceLiesOnEarthAndEveryCountryIsOne() {
        for (int c = 0; c < gazetteer.countries() - 1; c++) {
            OptionalInt place = gazetteer.placeOfCountry(c);
            assertThat(place).as(gazetteer.countryCode(c)).isPresent();
            assertThat(gazetteer.name(place.getAsInt())).isEqualTo(gazetteer.countryName(c)).isNotEmpty();
        }
        assertThat(IntStream.range(0, 160_000)).allSatisfy(p -> {
            assertThat(Math.abs(gazetteer.latitude(p))).isLessThanOrEqualTo(90);
            assertThat(Math.abs(gazetteer.longitude(p))).isLessThanOrEqualTo(180);
        });
    }

    @Test
    void keysNameOnePlaceEach() {
        assertThat(IntStream.range(0, 8_000).filter(p -> gazetteer.kind(p) != PlaceKind.COUNTY).mapToObj(gazetteer::key)).doesNotHaveDuplicates();
        assertThat(gazetteer.key(gazetteer.place(entries("Kyiv").get(0)))).isEqualTo("geonames:703448");
    }

    @Test
    void theTableStaysSlim() throws IOException {
        try (InputStream packed = World.class.getResourceAsStream("gazetteer.bin.gz")) {
            assertThat(packed.readAllBytes().length).isLessThan(2_500_000);
        }
    }

    @Test
    void itsSourcesAreNamed() throws IOException {
        try (InputStream licences = World.class.getResourceAsStream("gazetteer-licences.txt")) {
            assertThat(new String(licences.readAllBytes(), StandardCharsets.UTF_8)).contains("GeoNames", "Creative Commons Attribution 4.0", "WordNet", "Unicode");
        }
    }
}
