package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.model.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

    private final TextAnalyser analyser = new TextAnalyser();
    private final LanguageGuess languages = LanguageGuess.load();

    private String term(String language, String word) {
        return String.join("|", analyser.analyse(language, word, "").terms());
    }

    @ParameterizedTest
    @CsvSource({
        "en, ferry ferries ferry's", "en, harbour harbours", "de, Fähre Fähren", "de, Brücke Brücken", "de, Hafen Häfen", "es, puente puentes", "es, elección elecciones",
        "es, votado votada", "fr, l'écluse écluses d'écluse", "fr, hôpital hôpitaux", "fr, qu'élection élections", "pt, eleição eleições", "pt, ponte pontes",
        "pt, governador governadores", "it, l'acqua dell'acqua acqua", "it, ponte ponti", "it, elezione elezioni", "nl, brug bruggen", "nl, verkiezing verkiezingen",
        "nl, straat straten", "pl, szkoła szkole szkoły", "pl, woda wodzie wodą", "pl, premier premierem premierze", "pl, wybory wyborach wyborów", "uk, місто міста місті містом",
        "uk, річка річці річку", "uk, сім'я сім'ю сімʼї", "ru, мост моста мосту мостом", "ru, выборы выборах выборов", "ru, река реке реку", "ar, مدينة المدينة بالمدينة",
        "ar, المعلمون معلمين", "fa, کتاب كتاب کتابها"})
    void formsOfAWordMeetInOneTerm(String language, String forms) {
        assertThat(Stream.of(forms.split(" ")).map(word -> term(language, word)).distinct()).as(language + ": " + forms).hasSize(1);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of("en", "The mayor said that the ferry would not sail before Thursday, and the crew is to stay on the pier.", List.of("the", "that", "and", "not", "is"), List.of("ferri", "pier")),
                Arguments.of("de", "Die Bürgermeisterin hat gesagt, dass die Fähre nicht vor Donnerstag fährt und die Mannschaft auf dem Pier bleibt.", List.of("die", "dass", "nicht", "und", "auf"), List.of("pier")),
                Arguments.of("es", "El alcalde ha dicho que el barco no sale antes del jueves y la tripulación se queda en el muelle.", List.of("el", "que", "no", "y", "la"), List.of("barc", "muell")),
                Arguments.of("fr", "Le maire a dit que le bac ne part pas avant jeudi et que les marins restent sur le quai.", List.of("le", "que", "ne", "et", "les"), List.of("bac", "quai")),
                Arguments.of("pt", "O prefeito disse que a balsa não sai antes de quinta e os marinheiros ficam no cais.", List.of("o", "que", "não", "e", "os"), List.of("bals")),
                Arguments.of("it", "Il sindaco ha detto che il traghetto non parte prima di giovedì e che i marinai restano sul molo.", List.of("il", "che", "non", "e", "di"), List.of("molo", "traghett")),
                Arguments.of("nl", "De burgemeester zei dat de veerboot niet voor donderdag vaart en dat de bemanning op de kade blijft.", List.of("de", "dat", "niet", "en", "op"), List.of("kad")),
                Arguments.of("pl", "Burmistrz powiedział, że prom nie wypłynie przed czwartkiem, a załoga zostanie na nabrzeżu.", List.of("że", "nie", "przed", "na", "a"), List.of("prom")),
                Arguments.of("uk", "Мер сказав, що пором не вийде до четверга, а команда залишиться на причалі.", List.of("що", "не", "до", "а", "на"), List.of("пор", "причал")),
                Arguments.of("ru", "Мэр сказал, что паром не выйдет до четверга, а команда останется на причале.", List.of("что", "не", "до", "а", "на"), List.of("причал", "команд")),
                Arguments.of("ar", "قال رئيس البلدية إن العبارة لن تبحر قبل يوم الخميس وإن الطاقم سيبقى على الرصيف", List.of("إن", "على", "لن"), List.of("رصيف")),
                Arguments.of("zh", "市长表示，由于渡轮的发动机损坏，我们没有船。", List.of("我们", "没有", "表示", "的发"), List.of("市长", "渡轮", "损坏")),
                Arguments.of("ja", "市長はフェリーの運航を木曜日まで中止すると述べた。", List.of("する", "ると", "まで"), List.of("市長", "フェリー", "運航", "中止")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void wordsThatSayNothingGoAndOthersStay(String language, String sentence, List<String> gone, List<String> kept) {
        assertThat(analyser.analyse(language, "", sentence).terms()).as(language).doesNotContainAnyElementsOf(gone).containsAll(kept);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aTextOnASiteInAnotherLanguageIsReadInItsOwn(String language, String sentence, List<String> gone, List<String> kept) {
        String elsewhere = language.equals("en") ? "de" : "en-GB";
        assertThat(languages.reading(sentence, elsewhere)).isEqualTo(language);
        assertThat(languages.reading(sentence, language)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "en; Gestern kam Herr Vogt.", "en; Die Hard, Die Welt, Der Spiegel and Das Boot are to be shown in the Tolver cinema on Friday.",
        "ru; Мэр Києва посетил выставку в городе, где были представлены картины и эскизы.", "ca; L'alcalde ha dit que el transbordador no surt abans de dijous i la tripulació es queda al moll.",
        "sr; Градоначелник је рекао да трајект неће испловити пре четвртка и да посада остаје на пристаништу.", "en; 42 17 88", "de; "})
    void fewForeignWordsAndNearRelativesChangeNothing(String language, String text) {
        assertThat(languages.reading(text == null ? "" : text, language)).isEqualTo(language);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("en", "Yesterday the mayor met Ilse Brandt in Tarnmouth.", List.of("Ilse Brandt", "Tarnmouth")),
                Arguments.of("de", "Gestern wurde Ilse Brandt am Hafen begrüßt.", List.of("Ilse Brandt")),
                Arguments.of("es", "Ayer la alcaldesa recibió a Inés Calderón en Tarnmouth.", List.of("Inés Calderón", "Tarnmouth")),
                Arguments.of("fr", "Hier le maire a reçu Élise Marchand à Tarnmouth.", List.of("Tarnmouth", "Élise Marchand")),
                Arguments.of("pt", "Ontem a prefeita recebeu Inês Calheiros em Tarnmouth.", List.of("Inês Calheiros", "Tarnmouth")),
                Arguments.of("it", "Ieri il sindaco ha ricevuto Elisa Marchetti a Tarnmouth.", List.of("Elisa Marchetti", "Tarnmouth")),
                Arguments.of("nl", "Gisteren ontving de burgemeester Ilse Brandsma in Tarnmouth.", List.of("Ilse Brandsma", "Tarnmouth")),
                Arguments.of("pl", "Wczoraj burmistrz przyjął Łucję Zawadę w Tarnmouth.", List.of("Tarnmouth", "Łucję Zawadę")),
                Arguments.of("uk", "Учора мер прийняв Єлизавету Гаврилюк у Тарнмуті.", List.of("Єлизавету Гаврилюк", "Тарнмуті")),
                Arguments.of("ru", "Вчера мэр принял Елизавету Вершинину в Тарнмуте.", List.of("Елизавету Вершинину", "Тарнмуте")),
                Arguments.of("ar", "التقى الوزير سامر الخطيب سكان مدينة تولفر أمس.", List.of("تولفر", "سامر الخطيب")),
                Arguments.of("zh", "安娜·维克在青石市表示，市长林海涛说渡轮停航。", List.of("安娜·维克", "林海涛", "青石市")),
                Arguments.of("ja", "アンナ・ヴィークは青石市で、佐倉市長と会った。", List.of("アンナ・ヴィーク", "佐倉", "青石市")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesAreFoundWithAndWithoutCapitals(String language, String sentence, List<String> expected) {
        assertThat(analyser.analyse(language, "", sentence).names()).as(language).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void runsOfOneScriptArePairsAndKatakanaStaysWhole() {
        assertThat(analyser.analyse("ja", "", "フェリー会社は人々の雪を運ぶ").terms()).containsExactlyInAnyOrder("フェリー", "会社", "人々", "雪", "運");
        assertThat(analyser.analyse("zh", "北京大学", "").terms()).containsExactlyInAnyOrder("北京", "京大", "大学");
    }

    @Test
    void digitsAndWidthsOfAnyScriptAreOne() {
        assertThat(term("ar", "٢٠٢٦")).isEqualTo("2026");
        assertThat(term("ja", "２０２６")).isEqualTo("2026");
        assertThat(term("ja", "ﾌｪﾘｰ")).isEqualTo(term("ja", "フェリー"));
    }

    @Test
    void longTextsWithoutCaseAreReadInLinearTime() {
        String hostile = "市".repeat(200_000) + "·".repeat(1000) + "《".repeat(5000);
        AnalysedText text = analyser.analyse("zh", hostile, hostile);
        assertThat(Arrays.asList(text.terms())).contains("市市");
        assertThat(text.names().length).isLessThanOrEqualTo(400);
    }
}
