package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.text.LanguageGuess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, names and languages as outlets write them. */
class FactReadersTest {

    private final DateReader dates = DateReader.load();
    private final BylineReader bylines = BylineReader.load();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "12 March 2026; 2026-03-12", "March 12, 2026 9:15 AM; 2026-03-12T09:15:00", "Mar. 12th, 2026 at 9:15 p.m. EST; 2026-03-12T21:15:00-05:00", "Published: Thursday, 12 March 2026, 09:15 GMT; 2026-03-12T09:15:00Z",
        "12.03.2026, 09:15 Uhr; 2026-03-12T09:15:00", "12. März 2026 um 9.15 Uhr; 2026-03-12T09:15:00", "2026-03-12T09:15:30+0100; 2026-03-12T09:15:30+01:00", "2026/3/12; 2026-03-12", "12 de marzo de 2026; 2026-03-12",
        "1er mars 2026 à 21h30; 2026-03-01T21:30:00", "12 marzo 2026, ore 8:20; 2026-03-12T08:20:00", "12 marca 2026 r., godz. 12:05; 2026-03-12T12:05:00", "28 de fevereiro de 2026 às 7h05; 2026-02-28T07:05:00", "9 januari 2026 om 16.45; 2026-01-09T16:45:00",
        "2026年3月12日; 2026-03-12", "12 марта 2026, 18:00; 2026-03-12T18:00:00", "9:15 AM, March 12, 2026; 2026-03-12T09:15:00", "Tue, 19 Nov 2019 10:00:00 +0000; 2019-11-19T10:00:00Z", "31/01/2026; 2026-01-31", "June 4, 2026 2:00 PM ET; 2026-06-04T14:00:00-04:00"})
    void datesAreReadAsWritten(String line, String iso) {
        assertThat(dates.first(line, "")).hasValueSatisfying(date -> assertThat(date.iso()).isEqualTo(iso));
        assertThat(dates.isDateLine(line, "", 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "in 1945", "Version 1.2.3", "5/6", "March 2026", "The 12 Marches", "99/99/9999", "call 0800 123 456"})
    void impossibleOrUncertainDatesAreNone(String line) {
        assertThat(dates.first(line, "en")).isEmpty();
    }

    @Test
    void theRegionDecidesWhichNumberIsTheMonth() {
        assertThat(dates.first("3/12/2026", "en-US").orElseThrow().iso()).isEqualTo("2026-03-12");
        assertThat(dates.first("3/12/2026", "en-GB").orElseThrow().iso()).isEqualTo("2026-12-03");
        assertThat(dates.first("3/12/2026", "fr").orElseThrow().iso()).isEqualTo("2026-12-03");
    }

    @Test
    void aDateOfChangeIsToldFromTheDateOfPublication() {
        List<DateReader.Found> found = dates.all("Published 12 March 2026 08:00, updated 13 March 2026 09:00", "en");

        assertThat(found).extracting(one -> one.value().iso() + one.updated()).containsExactly("2026-03-12T08:00:00false", "2026-03-13T09:00:00true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "By Jane Fowler; Jane Fowler", "BY JANE FOWLER AND TOM REED; Jane Fowler|Tom Reed", "By Jane Fowler and Tom Reed | 12 March 2026; Jane Fowler|Tom Reed", "Written by Jane Fowler, Staff Writer; Jane Fowler", "Von Marlene Voss und Jens Ohlhoff; Marlene Voss|Jens Ohlhoff",
        "Por Lucía Ferrán y Andrés Molina; Lucía Ferrán|Andrés Molina", "Par Claire Daubenton; Claire Daubenton", "di Giulia Serra; Giulia Serra", "Door Saskia Vermeer en Piet van der Berg; Saskia Vermeer|Piet van der Berg", "Autor: Hanna Lipska; Hanna Lipska",
        "By Jane Fowler (jane@herald.example); Jane Fowler", "von dpa; dpa", "By Dr. Ada Lund, Ph.D.; Dr. Ada Lund"})
    void bylinesGiveNames(String line, String names) {
        assertThat(bylines.byline(line)).hasValue(List.of(names.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Jane Fowler, Editor, and Tom Reed, Reporter; Jane Fowler|Tom Reed", "John A Smith and Mary E Jones; John A Smith|Mary E Jones", "Jane Fowler/Tom Reed; Jane Fowler|Tom Reed",
        "HERALD-Redakteurin Marlene Voss; Marlene Voss", "Eine Kolumne von Marlene Voss; Marlene Voss", "Jane Fowler for The Herald; Jane Fowler", "Jane Fowler, MS, RD; Jane Fowler",
        "Jane Fowler, Senior Director of Operations; Jane Fowler", "Jane Fowler in Oakrill; Jane Fowler", "Jane Fowler, dpa; Jane Fowler|dpa", "記者：王小明; 王小明",
        "Ada (Bird) Lund; Ada (Bird) Lund", "Otto von Tarn; Otto von Tarn", "Claire Daubenton avec AFP; Claire Daubenton|AFP", "Text und Fotos: Marlene Voss; Marlene Voss"})
    void textsThatNameAuthorsGiveNamesAlone(String text, String names) {
        assertThat(bylines.authors(text)).containsExactly(names.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"q_admin2; q_admin2", "det/dpa; det/dpa", "annette lund; annette lund", "Laura / The Plant House; Laura / The Plant House", "98 Buck Social; 98 Buck Social"})
    void penNamesStayAsTheyAre(String text, String name) {
        assertThat(bylines.authors(text)).doesNotContain("Buck");
        assertThat(bylines.signed(text)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harrow Institute", "Staff Writer", "Jane", "Politics", "The Ferry That Never Sailed At All", "Jane Fowler, Tom Reed", "Senior Editor"})
    void whatIsNoPersonIsTold(String text) {
        assertThat(bylines.isPerson(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"By Friday, the milk had run out.", "By the sea", "By Monday", "Von hier aus geht es weiter", "Por qué sube el agua", "By 2026 all of it will be gone", "Par ici la sortie"})
    void sentencesAreNoBylines(String line) {
        assertThat(bylines.byline(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "The ferry will sail again from Thursday morning after the talks with the crews of the island; en", "Die Fähre fährt ab Donnerstag wieder, sagte die Reederei nach den Gesprächen mit der Mannschaft; de",
        "Le bac reprendra jeudi matin après une nuit de négociations avec les équipages de la compagnie; fr", "El barco volverá a salir el jueves por la mañana después de una noche de conversaciones con la tripulación; es",
        "Паром снова пойдёт с утра четверга, сообщила компания после ночи переговоров, и это хорошо для вы; ru", "渡轮将于星期四早上恢复航行，公司在与船员谈判一夜后表示; zh"})
    void smallWordsTellTheLanguage(String text, String language) {
        assertThat(LanguageGuess.load().guess(text)).isEqualTo(language);
    }

    @Test
    void trackersAndDangerousAddressesGo() {
        assertThat(WebAddress.clean("https://a.example/x?utm_source=b&id=3&fbclid=zz#part")).isEqualTo("https://a.example/x?id=3#part");
        assertThat(WebAddress.clean("https://a.example/x?utm_source=b")).isEqualTo("https://a.example/x");
        assertThat(List.of("javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.example/x", "", "blob:x")).allSatisfy(address -> assertThat(WebAddress.clean(address)).isEmpty());
    }
}
