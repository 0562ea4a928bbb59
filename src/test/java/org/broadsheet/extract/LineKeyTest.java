package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LineKeyTest {

    @Test
    void keysAreWordsWithoutMarksAndNumbers() {
        assertThat(LineKey.of("  1,234 Shares – Tweet!")).isEqualTo("# shares tweet");
        assertThat(LineKey.split("0FansLike mostRead")).isEqualTo("# fans like most read");
        assertThat(LineKey.of("ＦＵＬＬ ﬁsh ½")).isEqualTo("full fish # #");
    }

    @Test
    void whatIsTakenForNormalIsKeptByTheNormaliserWhateverStandsBesideIt() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (LineKey.isNormal(c)) {
                all.append(c);
            }
        }
        String twice = all.toString() + all.reverse();

        assertThat(Normalizer.normalize(twice, Normalizer.Form.NFKC)).isEqualTo(twice);
    }
}
