package org.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that brings several scrapes of one outlet knows what of them is no article. */
class OutletTemplatesTest {

    private static final String BOAST = "Nobody on the whole coast prints larger tide tables than the Harbour Post has printed them since the great flood.";
    private static final List<String> TEXTS = List.of(
            "The keeper of the northern lighthouse has counted gulls for a year and found four more of them than in the year before.\n\n"
                    + "He wrote his figures into an exercise book, which the museum in the old customs house would now like to buy from him.",
            "Eleven bakers carried a loaf nine metres long over the market square on Sunday, and they did not break it even once.\n\n"
                    + "The mayor cut it with a saw that she had brought from home, and what was left over went to the goats in the ditch.",
            "The last driver of the harbour tram has handed in her keys after thirty-one winters, two derailments and one seal.\n\n"
                    + "From Monday on the trams will drive themselves, and the company promises that they will stop for seals as she did.");

    @TempDir
    private Path folder;

    private String bodyOf(IngestReport report, IngestBench bench, int item) {
        return bench.entry(report.items().get(item).entry());
    }

    @Test
    void whatRecursInThreeScrapesOfAnOutletLeavesTheirEntries() {
        IngestBench bench = new IngestBench(folder);
        bench.outlets = new Vocabulary<>(List.of(IngestBench.post()), true);
        bench.outlet = "harbour-post";
        for (int i = 0; i < 3; i++) {
            // In folders of their own: the outlet joins them.
            bench.put(i + "/scrape.txt", "A headline about item " + "abc".charAt(i) + "\n\n1 March 2026\n\n" + TEXTS.get(i) + "\n\n" + BOAST + "\n");
        }
        IngestReport report = bench.run();
        for (int i = 0; i < 3; i++) {
            assertThat(bodyOf(report, bench, i)).doesNotContain("tide tables").contains(TEXTS.get(i));
            assertThat(report.items().get(i).removed()).anyMatch(cut -> cut.rule().equals("template") && cut.text().equals(BOAST));
        }
    }

    @Test
    void oneScrapeAloneHasNoTemplate() {
        IngestBench bench = new IngestBench(folder);
        bench.put("scrape.txt", "A headline about gulls\n\n1 March 2026\n\n" + TEXTS.get(0) + "\n\n" + BOAST + "\n");
        IngestReport report = bench.run();
        assertThat(report.items().get(0).removed()).noneMatch(cut -> cut.rule().equals("template"));
    }
}
