package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummariesTest {

    private static final int ALL = Integer.MAX_VALUE;

    private static String lead(String plain) {
        return Summaries.within("", plain, ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "one two three | 3",
        "  one\u00a0two\u200bthree  | 3",
        "state-of-the-art isn't 3.5 or 1,000 | 5",
        "here—there/nowhere…gone | 4",
        "港で火事 | 4",
        "ภาษา | 4",
        "` — … !` | 0",
        "nai\u0308ve | 1"})
    void wordsAreRunsOfLettersAndDigits(String text, int words) {
        assertThat(Summaries.words(text)).isEqualTo(words);
    }

    @Test
    void aCutFallsBetweenWordsAndShows() {
        assertThat(Summaries.first("The ferry, late (again), left.", 2)).isEqualTo("The ferry…");
        assertThat(Summaries.first("The ferry, late (again), left.", 3)).isEqualTo("The ferry, late…");
        assertThat(Summaries.first("The ferry, late (again), left.", 4)).isEqualTo("The ferry, late (again)…");
        assertThat(Summaries.first("The ferry, late (again), left.", 5)).isEqualTo("The ferry, late (again), left.");
        assertThat(Summaries.first("one two", 0)).isEmpty();
        assertThat(Summaries.first("港で火事", 2)).isEqualTo("港で…");
    }

    @Test
    void noCutEverShowsMoreWordsThanAsked() {
        String text = "He said: “It's 3.5 km—no more!” (we think) 港で火事 and U.S. ships… went on/off, nai\u0308vely; 12:30, a_b c@d.e";
        for (int n = 0; n < 40; n++) {
            String cut = Summaries.first(text, n);
            assertThat(Summaries.words(cut)).isEqualTo(Math.min(n, Summaries.words(text)));
            assertThat(text).startsWith(cut.replaceAll("…$", ""));
        }
    }

    @Test
    void aLeadIsMadeOfWholeSentences() {
        String first = "The council of the harbour town met on Monday evening to speak about the old bridge.";
        String second = "Its members heard an engineer who had looked at every bolt and who was not amused.";
        assertThat(lead(first + " " + second + " A third sentence follows with many more words than fit into this short summary of the day.")).isEqualTo(first + " " + second);
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        String text = "Dr. J. Smith of St. Mary met the 3. Battalion at 5 p.m. on Monday. " + "Word ".repeat(38);
        assertThat(lead(text)).isEqualTo("Dr. J. Smith of St. Mary met the 3. Battalion at 5 p.m. on Monday.");
    }

    @Test
    void oneEndlessSentenceIsCut() {
        assertThat(lead("word ".repeat(100))).isEqualTo("word ".repeat(40).strip() + "…");
    }

    @Test
    void aHeadingOrDatelineIsNoLead() {
        assertThat(lead("HARBOUR TOWN\nThe ferry left at noon with forty people on board and a goat that nobody owned.")).startsWith("The ferry left");
        assertThat(lead("Just a note")).isEqualTo("Just a note");
    }

    @Test
    void aShortFirstParagraphIsFollowedByTheNext() {
        assertThat(lead("It is over.\nThe strike at the harbour ended.")).isEqualTo("It is over. The strike at the harbour ended.");
    }

    @Test
    void theOwnSummaryComesFirstAndKeepsTheBudget() {
        assertThat(Summaries.within(" By  hand ", "Body.", ALL)).isEqualTo("By hand");
        assertThat(Summaries.within("One two three four", "Body.", 3)).isEqualTo("One two three…");
        assertThat(Summaries.within("One", "Body.", 0)).isEmpty();
        assertThat(Summaries.within("", "", ALL)).isEmpty();
    }

    @Test
    void hostileTextsTakeNoLongTime() {
        for (String unit : List.of("a.", ". ", "!\n", "\u0301", "x", "Dr. ", "\n", "(", "港")) {
            String text = unit.repeat(400_000);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Summaries.within("", text, ALL));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Summaries.first(text, 30));
        }
    }
}
