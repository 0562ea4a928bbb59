package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsComeInTheItemsOrder(int jobs) {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        assertThat(new Parallel(jobs).map(items, i -> i * 2)).isEqualTo(items.stream().map(i -> i * 2).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aFailureReachesTheCaller(int jobs) {
        assertThatThrownBy(() -> new Parallel(jobs).map(List.of(1, 2, 3), i -> {
            throw new IllegalArgumentException("item " + i);
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("item 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void deepRecursionHasRoom(int jobs) {
        assertThat(new Parallel(jobs).map(List.of(100_000), ParallelTest::depth)).containsExactly(100_000);
    }

    private static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void noThreadsIsNoNumber(int jobs) {
        assertThatThrownBy(() -> new Parallel(jobs)).isInstanceOf(IllegalArgumentException.class);
    }
}
