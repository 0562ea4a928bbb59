package org.broadsheet.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.broadsheet.fetch.Exchange.Replied;

/** Reads how long a server asks to be left alone: seconds or a date. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int DIGITS = 10;

    private RetryAfter() {}

    /** Never negative, at most a year; empty when the server says nothing that can be read. */
    static Optional<Duration> of(Replied reply, Clock clock) {
        String value = reply.header("retry-after");
        Optional<Duration> read = value.length() <= DIGITS && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : date(value).map(date -> Duration.between(clock.instant(), date));
        return read.map(time -> time.isNegative() ? Duration.ZERO : time.compareTo(LONGEST) > 0 ? LONGEST : time);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
