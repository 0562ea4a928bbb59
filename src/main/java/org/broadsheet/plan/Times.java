package org.broadsheet.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.broadsheet.model.Article;
import org.broadsheet.model.DateValue;
import org.broadsheet.pages.TimeView;
import org.broadsheet.plan.Phrases.Phrase;
import org.broadsheet.text.CalendarWords;

/** Moments as pages and feeds show them: for people in the site's zone and language, for machines as they were written. */
final class Times {

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final ZoneId zone;
    private final CalendarWords words;
    private final Phrases phrases;

    Times(ZoneId zone, String language, Phrases phrases) {
        this.zone = zone;
        this.words = new CalendarWords(language);
        this.phrases = phrases;
    }

    /** A date as written; a bare day stays one. */
    TimeView of(DateValue date) {
        if (date.time().isEmpty()) {
            String day = words.day(date.day());
            return new TimeView(date.iso(), day, day);
        }
        ZonedDateTime here = date.instant(zone).atZone(zone);
        return new TimeView(stamp(date), words.moment(here.toLocalDate(), here.toLocalTime()), words.day(here.toLocalDate()));
    }

    TimeView of(Instant moment) {
        return of(DateValue.of(moment.truncatedTo(ChronoUnit.SECONDS), zone.getRules().getOffset(moment)));
    }

    /** The month of a moment in the site's zone. */
    YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(zone));
    }

    String name(YearMonth month) {
        return words.month(month);
    }

    /** ISO 8601 with an offset, whatever was left out. */
    String stamp(DateValue date) {
        return full(date).iso();
    }

    /** As RSS wants it, in English whatever the site's language. */
    String rfc822(DateValue date) {
        OffsetDateTime t = OffsetDateTime.of(full(date).day(), full(date).time().orElseThrow(), full(date).offset().orElseThrow());
        String offset = t.getOffset().getTotalSeconds() == 0 ? "+0000" : t.getOffset().getId().replace(":", "").substring(0, 5);
        return String.format(Locale.ROOT, "%s, %02d %s %04d %02d:%02d:%02d %s", WEEKDAYS.get(t.getDayOfWeek().getValue() - 1), t.getDayOfMonth(),
                MONTHS.get(t.getMonthValue() - 1), t.getYear(), t.getHour(), t.getMinute(), t.getSecond(), offset);
    }

    private DateValue full(DateValue date) {
        Instant moment = date.instant(zone);
        return date.offset().isPresent() ? date : DateValue.of(moment, zone.getRules().getOffset(moment));
    }

    /** How much earlier or later an article is than another, in words. */
    String distance(Article from, Article to) {
        boolean exact = from.entry().dates().date().time().isPresent() && to.entry().dates().date().time().isPresent();
        Duration gap = Duration.between(from.published(), to.published());
        if (!exact) {
            gap = Duration.ofDays(ChronoUnit.DAYS.between(day(from), day(to)));
        }
        if (gap.isZero()) {
            return phrases.say(exact ? Phrase.SAME_TIME : Phrase.SAME_DAY);
        }
        return length(gap.abs()) + " " + phrases.say(gap.isNegative() ? Phrase.EARLIER : Phrase.LATER);
    }

    private LocalDate day(Article article) {
        return article.published().atZone(zone).toLocalDate();
    }

    private String length(Duration gap) {
        long minutes = Math.max(1, gap.toMinutes());
        long days = gap.toDays();
        if (minutes < 60) {
            return count(minutes, Phrase.MINUTE, Phrase.MINUTES);
        }
        if (days < 1) {
            return count(gap.toHours(), Phrase.HOUR, Phrase.HOURS);
        }
        if (days < 14) {
            return count(days, Phrase.DAY, Phrase.DAYS);
        }
        if (days < 60) {
            return count(days / 7, Phrase.WEEK, Phrase.WEEKS);
        }
        return days < 730 ? count(days / 30, Phrase.MONTH, Phrase.MONTHS) : count(days / 365, Phrase.YEAR, Phrase.YEARS);
    }

    private String count(long number, Phrase one, Phrase many) {
        return number + " " + phrases.say(number == 1 ? one : many);
    }
}
