package org.broadsheet.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.model.DateValue;

/** Finds dates in running text, in the forms and languages in which outlets write them. Immutable. */
final class DateReader {

    /** A date and where it stands; {@code updated} when the words before it say that it is the date of a change. */
    record Found(DateValue value, int start, int end, boolean updated) {}

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST = 600;
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.,:])(\\d{1,2})(?:[:.h](\\d{2})(?::(\\d{2}))?|\\s?(?=[ap]\\.?m(?!\\p{L})))(?![\\d:])\\s*(a\\.?m(?!\\p{L})\\.?|"
                    + "p\\.?m(?!\\p{L})\\.?)?(?:\\s*(?:uhr|hrs?|h|uur|hs)(?!\\p{L}))?\\s*\\(?([a-z]{2,5}(?!\\p{L})|[+-]\\d{2}:?\\d{2})?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "Z"), Map.entry("utc", "Z"), Map.entry("bst", "+01:00"), Map.entry("cet", "+01:00"), Map.entry("cest", "+02:00"), Map.entry("mez",
                    "+01:00"),
            Map.entry("mesz", "+02:00"), Map.entry("est", "-05:00"), Map.entry("edt", "-04:00"), Map.entry("cst", "-06:00"), Map.entry("cdt", "-05:00"),
                    Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"), Map.entry("pst", "-08:00"), Map.entry("pdt", "-07:00"), Map.entry("eet", "+02:00"), Map.entry("eest", "+03:00"),
                    Map.entry("msk", "+03:00"),
            Map.entry("aest", "+10:00"), Map.entry("aedt", "+11:00"), Map.entry("jst", "+09:00"), Map.entry("sast", "+02:00"), Map.entry("et",
                    "America/New_York"),
            Map.entry("ct", "America/Chicago"), Map.entry("mt", "America/Denver"), Map.entry("pt", "America/Los_Angeles"));

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> around = new HashSet<>();
    private final Set<String> change = new HashSet<>();
    private final List<Form> forms;

    private enum Order { YMD, DMY, MDY, NUMBERS }

    private record Form(Pattern pattern, Order order) {}

    private DateReader() {
        for (String line : WordLists.lines("months.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                months.put(words[i], Integer.parseInt(words[0]));
            }
        }
        boolean updated = false;
        for (String line : WordLists.lines("date-words.txt")) {
            updated |= line.startsWith("@");
            (updated ? change : around).addAll(List.of(line.split(" ")));
        }
        String month = months.keySet().stream().sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(", ")"));
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        forms = List.of(
                new Form(Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"), Order.YMD),
                new Form(Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]"), Order.YMD),
                new Form(Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?[\\s-]*(?:de |of )?" + month + "(?!\\p{L})\\.?,?[\\s-]*(?:de |del "
                        + ")?(\\d{4})(?!\\d)", flags), Order.DMY),
                new Form(Pattern.compile("(?<!\\p{L})" + month + "(?!\\p{L})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", flags), Order.MDY),
                new Form(Pattern.compile("(?<![\\d.,/])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?![\\d/])"), Order.NUMBERS));
    }

    static DateReader load() {
        return new DateReader();
    }

    /** The first date of a text that is not the date of a change, else the first. */
    Optional<DateValue> first(String text, String language) {
        List<Found> all = all(text, language);
        return all.stream().filter(found -> !found.updated()).findFirst().or(() -> all.stream().findFirst()).map(Found::value);
    }

    /** Every date of a line, in order. Only the beginning of a long text is read. */
    List<Found> all(String text, String language) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<Found> out = new ArrayList<>();
        Optional<DateValue> iso = DateValue.parse(head);
        if (iso.isPresent() && plausible(iso.get().day())) {
            return List.of(new Found(iso.get(), 0, head.length(), false));
        }
        for (Form form : forms) {
            Matcher m = form.pattern().matcher(head);
            while (m.find()) {
                int start = m.start();
                int end = m.end();
                if (out.stream().noneMatch(found -> start < found.end() && found.start() < end)) {
                    day(form, m, language).filter(DateReader::plausible).ifPresent(day -> out.add(new Found(DateValue.of(day), start, end, false)));
                }
            }
        }
        out.sort(Comparator.comparingInt(Found::start));
        return withTimes(head, out);
    }

    /** Whether the line is a date and nothing but words that belong to one, up to {@code strangers} others. */
    boolean isDateLine(String line, String language, int strangers) {
        if (line.length() > 160) {
            return false;
        }
        List<Found> all = all(line, language);
        if (all.isEmpty()) {
            return false;
        }
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Found found : all) {
            rest.append(line, Math.min(at, found.start()), found.start()).append(' ');
            at = found.end();
        }
        rest.append(line.substring(Math.min(at, line.length())));
        int unknown = 0;
        for (String word : LineKey.of(rest.toString()).split(" ")) {
            unknown += word.isEmpty() || word.equals("#") || around.contains(word) || change.contains(word) || months.containsKey(word) ? 0 : 1;
        }
        return unknown <= strangers;
    }

    private Optional<LocalDate> day(Form form, Matcher m, String language) {
        try {
            return Optional.of(switch (form.order()) {
                case YMD -> LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
                case DMY -> LocalDate.of(number(m.group(3)), month(m.group(2)), number(m.group(1)));
                case MDY -> LocalDate.of(number(m.group(3)), month(m.group(1)), number(m.group(2)));
                case NUMBERS -> numbers(number(m.group(1)), number(m.group(3)), m.group(4), m.group(2).equals("/") && monthFirst(language));
            });
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate numbers(int first, int second, String year, boolean monthFirst) {
        int full = year.length() == 2 ? 2000 + number(year) : number(year);
        boolean swap = monthFirst && first <= 12 || second > 12;
        return swap ? LocalDate.of(full, first, second) : LocalDate.of(full, second, first);
    }

    /** Whether 3/12 is a day in March. */
    private static boolean monthFirst(String language) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return tag.equals("en") || tag.equals("en-us") || tag.isEmpty();
    }

    private int month(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** Adds the time that stands behind a date, or else before it, and tells the dates of changes. */
    private List<Found> withTimes(String text, List<Found> days) {
        List<Found> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < days.size(); i++) {
            Found day = days.get(i);
            int to = i + 1 < days.size() ? days.get(i + 1).start() : text.length();
            boolean updated = saysUpdated(text.substring(from, day.start()));
            String after = text.substring(day.end(), Math.min(to, day.end() + 48));
            Matcher m = TIME.matcher(after.startsWith("T") ? " " + after.substring(1) : after);
            if (m.find() && LineShape.countWords(after.substring(0, m.start())) <= 3) {
                out.add(new Found(timed(day.value(), m), day.start(), day.end() + m.end(), updated));
            } else {
                int back = Math.max(from, day.start() - 32);
                Matcher before = TIME.matcher(text.substring(back, day.start()));
                boolean clock = before.find() && (before.group(2) != null || before.group(4) != null);
                out.add(clock ? new Found(timed(day.value(), before), back + before.start(), day.end(), updated)
                        : new Found(day.value(), day.start(), day.end(), updated));
            }
            from = out.get(i).end();
        }
        return out;
    }

    private boolean saysUpdated(String before) {
        String[] words = LineKey.of(before).split(" ");
        for (int i = Math.max(0, words.length - 6); i < words.length; i++) {
            if (change.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    private static DateValue timed(DateValue day, Matcher m) {
        try {
            int hour = number(m.group(1));
            String half = m.group(4) == null ? "" : m.group(4).toLowerCase(Locale.ROOT);
            if (!half.isEmpty()) {
                hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
            }
            LocalTime time = LocalTime.of(hour, m.group(2) == null ? 0 : number(m.group(2)), m.group(3) == null ? 0 : number(m.group(3)));
            return new DateValue(day.day(), Optional.of(time), Optional.ofNullable(m.group(5)).flatMap(zone -> offset(zone, day.day(), time)));
        } catch (DateTimeException impossible) {
            return day;
        }
    }

    private static Optional<ZoneOffset> offset(String zone, LocalDate day, LocalTime time) {
        String name = Character.isLetter(zone.charAt(0)) ? ZONES.get(zone.toLowerCase(Locale.ROOT)) : zone;
        return Optional.ofNullable(name).map(id -> ZoneId.of(id).getRules().getOffset(day.atTime(time)));
    }
}
