package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.format.FrontMatterEdit;
import org.broadsheet.format.ParsedEntry;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlScalar;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Severity;

/**
 * Reads a post's front matter. A title or date that is missing or can't be read comes from the file's name or its first heading, with a
 * warning; any other key that can't be read is left out, with a warning.
 */
final class PostMatter {

    private static final Pattern DAY_AND_ZONE = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})(.*?)\\s*(?:[+-]\\d{1,2}:?\\d{2})?");

    private final Arriving arriving;

    PostMatter(Arriving arriving) {
        this.arriving = arriving;
    }

    /** Whether a text begins with front matter, in YAML or TOML. */
    static boolean opens(String text) {
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = start.lines().findFirst().orElse("").stripTrailing();
        return first.equals("---") || first.equals("+++");
    }

    /** The post as its file says; empty when the front matter can't be read at all, and then a note says where. */
    Optional<Entry> read(Source source, String text, PostName name, List<Diagnostic> notes) {
        SourceFile file = new SourceFile(source.name(), opens(text) ? TomlFrontMatter.toYaml(text) : "---\n---\n" + text);
        ParsedEntry parsed = new EntryParser().parse("", file);
        Optional<FrontMatter> matter = parsed.entry().isPresent() ? Optional.empty() : FrontMatter.read(file, new ArrayList<>());
        if (matter.isPresent()) {
            Optional<String> mended = new FrontMatterEdit().apply(file.text(), missing(source, matter.get(), parsed, name, notes), Optional.empty());
            parsed = mended.map(t -> new EntryParser().parse("", new SourceFile(source.name(), t))).orElse(parsed);
        }
        boolean read = parsed.entry().isPresent();
        parsed.diagnostics().forEach(d -> notes.add(read ? new Diagnostic(Severity.WARNING, d.code(), d.location(), d.message(), d.help()) : d));
        return parsed.entry();
    }

    private Map<String, Object> missing(Source source, FrontMatter matter, ParsedEntry parsed, PostName name, List<Diagnostic> notes) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (text(matter, "title").isBlank()) {
            values.put("title", FirstHeading.of(matter.body()).map(FirstHeading::text).orElseGet(() -> arriving.title(source, name.title(), notes)));
        }
        String date = text(matter, "date");
        if (DateValue.parse(date).isEmpty()) {
            Optional<DateValue> salvaged = salvaged(date);
            DateValue taken = salvaged.or(name::date).orElseGet(() -> arriving.date(source, notes));
            if (!date.isBlank()) {
                String from = salvaged.isEmpty() && name.date().isPresent() ? " from the file's name" : "";
                notes.add(Diagnostic.of(Code.BAD_SOURCE_DATE, parsed.places().of("date"), "\"" + date + "\" is not a date; " + taken + " was taken" + from,
                        Code.BAD_SOURCE_DATE.advice()));
            }
            values.put("date", taken);
        }
        return values;
    }

    /** What can be read of a date with an impossible zone or clock: its local time, or its day. */
    private static Optional<DateValue> salvaged(String date) {
        Matcher parts = DAY_AND_ZONE.matcher(date.strip());
        return parts.matches() ? DateValue.parse(parts.group(1) + parts.group(2)).or(() -> DateValue.parse(parts.group(1))) : Optional.empty();
    }

    private static String text(FrontMatter matter, String key) {
        return matter.map().get(key).map(value -> value instanceof YamlScalar scalar ? scalar.isNull() ? "" : scalar.text() : "").orElse("");
    }
}
