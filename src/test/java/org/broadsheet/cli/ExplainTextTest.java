package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainTextTest {

    @Test
    void figuresStandBelowEachOtherAndNotesBelowTheirRow() {
        ExplainText text = new ExplainText();
        text.heading("Related");
        text.rows(List.of(ExplainText.Row.of("nearby", 0.25, 7, "Ferry").note("why: fog").note(""), ExplainText.Row.of("background", 10.5, 112, "Dyke")));
        text.heading("Story");
        text.line("stands alone");
        assertThat(text).hasToString("""
                Related
                  nearby       0.250    7  Ferry
                      why: fog
                  background  10.500  112  Dyke

                Story
                  stands alone
                """);
    }

    @Test
    void textOfASourceMovesNoCursor() {
        ExplainText text = new ExplainText();
        text.heading("A\u001b[2Jtitle\nin two lines");
        assertThat(text).hasToString("A [2Jtitle in two lines\n");
    }
}
