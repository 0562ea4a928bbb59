package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
        assertThat(Agent.of(site(" Digester/2 ", "https://digest.example/"), "1.2").header()).isEqualTo("Digester/2");
    }

    private static String agent(String url) {
        return Agent.of(site("", url), "1.2").header();
    }

    private static Settings site(String agent, String url) {
        return new Settings("The Digest", "", url, "en", ZoneOffset.UTC, Settings.DEFAULT_PERMALINK, 20, 6,
                new Settings.Theme("", "", "", List.of()), List.of(), List.of(), new Settings.Replies("", ""), new Settings.Feeds(false, 20), true, new Settings.Editions(false, false, false, false), false, false,
                Settings.AiCrawlers.ALLOW, List.of(), Map.of(), new Settings.Fetching(agent, 1, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Broadsheet/1.2 (+https://digest.example/)|broadsheet", "Digester|digester", "My-Bot_x/3 extra|my-bot_x",
        "Mozilla/5.0 (compatible; Digester/2.0; +https://d.example/)|digester",
        "Mozilla/5.0 (X11; Linux)|mozilla", "DIGITAL/1|digital", "2fast|broadsheet"})
    void robotsAreSpokenToByTheirNameWithoutItsVersion(String header, String name) {
        assertThat(new Agent(header).productToken()).isEqualTo(name);
    }
}
