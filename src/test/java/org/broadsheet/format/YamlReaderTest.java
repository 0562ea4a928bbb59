package org.broadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private final List<Diagnostic> found = new ArrayList<>();

    private Optional<YamlNode> read(String yaml) {
        return new YamlReader().read(new SourceFile("content/site.yaml", yaml), found);
    }

    private YamlFields fields(String yaml) {
        YamlMap map = (YamlMap) read(yaml).orElseThrow();
        return new YamlFields(map, found);
    }

    private void assertOnly(Code code, String place, String message) {
        assertThat(found).hasSize(1);
        assertThat(found.get(0).code()).isEqualTo(code);
        assertThat(found.get(0).location()).hasToString("content/site.yaml:" + place);
        assertThat(found.get(0).message()).isEqualTo(message);
    }

    @Test
    void valuesKnowTheirPlaces() {
        YamlMap map = (YamlMap) read("a: 1\nб:\n  - x\n  - 👩: \"q\"\n").orElseThrow();
        YamlList list = (YamlList) map.get("б").orElseThrow();
        assertThat(list.location()).hasToString("content/site.yaml:3:3");
        YamlMap inner = (YamlMap) list.items().get(1);
        assertThat(inner.get("👩").orElseThrow().location()).hasToString("content/site.yaml:4:8");
        assertThat(inner.get("👩").orElseThrow().location().length()).isEqualTo(3);
        assertThat(found).isEmpty();
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsShiftNothing() {
        YamlMap map = (YamlMap) read("\uFEFFa: 1\r\nb: 2\rc: 3\n").orElseThrow();
        assertThat(map.get("a").orElseThrow().location()).hasToString("content/site.yaml:1:4");
        assertThat(map.get("b").orElseThrow().location()).hasToString("content/site.yaml:2:4");
        assertThat(map.get("c").orElseThrow().location()).hasToString("content/site.yaml:3:4");
        assertThat(map.get("c").orElseThrow().location().excerpt()).isEqualTo("c: 3");
    }

    @Test
    void anEmptyDocumentIsNothing() {
        assertThat(read("# only a comment\n")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void aKeyMayStandOnce() {
        read("a: 1\nb: 2\na: 3\n");
        assertOnly(Code.BAD_YAML, "3:1", "the key \"a\" stands here a second time");
    }

    @Test
    void aSecondDocumentIsRefused() {
        read("a: 1\n---\nb: 2\n");
        assertOnly(Code.BAD_YAML, "2:1", "a second document begins here");
    }

    @Test
    void forbiddenCharactersAreNamed() {
        read("a: 1\nb: x\u0007y\n");
        assertOnly(Code.BAD_YAML, "2:5", "the character U+0007 is not allowed here");
    }

    @Test
    void aliasesAreSharedAndCounted() {
        assertThat(((YamlMap) read("a: &x [1, 2]\nb: *x\n").orElseThrow()).get("b").orElseThrow().plainValue()).isEqualTo(List.of(1L, 2L));
        StringBuilder bomb = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(bomb.toString()));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).contains("aliases stand for more than");
        found.clear();
        read("a: &x [*x]\n");
        assertOnly(Code.BAD_YAML, "1:8", "the alias *x refers to nothing before it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!%e", "a: !%e", "%", "%YAML 9.9", "\"", "a: 'b", "@", "a: `", "\ta: 1", "- a\nb: 1", "{", "a: [", "*x", "&", "!<", "? ? ?", "a: |9x", "!!", "%TAG ! x", ": :", "\u0000", "a: \"\\q\"", "\uDC00"})
    void whateverTheTextOneMessageSaysWhere(String yaml) {
        Optional<YamlNode> node = read(yaml);
        assertThat(node.isPresent() ? found : found.subList(0, Math.min(1, found.size()))).hasSize(node.isPresent() ? 0 : 1);
        assertThat(found).allMatch(d -> d.code() == Code.BAD_YAML && d.location().line() > 0 && !d.help().isEmpty());
    }

    static List<String> bombs() {
        return List.of("[".repeat(100_000), "{".repeat(100_000), "- ".repeat(100_000), "? ".repeat(100_000), "{a: ".repeat(50_000), "a: ".repeat(50_000), "'".repeat(200_001), "&a ".repeat(50_000), "!a ".repeat(50_000),
                "\n".repeat(300_000), "#".repeat(300_000), "a\n".repeat(100_000), "a: 1\n".repeat(2), "*a ".repeat(50_000), "[a, ".repeat(30) + "b".repeat(300_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void bombsDoNotGoOff(String yaml) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(yaml));
        assertThat(found).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void settingsReadEachKind() {
        YamlFields keys = fields("n: 5\nx: -1.5\nflag: off\nlist: [a, b]\ninner: {k: v}\nmany: [{k: 1}, {k: 2}]\nwhen: 2026-03-01\nword: Full\n");
        assertThat(keys.integer("n", 1, 0, 9)).isEqualTo(5);
        assertThat(keys.integer("absent", 7, 0, 9)).isEqualTo(7);
        assertThat(keys.number("x", -90, 90)).hasValue(-1.5);
        assertThat(keys.flag("flag", true)).isFalse();
        assertThat(keys.texts("list")).containsExactly("a", "b");
        assertThat(keys.map("inner").orElseThrow().text("k")).isEqualTo("v");
        assertThat(keys.maps("many")).extracting(m -> m.text("k")).containsExactly("1", "2");
        assertThat(keys.date("when").orElseThrow().iso()).isEqualTo("2026-03-01");
        assertThat(keys.choice("word", List.of("full", "summary"))).contains("full");
        keys.refuseOthers();
        assertThat(found).isEmpty();
    }

    @Test
    void aNumberOutOfRangeIsNamed() {
        fields("lat: 91.2\n").number("lat", -90, 90);
        assertOnly(Code.BAD_VALUE, "1:6", "\"lat\" must be a number from -90 to 90, not \"91.2\"");
    }

    @Test
    void anUnknownSettingIsAnErrorThatKnowsBetter() {
        YamlFields keys = fields("title: A\npagniate: 3\nwhatever: 1\n");
        keys.text("title");
        keys.integer("paginate", 20, 1, 1000);
        keys.refuseOthers();
        assertThat(found).extracting(Diagnostic::code).containsOnly(Code.UNKNOWN_KEY);
        assertThat(found).extracting(d -> d.location().toString()).containsExactly("content/site.yaml:2:1", "content/site.yaml:3:1");
        assertThat(found).extracting(Diagnostic::help).containsExactly("did you mean \"paginate\"?", "the keys are title, paginate");
    }
}
