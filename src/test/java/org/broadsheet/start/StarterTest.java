package org.broadsheet.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.content.SiteFileReader;
import org.broadsheet.content.SiteFiles;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.format.ParsedEntry;
import org.broadsheet.format.SourceFile;
import org.broadsheet.format.YamlReader;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.WorldFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 1, 9, 30, 12, 5, ZoneOffset.ofHours(2));

    @TempDir
    Path folder;

    private Entry entry(Path file) throws IOException {
        ParsedEntry parsed = new EntryParser().parse("x", new SourceFile("x.md", Files.readString(file)));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.entry().orElseThrow();
    }

    @Test
    void aNewSiteIsAcceptedByTheReaderOfSites() throws IOException {
        Path site = folder.resolve("marsh-news");

        List<Path> written = new Starter(site).site(TODAY, TopicChoice.BASIC);

        assertThat(written).extracting(f -> site.relativize(f).toString()).containsExactly(
                "content/site.yaml", "content/topics.yaml", "content/regions.yaml", "content/sources.yaml", "content/pages/about.md", "content/entries/2026/03/first-entry.md",
                "site/.gitignore", ".gitignore", "README.md");
        SiteFiles files = new SiteFileReader().read(site, Optional.empty());
        assertThat(files.diagnostics().all()).isEmpty();
        assertThat(files.settings().title()).isEqualTo("Marsh news");
        assertThat(Files.readString(site.resolve("README.md"))).startsWith("# Marsh news\n");
        Entry first = entry(site.resolve("content/entries/2026/03/first-entry.md"));
        assertThat(first.dates().date().toString()).contains("2026-03-01");
        assertThat(first.labels().topics()).allMatch(topic -> files.topics().find(topic).isPresent());
        assertThat(first.labels().regions()).allMatch(region -> files.regions().find(region).isPresent());
        assertThat(frontMatter(site.resolve("content/pages/about.md"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"World,world", "POLITICS,politics", "War,war", "War and conflict,war", "Business,economy", "Economy,economy", "Sports,sport"})
    void labelsOfOutletsFindTheirTopic(String label, String topic) {
        new Starter(folder).site(TODAY, TopicChoice.BASIC);

        assertThat(new SiteFileReader().read(folder, Optional.empty()).topics().find(label)).get().extracting(t -> t.id()).isEqualTo(topic);
    }

    @ParameterizedTest
    @EnumSource(TopicChoice.class)
    void everyVocabularyIsAcceptedByTheReaderOfSites(TopicChoice choice) {
        new Starter(folder).site(TODAY, choice);

        SiteFiles files = new SiteFileReader().read(folder, Optional.empty());
        assertThat(files.diagnostics().all()).isEmpty();
        assertThat(files.topics().terms()).hasSize(choice == TopicChoice.IPTC ? 18 : choice == TopicChoice.IPTC2 ? 138 : 13);
    }

    @Test
    void theUpperLevelsOfTheMediaTopicsHaveTheirCodesAndWordsInTwoLanguages() {
        new Starter(folder).site(TODAY, TopicChoice.BASIC);
        assertThatThrownBy(() -> new Starter(folder).topics(TopicChoice.IPTC2)).isInstanceOf(WorldFailure.class);
        Starter other = new Starter(folder.resolve("other"));
        other.site(TODAY, TopicChoice.IPTC2);

        Vocabulary<Topic> topics = new SiteFileReader().read(folder.resolve("other"), Optional.empty()).topics();
        assertThat(topics.find("Wetter")).map(Topic::iptc).contains("medtop:17000000");
        assertThat(topics.find("climate-change")).map(Topic::iptc).contains("medtop:20000418");
        assertThat(topics.find("sport").orElseThrow().keywords()).contains(Topic.Keyword.of("quarter final"), Topic.Keyword.of("Viertelfinale"));
    }

    private static List<Diagnostic> frontMatter(Path file) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        assertThat(FrontMatter.read(new SourceFile("x.md", Files.readString(file)), found)).isPresent();
        return found;
    }

    @Test
    void aSecondSiteInTheSameFolderIsRefusedAndNothingIsWritten() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/topics.yaml"), "mine");

        assertThatThrownBy(() -> new Starter(folder).site(TODAY, TopicChoice.BASIC)).isInstanceOf(WorldFailure.class).hasMessageContaining("content/topics.yaml is there already");
        assertThat(folder.resolve("content/site.yaml")).doesNotExist();
        assertThat(folder.resolve("content/topics.yaml")).hasContent("mine");
    }

    @Test
    void readmeAndIgnoredFilesOfARepositoryStay() throws IOException {
        Files.writeString(folder.resolve("README.md"), "mine");

        new Starter(folder).site(TODAY, TopicChoice.BASIC);

        assertThat(folder.resolve("README.md")).hasContent("mine");
        assertThat(folder.resolve(".gitignore")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The bridge: open", "\"Quoted\" \\ and 'quoted'", "- dash", "# hash", "{x}", "yes", "2026", "a\nb", "Ünïcode 🚢 & more"})
    void anEntryKeepsItsTitle(String title) throws IOException {
        Path file = new Starter(folder).entry(title, NOW);

        Entry entry = entry(file);
        assertThat(entry.title()).isEqualTo(title.replace('\n', ' '));
        assertThat(entry.placement().draft()).isTrue();
        assertThat(Files.readString(file)).contains("\ndate: 2026-03-01T09:30:00+02:00\n");
    }

    @ParameterizedTest
    @CsvSource({"The bridge is open,the-bridge-is-open", "Міст відкрито,mist-vidkrito", "橋が開いた,e4c9dc", "../../etc/passwd,etc-passwd"})
    void anEntryLiesInTheFolderOfItsMonth(String title, String slug) {
        Path file = new Starter(folder).entry(title, NOW);

        assertThat(folder.relativize(file).toString()).isEqualTo("content/entries/2026/03/" + slug + ".md");
    }

    @Test
    void anEntryIsNotOverwritten() {
        new Starter(folder).entry("Bridge", NOW);

        assertThatThrownBy(() -> new Starter(folder).entry("bridge!", NOW)).isInstanceOf(WorldFailure.class).hasMessageContaining("bridge.md is there already");
        assertThatThrownBy(() -> new Starter(folder).entry(" ", NOW)).isInstanceOf(WorldFailure.class);
    }

    @Test
    void aPageHasATitle() throws IOException {
        Path file = new Starter(folder).page("Corrections: how");

        assertThat(folder.relativize(file).toString()).isEqualTo("content/pages/corrections-how.md");
        assertThat(frontMatter(file)).isEmpty();
    }

    @Test
    void theWorkflowLiesWhereGitHubLooksForIt() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Path site = Files.createDirectories(folder.resolve("my digest"));

        Path file = new Starter(site).ci();

        assertThat(folder.relativize(file).toString()).isEqualTo(".github/workflows/site.yml");
        String text = Files.readString(file);
        assertThat(text).contains("SITE: \"my digest\"").contains("${{ steps.pages.outputs.base_url }}").doesNotContain("{{folder}}");
        List<Diagnostic> found = new ArrayList<>();
        new YamlReader().read(new SourceFile("site.yml", text), found);
        assertThat(found).isEmpty();
    }

    @Test
    void aThemeIsCopiedOnlyIntoAnEmptyPlace() throws IOException {
        Map<String, byte[]> theme = Map.of("home.ftlh", "home".getBytes(StandardCharsets.UTF_8), "assets/site.css", new byte[] {1});

        assertThat(new Starter(folder).theme(theme)).extracting(f -> folder.relativize(f).toString()).containsExactly("templates/assets/site.css", "templates/home.ftlh");
        assertThatThrownBy(() -> new Starter(folder).theme(theme)).isInstanceOf(WorldFailure.class);
    }
}
