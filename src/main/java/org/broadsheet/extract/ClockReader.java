package org.broadsheet.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.DateValue;

/** Reads a time of day with its zone, as it stands beside a date. */
final class ClockReader {

    /** Hours with minutes, or with a.m. or p.m.; the word for the half of the day may also stand before. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.,:])(?:(?<before>오전|오후|上午|下午|午前|午後)\\s?)?(?<hour>\\d{1,2})"
                    + "(?:[:.](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?|\\s?h\\s?(?<french>\\d{2})?(?![\\p{L}\\d:])|"
                            + "[时時시点點]\\s?(?<east>\\d{2})\\s?[分분]"
                    + "|\\s?(?=[ap]\\.?m(?!\\p{L})))(?![\\d:])\\s{0,3}(?<half>a\\.?m(?!\\p{L})\\.?|p\\.?m(?!\\p{L})\\.?)?"
                    + "(?:\\s{0,3}(?:uhr|hrs?|h|uur|hs)(?!\\p{L}))?\\s{0,3}\\(?(?:(?:gmt|utc)?(?<offset>[+-]\\d{2}:?\\d{2}|"
                            + "[+-]\\d{1,2}(?![\\d:]))|(?<zone>[a-z]{1,5}(?!\\p{L})))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Map<String, String> ZONES = zones(
            "gmt Z utc Z ut Z z Z wet Z bst +01:00 west +01:00 cet +01:00 mez +01:00 wat +01:00 cest +02:00 mesz +02:00 eet +02:00 sast +02:00 cat +02:00 eest +03:00 "
                    + "msk +03:00 eat +03:00 trt +03:00 gst +04:00 pkt +05:00 ist +05:30 npt +05:45 wib +07:00 ict +07:00 hkt +08:00 sgt +08:00 awst +08:00 jst +09:00 "
                    + "kst +09:00 acst +09:30 aest +10:00 acdt +10:30 aedt +11:00 nzst +12:00 nzdt +13:00 nst -03:30 ndt -02:30 ast -04:00 adt -03:00 est -05:00 "
                    + "edt -04:00 cst -06:00 cdt -05:00 mst -07:00 mdt -06:00 pst -08:00 pdt -07:00 akst -09:00 akdt -08:00 hst -10:00 brt -03:00 art -03:00 clt -04:00 "
                    + "et America/New_York ct America/Chicago mt America/Denver pt America/Los_Angeles");

    /** A time as it was written, and where it stands. {@code sure} when it can be nothing else. */
    record Clock(LocalTime time, Optional<String> zone, int start, int end, boolean sure) {

        /** The time on a day; a zone by name has the offset of that day. */
        DateValue on(LocalDate day) {
            return new DateValue(day, Optional.of(time), zone.map(id -> ZoneId.of(id).getRules().getOffset(day.atTime(time))));
        }
    }

    private ClockReader() {}

    /** The first time of a short text; empty also when its figures are no time. */
    static Optional<Clock> first(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            String minutes = m.group("minute") != null ? m.group("minute") : m.group("french") != null ? m.group("french") : m.group("east");
            String half = half(m);
            int hour = Integer.parseInt(m.group("hour"));
            if (!half.isEmpty()) {
                hour = hour % 12 + (half.equals("p") ? 12 : 0);
            }
            LocalTime time = LocalTime.of(hour, minutes == null ? 0 : Integer.parseInt(minutes), m.group("second") == null ? 0
                    : Integer.parseInt(m.group("second")));
            return Optional.of(new Clock(time, zone(m), m.start(), m.end(), minutes != null || !half.isEmpty()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static String half(Matcher m) {
        if (m.group("before") != null) {
            return "오후下午午後".contains(m.group("before")) ? "p" : "a";
        }
        return m.group("half") == null ? "" : m.group("half").substring(0, 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> zone(Matcher m) {
        String offset = m.group("offset");
        if (offset != null) {
            String digits = offset.substring(1).replace(":", "");
            String hours = digits.length() % 2 == 1 ? "0" + digits : digits;
            String id = offset.charAt(0) + hours.substring(0, 2) + ":" + (hours.length() > 2 ? hours.substring(2) : "00");
            return Optional.of(ZoneOffset.of(id).getId());
        }
        String name = m.group("zone");
        // "et" is also a word for "and": names in small letters count only where they can be nothing else.
        boolean sure = name != null && (name.equals(name.toUpperCase(Locale.ROOT)) || name.equals("gmt") || name.equals("utc"));
        return sure ? Optional.ofNullable(ZONES.get(name.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private static Map<String, String> zones(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, String> out = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            out.put(words[i], words[i + 1]);
        }
        return Map.copyOf(out);
    }
}
