package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.DateValue;

/** Finds dates in running text and in machines' fields, in the forms and languages in which outlets and feeds write them. Linear in the text. Immutable. */
final class DateReader {

    /** A date and where it stands; {@code updated} when the words before it say that it is the date of a change. */
    record Found(DateValue value, int start, int end, boolean updated) {}

    private static final int LONGEST = 600;
    /** Of the shortest date, 1.2.26. */
    private static final int FEWEST_DIGITS = 4;
    private static final int TIME_AFTER = 48;
    private static final int TIME_BEFORE = 32;
    private static final int WORDS_BEFORE = 6;
    private static final int CHARS_BEFORE = 12;

    private final DayReader days = DayReader.load();
    private final Set<String> around = new HashSet<>();
    private final Set<String> change = new HashSet<>();
    private final List<String> changeUnspaced;

    private DateReader() {
        boolean updated = false;
        for (String line : WordLists.lines("date-words.txt")) {
            updated |= line.startsWith("@");
            (updated ? change : around).addAll(List.of(line.split(" ")));
        }
        changeUnspaced = change.stream().filter(word -> Character.isIdeographic(word.codePointAt(0)) || word.codePointAt(0) >= 0xAC00).sorted().toList();
    }

    static DateReader load() {
        return new DateReader();
    }

    /**
     * The first date of a text that is not the date of a change, else the first.
     *
     * @param language BCP 47 tag or empty; decides in which order figures are read
     */
    Optional<DateValue> first(String text, String language) {
        List<Found> all = all(text, language);
        return all.stream().filter(found -> !found.updated()).findFirst().or(() -> all.stream().findFirst()).map(Found::value);
    }

    /** Every date of a line, in order. Only the beginning of a long text is read. */
    List<Found> all(String text, String language) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (head.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return List.of();
        }
        head = plain(head);
        Optional<DateValue> iso = DateValue.parse(head);
        if (iso.isPresent() && DayReader.plausible(iso.get().day())) {
            return List.of(new Found(iso.get(), 0, head.length(), false));
        }
        return withTimes(head, days.days(head, language));
    }

    /** A short text without its dates, a bar in the place of each, and nothing but words at its ends. */
    String without(String text, String language) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Found found : all(text, language)) {
            out.append(text, at, Math.max(at, found.start())).append(" | ");
            at = Math.max(at, Math.min(found.end(), text.length()));
        }
        return out.append(text.substring(at)).toString().replaceAll("^[\\s|•·,:–—-]+|(?<![\\s|•·,:–—-])[\\s|•·,:–—-]++$", "");
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
        return strangers(rest.toString()) <= strangers;
    }

    /** How many words of a text have nothing to do with dates. */
    int strangers(String text) {
        int unknown = 0;
        for (String word : LineKey.of(text).split(" ")) {
            unknown += word.isEmpty() || word.equals("#") || around.contains(word) || change.contains(word) || days.isMonth(word) ? 0 : 1;
        }
        return unknown;
    }

    /** Whether a short text ends by saying that the date that follows is the date of a change. */
    boolean saysUpdated(String before) {
        String[] words = LineKey.of(before).split(" ");
        for (int i = Math.max(0, words.length - WORDS_BEFORE); i < words.length; i++) {
            if (change.contains(words[i])) {
                return true;
            }
        }
        String end = before.substring(Math.max(0, before.length() - CHARS_BEFORE));
        return changeUnspaced.stream().anyMatch(end::contains);
    }

    /** With ASCII digits and colons, every character in its place. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '\u00a0' || c == '\u202f' ? ' ' : c == '：' ? ':' : c > '9' && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return out.toString();
    }

    /** Adds the time that stands behind a date, or else before it, and tells the dates of changes. */
    private List<Found> withTimes(String text, List<DayReader.Day> found) {
        List<Found> out = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < found.size(); i++) {
            DayReader.Day day = found.get(i);
            int to = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            out.add(withTime(text, day, Math.min(from, day.start()), to));
            from = out.get(i).end();
        }
        out.sort(Comparator.comparingInt(Found::start));
        return out;
    }

    private Found withTime(String text, DayReader.Day day, int from, int to) {
        boolean updated = saysUpdated(text.substring(from, day.start()));
        String after = text.substring(day.end(), Math.min(to, day.end() + TIME_AFTER));
        Optional<ClockReader.Clock> clock = ClockReader.first(after.startsWith("T") ? " " + after.substring(1) : after)
                .filter(behind -> LineShape.countWords(after.substring(0, behind.start())) <= 3);
        if (clock.isPresent()) {
            return new Found(clock.get().on(day.day()), day.start(), day.end() + clock.get().end(), updated);
        }
        int back = Math.max(from, day.start() - TIME_BEFORE);
        return ClockReader.first(text.substring(back, day.start()))
                .filter(ClockReader.Clock::sure)
                .map(before -> new Found(before.on(day.day()), back + before.start(), day.end(), updated))
                .orElseGet(() -> new Found(DateValue.of(day.day()), day.start(), day.end(), updated));
    }
}
