package org.broadsheet.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged tables. */
class OutlinesTest {

    private static final Outlines WORLD = OutlineReader.read(0);

    @ParameterizedTest
    @CsvSource({"50.45,30.52,UA", "44.95,34.10,UA", "51.73,36.19,RU", "66.0,-171.0,RU", "-17.8,178.0,FJ", "-90,0,AQ", "-75,100,AQ", "52.52,13.40,DE", "9.56,44.06,SO", "35.3,33.6,CY", "42.66,21.16,XK",
            "45.9,63.3,KZ", "-23.5,133.9,AU", "64.1,-21.0,IS"})
    void placesLieInTheirCountry(double latitude, double longitude, String country) {
        assertThat(WORLD.at(longitude, latitude)).hasValueSatisfying(c -> assertThat(c.code()).isEqualTo(country));
    }

    @Test
    void theOceanBelongsToNobody() {
        assertThat(WORLD.at(-30, 40)).isEmpty();
        assertThat(WORLD.landIn(new Box(-33, 38.5, -32.5, 39))).isFalse();
        assertThat(WORLD.landIn(new Box(179.5, -18, 180.5, -16))).isTrue();
    }

    @Test
    void coarserOutlinesAreTheSameWorldWithFewerRings() {
        Outlines coarse = OutlineReader.read(.03);
        assertThat(coarse.land().size()).isLessThan(WORLD.land().size() / 2);
        assertThat(coarse.at(30.52, 50.45)).hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("UA"));
    }

    @Test
    void countriesHaveNamesInTheLanguageOfTheSite() {
        CountryNames names = new CountryNames();
        assertThat(names.name("DE", "en")).isEqualTo("Germany");
        assertThat(names.name("DE", "de-AT")).isEqualTo("Deutschland");
        assertThat(names.name("UA", "uk")).isEqualTo("Україна");
        assertThat(names.name("RU", "xx")).isEqualTo("Russia");
        assertThat(names.name("--", "en")).isEmpty();
        assertThat(WORLD.countries()).filteredOn(c -> !c.code().equals("--")).allSatisfy(c -> assertThat(names.name(c.code(), "en")).as(c.code()).isNotEmpty());
    }

    @Test
    void theTablesStaySmall() throws IOException {
        assertThat(packed("outlines.bin") + packed("countries.tsv")).isBetween(200_000, 400_000);
    }

    /** As many bytes as a jar needs for it. */
    private static int packed(String resource) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = OutlineReader.class.getResourceAsStream(resource); DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            in.transferTo(packing);
        }
        return out.size();
    }
}
