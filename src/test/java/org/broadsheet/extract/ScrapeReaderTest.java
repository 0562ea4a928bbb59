package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of the article never goes, and every line around it does. */
class ScrapeReaderTest {

    private static final String FIRST = "The ferry to Skarholm will sail again from Thursday morning, the port company said after a night of talks with the crews.";
    private static final String SECOND = "The crews had stopped work eight days ago over a new rota that gave them nine free weekends a year instead of the promised fourteen.";
    private static final String THIRD = "The islands' shops had begun to ration milk, and a fishing boat brought bread to the quay on Sunday afternoon, to general applause.";

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {
        "Share prices of the port company fell on Friday.",
        "Share the road, says the mayor",
        "He did not comment.",
        "Comments from the neighbours were what convinced the judge in the end.",
        "Related articles of the treaty deal with the herring and with nothing else, said the lawyer.",
        "We use cookies here as money, joked the baker, but only on Sundays.",
        "Subscribe they did not.",
        "More on that tomorrow.",
        "It will.",
        "And then...",
        "Why now?",
        "“No,” she said.",
        "- Facebook",
        "- Share",
        "1) Print",
        "Contact",
        "What comes next",
        "12 March 2026",
        "By Friday, the milk had run out on all the islands.",
        "© is not a letter, the pupils learnt, but it is older than their teacher, who laughed."})
    void aLineOfTheArticleStays(String line) {
        String found = text("The ferry sails again\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + line + "\n\n" + THIRD + "\n\nShare\n");

        assertThat(found).isEqualTo(String.join("\n", FIRST, SECOND, line.startsWith("- ") ? line.substring(2) : line, THIRD));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Share", "SHARE", "Tweet", "Share on Facebook", "FacebookTwitterPinterestWhatsApp", "Facebook Twitter WhatsApp Email", "12 Shares", "Advertisement", "- Advertisement -", "ADVERTISEMENT", "READ MORE: Pool warms up", "Also read: Pool warms up",
        "Read more", "Related: Pool warms up for winter", "Sign up for our newsletter", "Subscribe to our newsletter and never miss a story.", "Follow us on Instagram", "Teilen", "Anzeige", "Lesen Sie auch: Das Freibad öffnet", "Compartir", "Publicidad",
        "Te puede interesar: La plaza", "Partager", "Publicité", "Lire aussi : Le bac reprend", "Compartilhe", "Leia também: O mercado", "Condividi", "Leggi anche: Il treno", "Delen", "Lees ook: De molen", "Udostępnij", "Czytaj także: Zegar", "Реклама",
        "Photo: The quay in winter (Tom Reed)", "Tags: ferry, islands", "Loading...", "Save my name, email, and website in this browser for the next time I comment."})
    void aLineOfThePageGoesWhereverItStands(String line) {
        String inside = text("The ferry sails again\n\n" + FIRST + "\n\n" + line + "\n\n" + SECOND + "\n\n" + THIRD + "\n");
        String behind = text("The ferry sails again\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD + "\n\n" + line);

        assertThat(inside).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
        assertThat(behind).isEqualTo(inside);
    }

    @Test
    void whatIsCutIsToldWithItsRuleAndLine() {
        Extraction found = extract("World\n\nThe ferry sails again\n\nShare\n\n" + FIRST + "\n\n" + SECOND + "\n\nSource link\nLEAVE A REPLY\n0FansLike\nPlease enter your name here\nLatest Articles");

        assertThat(found.removed()).containsExactly(
                new Removed("World", "section-label", 1), new Removed("Share", "share-bar", 5), new Removed("Source link", "source-link", 11), new Removed("LEAVE A REPLY", "comment-form", 12),
                new Removed("0FansLike", "social-counter", 13), new Removed("Please enter your name here", "comment-form", 14), new Removed("Latest Articles", "latest-list", 15));
        assertThat(found.topics()).containsExactly("World");
    }

    @Test
    void relatedArticlesKeepLabelsAndExcerpts() {
        Extraction found = extract("The ferry sails again\n\n" + FIRST + "\n\n" + SECOND + "\n\nRelated Articles\nWarWorld\n\nCouncil counts its trees again\n\nThere are fewer than last year...\n\nU.S.World\n\nEight storks land on the school\n\nThe caretaker gave them fish...");

        assertThat(found.mentions()).containsExactly(
                new Entry.Mention("Council counts its trees again", List.of("War", "World"), "There are fewer than last year..."),
                new Entry.Mention("Eight storks land on the school", List.of("U.S.", "World"), "The caretaker gave them fish..."));
    }

    @Test
    void theVocabularySplitsLabelsWithoutCapitals() {
        Topic sea = new Topic("sea", "The Sea", "", 0, List.of(), List.of("Sea & Coast"), "");
        Topic land = new Topic("land", "Land", "", 1, List.of(), List.of(), "");
        LabelSplitter splitter = new LabelSplitter(new Vocabulary<>(List.of(sea, land), true), BylineReader.load());

        assertThat(splitter.split("The SeaLand")).containsExactly("The Sea", "Land");
        assertThat(splitter.split("Sea & CoastLand")).containsExactly("Sea & Coast", "Land");
        assertThat(splitter.split("PoliticsWorld")).containsExactly("Politics", "World");
        assertThat(splitter.split("USWorld")).containsExactly("US", "World");
        assertThat(splitter.split("Local News")).containsExactly("Local News");
        assertThat(splitter.split("Home » Village life")).containsExactly("Home", "Village life");
        assertThat(splitter.split("YouTube")).containsExactly("YouTube");
    }

    @Test
    void anArticleGoesOnAfterABoxOfLinks() {
        String found = text("The ferry sails again\n\n" + FIRST + "\n\nRelated Articles\n\nPool warms up for winter\n\nCouncil counts trees\n\n" + SECOND + "\n\n" + THIRD);

        assertThat(found).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @Test
    void linesMayBeParagraphsWithoutEmptyOnesBetween() {
        assertThat(text("The ferry sails again\nBy Jane Fowler\n" + FIRST + "\n" + SECOND + "\nShare\n" + THIRD)).isEqualTo(String.join("\n", FIRST, SECOND, THIRD));
    }

    @Test
    void everyCharsetAndLineEndIsRead() {
        String scrape = "Café Größenwahn schließt\r\n\r\nDas Café Größenwahn in der Brückengasse schließt nach vierunddreißig Jahren – der Kaffee kostet noch einmal so viel wie am ersten Tag.\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(extract(scrape.getBytes(charset)).title()).as(charset.name()).isEqualTo("Café Größenwahn schließt");
        }
        assertThat(extract(("\ufeff" + scrape).getBytes(StandardCharsets.UTF_16LE)).title()).isEqualTo("Café Größenwahn schließt");
        assertThat(extract(("\ufeff" + scrape).getBytes(StandardCharsets.UTF_8)).title()).isEqualTo("Café Größenwahn schließt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "\ufeff", "Home\nNews\nShare\n", "Share"})
    void withoutAnArticleThereIsAnError(String scrape) {
        Extraction found = extract(scrape);

        assertThat(found.error()).isPresent();
        assertThat(found.text()).isEmpty();
    }

    @Test
    void jsonHasEveryKeyInOrder() {
        String json = ExtractionJson.line(extract(""));

        assertThat(json).startsWith("{\"file\":\"-\",\"error\":\"the source is empty\",\"title\":null,\"author\":[],\"date\":null,\"updated\":null,\"site\":null,\"url\":null,\"language\":null,\"image\":null,\"summary\":null,\"topics\":[],"
                + "\"text\":null,\"markdown\":null,\"mentions\":[],\"confidence\":null,\"removed\":[],\"provenance\":{}}");
    }

    private String text(String scrape) {
        Extraction found = extract(scrape);
        assertThat(found.error()).isEmpty();
        assertThat(found.title()).isEqualTo("The ferry sails again");
        return found.text().lines().collect(Collectors.joining("\n"));
    }

    private Extraction extract(String scrape) {
        return extract(scrape.getBytes(StandardCharsets.UTF_8));
    }

    private Extraction extract(byte[] bytes) {
        return extractor.extractAll(new SourceItem("-", bytes, Optional.empty())).get(0);
    }
}
