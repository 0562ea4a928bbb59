package org.broadsheet.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Rights;

/** Entries made to be misread: texts that look like YAML, numbers, dates, markup and line noise. The same seed gives the same entries. */
final class NastyEntries {

    private static final List<String> PIECES = List.of(
            "yes", "no", "On", "null", "~", "true", "012", "1.10", "1e3", "0x1F", "1_000", "2026-03-01", "12:30", "2026-03-01 09:30:00", ".inf", "-", "- a", "? b", "a: b", "a:", ":a", "#", "a # b",
            "a#b", "&x", "*x", "!x", "!%e", "%y", "@z", "`c`", "|", ">", "{a: b}", "[1, 2]", "\"", "'", "it's", "say \"so\"", "\\", "\\n", "---", "...", "<<", "=", " ", "  lead", "trail  ", "\t",
            "tab\tin", "line\nbreak", "cr\rhere", "\r\n", "\n\n", "Brücke", "мост", "橋", "👩‍🚒", "🇸🇮", "e\u0301", "\u00A0", "\u2028", "\u2029", "\u0085", "\u0000", "\u0007", "\u007F", "\uFEFF", "\u202E",
            "\u200B", "\uFFFE", "word", "two words", "Council: bridge opens", "5 o'clock", "100%", "", "a,b", "C:\\x", "{{ x }}", "<b>", "x".repeat(300));

    private final Random random;

    NastyEntries(long seed) {
        this.random = new Random(seed);
    }

    Entry next() {
        Entry.Headline headline = new Entry.Headline(nonBlank(), maybe(this::text, ""), maybe(this::text, ""));
        Entry.Dates dates = new Entry.Dates(date(), optional(this::date), optional(this::date), optional(this::date));
        Entry.Labels labels = new Entry.Labels(texts(), texts(), texts(), texts());
        Entry.Placement placement = new Entry.Placement(maybe(this::text, ""), texts(), random.nextBoolean(), maybe(random::nextInt, 0), random.nextBoolean(), maybe(this::text, ""), texts());
        return new Entry("2026/03/x", headline, dates, optional(this::source), labels, optional(this::image), maybe(() -> "sr-Latn", ""), placement,
                list(() -> new Entry.Correction(date(), nonBlank())), list(() -> new Entry.Mention(nonBlank(), texts(), maybe(this::text, ""))), extra(0), FrontMatter.body(text() + "\n" + text()));
    }

    private Entry.SourceNote source() {
        return new Entry.SourceNote(maybe(this::text, ""), nonBlank(), maybe(this::text, ""), texts(), texts(), optional(this::date), maybe(this::text, ""), maybe(this::text, ""), maybe(this::text, ""),
                optional(() -> Rights.values()[random.nextInt(3)]));
    }

    private Entry.Image image() {
        return new Entry.Image(nonBlank(), maybe(this::text, ""), maybe(this::text, ""), maybe(this::text, ""));
    }

    private Map<String, Object> extra(int depth) {
        Map<String, Object> extra = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            extra.put("own " + text(), value(depth));
        }
        return extra;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> random.nextBoolean();
            case 1 -> (long) random.nextInt();
            case 2 -> new BigDecimal(random.nextInt(10_000) + "." + random.nextInt(1000) + "7");
            case 3 -> text();
            case 4 -> list(() -> value(depth + 1));
            default -> extra(depth + 1);
        };
    }

    private DateValue date() {
        LocalDate day = LocalDate.of(1000 + random.nextInt(9000), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Optional<LocalTime> time = optional(() -> LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(60), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000)));
        return new DateValue(day, time, time.flatMap(t -> optional(() -> ZoneOffset.ofTotalSeconds((random.nextInt(48) - 24) * 1800))));
    }

    private List<String> texts() {
        return random.nextInt(3) > 0 ? List.of() : list(this::nonBlank);
    }

    private String nonBlank() {
        return text() + "t" + text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(item.get());
        }
        return List.copyOf(items);
    }

    private <T> T maybe(Supplier<T> value, T otherwise) {
        return random.nextInt(3) == 0 ? value.get() : otherwise;
    }

    private <T> Optional<T> optional(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }
}
