package org.broadsheet.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that try to take time, memory or stack, or to get markup through. The limits are generous: they only catch blow-ups. */
class HostileSourcesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path FOLDER = Path.of("src/test/crashes");
    private static final String ARTICLE = "<p>The ferry to Skarholm will sail again from Thursday morning, the port company said after a night of talks with the crews.</p>"
            + "<p>The crews had stopped work eight days ago over a new rota that gave them nine free weekends a year. Now there will be fourteen.</p>";

    private final ArticleExtractor extractor = new ArticleExtractor(new Vocabulary<>(List.of(), false), Optional.empty());

    static Stream<Arguments> large() {
        String prose = "The ferry sails again on Thursday, the company said, and nobody on the quay was surprised by it. ";
        return Stream.of(
                Arguments.of("100,000 nested divs", "<html><body>" + "<div>".repeat(100_000) + ARTICLE),
                Arguments.of("100,000 nested spans", "<html><body><p>" + "<span>".repeat(100_000) + prose),
                Arguments.of("100,000 nested lists", "<html><body>" + ARTICLE + "<ul><li>".repeat(100_000) + "x"),
                Arguments.of("100,000 nested quotations", "<html><body>" + ARTICLE + "<blockquote>".repeat(100_000) + "x"),
                Arguments.of("100,000 nested tables", "<html><body>" + ARTICLE + "<table><tr><td>".repeat(100_000) + "x"),
                Arguments.of("100,000 nested figures", "<html><body>" + ARTICLE + "<figure>".repeat(100_000) + "<img src=a.jpg>"),
                Arguments.of("100,000 open bold tags", "<html><body>" + ARTICLE + "<b>".repeat(100_000) + prose),
                Arguments.of("200,000 unclosed paragraphs", "<html><body>" + "<p>Short one.".repeat(200_000)),
                Arguments.of("20 MB of paragraphs", "<html><body><article>" + ("<p>" + prose + "</p>").repeat(190_000)),
                Arguments.of("20 MB in one word", "<html><body><p>" + "x".repeat(20_000_000)),
                Arguments.of("20 MB of line breaks", "<html><body><p>" + "x<br>".repeat(4_000_000)),
                Arguments.of("a class of 5 MB", "<html><body><div class='" + "share-".repeat(800_000) + "'>" + ARTICLE + "</div>"),
                Arguments.of("linked data of 100,000 brackets", "<html><head><script type='application/ld+json'>" + "[".repeat(100_000) + "</script></head><body>" + ARTICLE),
                Arguments.of("linked data that refers to itself", "<html><head><script type='application/ld+json'>{\"@id\":\"a\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"a\"}}</script></head><body>" + ARTICLE),
                Arguments.of("linked data of 200,000 objects", "<html><head><script type='application/ld+json'>" + "{\"@type\":\"NewsArticle\",\"author\":\"A\"} ".repeat(70_000) + "</script></head><body>" + ARTICLE),
                Arguments.of("linked data of commas", "<html><head><script type='application/ld+json'>" + ",   ".repeat(900_000) + "</script></head><body>" + ARTICLE),
                Arguments.of("a script of dates", "<html><head><script>" + "\"datePublished\":\"2026-03-12\",".repeat(300_000) + "</script></head><body>" + ARTICLE),
                Arguments.of("a script of authors without an end", "<html><head><script>" + "\"author\":[{\"x\":".repeat(300_000) + "</script></head><body>" + ARTICLE),
                Arguments.of("100,000 meta tags", "<html><head>" + "<meta name='author' content='Jane Fowler'>".repeat(100_000) + "</head><body>" + ARTICLE),
                Arguments.of("100,000 dates", "<html><body><h1>Ferry</h1>" + "<time datetime='2026-03-12'>12 March 2026</time> ".repeat(100_000) + ARTICLE),
                Arguments.of("100,000 bylines", "<html><body><h1>Ferry</h1>" + "<div class='author'><a href='/author/x'>Jane Fowler</a></div>".repeat(100_000) + ARTICLE),
                Arguments.of("100,000 headings", "<html><head><title>Ferry sails again</title></head><body>" + "<h1>Ferry <span class='kicker'>x</span></h1>".repeat(100_000) + ARTICLE),
                Arguments.of("a heading of 100,000 pieces", "<html><body><h1>" + "<span class='kicker'>Ferry</span>".repeat(100_000) + "</h1>" + ARTICLE),
                Arguments.of("a table of 100,000 cells", "<html><body>" + ARTICLE + "<table><tr>" + "<td>x</td>".repeat(100_000) + "</tr></table>"),
                Arguments.of("200,000 links", "<html><body>" + ARTICLE + "<a href='/x'>Read more</a> ".repeat(200_000)),
                Arguments.of("100,000 sections side by side", "<html><body>" + ("<div class='box'><p>" + prose + "</p></div>").repeat(100_000)),
                Arguments.of("100,000 headings", "<html><head><title>The ferry sails</title></head><body>" + ARTICLE + "<h2>The ferry sails</h2>".repeat(100_000)),
                Arguments.of("50,000 names of classes of their own", "<html><body>" + ARTICLE + IntStream.range(0, 50_000).mapToObj(i -> "<span class='author-" + i + " byline' id=n" + i + ">x</span>").collect(Collectors.joining())),
                Arguments.of("20,000 classes of one element", "<html><body><div class='" + IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(" ")) + "'>" + ARTICLE + "</div>"),
                Arguments.of("20,000 tags of their own", "<html><body>" + ARTICLE + IntStream.range(0, 20_000).mapToObj(i -> "<x-" + i + ">x</x-" + i + ">").collect(Collectors.joining())),
                Arguments.of("an attribute of 10 MB", "<html><body>" + ARTICLE + "<p title=\"" + "By Jane Fowler, 12 March 2026; ".repeat(330_000) + "\" class=byline>" + prose + "</p>"),
                Arguments.of("30,000 times", "<html><body>" + ARTICLE + "<time datetime='2026-03-12'>12 March 2026</time> <span class=date>x 1 2 3</span>".repeat(30_000)),
                Arguments.of("30,000 bylines", "<html><body>" + ARTICLE + "<p class=byline>By Jane Fowler and Per Oddsson</p>".repeat(30_000)),
                Arguments.of("linked data of 10 MB", "<html><head><script type='application/ld+json'>[" + "{\"@type\":\"NewsArticle\",\"@id\":\"a\",\"headline\":\"The ferry sails\",\"author\":{\"@id\":\"a\"}},".repeat(100_000) + "{}]</script></head><body>" + ARTICLE),
                Arguments.of("linked data in 30,000 pieces", "<html><head>" + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry</script>".repeat(30_000) + "</head><body>" + ARTICLE),
                Arguments.of("100,000 meta tags", "<html><head>" + "<meta name=author content='Jane Fowler'>".repeat(100_000) + "</head><body>" + ARTICLE),
                Arguments.of("a gap in preformatted text", "<html><body>" + ARTICLE + "<pre>a" + " ".repeat(1_000_000) + "b</pre>"),
                Arguments.of("a byline of dashes", "<html><body>" + ARTICLE + "<p class=byline>By Jane Fowler " + "-".repeat(1_000_000) + " x 12 March 2026</p>"),
                Arguments.of("an author of 200,000 points", "<html><head><meta name=author content='" + "a.".repeat(200_000) + "a'></head><body>" + ARTICLE),
                Arguments.of("a charset of semicolons", "<html><head><meta charset='" + ";".repeat(1_000_000) + "x'></head><body>" + ARTICLE),
                Arguments.of("50,000 images in a paragraph", "<html><body>" + ARTICLE + "<p>" + "<img src=/a.jpg alt='The ferry'>".repeat(50_000)),
                Arguments.of("a title of 5 MB", "<html><head><title>" + "The ferry - sails | ".repeat(250_000) + "</title></head><body><h1>" + "The ferry ".repeat(100_000) + "</h1>" + ARTICLE),
                Arguments.of("100,000 nested labels that ask", "<html><body>" + ARTICLE + "<label><span>".repeat(50_000) + "Will the ferry sail again?"),
                Arguments.of("50,000 headlines with dates", "<html><body>" + ARTICLE + "<h1>Ferry sails again soon</h1><p class='date'>today</p><p>x</p>".repeat(50_000)),
                Arguments.of("100,000 cards", "<html><body>" + ARTICLE + "<div><h3>Ferry sails</h3><a href='/a'>again</a>".repeat(100_000)),
                Arguments.of("20 MB of scrape", (prose + "\n\n").repeat(200_000)),
                Arguments.of("a scrape of one line", prose.repeat(200_000)),
                Arguments.of("a scrape of blanks", " \n".repeat(5_000_000) + prose),
                Arguments.of("a scrape of share bars", ("Share\nRelated Articles\nTweet\n").repeat(200_000)),
                Arguments.of("a scrape of digits and dots", "1.".repeat(2_000_000)),
                Arguments.of("a scrape of brackets", "[".repeat(500_000) + "](" .repeat(500_000)),
                Arguments.of("a scrape of commas", "By A, ".repeat(500_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void largeSourcesEndInTime(String what, String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);

        List<Extraction> found = assertTimeoutPreemptively(LIMIT, () -> extractor.extractAll(new SourceItem("x", bytes, Optional.empty())));

        assertThat(found).hasSize(1);
    }

    static Stream<Arguments> largeFeeds() {
        String item = "<item><title>The ferry sails</title><description><![CDATA[" + ARTICLE + "]]></description></item>";
        return Stream.of(
                Arguments.of("15,000 items", "<rss><channel>" + item.repeat(15_000), 10_000),
                Arguments.of("an item of 20 MB", "<rss><channel><item><description><![CDATA[" + ARTICLE.repeat(60_000) + "]]></description></item>", 1),
                Arguments.of("100,000 nested elements in an item", "<rss><channel><item><description><![CDATA[" + "<div>".repeat(100_000) + "]]></description></item>", 1),
                Arguments.of("a text of line ends", "<rss><channel><item><description>a" + "\n ".repeat(2_000_000) + "b</description></item>", 1),
                Arguments.of("100,000 links to the rest", "<rss><channel><item><link>https://a.example/1</link><description><![CDATA[<p>" + "<a href='https://a.example/1'>More</a> ".repeat(100_000)
                        + "]]></description></item>", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largeFeeds")
    void largeFeedsEndInTime(String what, String source, int items) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);

        List<Extraction> found = assertTimeoutPreemptively(LIMIT, () -> extractor.extractAll(new SourceItem("x", bytes, Optional.empty())));

        assertThat(found).hasSize(items).allSatisfy(article -> assertThat(article.error()).isEmpty());
    }

    @Test
    void noFileIsReadIntoAFeed() throws IOException {
        Extraction found = extractor.extractAll(new SourceItem("x", Files.readAllBytes(FOLDER.resolve("feed-that-asks-for-files.xml")), Optional.empty())).get(0);

        assertThat(found.title()).isEqualTo("&passwords;");
        assertThat(ExtractionJson.line(found)).doesNotContain("root:").doesNotContain("file:");
    }

    static Stream<Path> crashes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crashes")
    void whatOnceBrokeItNowPasses(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        List<Extraction> found = assertTimeoutPreemptively(LIMIT, () -> extractor.extractAll(new SourceItem(file.getFileName().toString(), bytes, Optional.empty())));

        assertThat(found).isNotEmpty().allSatisfy(HostileSourcesTest::holdsNoMarkup);
    }

    @Test
    void noScriptSurvives() {
        String page = "<html><head><title>The ferry sails</title></head><body onload=alert(1)><h1>The ferry sails<script>alert(2)</script></h1>" + ARTICLE
                + "<p>See <a href='javascript:alert(3)'>this</a>, <a href=' JaVaScRiPt:alert(4)'>that</a>, <a href='data:text/html,<script>alert(5)</script>'>those</a> and <a href='https://x.example/\"><script>alert(6)</script>'>these</a>, said the captain.</p>"
                + "<p>&lt;script&gt;alert(7)&lt;/script&gt; is what the board on the quay has shown since the morning, for reasons that nobody knows.</p>"
                + "<p><img src=x onerror=alert(8)><img src='javascript:alert(9)' alt='<script>alert(10)</script>'> The captain laughed, and the passengers laughed with him for a while.</p></body></html>";

        Extraction found = extract(page);

        assertThat(found.markdown()).doesNotContainPattern("(?<!\\\\)<script").doesNotContain("javascript:").doesNotContain("data:").doesNotContain("onerror");
        assertThat(found.markdown()).contains("\\<script>alert(7)\\</script>");
        assertThat(found.text()).contains("<script>alert(7)</script> is what the board");
        assertThat(found.title()).isEqualTo("The ferry sails");
    }

    @Test
    void anyBytesGiveAnAnswer() {
        String[] pieces = {"<", ">", "</p>", "<p>", "<div", " class=\"", "share", "\"", "=", "&", ";", "#", "\u0000", "\ufeff", "\ufffd", "é", "日本", "\n", "\n\n", "Related Articles", "Share", "By ", "12.13.2026", "<ul>", "<li>", "<table>", "<td>", "<br>",
            "<a href=\"//", "<!--", "-->", "<![CDATA[", "<script type=application/ld+json>", "{\"@type\":\"Article\"", "}", "</script>", "a sentence that ends here. ", "- ", "1. ", "…"};
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            StringBuilder source = new StringBuilder(random.nextBoolean() ? "<html><body>" : "");
            for (int i = 0; i < random.nextInt(200); i++) {
                source.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = source.toString().getBytes(random.nextInt(5) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            assertThat(extractor.extractAll(new SourceItem("x", bytes, Optional.empty()))).as("seed %d", seed).isNotEmpty().allSatisfy(HostileSourcesTest::holdsNoMarkup);
        }
    }

    private Extraction extract(String page) {
        return extractor.extractAll(new SourceItem("x", page.getBytes(StandardCharsets.UTF_8), Optional.empty())).get(0);
    }

    private static void holdsNoMarkup(Extraction extraction) {
        assertThat(extraction.markdown()).doesNotContainPattern("(?<!\\\\)<[a-zA-Z/!?]").doesNotContain("](javascript");
    }
}
