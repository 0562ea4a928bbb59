package org.broadsheet.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days in a text, in figures and words of many languages. Every repeat in its patterns is bounded, so that no text can hold it up. Immutable. */
final class DayReader {

    /** A day and where it stands. */
    record Day(LocalDate day, int start, int end) {}

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2099;
    private static final int YEAR_DIGITS = 4;
    /** Thailand counts from 543 BC. */
    private static final int BUDDHIST = 543;
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "民國", 1911, "民国", 1911);
    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]{1,14}(?: (?:الثاني|الأول))?)(?![\\p{L}\\p{M}])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final List<Form> FORMS = List.of(
            new Form(Pattern.compile("(?<!\\d)(?<y>\\d{4})[-/.]\\s?(?<m>\\d{1,2})[-/.]\\s?(?<d>\\d{1,2})(?!\\d)"), Order.FIGURES, true),
            new Form(Pattern.compile("(?<!\\d)(?<y>\\d{4})\\s?[年년]\\s?(?<m>\\d{1,2})\\s?[月월]\\s?(?<d>\\d{1,2})\\s?[日일号號]?"), Order.FIGURES, true),
            new Form(Pattern.compile("(?<e>令和|平成|民國|民国)\\s?(?<y>\\d{1,3})\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?日"), Order.ERA, false),
            new Form(Pattern.compile("(?<!\\d)(?<d>\\d{1,2})\\s?tháng\\s?(?<m>\\d{1,2})(?:,\\s?|\\s(?:năm\\s)?)(?<y>\\d{4})(?!\\d)", FLAGS), Order.FIGURES, true),
            new Form(Pattern.compile("(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?[\\s-]{0,3}(?:de |of )?(?<w>" + WORD + ")\\.?,?[\\s-]{0,3}(?:de |del )?"
                    + "(?<y>\\d{4}(?!\\d)|[’']\\d{2}(?!\\d)|\\d{2}(?=\\s\\d{1,2}:\\d{2}))", FLAGS), Order.WORD, false),
            new Form(Pattern.compile("(?<!\\d)(?<d>\\d{1,2})([-./])(?<w>" + WORD + ")\\2(?<y>\\d{4}|\\d{2})(?!\\d)", FLAGS), Order.WORD, false),
            new Form(Pattern.compile("(?<![\\p{L}\\p{M}])(?<w>" + WORD + ")\\.?\\s{0,3}(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s{0,3}|\\s{1,3})(?<y>\\d{4})(?![\\d:])", FLAGS),
                    Order.WORD, true),
            new Form(Pattern.compile("(?<![\\p{L}\\p{M}])(?<w>" + WORD + ")\\s{1,2}(?<d>\\d{1,2})(?=\\s\\d{1,2}:\\d{2}(?::\\d{2})?\\s(?:[A-Z]{1,5}\\s|[+-]\\d{4}\\s)?"
                    + "(?<y>\\d{4})(?!\\d))", FLAGS), Order.WORD, true),
            new Form(Pattern.compile("(?<!\\d)(?<y>\\d{4})[.\\s-]{1,2}(?<w>" + WORD + ")[\\s-](?<d>\\d{1,2})(?!\\d)", FLAGS), Order.WORD, true),
            new Form(Pattern.compile("(?<![\\d.,/])(?<a>\\d{1,2})(?<s>[./-])\\s?(?<b>\\d{1,2})\\k<s>\\s?(?<y>\\d{4}|\\d{2})(?![\\d/])"), Order.EITHER, false));
    private static final Pattern COMPACT = Pattern.compile("(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?:T?\\d{4,6}(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    private final Map<String, Integer> months = new HashMap<>();

    private enum Order { FIGURES, ERA, WORD, EITHER }

    /** @param fullYear whether the year must be written with four digits */
    private record Form(Pattern pattern, Order order, boolean fullYear) {}

    private DayReader() {
        for (String line : WordLists.lines("months.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                months.put(words[i].replace('_', ' '), Integer.parseInt(words[0]));
            }
        }
    }

    static DayReader load() {
        return new DayReader();
    }

    boolean isMonth(String word) {
        return months.containsKey(word);
    }

    /**
     * The days of a text with ASCII digits, in order, none over another.
     *
     * @param language of the text, which decides whether 3/12 is a day in March; empty or bare {@code en} reads it as Americans do
     */
    List<Day> days(String text, String language) {
        int run = longestNumber(text);
        if (run == 0) {
            return List.of();
        }
        Matcher whole = COMPACT.matcher(text.strip());
        if (whole.matches()) {
            int start = text.indexOf(whole.group("y"));
            return figures(whole).map(day -> List.of(new Day(day, start, start + 8))).orElse(List.of());
        }
        List<Day> out = new ArrayList<>();
        for (Form form : FORMS) {
            if (form.fullYear() && run < YEAR_DIGITS) {
                continue;
            }
            Matcher m = form.pattern().matcher(text);
            for (int from = 0; from < text.length() && m.find(from);) {
                int start = m.start();
                int end = m.end();
                Optional<LocalDate> day = day(form, m, language).filter(DayReader::plausible);
                boolean free = out.stream().noneMatch(found -> start < found.end() && found.start() < end);
                if (day.isPresent() && free) {
                    out.add(new Day(day.get(), start, end));
                }
                from = day.isPresent() ? end : start + 1;
            }
        }
        out.sort(Comparator.comparingInt(Day::start));
        return out;
    }

    /** The most digits in a row, up to a year's four. */
    private static int longestNumber(String text) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < text.length() && most < YEAR_DIGITS; i++) {
            run = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? run + 1 : 0;
            most = Math.max(most, run);
        }
        return most;
    }

    private Optional<LocalDate> day(Form form, Matcher m, String language) {
        try {
            return switch (form.order()) {
                case FIGURES -> figures(m);
                case ERA -> Optional.of(LocalDate.of(ERAS.get(m.group("e")) + number(m, "y"), number(m, "m"), number(m, "d")));
                case WORD -> Optional.ofNullable(months.get(m.group("w").toLowerCase(Locale.ROOT)))
                        .map(month -> LocalDate.of(year(m.group("y")), month, number(m, "d")));
                case EITHER -> Optional.of(either(number(m, "a"), number(m, "b"), year(m.group("y")), !m.group("s").equals(".")
                        && monthFirst(language)));
            };
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> figures(Matcher m) {
        try {
            return Optional.of(LocalDate.of(year(m.group("y")), number(m, "m"), number(m, "d")));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDate either(int first, int second, int year, boolean monthFirst) {
        boolean swap = monthFirst && first <= 12 || second > 12;
        return swap ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    private static boolean monthFirst(String language) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        return tag.equals("en") || tag.equals("en-us") || tag.isEmpty();
    }

    private static int year(String written) {
        int year = Integer.parseInt(written.length() == 3 ? written.substring(1) : written);
        return year < 100 ? year + (year < 80 ? 2000 : 1900) : year > LAST_YEAR ? year - BUDDHIST : year;
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
