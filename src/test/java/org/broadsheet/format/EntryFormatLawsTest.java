package org.broadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormatLawsTest {

    private final EntryParser parser = new EntryParser();
    private final EntryWriter writer = new EntryWriter();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122, 77})
    void whatIsWrittenReadsBackEqual(long seed) {
        NastyEntries entries = new NastyEntries(seed);
        for (int i = 0; i < 800; i++) {
            Entry entry = entries.next();
            String text = writer.write(entry);
            ParsedEntry parsed = parser.parse(entry.id(), new SourceFile("x.md", text));
            assertThat(parsed.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR)).as("seed %d, entry %d%n%s", seed, i, text).isEmpty();
            assertThat(parsed.entry()).as("seed %d, entry %d%n%s", seed, i, text).contains(entry);
            assertThat(writer.write(parsed.entry().orElseThrow())).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void anEditChangesOnlyItsKeysWhateverStandsAroundThem(long seed) {
        NastyEntries entries = new NastyEntries(seed);
        DateValue day = DateValue.parse("2026-03-02T10:00:00Z").orElseThrow();
        for (int i = 0; i < 500; i++) {
            Entry entry = entries.next();
            String text = i % 2 == 0 ? writer.write(entry) : writer.write(entry).replace("\n", "\r\n");
            Optional<String> edited = new FrontMatterEdit().apply(text, Map.of("source.retrieved", day), Optional.empty());
            assertThat(edited).as("seed %d, entry %d%n%s", seed, i, text).isPresent();
            Entry after = parser.parse(entry.id(), new SourceFile("x.md", edited.get())).entry().orElseThrow();
            assertThat(after.source().orElseThrow().retrieved()).contains(day);
            assertThat(after.headline()).isEqualTo(entry.headline());
            assertThat(after.extra()).isEqualTo(entry.extra());
            assertThat(after.body()).isEqualTo(entry.body());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void damagedFilesGiveAnEntryOrALocatedMessage(long seed) {
        NastyEntries entries = new NastyEntries(seed);
        java.util.Random random = new java.util.Random(seed);
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder(writer.write(entries.next()));
            for (int k = 0; k < 3; k++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, "\"'[]{}:-#&*!|>%@\t\n,?".charAt(random.nextInt(20)));
                }
            }
            ParsedEntry parsed = parser.parse("x", new SourceFile("x.md", text.toString()));
            List<Diagnostic> found = parsed.diagnostics();
            assertThat(parsed.entry().isPresent() || !found.isEmpty()).as("seed %d, text %d%n%s", seed, i, text).isTrue();
            assertThat(found).allMatch(d -> d.location().file().equals("x.md") && d.location().line() > 0);
        }
    }

    @Test
    void aHandWrittenEntryComesOutInTheFixedOrder() {
        String text = "---\ntags: [a, b]\ndate: 2026-03-01\nmood: fine\ntitle: 'Bridge opens'\nsource: Harbour Post\n---\nText.";
        Entry entry = parser.parse("x", new SourceFile("x.md", text)).entry().orElseThrow();
        assertThat(writer.write(entry)).isEqualTo("---\ntitle: Bridge opens\ndate: 2026-03-01\nsource: Harbour Post\ntags:\n  - a\n  - b\nmood: fine\n---\n\nText.\n");
    }
}
