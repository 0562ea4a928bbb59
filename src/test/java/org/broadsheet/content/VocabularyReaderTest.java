package org.broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Region;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Topic;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyReaderTest {

    @TempDir
    Path folder;

    private SiteFiles read(String file, String yaml) {
        new TestSite(folder).file("content/" + file, yaml);
        return new SiteFileReader().read(folder, Optional.empty());
    }

    private Diagnostic only(String file, String yaml) {
        List<Diagnostic> all = read(file, yaml).diagnostics().all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void stands(Diagnostic found, Code code, String place) {
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.location().toString()).isEqualTo("content/" + place);
    }

    @Test
    void topicsAreReadInTheOrderOfMenus() {
        SiteFiles files = read("topics.yaml", """
                - id: sport
                  name: Sport
                - id: council
                  name: Council
                  description: The town hall
                  order: 1
                  keywords: [mayor, budget]
                  aliases: [Politics]
                  iptc: medtop:11000000
                - name: Ferry & Port
                """);
        assertThat(files.diagnostics().all()).isEmpty();
        assertThat(files.topics().terms()).extracting(Topic::id).containsExactly("council", "sport", "ferry-port");
        assertThat(files.topics().terms().get(0)).isEqualTo(new Topic("council", "Council", "The town hall", 1, List.of(Topic.Keyword.of("mayor"), Topic.Keyword.of("budget")),
                List.of("Politics"), "medtop:11000000"));
        assertThat(files.topics().declared()).isTrue();
    }

    @Test
    void keywordsMayHaveAWeight() {
        SiteFiles files = read("topics.yaml", "- id: sport\n  keywords: [match, {word: penalty shoot-out, weight: 3}, {word: court, weight: -1.5}, '', {word: goal}]\n");
        assertThat(files.diagnostics().all()).isEmpty();
        assertThat(files.topics().terms().get(0).keywords()).containsExactly(Topic.Keyword.of("match"), new Topic.Keyword("penalty shoot-out", 3),
                new Topic.Keyword("court", -1.5), Topic.Keyword.of("goal"));
        stands(only("topics.yaml", "- id: sport\n  keywords: [{word: goal, wieght: 3}]\n"), Code.UNKNOWN_KEY, "topics.yaml:2:27");
        stands(only("topics.yaml", "- id: sport\n  keywords: [{word: goal, weight: 11}]\n"), Code.BAD_VALUE, "topics.yaml:2:35");
        stands(only("topics.yaml", "- id: sport\n  keywords: [[goal]]\n"), Code.BAD_VALUE, "topics.yaml:2:14");
        stands(only("topics.yaml", "- id: sport\n  keywords: [{weight: 2}]\n"), Code.MISSING_KEY, "topics.yaml:2:14");
    }

    @Test
    void anUnknownCodeOfTheMediaTopicsIsNamedWithTheNearest() {
        Diagnostic found = only("topics.yaml", "- id: sport\n  iptc: medtop:15000001\n");
        stands(found, Code.UNKNOWN_IPTC, "topics.yaml:2:9");
        assertThat(found.help()).contains("medtop:15000000, sport");
        assertThat(only("topics.yaml", "- id: sport\n  iptc: '17000000'\n").help()).contains("medtop:17000000, weather");
        assertThat(only("topics.yaml", "- id: sport\n  iptc: Education\n").help()).contains("medtop:05000000, education");
    }

    @Test
    void regionsHavePlacesAndParents() {
        Region marle = read("regions.yaml", "- {id: vale, name: The Vale}\n- {id: marle, name: Marle, kind: town, parent: vale, names: [Old Marle], latitude: 48.5, longitude: -12}\n").regions().terms().get(1);
        assertThat(marle.parent()).isEqualTo("vale");
        assertThat(marle.latitude().getAsDouble()).isEqualTo(48.5);
        assertThat(marle.names()).containsExactly("marle", "Marle", "Old Marle");
    }

    @Test
    void outletsHaveRightsAndSelectors() {
        Outlet post = read("sources.yaml", "- id: post\n  name: The Post\n  home: https://post.example/\n  feeds: [https://post.example/feed]\n  rights: link\n  excerpt: 12\n  language: en\n"
                + "  pages: saved/\n  selectors: {body: article, remove: [aside, .ad]}\n- id: echo\n").outlets().terms().get(0);
        assertThat(post).isEqualTo(new Outlet("post", "The Post", "https://post.example/", List.of("https://post.example/feed"), List.of("saved/"), "en",
                Rights.LINK, 12,
                Map.of("body", "article", "remove", "aside, .ad"), true));
        assertThat(read("sources.yaml", "- id: echo\n").outlets().terms().get(0).rights()).isEqualTo(Rights.EXCERPT);
    }

    @Test
    void oneIdOrNameBelongsToOneItem() {
        Diagnostic id = only("topics.yaml", "- id: a\n  name: A\n- id: a\n  name: B\n");
        stands(id, Code.DUPLICATE_ID, "topics.yaml:3:7");
        assertThat(id.message()).contains("content/topics.yaml:1:7");
        stands(only("topics.yaml", "- id: a\n  name: Port\n- id: b\n  name: port\n"), Code.DUPLICATE_ID, "topics.yaml:4:9");
    }

    @Test
    void aNameIsNotAnotherOnesId() {
        stands(only("sources.yaml", "- id: a\n  name: Port\n  rights: full\n- id: port\n  rights: link\n"), Code.DUPLICATE_ID, "sources.yaml:4:7");
    }

    @Test
    void faultsAreToldAtTheirPlace() {
        stands(only("topics.yaml", "- id: a\n  colour: red\n"), Code.UNKNOWN_KEY, "topics.yaml:2:3");
        stands(only("topics.yaml", "- id: \"!?\"\n"), Code.BAD_VALUE, "topics.yaml:1:7");
        stands(only("topics.yaml", "- description: x\n"), Code.MISSING_KEY, "topics.yaml:1:3");
        stands(only("topics.yaml", "- just text\n"), Code.BAD_VALUE, "topics.yaml:1:3");
        stands(only("topics.yaml", "id: a\n"), Code.BAD_VALUE, "topics.yaml:1:1");
        stands(only("topics.yaml", "- id: a\n  order: first\n"), Code.BAD_VALUE, "topics.yaml:2:10");
    }

    @Test
    void faultyRegionsAreToldAtTheirPlace() {
        new TestSite(folder).file("content/topics.yaml", "");
        stands(only("regions.yaml", "- id: a\n  latitude: 91\n  longitude: 0\n"), Code.BAD_VALUE, "regions.yaml:2:13");
        stands(only("regions.yaml", "- id: a\n  latitude: 9\n"), Code.MISSING_KEY, "regions.yaml:1:7");
        Diagnostic unknown = only("regions.yaml", "- id: valley\n- id: a\n  parent: valey\n");
        stands(unknown, Code.BAD_PARENT, "regions.yaml:3:11");
        assertThat(unknown.help()).isEqualTo("did you mean \"valley\"?");
    }

    @Test
    void aCircleOfParentsIsToldOnce() {
        Diagnostic circle = only("regions.yaml", "- {id: a, parent: b}\n- {id: b, parent: c}\n- {id: c, parent: a}\n- {id: d, parent: a}\n");
        stands(circle, Code.BAD_PARENT, "regions.yaml:1:19");
        assertThat(circle.message()).isEqualTo("\"a\" lies in itself: a in b in c in a");
    }

    @Test
    void faultyOutletsAreToldAtTheirPlace() {
        stands(only("sources.yaml", "- id: a\n  home: javascript:x\n"), Code.BAD_VALUE, "sources.yaml:2:9");
        stands(only("sources.yaml", "- id: a\n  rights: all\n"), Code.BAD_VALUE, "sources.yaml:2:11");
        stands(only("sources.yaml", "- id: a\n  excerpt: -1\n"), Code.BAD_VALUE, "sources.yaml:2:12");
        stands(only("sources.yaml", "- id: a\n  selectors: {bdy: x}\n"), Code.UNKNOWN_KEY, "sources.yaml:2:15");
    }

    @Test
    void tenThousandRegionsInOneChainAreNoWork() {
        StringBuilder yaml = new StringBuilder("- id: r0\n");
        for (int i = 1; i < 10_000; i++) {
            yaml.append("- {id: r").append(i).append(", parent: r").append(i - 1).append("}\n");
        }
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(30),
                () -> assertThat(read("regions.yaml", yaml.toString()).diagnostics().all()).isEmpty());
    }
}
