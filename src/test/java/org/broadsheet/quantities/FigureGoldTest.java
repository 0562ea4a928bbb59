package org.broadsheet.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.quantities.FigureGold.Pair;
import org.broadsheet.quantities.FigureGold.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of figures against what a careful reader says of them. */
class FigureGoldTest {

    private static final List<Pair> PAIRS = FigureGold.read("figures.txt");

    @Test
    void thereAreEnoughPairsInTwoLanguages() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(PAIRS.stream().filter(p -> p.language().equals("de")).count()).isGreaterThan(50);
        assertThat(PAIRS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void figuresThatDifferAreFoundAndNoOthersAreCalledSo(int half) {
        Score score = FigureGold.differing(FigureGold.half(PAIRS, half));
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void pairsWrittenAfterTheTuningAreHeldToo() {
        List<Pair> fresh = FigureGold.read("fresh-figures.txt");
        Score differing = FigureGold.differing(fresh);
        assertThat(differing.precision()).as(differing.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(differing.recall()).as(differing.toString()).isGreaterThanOrEqualTo(0.90);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void figuresThatHaveGrownAreToldAsLater(int half) {
        Score score = FigureGold.score(FigureGold.half(PAIRS, half), List.of("later"));
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.70);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void figuresThatAgreeAreSaidToAgree(int half) {
        Score score = FigureGold.score(FigureGold.half(PAIRS, half), List.of("agree"));
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.85);
    }
}
