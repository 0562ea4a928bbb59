package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What several scrapes of an outlet have in common is its template, and no article's. */
class RecurringLinesTest {

    private static final String BRAND = "Tidings from the quays of Westhaven";
    private static final String PRAISE = "Nobody in Westhaven reads the tide tables any more, because we print them larger than anybody else on the whole coast.";
    private static final List<String> BODIES = List.of(
            "The lighthouse keeper of Tolver Head has counted the gulls for a whole year and found four more than in the year before.\n\n"
                    + "He wrote the figures into a school exercise book, which the museum in the old customs house now wants to buy from him.\n\n"
                    + "The gulls themselves, he said on Tuesday, had not been asked, and one of them had eaten the first page of the book.",
            "Eleven bakers carried a loaf of nine metres over the market square on Sunday without breaking it even once.\n\n"
                    + "It was cut into four hundred slices by the mayor, who had brought a saw from home and would not be helped by anybody.\n\n"
                    + "What was left over went to the goats in the castle ditch, and they slept until the evening of the following day.",
            "The last tram driver of the harbour line has handed in her keys after thirty-one winters and two derailments.\n\n"
                    + "Both times a seal lay on the rails, she told the passengers, and both times it was the seal that complained.\n\n"
                    + "From Monday on the trams will drive themselves, and the company promises that they will stop for seals as she did.");

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<Topic>(List.of(), false), Optional.empty());

    private static SourceItem scrape(int number) {
        String text = "Quayside Courier\n\n" + BRAND + "\n\nHeadline of the day number " + "abc".charAt(number) + "\n\n" + BODIES.get(number) + "\n\n" + BRAND + "\n\n"
                + "Printed on the ferry\n\n" + PRAISE + "\n";
        return item("s" + number, text);
    }

    private static SourceItem item(String name, String text) {
        return new SourceItem(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static List<SourceItem> all() {
        return List.of(scrape(0), scrape(1), scrape(2));
    }

    @Test
    void templateLinesLeaveEveryArticleUnderTheirRule() {
        RecurringLines recurring = RecurringLines.of(all());

        for (int i = 0; i < 3; i++) {
            Extraction found = extractor.extractAll(scrape(i), recurring).get(0);

            assertThat(found.text()).isEqualTo(BODIES.get(i).replace("\n\n", "\n"));
            assertThat(found.removed()).filteredOn(cut -> cut.rule().equals("template")).extracting(Removed::text)
                    .contains(BRAND, "Printed on the ferry", PRAISE);
        }
    }

    @Test
    void whatStandsInTwoScrapesIsNoTemplate() {
        assertThat(RecurringLines.of(all().subList(0, 2))).isEqualTo(RecurringLines.none());
        assertThat(RecurringLines.of(all()).contains("Headline of the day number a")).isFalse();
        assertThat(RecurringLines.of(all()).contains(BRAND)).isTrue();
    }

    @Test
    void copiesOfOneScrapeAreOneWitness() {
        assertThat(RecurringLines.of(List.of(scrape(0), scrape(0), scrape(0), scrape(1)))).isEqualTo(RecurringLines.none());
    }

    @Test
    void orderDoesNotMatter() {
        List<SourceItem> sources = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 30; line++) {
                text.append("Line of letters ").append(Integer.toString(random.nextInt(200), 36).replaceAll("\\d", "q")).append("\n\n");
            }
            sources.add(item("r" + i, text.toString()));
        }
        RecurringLines first = RecurringLines.of(sources);
        Collections.shuffle(sources, random);

        assertThat(RecurringLines.of(sources)).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(first).isNotEqualTo(RecurringLines.none());
    }

    @Test
    void oneNumberIsNotLikeAnother() {
        List<SourceItem> tables = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tables.add(item("t" + i, "Table " + "xyz".charAt(i) + "\n\n" + (10 + i) + "\n\n" + (20 + i) + "\n"));
        }

        assertThat(RecurringLines.of(tables).contains("31")).isFalse();
    }

    @Test
    void pagesAndEmptySourcesAreNoScrapes() {
        String page = "<!doctype html><html><body><p>" + BRAND + "</p></body></html>";

        assertThat(RecurringLines.of(List.of(item("a", page), item("b", page + " "), item("c", page + "  "), item("d", "")))).isEqualTo(RecurringLines.none());
    }

    @Test
    void scrapesOfTheSameStoryKeepTheirText() {
        List<SourceItem> reprints = List.of(item("a", "Gulls counted\n\n" + BODIES.get(0)), item("b", "Gulls counted again\n\n" + BODIES.get(0)),
                item("c", "A keeper counts gulls\n\n" + BODIES.get(0)));

        Extraction found = extractor.extractAll(reprints.get(0), RecurringLines.of(reprints)).get(0);

        assertThat(found.text()).isEqualTo(BODIES.get(0).replace("\n\n", "\n"));
    }
}
