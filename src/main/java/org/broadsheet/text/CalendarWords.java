package org.broadsheet.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Days and months as readers of a language write them. The names are kept here because the JDK's own change from one version to the next,
 * and a site must not change with the Java that builds it. Languages that are not known get the ISO form.
 */
public final class CalendarWords {

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("en", new Form("January February March April May June July August September October November December", "{d} {m} {y}", "{m} {y}", "")),
            Map.entry("en-us", new Form("January February March April May June July August September October November December", "{m} {d}, {y}", "{m} {y}", "")),
            Map.entry("de", new Form("Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "{d}. {m} {y}", "{m} {y}", " Uhr")),
            Map.entry("fr", new Form("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "{d} {m} {y}", "{m} {y}", "")),
            Map.entry("es", new Form("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "{d} de {m} de {y}", "{m} de {y}", "")),
            Map.entry("pt", new Form("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro", "{d} de {m} de {y}", "{m} de {y}", "")),
            Map.entry("it", new Form("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", "{d} {m} {y}", "{m} {y}", "")),
            Map.entry("nl", new Form("januari februari maart april mei juni juli augustus september oktober november december", "{d} {m} {y}", "{m} {y}", "")),
            Map.entry("sv", new Form("januari februari mars april maj juni juli augusti september oktober november december", "{d} {m} {y}", "{m} {y}", "")),
            Map.entry("da", new Form("januar februar marts april maj juni juli august september oktober november december", "{d}. {m} {y}", "{m} {y}", "")),
            Map.entry("nb", new Form("januar februar mars april mai juni juli august september oktober november desember", "{d}. {m} {y}", "{m} {y}", "")));

    private final Form form;

    /** @param language BCP 47 tag */
    public CalendarWords(String language) {
        String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
        String primary = tag.split("-", 2)[0];
        Form regional = FORMS.get(tag);
        this.form = regional != null ? regional : FORMS.get(primary.equals("no") ? "nb" : primary);
    }

    /** A day: {@code 3 March 2026}. */
    public String day(LocalDate day) {
        return form == null ? day.toString() : form.write(form.day, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** A month: {@code March 2026}. */
    public String month(YearMonth month) {
        return form == null ? month.toString() : form.write(form.month, 1, month.getMonthValue(), month.getYear());
    }

    /** A day and a time of day: {@code 3 March 2026, 09:30}. */
    public String moment(LocalDate day, LocalTime time) {
        return day(day) + ", " + two(time.getHour()) + ":" + two(time.getMinute()) + (form == null ? "" : form.clock);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** @param day pattern of a day; @param month pattern of a month; @param clock what follows a time */
    private record Form(List<String> months, String day, String month, String clock) {

        Form(String months, String day, String month, String clock) {
            this(List.of(months.split(" ")), day, month, clock);
        }

        String write(String pattern, int dayOfMonth, int monthOfYear, int year) {
            return pattern.replace("{d}", Integer.toString(dayOfMonth)).replace("{m}", months.get(monthOfYear - 1)).replace("{y}", Integer.toString(year));
        }
    }
}
