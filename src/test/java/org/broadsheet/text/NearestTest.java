package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void aSlipIsForgivenByTheLengthOfTheWord() {
        List<String> keys = List.of("title", "date", "topics", "corrections");
        assertThat(Nearest.to("titel", keys)).contains("title");
        assertThat(Nearest.to("DATE", keys)).contains("date");
        assertThat(Nearest.to("dt", keys)).isEmpty();
        assertThat(Nearest.to("tpoisc", keys)).contains("topics");
        assertThat(Nearest.to("corecton", keys)).isEmpty();
        assertThat(Nearest.to("corrrectoins", keys)).contains("corrections");
        assertThat(Nearest.to("weather", keys)).isEmpty();
    }

    @Test
    void distancesCountSwapsOnce() {
        assertThat(Nearest.distance("abcd", "acbd")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("a".repeat(100_000), "b")).isEqualTo(100_000);
    }
}
