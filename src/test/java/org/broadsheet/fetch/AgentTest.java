package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.model.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {

    @Test
    void withoutASettingItIsOurNameAndWhereTheDigestIs() {
        assertThat(agent("https://digest.example/")).isEqualTo("Broadsheet/1.2 (+https://digest.example/)");
        assertThat(agent("")).isEqualTo("Broadsheet/1.2");
        assertThat(agent("https://zürich.example/")).as("a header is ASCII").isEqualTo("Broadsheet/1.2");
    }

    @Test
    void theSettingsCanNameAnother() {
        assertThat(Agent.of(new Settings.Fetching(" Digester/2 ", 1, List.of()), "https://digest.example/", "1.2").header()).isEqualTo("Digester/2");
    }

    private static String agent(String url) {
        return Agent.of(new Settings.Fetching("", 1, List.of()), url, "1.2").header();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Broadsheet/1.2 (+https://digest.example/)|broadsheet", "Digester|digester", "My-Bot_x/3 extra|my-bot_x", "Mozilla/5.0 (compatible; Digester/2.0; +https://d.example/)|digester",
        "Mozilla/5.0 (X11; Linux)|mozilla", "DIGITAL/1|digital", "2fast|broadsheet"})
    void robotsAreSpokenToByTheirNameWithoutItsVersion(String header, String name) {
        assertThat(new Agent(header).productToken()).isEqualTo(name);
    }
}
