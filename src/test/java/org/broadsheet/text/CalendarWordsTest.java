package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | 1 August 2026", "en-GB | 1 August 2026", "en-US | August 1, 2026", "de | 1. August 2026", "de_AT | 1. August 2026", "fr | 1 août 2026", "es | 1 de agosto de 2026",
        "no | 1. august 2026", "fi | 2026-08-01", "und | 2026-08-01"})
    void daysAreWrittenAsTheLanguageDoes(String language, String day) {
        assertThat(new CalendarWords(language).day(LocalDate.of(2026, 8, 1))).isEqualTo(day);
    }

    @Test
    void monthsStandAlone() {
        assertThat(new CalendarWords("de").month(YearMonth.of(2026, 3))).isEqualTo("März 2026");
        assertThat(new CalendarWords("pt").month(YearMonth.of(2026, 3))).isEqualTo("março de 2026");
        assertThat(new CalendarWords("xx").month(YearMonth.of(2026, 3))).isEqualTo("2026-03");
    }

    @Test
    void everyLanguageHasTwelveMonths() {
        for (String language : "en en-US de fr es pt it nl sv da nb".split(" ")) {
            CalendarWords words = new CalendarWords(language);
            for (int m = 1; m <= 12; m++) {
                assertThat(words.moment(LocalDate.of(2026, m, 28), LocalTime.of(9, 5))).contains("28").contains("09:05");
            }
        }
    }
}
