package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/sources} holds a source and what must be read from it, in {@code expected.json}.
 * {@code -Dgolden.update=true} writes the expectations anew: look at the difference before you keep it.
 */
class GoldenSourcesTest {

    private static final Path FOLDER = Path.of("src/test/sources");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> source(folder).isPresent()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everySourceGivesItsArticle(Path folder) throws IOException {
        String name = source(folder).orElseThrow();
        ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), outlet(folder.resolve("selectors.properties")));

        String found = json(extractor.extractAll(new SourceItem(name, Files.readAllBytes(folder.resolve(name)), Optional.empty())));

        Path expected = folder.resolve("expected.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static Optional<String> source(Path folder) {
        return Stream.of("page.html", "scrape.txt", "feed.xml", "feed.json").filter(name -> Files.exists(folder.resolve(name))).findFirst();
    }

    private static Optional<Outlet> outlet(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        Map<String, String> selectors = new TreeMap<>();
        properties.forEach((key, value) -> selectors.put(key.toString(), value.toString()));
        return Optional.of(new Outlet("post", "The Tarn Post", "", List.of(), List.of(), "", Rights.EXCERPT, 30, selectors, true));
    }

    private static String json(List<Extraction> extractions) throws IOException {
        StringWriter out = new StringWriter();
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        json.beginArray();
        for (Extraction extraction : extractions) {
            ExtractionJson.write(json, extraction);
        }
        json.endArray();
        return out + "\n";
    }
}
