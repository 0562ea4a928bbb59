package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds and pages of many languages write them. */
class DateReaderTest {

    private final DateReader dates = DateReader.load();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Thu, 01 Jan 2004 19:48:21 GMT; 2004-01-01T19:48:21Z", "2003-12-31T10:14:55Z; 2003-12-31T10:14:55Z", "Thursday, 01-Jan-04 19:48:21 GMT; 2004-01-01T19:48:21Z",
        "2003-12-31 10:14:55; 2003-12-31T10:14:55", "20031231; 2003-12-31", "Sun Jan  4 16:29:06 2004; 2004-01-04T16:29:06", "Sun Jan 4 16:29:06 PST 2004; 2004-01-04T16:29:06-08:00",
        "Thu, 1 Jan 04 19:48:21 +0100; 2004-01-01T19:48:21+01:00", "Thu, 01 Jan 2004 19:48:21 EST; 2004-01-01T19:48:21-05:00", "2004-07-08 23:56:58.0; 2004-07-08T23:56:58",
        "20031231T101455Z; 2003-12-31", "2004년 05월 28일 01:31:15; 2004-05-28T01:31:15", "Sat, 19 March 1988 24:00:00; 1988-03-19", "1 Jan 2004 19:48 GMT+2; 2004-01-01T19:48:00+02:00"})
    void feedDatesKeepTheirOwnOffset(String text, String iso) {
        assertThat(dates.first(text, "")).hasValueSatisfying(date -> assertThat(date.iso()).isEqualTo(iso));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "12 Mart 2026 14:05; 2026-03-12T14:05:00", "12 Μαρτίου 2026; 2026-03-12", "١٢ مارس ٢٠٢٦; 2026-03-12", "4 كانون الثاني 2026; 2026-01-04", "12 березня 2026, 18:00; 2026-03-12T18:00:00",
        "12 марта 2026 г., 18:00 МСК; 2026-03-12T18:00:00", "12. března 2026; 2026-03-12", "12. marts 2026 kl. 9.15; 2026-03-12T09:15:00", "12 mars 2026 kl 09:15; 2026-03-12T09:15:00",
        "令和8年3月12日 9時15分; 2026-03-12T09:15:00", "2026年3月12日 下午3:05; 2026-03-12T15:05:00", "2026. 3. 12. 오후 3:05; 2026-03-12T15:05:00", "12 tháng 3, 2026; 2026-03-12", "12 มีนาคม 2569; 2026-03-12",
        "03.Mär.19; 2019-03-03", "2026. március 12.; 2026-03-12", "Le 12 mars 2026 à 21h30 et mis à jour; 2026-03-12T21:30:00", "Mar 12 '26 nothing; ", "12 Mar ’26; 2026-03-12", "den 12 maart 2026 om 21.30 uur; 2026-03-12T21:30:00"})
    void datesOfManyLanguagesAreRead(String text, String iso) {
        assertThat(dates.first(text, "de").map(Object::toString).orElse("")).isEqualTo(iso == null ? "" : iso);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"最終更新：2026年3月12日", "更新时间：2026-03-12 10:00", "Güncelleme: 12 Mart 2026", "Ενημερώθηκε 12 Μαρτίου 2026", "آخر تحديث: 12 مارس 2026", "Aktualizováno 12. března 2026", "Opdateret 12. marts 2026"})
    void wordsForChangeAreKnown(String text) {
        assertThat(dates.all(text, "")).singleElement().extracting(DateReader.Found::updated).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20031399", "120031231", "32 March 2026", "12 people 2026", "Room 12-34-5678", "1 000 000", "4.2.1", "12:30", "Tel. 030/123/4567"})
    void figuresThatAreNoDatesAreNone(String text) {
        assertThat(dates.first(text, "en")).isEmpty();
    }

    @Test
    void figuresWithoutAnEndTakeNoTime() {
        for (String piece : new String[] {"1 ", "1-", "12 de ", "1 January ", "2004-", "1:", "Jan 1 ", "01/02/", "12 a", "      1", "年", "(GMT+"}) {
            String text = piece.repeat(2_000_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> dates.all(text, "en"), piece);
        }
    }
}
