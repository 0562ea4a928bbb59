package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.WorldFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @TempDir
    Path folder;

    private SiteFiles read(String yaml) {
        new TestSite(folder).file("content/site.yaml", yaml);
        return new SiteFileReader().read(folder, Optional.empty());
    }

    private Diagnostic only(String yaml) {
        List<Diagnostic> all = read(yaml).diagnostics().all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void aTitleIsEnough() {
        SiteFiles files = read("title: The Marle Digest\n");
        Settings s = files.settings();
        assertThat(files.diagnostics().all()).isEmpty();
        assertThat(s.title()).isEqualTo("The Marle Digest");
        assertThat(s.url()).isEmpty();
        assertThat(s.language()).isEqualTo("en");
        assertThat(s.timezone()).isEqualTo(ZoneOffset.UTC);
        assertThat(s.permalink()).isEqualTo("/:year/:month/:slug/");
        assertThat(List.of(s.paginate(), s.related(), s.feeds().items())).containsExactly(20, 6, 20);
        assertThat(s.theme()).isEqualTo(new Settings.Theme("", "", "", List.of("lead", "topics", "latest", "regions")));
        assertThat(s.share()).containsExactly("mail", "copy", "whatsapp", "telegram", "mastodon", "bluesky", "facebook", "x", "linkedin");
        assertThat(s.search()).isTrue();
        assertThat(List.of(s.cards(), s.precompress(), s.feeds().full(), s.editions().daily())).containsOnly(false);
        assertThat(s.aiCrawlers()).isEqualTo(Settings.AiCrawlers.ALLOW);
        assertThat(files.topics().declared()).isFalse();
    }

    @Test
    void everyKeyIsRead() {
        new TestSite(folder).file("content/assets/img/logo.svg", "<svg/>");
        Settings s = read("""
                title: T
                tagline: Under it
                url: https://Marle.example/digest
                language: de-AT
                timezone: Europe/Vienna
                permalink: /:year/:slug
                paginate: 5
                related: 0
                theme: {logo: /img/logo.svg, accent: "#0a5C8c", fonts: serif, blocks: [latest, lead]}
                accounts: [{name: Fedi, url: "https://social.example/@marle", followers: 1.2k}]
                share: [mail]
                comments: {mail: desk@marle.example}
                feeds: {content: full, items: 7}
                search: no
                editions: {daily: true, weekly: true, mail: true, epub: true}
                cards: true
                precompress: true
                crawlers: {ai: refuse}
                takedown: [post]
                publish: {live: {kind: s3, bucket: b, region: r1}}
                ingest: {agent: Marle/1, delay: 2.5, allowHosts: [intranet.example]}
                """).settings();
        assertThat(s.url()).isEqualTo("https://marle.example/digest/");
        assertThat(s.timezone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(s.permalink()).isEqualTo("/:year/:slug/");
        assertThat(s.theme()).isEqualTo(new Settings.Theme("img/logo.svg", "#0a5C8c", "serif", List.of("latest", "lead")));
        assertThat(s.accounts()).containsExactly(new Settings.Account("Fedi", "https://social.example/@marle", "1.2k"));
        assertThat(s.share()).containsExactly("mail");
        assertThat(s.comments()).isEqualTo(new Settings.Replies("", "desk@marle.example"));
        assertThat(s.feeds()).isEqualTo(new Settings.Feeds(true, 7));
        assertThat(s.search()).isFalse();
        assertThat(s.editions()).isEqualTo(new Settings.Editions(true, true, true, true));
        assertThat(s.aiCrawlers()).isEqualTo(Settings.AiCrawlers.REFUSE);
        assertThat(s.takedown()).containsExactly("post");
        assertThat(s.publish()).isEqualTo(Map.of("live", new Settings.Target("s3", Map.of("bucket", "b", "region", "r1"))));
        assertThat(s.ingest()).isEqualTo(new Settings.Fetching("Marle/1", 2.5, List.of("intranet.example")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timezon: UTC                           | 2:1  | UNKNOWN_KEY
            theme: {acent: "#000000"}              | 2:9  | UNKNOWN_KEY
            url: ftp://marle.example               | 2:6  | BAD_VALUE
            url: marle.example                     | 2:6  | BAD_VALUE
            url: "https://marle.example/?a=b"      | 2:6  | BAD_VALUE
            url: "https://user@marle.example/"     | 2:6  | BAD_VALUE
            language: english please               | 2:11 | BAD_VALUE
            timezone: Europe/Wien                  | 2:11 | BAD_VALUE
            permalink: /:year/:slg/                | 2:19 | BAD_VALUE
            permalink: "/:year/:slg/"              | 2:20 | BAD_VALUE
            permalink: /:year/:month/              | 2:12 | BAD_VALUE
            permalink: /../:slug/                  | 2:12 | BAD_VALUE
            permalink: "/:slug/?x"                 | 2:12 | BAD_VALUE
            paginate: 0                            | 2:11 | BAD_VALUE
            paginate: many                         | 2:11 | BAD_VALUE
            related: -1                            | 2:10 | BAD_VALUE
            theme: {accent: "red;} body{x:y"}      | 2:17 | BAD_VALUE
            theme: {fonts: comic}                  | 2:16 | BAD_VALUE
            theme: {logo: ../secret.png}           | 2:15 | BAD_VALUE
            theme: {logo: missing.png}             | 2:15 | BAD_VALUE
            theme: {blocks: [lead, lates]}         | 2:24 | BAD_VALUE
            theme: dark                            | 2:8  | BAD_VALUE
            share: [mail, myspace]                 | 2:15 | BAD_VALUE
            accounts: [{name: A, url: "javascript:alert(1)"}] | 2:27 | BAD_VALUE
            accounts: [{name: A}]                  | 2:12 | MISSING_KEY
            comments: {endpoint: "javascript:x"}   | 2:22 | BAD_VALUE
            comments: {endpoint: "//evil.example"} | 2:22 | BAD_VALUE
            comments: {mail: "a@b.example?cc=x"}   | 2:18 | BAD_VALUE
            comments: {endpoint: /x, mail: a@b.example} | 2:32 | BAD_VALUE
            feeds: {content: everything}           | 2:18 | BAD_VALUE
            search: perhaps                        | 2:9  | BAD_VALUE
            crawlers: {ai: maybe}                  | 2:16 | BAD_VALUE
            publish: {live: {kind: ftp}}           | 2:24 | BAD_VALUE
            publish: {live: here}                  | 2:17 | BAD_VALUE
            publish: {"a b": {kind: git}}          | 2:11 | BAD_VALUE
            publish: {live: {kind: git, x: [1]}}   | 2:32 | BAD_VALUE
            ingest: {delay: -1}                    | 2:17 | BAD_VALUE
            """)
    void aWrongSettingIsToldAtItsPlace(String line, String place, Code code) {
        Diagnostic found = only("title: T\n" + line + "\n");
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.location().toString()).isEqualTo("content/site.yaml:" + place);
    }

    @Test
    void helpNamesTheNearestWord() {
        assertThat(only("title: T\ntimezon: UTC\n").help()).isEqualTo("did you mean \"timezone\"?");
        assertThat(only("title: T\ntimezone: Europe/Viena\n").help()).isEqualTo("did you mean \"Europe/Vienna\"?");
        assertThat(only("title: T\npermalink: /:slgu/\n").help()).isEqualTo("did you mean \":slug\"?");
        assertThat(only("title: T\nshare: [whatsap]\n").help()).isEqualTo("did you mean \"whatsapp\"?");
    }

    @Test
    void aMissingTitleIsAnError() {
        assertThat(only("tagline: x\n").location()).hasToString("content/site.yaml");
        assertThat(only("tagline: x\n").code()).isEqualTo(Code.MISSING_KEY);
        assertThat(only("").code()).isEqualTo(Code.MISSING_KEY);
        assertThat(only("- a\n- b\n").message()).contains("a list");
    }

    @Test
    void aFolderWithoutSettingsSaysHowToStart() throws Exception {
        Diagnostic found = new SiteFileReader().read(folder, Optional.empty()).diagnostics().all().get(0);
        assertThat(found.location()).hasToString("content/site.yaml");
        assertThat(found.help()).contains("new site");
        assertThatThrownBy(() -> new SiteFileReader().read(folder.resolve("nowhere"), Optional.empty())).isInstanceOf(WorldFailure.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void theCommandLinesAddressWins() {
        new TestSite(folder);
        assertThat(new SiteFileReader().read(folder, Optional.of("http://localhost:4000")).settings().url()).isEqualTo("http://localhost:4000/");
        assertThat(new SiteFileReader().read(folder, Optional.of("")).settings().url()).isEmpty();
        assertThat(new SiteFileReader().read(folder, Optional.of("nonsense")).diagnostics().all()).singleElement()
                .satisfies(d -> assertThat(d.location().file()).isEqualTo("--base-url"));
    }

    @Test
    void addressesOfAnyScriptAreBroughtIntoOneForm() {
        assertThat(SiteUrl.normalise("https://münchen.example/übersicht")).contains("https://xn--mnchen-3ya.example/%C3%BCbersicht/");
        assertThat(SiteUrl.normalise("http://[::1]:80/")).contains("http://[::1]:80/");
        assertThat(SiteUrl.normalise("https://a.example/x/../y")).isEmpty();
    }
}
