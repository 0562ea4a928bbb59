package org.broadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.junit.jupiter.api.Test;

class FrontMatterEditTest {

    private static final DateValue NOON = DateValue.parse("2026-03-02T12:00:00Z").orElseThrow();

    private static String edit(String text, Map<String, Object> values) {
        return new FrontMatterEdit().apply(text, values, Optional.empty()).orElseThrow();
    }

    @Test
    void everythingElseStaysAsAPersonWroteIt() {
        String text = "---\n# ours\ntitle:   'Bridge'   # short\nsource:\n    retrieved: 2026-03-01   # once\n    sha256: \"aa\"\n\n# topics\ntopics: [ Roads,\n  Harbour ]\n---\n\n\nText  \n\n";
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("source.retrieved", NOON);
        values.put("source.sha256", "0123");
        values.put("source.bodySha256", "ffee");
        assertThat(edit(text, values)).isEqualTo("---\n# ours\ntitle:   'Bridge'   # short\nsource:\n    retrieved: 2026-03-02T12:00:00Z   # once\n    sha256: \"0123\"\n    bodySha256: ffee\n\n"
                + "# topics\ntopics: [ Roads,\n  Harbour ]\n---\n\n\nText  \n\n");
    }

    @Test
    void missingKeysGoToTheEnd() {
        assertThat(edit("---\ntitle: A\n# end\n---\nB", Map.of("updated", NOON))).isEqualTo("---\ntitle: A\n# end\nupdated: 2026-03-02T12:00:00Z\n---\nB");
        assertThat(edit("---\ntitle: A\n---\nB", Map.of("source.sha256", "x"))).isEqualTo("---\ntitle: A\nsource:\n  sha256: x\n---\nB");
        assertThat(edit("---\nsource:\n  labels:\n    - a\n    - b\ntitle: A\n---\nB", Map.of("source.sha256", "x"))).isEqualTo("---\nsource:\n  labels:\n    - a\n    - b\n  sha256: x\ntitle: A\n---\nB");
    }

    @Test
    void aSourceInAnyFormTakesAKey() {
        assertThat(edit("---\nsource: Harbour Post # theirs\n---\n", Map.of("source.sha256", "x"))).isEqualTo("---\nsource:\n  name: Harbour Post\n  sha256: x # theirs\n---\n");
        assertThat(edit("---\nsource: {name: Post}\n---\n", Map.of("source.sha256", "x"))).isEqualTo("---\nsource: {name: Post, sha256: x}\n---\n");
        assertThat(edit("---\nsource: {}\n---\n", Map.of("source.sha256", "x"))).isEqualTo("---\nsource: {sha256: x}\n---\n");
        assertThat(edit("---\nsource:\ntitle: A\n---\n", Map.of("source.sha256", "x"))).isEqualTo("---\nsource:\n  sha256: x\ntitle: A\n---\n");
    }

    @Test
    void emptyAndMultilineValuesAreReplaced() {
        assertThat(edit("---\nupdated:\ntitle: A\n---\n", Map.of("updated", NOON))).isEqualTo("---\nupdated: 2026-03-02T12:00:00Z\ntitle: A\n---\n");
        assertThat(edit("---\nsummary: |\n  a\n  b\ntitle: A\n---\n", Map.of("summary", "c: d"))).isEqualTo("---\nsummary: \"c: d\"\ntitle: A\n---\n");
    }

    @Test
    void lineEndsAndByteOrderMarksStay() {
        String text = "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nOld\r\n";
        assertThat(new FrontMatterEdit().apply(text, Map.of("slug", "a"), Optional.of("New\n\nbody\n"))).contains("\uFEFF---\r\ntitle: A\r\nslug: a\r\n---\r\n\r\nNew\r\n\r\nbody\r\n");
    }

    @Test
    void theBodyIsReplacedOrLeft() {
        String text = "---\ntitle: A\n---\nOld  \n\n\n";
        assertThat(new FrontMatterEdit().apply(text, Map.of(), Optional.empty())).contains(text);
        assertThat(new FrontMatterEdit().apply(text, Map.of(), Optional.of("New\n"))).contains("---\ntitle: A\n---\n\nNew\n");
        assertThat(new FrontMatterEdit().apply("---\ntitle: A\n---", Map.of(), Optional.of("New\n"))).contains("---\ntitle: A\n---\n\nNew\n");
    }

    @Test
    void whatCanNotBeEditedSafelyIsLeftToAPerson() {
        assertThat(new FrontMatterEdit().apply("no front matter", Map.of("slug", "a"), Optional.empty())).isEmpty();
        assertThat(new FrontMatterEdit().apply("---\na: &x {k: v}\nsource: *x\n---\n", Map.of("source.sha256", "y"), Optional.empty())).isEmpty();
        assertThat(new FrontMatterEdit().apply("---\nsource: [a]\n---\n", Map.of("source.sha256", "y"), Optional.empty())).isEmpty();
    }
}
