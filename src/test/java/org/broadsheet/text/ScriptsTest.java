package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource({"en, ltr", "ar, rtl", "AR-EG, rtl", "he, rtl", "fa, rtl", "ur-PK, rtl", "ku-Arab, rtl", "az-arab-IR, rtl", "ks-Deva, ltr", "'', ltr", "arn, ltr"})
    void theScriptDecidesTheDirection(String language, String direction) {
        assertThat(Scripts.direction(language)).isEqualTo(direction);
    }
}
