package org.broadsheet.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.model.SampleArticles.index;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Region;
import org.broadsheet.model.SampleArticles;
import org.broadsheet.text.TextAnalyser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceReaderTest {

    private static List<PlaceMention> mentions(Content content, String id) {
        return new PlaceFinder().reader(content, SampleArticles.ONE).mentions(content.articles().get(index(content, id)));
    }

    private static List<PlaceMention> mentions(String body) {
        return mentions(new SampleArticles().add("a", "2026-03-01", "", "News of the day", body).content(), "a");
    }

    /** The same words in another language. */
    private static List<PlaceMention> mentions(String language, String title, String body) {
        Content content = new SampleArticles().add("a", "2026-03-01", "", title, body).content();
        Article a = content.articles().get(0);
        Article other = new Article(a.entry(), a.file(), a.path(), a.published(), a.updated(), a.html(), a.plain(), a.outlet(), a.rights(), language,
                new TextAnalyser().analyse(language, title, body));
        return new PlaceFinder().reader(content, SampleArticles.ONE).mentions(other);
    }

    private static List<String> texts(List<PlaceMention> mentions) {
        return mentions.stream().map(PlaceMention::text).toList();
    }

    private static PlaceMention only(List<PlaceMention> mentions, String text) {
        List<PlaceMention> found = mentions.stream().filter(m -> m.text().equals(text)).toList();
        assertThat(found).as("mentions of " + text).hasSize(1);
        return found.get(0);
    }

    private static double degreesApart(PlaceMention mention, double latitude, double longitude) {
        return Math.hypot(mention.latitude() - latitude, mention.longitude() - longitude);
    }

    @Test
    void aLargeTownIsMeantWhereNothingSpeaksForAnother() {
        PlaceMention paris = only(mentions("The exhibition opened in Paris on Monday."), "Paris");
        assertThat(paris.country()).isEqualTo("France");
        assertThat(paris.countryCode()).isEqualTo("FR");
        assertThat(degreesApart(paris, 48.853, 2.349)).isLessThan(.1);
    }

    @ParameterizedTest
    @CsvSource({"'The tornado hit Paris, Texas, at noon.', Paris, 33.66, -95.56", "'The tornado hit Paris, Tenn., at noon.', Paris, 36.30, -88.33",
        "'The mill in London, Ontario, closed.', London, 42.98, -81.23", "'The mill in Lancaster, Pa., closed.', Lancaster, 40.04, -76.31"})
    void theParentBehindANameDecides(String body, String name, double latitude, double longitude) {
        assertThat(degreesApart(only(mentions(body), name), latitude, longitude)).isLessThan(.2);
    }

    @Test
    void parentsAndTheirShortFormsArePlacesToo() {
        assertThat(texts(mentions("Crews came to Baton Rouge, La., from Jackson, Miss., and from Washington, D.C., that night."))).contains("La.", "Miss.", "D.C.");
        assertThat(texts(mentions("They flew from Alexandria, LA, and told the U.S. and UK embassies."))).contains("LA", "U.S.", "UK");
        assertThat(texts(mentions("Tell us in la jolla or in. mo. that it is ore. "))).isEmpty();
    }

    @Test
    void theNeighboursOfANameDecideWhereNoParentIsNamed() {
        PlaceMention springfield = only(mentions("The bus from Chicopee and Holyoke to Springfield stops in Westfield."), "Springfield");
        assertThat(degreesApart(springfield, 42.10, -72.59)).isLessThan(.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr Lincoln spoke for an hour.", "The singer Paris Hilton left early.", "The engineer John Houston built it. Houston said the work was hard.",
        "Sheriff Dallas Monroe and J. Denver were there.", "Police found a mobile phone. Reading is fun, and Of Mice was read."})
    void personsAndCommonWordsAreNoPlaces(String body) {
        assertThat(texts(mentions(body))).isEmpty();
    }

    @Test
    void aNameThatIsAWordNeedsItsSurroundings() {
        assertThat(texts(mentions("She moved from Slough and Wokingham to Reading last year."))).contains("Reading");
    }

    @Test
    void datelinesInCapitalsAreFound() {
        List<PlaceMention> found = mentions("BATON ROUGE, La. (AP) - The levee held overnight.");
        assertThat(texts(found)).containsExactly("BATON ROUGE", "La.");
        assertThat(found.get(0).name()).isEqualTo("Baton Rouge");
    }

    @Test
    void namesOfSeveralWordsAndOtherSpellingsAreOneMention() {
        assertThat(texts(mentions("Trains run from Saint Louis to Kansas City and from St. Paul to Coeur d'Alene.")))
                .contains("Saint Louis", "Kansas City", "St. Paul", "Coeur d'Alene");
        assertThat(only(mentions("A storm hit Sao Paulo in Brazil."), "Sao Paulo").name()).isEqualTo("São Paulo");
    }

    @Test
    void offsetsAreCodePointsOfTheBody() {
        String body = "\uD83D\uDE80\uD83D\uDE80 Rockets over Berlin and again over Berlin.";
        List<PlaceMention> found = mentions(body);
        assertThat(texts(found)).containsExactly("Berlin", "Berlin");
        for (PlaceMention mention : found) {
            assertThat(new String(body.codePoints().skip(mention.start()).limit(mention.end() - mention.start()).toArray(), 0, mention.end() - mention.start())).isEqualTo("Berlin");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de|Hochwasser|In Köln und Düsseldorf stieg der Rhein, aus Frankreich kam Hilfe.|Köln,Düsseldorf,Frankreich|DE,DE,FR",
        "es|Incendio|Un incendio en Sevilla; Alemania y Estados Unidos ofrecieron aviones.|Sevilla,Alemania,Estados Unidos|ES,DE,US",
        "fr|Grève|La grève continue à Lyon et à Genève, dit l'Allemagne.|Lyon,Genève,Allemagne|FR,CH,DE",
        "pt|Chuvas|As chuvas em São Paulo e no Rio de Janeiro.|São Paulo,Rio de Janeiro|BR,BR",
        "it|Terremoto|Il terremoto ha colpito Napoli; la Francia offre aiuto.|Napoli,Francia|IT,FR",
        "nl|Brand|In Utrecht en Rotterdam was brand; Duitsland hielp.|Utrecht,Rotterdam,Duitsland|NL,NL,DE",
        "pl|Pożar|Strażacy jadą: Kraków i Gdańsk, a także Niemcy.|Kraków,Gdańsk,Niemcy|PL,PL,DE",
        "uk|Удар|Удар по місту Харків; допоможе Польща.|Харків,Польща|UA,PL",
        "ru|Взрыв|В городе Курск взрыв; Германия молчит.|Курск,Германия|RU,DE",
        "ar|انفجار|وقع انفجار في القاهرة وقالت مصر ذلك|القاهرة,مصر|EG,EG",
        "zh|大雪|北京和上海今天下大雪。日本也是。|北京,上海,日本|CN,CN,JP",
        "ja|地震|東京と大阪で地震があった。中国が支援した。|東京,大阪,中国|JP,JP,CN"})
    void namesAreKnownInManyLanguages(String language, String title, String body, String names, String countries) {
        List<PlaceMention> found = mentions(language, title, body);
        List<String> wanted = List.of(names.split(","));
        assertThat(texts(found)).containsAll(wanted);
        assertThat(wanted.stream().map(name -> only(found, name).countryCode()).collect(Collectors.joining(","))).isEqualTo(countries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"uk|Удари|Сирени лунали у Києві та у Львові; президент України чекає.|Києві,Львові,України", "ru|Взрывы|Взрывы в Курске и Белгороде, сообщили из Москвы.|Курске,Белгороде,Москвы",
        "pl|Pożar|Pożar w Krakowie, pomoc z Francji i z Gdańska.|Krakowie,Francji,Gdańska"})
    void slavicNamesAreFoundInOtherCases(String language, String title, String body, String names) {
        assertThat(texts(mentions(language, title, body))).containsExactlyElementsOf(List.of(names.split(",")));
    }

    @Test
    void theHomeOfAnOutletIsLearntFromItsArticles() {
        SampleArticles articles = new SampleArticles();
        for (int i = 0; i < 6; i++) {
            articles.add("local-" + i, "2026-03-0" + (i + 1), "Daily Ledger", "Council meets", "People from Dayton, Ohio, from Xenia and from Kettering met in Beavercreek, Ohio.");
        }
        articles.add("asked", "2026-03-07", "Daily Ledger", "Fair opens", "The fair in Springfield opens at noon.");
        articles.add("elsewhere", "2026-03-07", "Another Sheet", "Fair opens", "The fair in Springfield, Missouri, opens at noon.");
        Content content = articles.content();
        assertThat(degreesApart(only(mentions(content, "asked"), "Springfield"), 39.92, -83.81)).isLessThan(.2);
        assertThat(degreesApart(only(mentions(content, "elsewhere"), "Springfield"), 37.21, -93.30)).isLessThan(.2);
    }

    @Test
    void theAddressOfAnOutletTellsWhereItIs() {
        Content content = new SampleArticles().add("uk", "2026-03-01", "lancasterdaily.co.uk", "Fair opens", "The fair in Richmond opens at noon.")
                .add("us", "2026-03-01", "gainesvillesheet.com", "Fair opens", "The fair in Gainesville and Ocala opens at noon.").content();
        assertThat(only(mentions(content, "uk"), "Richmond").country()).isEqualTo("United Kingdom");
        assertThat(degreesApart(only(mentions(content, "us"), "Gainesville"), 29.65, -82.33)).isLessThan(.2);
    }

    @Test
    void theDigestsOwnRegionsWin() {
        Region lorne = new Region("lorne", "Lorne", "town", "", List.of(), OptionalDouble.of(51.5), OptionalDouble.of(7.5));
        Region reading = new Region("reading", "Reading", "town", "", List.of(), OptionalDouble.empty(), OptionalDouble.empty());
        Content content = new SampleArticles().regions(lorne, reading).add("a", "2026-03-01", "", "Fair", "The fair in Lorne opens, says Reading.").content();
        List<PlaceMention> found = mentions(content, "a");
        assertThat(degreesApart(only(found, "Lorne"), 51.5, 7.5)).isLessThan(.001);
        assertThat(only(found, "Reading").latitude()).as("may be anywhere").isNaN();
    }

    @Test
    void aRegionWithoutCoordinatesTakesThoseOfAPlaceOfItsNameNearTheOthers() {
        Region dayton = new Region("dayton", "Dayton", "town", "", List.of(), OptionalDouble.of(39.76), OptionalDouble.of(-84.19));
        Region xenia = new Region("xenia", "Xenia", "town", "", List.of(), OptionalDouble.empty(), OptionalDouble.empty());
        Content content = new SampleArticles().regions(dayton, xenia).add("a", "2026-03-01", "", "Fair", "The fair in Xenia opens.").content();
        PlaceMention found = only(mentions(content, "a"), "Xenia");
        assertThat(degreesApart(found, 39.68, -83.93)).isLessThan(.1);
        assertThat(found.country()).isEqualTo("United States");
    }

    @Test
    void aHugeTextOfCapitalsIsReadInBoundedTime() {
        String names = IntStream.range(0, 50_000).mapToObj(i -> List.of("Springfield", "Washington", "San", "Paris", "Georgia", "Qxz" + i, "New", "York").get(i % 8))
                .collect(Collectors.joining(" "));
        String others = IntStream.range(0, 20_000).mapToObj(i -> "Town" + i + ", ").collect(Collectors.joining());
        Content content = new SampleArticles().add("a", "2026-03-01", "", "Names", names).add("b", "2026-03-01", "", "Names", others + names.replace(' ', ',')).content();
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(new PlaceFinder().find(content, SampleArticles.ONE).focusOf()).hasSize(2);
            assertThat(mentions(content, "a")).hasSizeLessThanOrEqualTo(5_000);
        });
    }

    @Test
    void brokenTextIsReadToo() {
        assertThat(mentions("\uDC00\uD800 \u0000 , . - ' (Berlin) \u202E\uFFFF Köln\uD83D")).extracting(PlaceMention::name).contains("Berlin");
        assertThat(mentions("")).isEmpty();
    }

    @Test
    void judgementsSayWhatCountedAndWhatNot() {
        Content content = new SampleArticles().add("a", "2026-03-01", "", "Levee holds in Natchez",
                "The levee in Natchez, Mississippi, held. Sheriff Dallas Monroe thanked the crews; Natchez was dry.").content();
        List<PlaceJudgement> judged = new PlaceFinder().reader(content, SampleArticles.ONE).judgements(content.articles().get(0));
        PlaceJudgement natchez = judged.stream().filter(j -> j.text().equals("Natchez")).findFirst().orElseThrow();
        assertThat(natchez.name()).isEqualTo("Natchez, Mississippi, United States");
        assertThat(natchez.mentions()).isEqualTo(3);
        assertThat(natchez.inTitle()).isTrue();
        assertThat(natchez.why()).contains("stands behind it");
        PlaceJudgement dallas = judged.stream().filter(j -> j.text().equals("Dallas")).findFirst().orElseThrow();
        assertThat(dallas.counted()).isZero();
        assertThat(dallas.why()).contains("title");
    }
}
