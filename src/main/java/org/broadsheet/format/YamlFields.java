package org.broadsheet.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.broadsheet.model.DateValue;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Nearest;

/**
 * Reads a map key by key, each as the kind it has to be. What has another kind becomes a diagnostic at the value's place and reads as absent.
 * The keys that were asked for are the known ones, so that {@link #refuseOthers} and {@link #others} need no list of their own.
 *
 * <p>Wherever other names may be given they are taken, in order, when the key itself is absent. Not thread-safe: make one, read, forget it.
 */
public final class YamlFields {

    private final YamlMap map;
    private final Location whole;
    private final List<Diagnostic> sink;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> taken = new LinkedHashSet<>();

    /**
     * @param whole the place of messages about keys that are not there
     * @param sink where diagnostics go
     */
    public YamlFields(YamlMap map, Location whole, List<Diagnostic> sink) {
        this.map = map;
        this.whole = whole;
        this.sink = sink;
    }

    public YamlFields(YamlMap map, List<Diagnostic> sink) {
        this(map, map.location(), sink);
    }

    /** The value under the key or one of its other names; {@code null} values count as absent. */
    public Optional<YamlNode> node(String key, String... otherNames) {
        known.add(key);
        Optional<YamlNode> found = present(key);
        for (int i = 0; found.isEmpty() && i < otherNames.length; i++) {
            found = present(otherNames[i]);
        }
        return found;
    }

    private Optional<YamlNode> present(String name) {
        Optional<YamlNode> value = map.get(name);
        if (value.isPresent() && value.get() instanceof YamlScalar scalar && scalar.isNull()) {
            taken.add(name);
            return Optional.empty();
        }
        value.ifPresent(v -> taken.add(name));
        return value;
    }

    /** The value under exactly this key, which stays one that nobody asked for. */
    Optional<YamlNode> peek(String key) {
        return map.get(key).filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
    }

    /** Counts a key as read that {@link #peek} has shown. */
    void take(String key) {
        taken.add(key);
    }

    /** The place of a key's value, or of the whole where there is none. */
    public Location place(String key) {
        return map.get(key).map(YamlNode::location).orElse(whole);
    }

    /** A text exactly as written; empty when absent. */
    public String text(String key, String... otherNames) {
        return node(key, otherNames).flatMap(value -> asText(value, key)).orElse("");
    }

    /** A text that must be there and not blank; when it is not, that is a diagnostic and the answer is empty. */
    public String requiredText(String key) {
        int before = sink.size();
        String text = text(key);
        if (text.isBlank() && sink.size() == before) {
            missing(key, "add a line '" + key + ": ...'");
        }
        return text.isBlank() ? "" : text;
    }

    /** Reports a required key that is not there, or has no value. */
    public void missing(String key, String help) {
        report(Code.MISSING_KEY, place(key), "\"" + key + "\" is " + (map.get(key).isPresent() ? "empty" : "missing"), help);
    }

    /** A list of texts, blank ones left out; a single text is a list of one. */
    public List<String> texts(String key, String... otherNames) {
        return node(key, otherNames).map(value -> asTexts(value, key)).orElse(List.of());
    }

    /** A list of texts, or one text that is split at commas or, where it has none, at blanks, as Jekyll does. */
    public List<String> words(String key, String... otherNames) {
        Optional<YamlNode> value = node(key, otherNames);
        if (value.isPresent() && value.get() instanceof YamlScalar scalar) {
            List<String> words = new ArrayList<>();
            for (String word : scalar.text().split(scalar.text().contains(",") ? "," : "\\s+")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
            return words;
        }
        return value.map(list -> asTexts(list, key)).orElse(List.of());
    }

    /** A boolean; {@code yes} and {@code no} count, quoted or not. */
    public boolean flag(String key, boolean otherwise) {
        Optional<YamlNode> value = node(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        Optional<Boolean> read = asFlag(value.get());
        if (read.isEmpty()) {
            bad(value.get(), key, "true or false");
        }
        return read.orElse(otherwise);
    }

    static Optional<Boolean> asFlag(YamlNode value) {
        return switch (value instanceof YamlScalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "") {
            case "true", "yes", "on" -> Optional.of(Boolean.TRUE);
            case "false", "no", "off" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    /** A whole number within bounds, both allowed. */
    public int integer(String key, int otherwise, int least, int most) {
        Optional<YamlNode> value = node(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get() instanceof YamlScalar scalar && scalar.text().matches("[+-]?[0-9]{1,18}")) {
            long number = Long.parseLong(scalar.text());
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        bad(value.get(), key, "a whole number" + (least == Integer.MIN_VALUE ? "" : most == Integer.MAX_VALUE ? " from " + least : " from " + least + " to "
                + most));
        return otherwise;
    }

    /** A number within bounds, both allowed. */
    public OptionalDouble number(String key, double least, double most) {
        Optional<YamlNode> value = node(key);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get() instanceof YamlScalar scalar && scalar.text().matches("[+-]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})([eE][+-]?[0-9]{1,2})?")) {
            double number = Double.parseDouble(scalar.text());
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
        }
        bad(value.get(), key, "a number from " + shortest(least) + " to " + shortest(most));
        return OptionalDouble.empty();
    }

    private static String shortest(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** A date or date-time. */
    public Optional<DateValue> date(String key, String... otherNames) {
        return node(key, otherNames).flatMap(value -> {
            Optional<DateValue> read = value instanceof YamlScalar scalar ? DateValue.parse(scalar.text()) : Optional.empty();
            if (read.isEmpty()) {
                String found = value instanceof YamlScalar scalar && scalar.isNull() ? "nothing" : value.kind();
                report(Code.BAD_DATE, value.location(), found + " is not a date",
                        "write year-month-day, for example 2026-03-01, or with a time: 2026-03-01T09:30:00+01:00");
            }
            return read;
        });
    }

    /** A map. */
    public Optional<YamlFields> map(String key) {
        return node(key).flatMap(value -> asMap(value, key));
    }

    /** A list of maps; a single map is a list of one. */
    public List<YamlFields> maps(String key) {
        List<YamlFields> all = new ArrayList<>();
        node(key).ifPresent(value -> {
            if (value instanceof YamlList list) {
                list.items().forEach(item -> asMap(item, key).ifPresent(all::add));
            } else {
                asMap(value, key).ifPresent(all::add);
            }
        });
        return all;
    }

    /** One of a few words, such as {@code full}, whatever its case. */
    public Optional<String> choice(String key, List<String> words) {
        return node(key).flatMap(value -> {
            String said = value instanceof YamlScalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
            if (words.contains(said)) {
                return Optional.of(said);
            }
            bad(value, key, "one of " + String.join(", ", words));
            return Optional.empty();
        });
    }

    /** The keys that nobody asked for, as plain values in the order of the file. */
    public Map<String, Object> others() {
        Map<String, Object> rest = new LinkedHashMap<>();
        for (YamlMap.Item item : map.items()) {
            if (!taken.contains(item.key().text())) {
                rest.put(item.key().text(), item.value().plainValue());
            }
        }
        return rest;
    }

    /** Every key that nobody asked for is an error, with the nearest known one or all of them. */
    public void refuseOthers() {
        for (YamlScalar key : otherKeys()) {
            Optional<String> near = Nearest.to(key.text(), known);
            report(Code.UNKNOWN_KEY, key.location(), "there is no key \"" + key.text() + "\" here",
                    near.map(k -> "did you mean \"" + k + "\"?").orElse("the keys are " + String.join(", ", known)));
        }
    }

    /** Keys that nobody asked for are a warning when they look like a known one. @param foreign keys of other programs that only look alike */
    public void warnOfMisspelt(Set<String> foreign) {
        for (YamlScalar key : otherKeys()) {
            if (!foreign.contains(key.text())) {
                Nearest.to(key.text(), known).ifPresent(near -> report(Code.MISSPELT_KEY, key.location(), "the key \"" + key.text() + "\" looks like \""
                        + near + "\"",
                        "write \"" + near + "\"; a key of your own that only looks alike can be renamed"));
            }
        }
    }

    private List<YamlScalar> otherKeys() {
        return map.items().stream().map(YamlMap.Item::key).filter(key -> !taken.contains(key.text()) && !known.contains(key.text())).toList();
    }

    /** Adds a diagnostic of the reader's own at a place of this map. */
    public void report(Code code, Location place, String message, String help) {
        sink.add(Diagnostic.of(code, place, message, help));
    }

    private void bad(YamlNode value, String key, String wanted) {
        report(Code.BAD_VALUE, value.location(), "\"" + key + "\" must be " + wanted + ", not " + value.kind(), "");
    }

    private Optional<String> asText(YamlNode value, String key) {
        if (value instanceof YamlScalar scalar) {
            return Optional.of(scalar.text());
        }
        bad(value, key, "a text");
        return Optional.empty();
    }

    private List<String> asTexts(YamlNode value, String key) {
        List<String> texts = new ArrayList<>();
        if (value instanceof YamlScalar scalar) {
            texts.add(scalar.text());
        } else if (value instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    texts.add(scalar.isNull() ? "" : scalar.text());
                } else {
                    report(Code.BAD_VALUE, item.location(), "an item of \"" + key + "\" must be a text, not " + item.kind(), "");
                }
            }
        } else {
            bad(value, key, "a list of texts");
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private Optional<YamlFields> asMap(YamlNode value, String key) {
        if (value instanceof YamlMap inner) {
            return Optional.of(new YamlFields(inner, sink));
        }
        bad(value, key, "a map of keys and values");
        return Optional.empty();
    }
}
