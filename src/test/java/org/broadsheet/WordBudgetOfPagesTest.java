package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Counts on the finished files of a golden site, in both of its languages, how many words of each text they show. */
class WordBudgetOfPagesTest {

    private static final Path SITE = Path.of("src/test/sites/coverage-compared");
    private static final Path ENTRIES = SITE.resolve("content/entries/2026/03");
    /** Words in a row that are a quotation; figures and names that are told as facts are shorter. */
    private static final int RUN = 5;

    @Test
    void noFileShowsMoreOfATextThanItsOutletAllows() throws IOException {
        Map<String, Integer> budgets = Map.of("ferry-herald", 30, "brand-bote", 30, "ferry-wire", 0);
        List<Path> files = files(SITE.resolve("expected")).stream().filter(f -> f.toString().matches(".*\\.(html|xml|json)")).toList();
        assertThat(files).hasSizeGreaterThan(15);
        for (Map.Entry<String, Integer> budget : budgets.entrySet()) {
            Set<List<String>> others = new HashSet<>();
            for (Path entry : files(ENTRIES)) {
                if (!entry.endsWith(budget.getKey() + ".md")) {
                    others.addAll(runs(words(Files.readString(entry))));
                }
            }
            List<String> body = words(Files.readString(ENTRIES.resolve(budget.getKey() + ".md")).split("---\n", 3)[2]);
            for (Path file : files) {
                assertThat(shown(body, new HashSet<>(runs(words(plain(file)))), others)).as(budget.getKey() + " in " + file).isLessThanOrEqualTo(budget.getValue());
            }
        }
    }

    @Test
    void theCountSeesWhatAPageShows() throws IOException {
        List<String> body = words(Files.readString(ENTRIES.resolve("brand-bote.md")).split("---\n", 3)[2]);
        assertThat(shown(body, new HashSet<>(runs(words(plain(SITE.resolve("expected/stories/brand/index.html"))))), Set.of())).isGreaterThan(20);
    }

    /** How many words of a body stand in runs that are shown and that nobody else has. */
    private static int shown(List<String> body, Set<List<String>> page, Set<List<String>> others) {
        BitSet shown = new BitSet();
        List<List<String>> runs = runs(body);
        for (int i = 0; i < runs.size(); i++) {
            if (page.contains(runs.get(i)) && !others.contains(runs.get(i))) {
                shown.set(i, i + RUN);
            }
        }
        return shown.cardinality();
    }

    private static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")).filter(word -> !word.isEmpty()).toList();
    }

    /** Feeds hold markup in markup. */
    private static String plain(Path file) throws IOException {
        return Jsoup.parse(Jsoup.parse(Files.readString(file).replace("<![CDATA[", "").replace("\\u003c", "<").replace("\\n", " ")).text()).text();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
