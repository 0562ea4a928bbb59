package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameKeysTest {

    @Test
    void spellingsOfOneNameHaveOneKey() {
        for (List<String> spellings : List.of(List.of("Zelensky", "Selenskyj", "Zelenskiy", "Зеленский", "Зеленського"), List.of("Moscow", "Moskva", "Москва", "Москви"),
                List.of("Merkel", "Меркель"), List.of("Schmidt", "Шмидт"), List.of("Petrov", "Петров", "Petrow"))) {
            assertThat(spellings.stream().map(NameKeys::of).distinct()).as(spellings.toString()).hasSize(1);
        }
    }

    @Test
    void differentNamesHaveDifferentOnes() {
        assertThat(List.of("Fenwick", "Arkwright", "Lindqvist", "Hartigan", "Tarnmouth").stream().map(NameKeys::of).distinct()).hasSize(5);
    }

    @Test
    void whatIsTooShortHasNone() {
        assertThat(NameKeys.of("Io")).isEmpty();
        assertThat(NameKeys.of("Lee")).isEmpty();
        assertThat(NameKeys.of("—")).isEmpty();
    }
}
