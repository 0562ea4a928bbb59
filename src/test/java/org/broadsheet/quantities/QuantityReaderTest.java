package org.broadsheet.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.broadsheet.text.TextAnalyser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {

    private static Figures read(String language, String sentence) {
        return new QuantityReader(new TextAnalyser().words(language)).read(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "en | The pipe is twenty-two kilometres long. | length 22000",
        "en | It cost two hundred and fifty million euros. | money:eur 250000000",
        "en | A debt of $1.2bn was written off. | money:usd 1200000000",
        "en | The road is 1,250 miles long. | length 2011680",
        "en | It was -12 °C at noon. | temperature -12",
        "en | Prices rose by 0.5 percentage points. | points 0.5",
        "en | The ship makes 20 knots. | speed 37.04",
        "de | Der Umbau kostet zweihundertfünfundvierzig Euro. | money:eur 245",
        "de | Der Umbau kostet 1,2 Mrd. Euro. | money:eur 1200000000",
        "de | Der Graben ist zweieinhalb Meter tief. | length 2.5",
        "de | Die Leitung ist 1.250 Kilometer lang. | length 1250000",
        "de | Es wehte mit 120 km/h über die Insel. | speed 120",
        "es | El puente mide treinta y dos metros. | length 32",
        "es | El barco llevaba 3,5 millones de litros. | volume 3500",
        "fr | La tour fait quatre-vingt-douze mètres. | length 92",
        "fr | Le chantier coûte 1 200 000 euros. | money:eur 1200000",
        "pt | A ponte tem quarenta e dois quilômetros. | length 42000",
        "it | Il ponte è lungo quarantadue metri. | length 42",
        "nl | De tunnel is tweeënveertig kilometer lang. | length 42000",
        "pl | Most ma 42 kilometry długości. | length 42000",
        "uk | Довжина мосту 42 кілометри. | length 42000",
        "ru | Длина моста двадцать два километра. | length 22000"})
    void readsAMeasure(String language, String sentence, String expected) {
        List<String> found = read(language, sentence).quantities().stream().map(q -> q.dimension() + " " + plain(q.low())).toList();
        assertThat(found).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "en | Forty-two people were injured. | 42 injured",
        "en | The crash killed at least 12 people. | 12 dead",
        "en | The death toll rose to 31. | 31 dead",
        "en | Nobody was hurt. | 0 injured",
        "de | Zweiundvierzig Menschen wurden bei dem Unfall verletzt. | 42 injured",
        "de | Die Zahl der Toten stieg auf 31. | 31 dead",
        "de | Es gab keine Verletzten. | 0 injured",
        "es | Hay 12 muertos en la costa. | 12 dead",
        "fr | Le bilan est de 12 morts dans la vallée. | 12 dead",
        "it | Ci sono 12 feriti. | 12 injured",
        "nl | Er zijn 12 gewonden gevallen. | 12 injured",
        "pl | Jest 12 rannych. | 12 injured",
        "uk | Є 12 поранених. | 12 injured",
        "ru | В больнице 12 раненых. | 12 injured"})
    void readsWhatHappenedToThoseCounted(String language, String sentence, String expected) {
        assertThat(read(language, sentence).quantities().stream().map(q -> plain(q.low()) + " " + q.role()).toList()).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "en | The accident happened on the A7.", "en | Call 555-0143 for help.", "en | She lives at 12 Mill Lane.", "en | They met in 2019.", "en | Ostwick won 3-1.", "en | Flight 447 was late.",
        "en | A Boeing 737 landed.", "en | See article 12 of the treaty.", "de | In der Hauptstraße 12 brannte es.", "de | Sarnau gewann 2:1.", "de | Die Linie 4 fährt nicht.", "en | The size was 5. 9 or 2, 116."})
    void leavesNumbersThatCountNothing(String language, String sentence) {
        assertThat(read(language, sentence).quantities()).isEmpty();
    }

    @Test
    void tellsHowExactlyAFigureClaimsToBe() {
        assertThat(read("en", "About 500 miles, nearly 40 tonnes, at least 12 metres, up to 3 hours.").quantities()).extracting(Quantity::bound)
                .containsExactly(Bound.ABOUT, Bound.UNDER, Bound.LEAST, Bound.MOST);
    }

    @Test
    void showsAFigureWithItsUnit() {
        String sentence = "They took about 500 miles of land for $3 million, or 12%.";
        assertThat(read("en", sentence).quantities().stream().map(q -> sentence.substring(q.start(), q.end())).toList()).containsExactly("about 500 miles", "$3 million", "12%");
    }

    @Test
    void readingTheSameOnAnyMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(read("en", "FIFTEEN MILLION people were INJURED.").quantities()).extracting(Quantity::role).containsExactly("injured");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hostileTextsTakeNoTime() {
        List<String> hostile = List.of("1 ".repeat(50_000), "million ".repeat(50_000), "hundert".repeat(20_000), "und".repeat(30_000), "1,".repeat(50_000), "12 people and ".repeat(20_000), "9".repeat(100_000),
                "half a ".repeat(30_000), "(1) ".repeat(30_000));
        for (String language : List.of("en", "de", "fr", "it")) {
            for (String text : hostile) {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(language, text));
            }
        }
    }

    private static String plain(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
