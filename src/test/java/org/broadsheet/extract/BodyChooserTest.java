package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.extract.Candidate.Generator;
import org.broadsheet.extract.CandidateFeatures.Feature;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What each generator proposes, what is measured of it, and how the weights decide. */
class BodyChooserTest {

    private static final String FIRST = "<p>The ferry to Skarholm will sail again from Thursday morning, the port company said after a night of talks with the crews.</p>";
    private static final String SECOND = "<p>The crews had stopped work eight days ago over a new rota, which gave them nine free weekends a year. Now there will be fourteen.</p>";
    private static final String THIRD = "<p>On Wednesday the first boats will carry flour, mail and, as the mayor put it, a certain amount of relief.</p>";
    private static final String MORE = "<p>Fourteen free weekends are more than any other crew on this coast has, the union said, and fewer than it had asked for.</p>"
            + "<p>The mail for Skarholm had gone by helicopter in the meantime, in eleven flights that cost more than the ferry earns in a month.</p>";
    private static final String HEAD = "<html><head><title>Ferry sails again</title></head><body>";
    private static final String MENU = "<div><a href='/a'>Weather and tides</a> <a href='/b'>Timetables</a> <a href='/c'>Small boats</a></div>";

    private final PageReader reader = new PageReader(Readers.load(new Vocabulary<>(List.of(), false)), PartRules.load(), BodyChooser.load(), Optional.empty());

    @Test
    void microdataAndNamesProposeTheirElements() {
        String page = HEAD + MENU + "<h1>Ferry sails again</h1><div itemprop='articleBody'>" + FIRST + SECOND + "</div><div class='entry-content'>" + THIRD + "</div>";

        assertThat(text(page, Generator.ARTICLE_BODY)).contains("port company", "fourteen").doesNotContain("flour");
        assertThat(text(page, Generator.NAMED)).contains("flour").doesNotContain("fourteen");
    }

    @Test
    void severalNamedBodiesAreJoined() {
        String page = HEAD + "<h1>Ferry sails again</h1><div class='story-body'>" + FIRST + "</div>" + SECOND + "<div class='story-body'>" + THIRD + "</div>";

        assertThat(text(page, Generator.NAMED_JOINED)).contains("port company", "fourteen", "flour");
        assertThat(choose(page)).contains("port company", "fourteen", "flour");
    }

    @Test
    void readabilityTakesTheElementOfMostParagraphsAndItsLoneNeighbours() {
        String page = HEAD + MENU + "<div id='page'><div id='left'>" + FIRST + SECOND + THIRD + "</div></div><div>" + MENU + "</div>";

        assertThat(text(page, Generator.READABILITY)).contains("port company", "fourteen", "flour").doesNotContain("Timetables");
    }

    @Test
    void densityNeedsNoElement() {
        String page = HEAD + MENU + FIRST + SECOND + THIRD + MENU.repeat(3);

        Run run = candidate(page, Generator.DENSITY).run();

        assertThat(run.size()).isEqualTo(3);
    }

    @Test
    void smoothingLetsNeighboursDecideOnShortLines() {
        String page = HEAD + MENU + "<p>Late news</p>" + MENU + "<div>" + FIRST + "<p>No more waiting.</p>" + SECOND + "</div>" + MENU;
        PageReader.Parsed parsed = reader.parse(page, Optional.empty());
        BlockSmoothing smoothing = new BlockSmoothing(parsed.page().blocks());

        assertThat(parsed.page().blocks()).extracting(PageBlock::text).contains("No more waiting.", "Late news");
        assertThat(good(parsed, smoothing, "No more waiting.")).isTrue();
        assertThat(good(parsed, smoothing, "Late news")).isFalse();
    }

    @Test
    void linkedDataAnchorTheText() {
        String told = (FIRST + SECOND).replaceAll("</?p>", " ") + " " + "A sentence that the page does not show. ".repeat(6);
        String page = "<html><head><title>Ferry sails again</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\","
                + "\"articleBody\":\"" + told + "\"}</script></head><body><h1>Ferry sails again</h1>" + FIRST + SECOND + "<div>" + THIRD + "</div>";

        assertThat(text(page, Generator.LINKED_DATA)).contains("port company", "fourteen").doesNotContain("flour");
        assertThat(feature(page, Generator.LINKED_DATA, Feature.TOLD_RECALL)).isEqualTo(1);
        assertThat(feature(page, Generator.LINKED_DATA, Feature.TOLD_PRECISION)).isEqualTo(1);
    }

    @Test
    void theProseAncestorIsTheSmallestElementWithNearlyAllProse() {
        String page = HEAD + MENU + "<div id='a'><div id='b'><div>" + FIRST + SECOND + "</div><div>" + THIRD + "</div></div>" + MENU + "</div>";

        Candidate found = candidate(page, Generator.PROSE_ANCESTOR);

        assertThat(found.run().size()).isEqualTo(3);
    }

    @Test
    void aBodyThatBeginsBelowProseHasAGap() {
        String page = HEAD + "<h1>Ferry sails again</h1><div>" + FIRST + SECOND + MORE + "</div><div class='article-body'>" + THIRD + "</div>";

        assertThat(feature(page, Generator.NAMED, Feature.GAP_BEFORE)).isPositive();
        assertThat(feature(page, Generator.PROSE_ANCESTOR, Feature.GAP_BEFORE)).isZero();
        assertThat(choose(page)).contains("port company", "fourteen", "flour");
    }

    @Test
    void weightsDecide() {
        String page = HEAD + "<h1>Ferry sails again</h1><div>" + FIRST + SECOND + MORE + "</div><div class='article-body'>" + THIRD + "</div>";
        PageReader.Parsed parsed = reader.parse(page, Optional.empty());
        List<Candidate> candidates = BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title());
        double[] small = new double[Feature.values().length];
        small[Feature.SIZE.ordinal()] = -1;

        Candidate chosen = new BodyChooser(small).choose(candidates, parsed.page().blocks(), parsed.weights(), parsed.title()).orElseThrow();

        assertThat(text(chosen)).contains("flour").doesNotContain("helicopter");
    }

    @Test
    void aPageWithoutTextHasNoCandidates() {
        PageReader.Parsed parsed = reader.parse("<html><body><img src='a.jpg'></body></html>", Optional.empty());

        assertThat(BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title())).isEmpty();
        assertThat(BodyChooser.load().choose(List.of(), parsed.page().blocks(), parsed.weights(), parsed.title())).isEmpty();
    }

    private static boolean good(PageReader.Parsed parsed, BlockSmoothing smoothing, String text) {
        for (int i = 0; i < parsed.page().blocks().size(); i++) {
            if (parsed.page().blocks().get(i).text().equals(text)) {
                return smoothing.good(i);
            }
        }
        throw new AssertionError("no block " + text);
    }

    private double feature(String page, Generator generator, Feature feature) {
        PageReader.Parsed parsed = reader.parse(page, Optional.empty());
        List<Candidate> candidates = BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title());
        List<double[]> features = new CandidateFeatures(candidates, parsed.page().blocks(), parsed.weights(), parsed.title()).all();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).by().contains(generator)) {
                return features.get(i)[feature.ordinal()];
            }
        }
        throw new AssertionError("no candidate by " + generator);
    }

    private Candidate candidate(String page, Generator generator) {
        PageReader.Parsed parsed = reader.parse(page, Optional.empty());
        return BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title()).stream().filter(found -> found.by().contains(generator)).findFirst().orElseThrow();
    }

    /** What stands in the run, before it is trimmed. */
    private String text(String page, Generator generator) {
        Run run = candidate(page, generator).run();
        return reader.parse(page, Optional.empty()).page().blocks().subList(run.from(), run.to()).stream().map(PageBlock::text).collect(Collectors.joining("\n"));
    }

    private static String text(Candidate candidate) {
        return candidate.trimmer().kept().stream().map(PageBlock::text).collect(Collectors.joining("\n"));
    }

    private String choose(String page) {
        PageReader.Parsed parsed = reader.parse(page, Optional.empty());
        List<Candidate> candidates = BodyCandidates.of(parsed.page(), parsed.weights(), parsed.title());
        return text(BodyChooser.load().choose(candidates, parsed.page().blocks(), parsed.weights(), parsed.title()).orElseThrow());
    }
}
