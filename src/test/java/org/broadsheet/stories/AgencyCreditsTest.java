package org.broadsheet.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.model.SampleArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyCreditsTest {

    private static String agency(String body) {
        return new AgencyCredits().of(new SampleArticles().add("a", "2026-03-01", "Valley Courier", "Ferry aground", body).content().articles().get(0)).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "TARNMOUTH (Reuters) - The ferry ran aground at dawn. Nobody was hurt. | Reuters",
        "TARNMOUTH, March 2 (AP) — The ferry ran aground at dawn. | Associated Press",
        "Tarnmünde (dpa) - Die Fähre lief bei Nebel auf Grund. | dpa",
        "Tarnmünde (dpa/AFP) - Die Fähre lief bei Nebel auf Grund. | dpa",
        "The ferry ran aground at dawn, divers say. (AFP) | AFP",
        "Die Fähre lief bei Nebel auf Grund. (dpa) | dpa",
        "The ferry ran aground.¶Source: AP | Associated Press",
        "Le ferry s'est échoué. Source : AFP | AFP",
        "Паром сел на мель у мыса Холлин.¶Источник: ТАСС | TASS",
        "Пором сів на мілину біля мису Холлін.¶Джерело: Укрінформ | Ukrinform",
        "Prom osiadł na mieliźnie. (PAP) | PAP",
        "轮渡在浓雾中搁浅。（新华社） | Xinhua",
        "TARNMOUTH (TPS) - The ferry ran aground at dawn. | TPS",
        "Lifeboats brought everybody ashore. (CW) | CW"})
    void aCreditIsFoundWhereReadersLookForIt(String body, String expected) {
        assertThat(agency(body.replace('¶', '\n'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Members of the harbour union (HU) - among them the pilots - stopped work.",
        "The pilots of the union called a strike (their third).",
        "An AP photographer was on board when the ferry struck the rocks.",
        "Reuters Lane was closed while the hull was towed away.",
        "Source: the harbour master"})
    void whatOnlyLooksLikeACreditIsNone(String body) {
        assertThat(agency(body)).isEmpty();
    }

    @Test
    void anEndlessLineCostsNothing() {
        assertThat(agency("(".repeat(200_000))).isEmpty();
        assertThat(agency("A ".repeat(200_000) + ": " + "b".repeat(100_000))).isEmpty();
    }

    @Test
    void everyAgencyOfTheListIsFoundAtTheEndOfAText() {
        for (String line : WordTable.lines("agencies.txt")) {
            String name = line.split(" = ")[0];
            for (String alias : List.of(line.split(" = ")[1].split(" \\| "))) {
                assertThat(agency("The ferry ran aground. (" + alias + ")")).as(alias).isEqualTo(name);
            }
        }
    }
}
