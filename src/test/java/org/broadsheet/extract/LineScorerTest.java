package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** The models of a scrape's lines and headline, with the weights that ship. */
class LineScorerTest {

    private static final String PARAGRAPH = "The harbour office of Westhaven closed the northern quay on Friday, because a whale had fallen asleep across its entrance.";
    private static final String SECOND = "Three tugs waited for it to wake, said the harbour master, and the whale woke at noon, looked at them and went back to sleep.";
    private static final String THIRD = "On Saturday the quay was open again, and the whale was seen off Tolver Head, heading west at a speed that nobody had expected of it.";

    private final Readers readers = Readers.load(new Vocabulary<>(List.of(), false));
    private final LineScorer scorer = LineScorer.load();

    private LineScorer.Chances chances(List<ScrapeLine> lines, int title) {
        return scorer.chances(lines, new LineFeatures(lines, readers, "en", title, new String[lines.size()]), title);
    }

    private List<ScrapeLine> lines(String text) {
        return ScrapeLines.read(text, readers.rules());
    }

    @Test
    void paragraphsAreLikelierThanMenusAndPromotions() {
        List<ScrapeLine> lines = lines(String.join("\n\n", "Home", "Politics", "Whale closes quay", PARAGRAPH, SECOND, THIRD,
                "Sign up for the app and our newsletter", "Privacy policy", "Terms of use"));
        LineScorer.Chances found = chances(lines, 2);

        assertThat(found.inPlace()[3]).isGreaterThan(0.6);
        assertThat(found.inPlace()[4]).isGreaterThan(0.6);
        assertThat(found.inPlace()[0]).isLessThan(0.1);
        assertThat(found.inPlace()[6]).isLessThan(0.1);
        assertThat(found.inPlace()[8]).isLessThan(0.1);
    }

    @Test
    void everyChanceIsAProbability() {
        List<ScrapeLine> lines = lines("x\n\n1\n\n***\n\n鯨が港を閉じた。\n\n" + PARAGRAPH + "\n\nالحوت نائم\n\n" + "word ".repeat(3000));
        LineScorer.Chances found = chances(lines, -1);

        assertThat(Arrays.stream(found.inPlace()).boxed()).hasSize(lines.size()).allSatisfy(chance -> assertThat(chance).isBetween(0.0, 1.0));
        assertThat(Arrays.stream(found.alone()).boxed()).allSatisfy(chance -> assertThat(chance).isBetween(0.0, 1.0));
    }

    @Test
    void theSameLinesGiveTheSameChances() {
        List<ScrapeLine> lines = lines(String.join("\n\n", "Whale closes quay", PARAGRAPH, SECOND));

        assertThat(chances(lines, 0).inPlace()).isEqualTo(chances(lines, 0).inPlace());
    }

    @Test
    void manyLinesTakeTimeInProportion() {
        List<ScrapeLine> lines = lines((PARAGRAPH + "\n\nMenu item\n\n").repeat(100_000));

        assertTimeout(Duration.ofSeconds(60), () -> chances(lines, 0));
    }

    @Test
    void aHeadlineWithoutBlanksBetweenItsWordsIsNoBodyText() {
        String headline = "港の入り口で眠ったクジラのために埠頭が閉鎖された";
        String text = String.join("\n\n", "ニュース", headline, "2026年3月12日",
                "ウエストヘイブンの港湾局は金曜日、クジラが入り口で眠り込んだため、北の埠頭を閉鎖した。三隻の引き船がクジラの目覚めを待っていた。",
                "港長によると、クジラは正午に目を覚まし、引き船を眺めてからまた眠ったという。埠頭は土曜日に再び開かれた。",
                "トルバー岬の沖では、クジラが西へ向かう姿が見られた。誰も予想しなかった速さだったと漁師たちは話している。");

        Extraction found = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty())
                .extractAll(new SourceItem("x", text.getBytes(StandardCharsets.UTF_8), Optional.empty())).get(0);

        assertThat(found.title()).isEqualTo(headline);
        assertThat(found.text()).startsWith("ウエストヘイブン").doesNotContain(headline);
    }
}
