package org.broadsheet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.broadsheet.model.DateValue;
import org.broadsheet.pages.TimeView;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static TimeView shown(String date, String zone, String language) {
        return new Times(ZoneId.of(zone), language, new Phrases(language)).of(DateValue.parse(date).orElseThrow());
    }

    @Test
    void aBareDayStaysTheDayThatWasWritten() {
        assertThat(shown("2026-03-03", "Pacific/Auckland", "en")).isEqualTo(new TimeView("2026-03-03", "3 March 2026", "3 March 2026"));
    }

    @Test
    void peopleReadTheSitesZoneAndMachinesWhatWasWritten() {
        assertThat(shown("2026-03-03T23:30:00-05:00", "Europe/Berlin", "de")).isEqualTo(new TimeView("2026-03-03T23:30:00-05:00", "4. März 2026, 05:30 Uhr", "4. März 2026"));
    }

    @Test
    void aTimeWithoutOffsetIsTheSites() {
        assertThat(shown("2026-07-03 09:30", "Europe/Berlin", "en").iso()).isEqualTo("2026-07-03T09:30:00+02:00");
    }

    @Test
    void languagesThatAreNotKnownGetTheIsoForm() {
        assertThat(shown("2026-03-03T09:05:00Z", "UTC", "fi").text()).isEqualTo("2026-03-03, 09:05");
    }

    @Test
    void anInstantIsToldInTheSitesZone() {
        Times times = new Times(ZoneId.of("Europe/Berlin"), "en", new Phrases("en"));
        assertThat(times.of(Instant.parse("2026-03-03T09:30:00.123Z")).iso()).isEqualTo("2026-03-03T10:30:00+01:00");
    }
}
