package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 500})
    void keepsWhatSortingWouldKeepInAnyOrderOfArrival(int most) {
        Random random = new Random(most);
        float[] score = new float[300];
        for (int i = 0; i < score.length; i++) {
            score[i] = random.nextInt(40) / 8f;
        }
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, score.length).boxed().toList());
        List<Integer> expected = numbers.stream().sorted(Comparator.comparing((Integer i) -> -score[i]).thenComparing(i -> i)).limit(most).toList();
        Collections.shuffle(numbers, random);
        Best best = new Best(most);
        numbers.forEach(i -> best.add(score[i], i));
        Best.Ranking ranking = best.take();
        assertThat(IntStream.range(0, ranking.size()).map(ranking::number)).containsExactlyElementsOf(expected);
        assertThat(IntStream.range(0, ranking.size()).mapToObj(ranking::score)).containsExactlyElementsOf(expected.stream().map(i -> score[i]).toList());
        assertThat(best.take().size()).isZero();
    }
}
