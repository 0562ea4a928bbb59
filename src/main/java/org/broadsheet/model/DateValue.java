package org.broadsheet.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it was written: a bare day, a time without a zone, or a time with its own offset. It is never converted, so
 * {@code parse(iso()) = this}; only {@link #instant} needs to know the site's zone.
 *
 * @param day the calendar day
 * @param time the local time, absent for a bare day
 * @param offset the offset from UTC, absent where none was written; never without a time
 */
public record DateValue(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:[Tt]|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

    public DateValue {
        if (offset.isPresent() && time.isEmpty()) {
            throw new IllegalArgumentException("an offset needs a time: " + day);
        }
    }

    /** A bare day. */
    public static DateValue of(LocalDate day) {
        return new DateValue(day, Optional.empty(), Optional.empty());
    }

    /** An instant, told in the given offset. */
    public static DateValue of(Instant instant, ZoneOffset offset) {
        var local = instant.atOffset(offset);
        return new DateValue(local.toLocalDate(), Optional.of(local.toLocalTime()), Optional.of(offset));
    }

    /**
     * Reads ISO 8601 dates and date-times and the forms with a blank that Jekyll and Hugo accept
     * ({@code 2026-03-01 9:30:00 +01:00}). Empty for anything else, impossible days and offsets among them.
     */
    public static Optional<DateValue> parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
            if (m.group(4) == null) {
                return Optional.of(of(day));
            }
            int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
            int nano = m.group(7) == null ? 0 : Integer.parseInt((m.group(7) + "00000000").substring(0, 9));
            LocalTime time = LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), second, nano);
            return Optional.of(new DateValue(day, Optional.of(time), Optional.ofNullable(m.group(8)).map(DateValue::offset)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String written) {
        return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    /** The moment meant; a bare day begins at midnight of the site's zone. */
    public Instant instant(ZoneId siteZone) {
        LocalTime clock = time.orElse(LocalTime.MIDNIGHT);
        return offset.map(o -> day.atTime(clock).toInstant(o)).orElseGet(() -> day.atTime(clock).atZone(siteZone).toInstant());
    }

    /** ISO 8601, seconds included where there is a time. */
    public String iso() {
        StringBuilder out = new StringBuilder(day.toString());
        time.ifPresent(t -> out.append('T').append(t.getSecond() == 0 && t.getNano() == 0 ? t + ":00" : t.toString()));
        offset.ifPresent(o -> out.append(o.equals(ZoneOffset.UTC) ? "Z" : o.getId()));
        return out.toString();
    }

    @Override
    public String toString() {
        return iso();
    }
}
