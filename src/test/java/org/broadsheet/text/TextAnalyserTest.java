package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.model.AnalysedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyserTest {

    private final TextAnalyser analyser = new TextAnalyser();

    private static int body(AnalysedText text, String term) {
        int at = Arrays.binarySearch(text.terms(), term);
        return at < 0 ? 0 : text.bodyCounts()[at];
    }

    @Test
    void formsOfAWordAreOneTermWithItsMostFrequentSpelling() {
        AnalysedText text = analyser.analyse("en-GB", "Floods", "The flood came. Flooding follows a flood; floods and the flood's mud.");
        int at = Arrays.binarySearch(text.terms(), "flood");
        assertThat(text.titleCounts()[at]).isEqualTo((byte) 1);
        assertThat(text.bodyCounts()[at]).isEqualTo((byte) 5);
        assertThat(text.surfaces()[at]).isEqualTo("flood");
        assertThat(text.terms()).isSorted().doesNotContain("the", "and");
        assertThat(text.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"de,Häuser,Haus", "es,canciones,canción", "fr,l'hôpital,hôpitaux", "pt,governos,governo", "it,l'elezioni,elezione", "nl,straten,straat", "pl,miastach,miasta",
            "uk,містах,міста", "ru,городах,города", "sv,husen,hus", "ar,المدينة,مدينة", "tr,evler,evlerin", "nb,husene,huset"})
    void endingsDoNotMatter(String language, String one, String other) {
        assertThat(analyser.analyse(language, one, "").terms()).as(language).isEqualTo(analyser.analyse(language, other, "").terms());
    }

    @Test
    void scriptsWithoutSpacesArePairs() {
        assertThat(analyser.analyse("zh", "北京大学", "").terms()).containsExactlyInAnyOrder("北京", "京大", "大学");
        assertThat(analyser.analyse("ja", "", "東京の天気").terms()).contains("東京", "天気");
    }

    @Test
    void numbersAndAcronymsAreOneTerm() {
        AnalysedText text = analyser.analyse("en", "", "About 11,000 men and 2.5 tonnes went to the U.S. in 2026.");
        assertThat(List.of(text.terms())).contains("11000", "25", "2026");
        assertThat(text.words()).isEqualTo(12);
    }

    @Test
    void namesAreCapitalisedSpansWithinSentences() {
        AnalysedText text = analyser.analyse("en", "", "Yesterday Mayor Tomas Arkwright met Gen. Ilse Brandt in Tarnmouth. Divers came on Monday. New Lorne waited.");
        assertThat(text.names()).containsExactly("Ilse Brandt", "Mayor Tomas Arkwright", "New Lorne", "Tarnmouth");
        assertThat(analyser.analyse("de", "", "Gestern traf die Ministerin Clara Vogt den Rat im Haus.").names()).containsExactly("Ministerin Clara Vogt");
    }

    @Test
    void theLeadIsTheFirstThreeSentences() {
        AnalysedText text = analyser.analyse("en", "", "Alpha rose. Beta rose! Gamma rose? Delta rose. Epsilon rose.");
        assertThat(text.leadCounts()[Arrays.binarySearch(text.terms(), "gamma")]).isEqualTo((byte) 1);
        assertThat(text.leadCounts()[Arrays.binarySearch(text.terms(), "delta")]).isZero();
    }

    @Test
    void equalTextsHaveEqualRunsAndOtherTextsOthers() {
        String words = String.join(" ", IntStream.range(0, 400).mapToObj(i -> "word" + i).toList());
        long[] runs = analyser.analyse("en", "", words).shingles();
        assertThat(runs).hasSize(AnalysedText.MOST_SHINGLES).isSorted().isEqualTo(new TextAnalyser().analyse("en", "x", words.replace(" ", ",\n")).shingles());
        assertThat(analyser.analyse("en", "", "only four words here").shingles()).isEmpty();
    }

    @Test
    void unknownLanguagesAreOne() {
        assertThat(analyser.analyse("../en", "", "Words").language()).isEqualTo("und");
        assertThat(analyser.analyse("tlh-Latn", "", "Words").language()).isEqualTo("und");
    }

    @Test
    void whatWasReadBeforeChangesNothing() {
        AnalysedText fresh = new TextAnalyser().analyse("en", "Ferries", "Ferry after ferry left Tarnmouth's pier.");
        IntStream.range(0, 500).parallel().forEach(i -> analyser.analyse("en", "Piers", "FERRIES and Ferrying " + i));
        AnalysedText later = analyser.analyse("en", "Ferries", "Ferry after ferry left Tarnmouth's pier.");
        assertThat(later).usingRecursiveComparison().isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "pt", "it", "nl", "sv", "da", "no", "fi", "hu", "ru", "bg", "cs", "el", "lv", "hi", "ar", "ca", "et", "ga", "lt", "ro", "tr", "pl", "uk",
            "zh", "th", "xx", "", "fa", "sr", "id"})
    void hostileTextIsReadInReasonableTime(String language) {
        Random random = new Random(language.hashCode());
        int[] bases = {'a', 'A', '0', ' ', '\'', '.', '\n', 0xE0, 0x400, 0x600, 0x900, 0xE01, 0x4E00, 0xD83D, 0xDC00, 0x300, 0x2019};
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            noise.append((char) (bases[random.nextInt(bases.length)] + random.nextInt(24)));
        }
        String longWord = "x".repeat(300_000);
        AnalysedText text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> analyser.analyse(language, noise.substring(0, 2000), noise + " " + longWord));
        assertThat(text.terms()).isSorted().doesNotHaveDuplicates().allMatch(term -> !term.isEmpty() && term.length() <= 80);
        assertThat(body(text, "nothing")).isZero();
    }
}
