package org.broadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileEditTest {

    private static Optional<String> append(String text, Object id) {
        return new ListFileEdit().append(text, List.of(Map.of("id", id)));
    }

    @Test
    void itemsComeBehindTheLastOneAndTheRestStaysByteForByte() {
        String text = "# Ours\n-   id:  'a'   # first\n\n# the end\n";
        assertThat(append(text, "b")).contains(text + "- id: b\n");
    }

    @Test
    void anUnfinishedLastLineIsFinished() {
        assertThat(append("- id: a", "b")).contains("- id: a\n- id: b\n");
    }

    @Test
    void aFileOfWindowsKeepsItsLineEnds() {
        assertThat(append("- id: a\r\n- id: c", "b")).contains("- id: a\r\n- id: c\r\n- id: b\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet\n"})
    void aFileWithoutItemsGetsItsFirst(String text) {
        assertThat(append(text, "b")).contains(text + "- id: b\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{id: a}]\n", "id: a\n", "- id: a\n...\n", "- id: [a\n", "  - id: a\n"})
    void whereNothingCanBeAddedAtTheEndNothingIs(String text) {
        assertThat(append(text, "b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: y", "- a", "# a", "a\n- id: c", "a\r\nb", "'", "\"", "\u001b[31m", "\u2028", "yes", "*a", "{{a}}"})
    void whatAStrangerNamesItStaysOneText(String name) {
        for (String text : List.of("- id: a\n", "- id: a\r\n")) {
            String edited = new ListFileEdit().append(text, List.of(new TreeMap<>(Map.of("id", "b", "name", name)))).orElseThrow();
            YamlList list = (YamlList) new YamlReader().read(new SourceFile("t", edited), new ArrayList<>()).orElseThrow();
            assertThat(list.items()).hasSize(2);
            assertThat(((YamlMap) list.items().get(1)).get("name").orElseThrow().plainValue()).isEqualTo(name);
        }
    }
}
