package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "The Ferry, late! | the ferry late",
        "ISTANBUL İstanbul ırmak | istanbul istanbul irmak",
        "Straße ŒUVRE Łódź naïve Ærø | strasse oeuvre lodz naive aero",
        "children's 3.5 x 2026 | children 2026",
        "ΟΔΟΣ οδός | οδοσ οδοσ",
        "港で火事 | 港て て火 火事 事",
        "Neue港News | neue 港 news",
        "한국 | 한국",
        "𐍈 𐍈𐍉 | 𐍈𐍉",
        "\u2460 \uFB01sh | fish",
        "constructor __proto__ | constructor proto"})
    void wordsAreFoldedRuns(String text, String words) {
        List<String> found = new ArrayList<>();
        SearchWords.each(text, found::add);
        assertThat(found).containsExactly(Normalizer.normalize(words, Normalizer.Form.NFKD).split(" "));
    }
}
