package org.broadsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A page to read: its name and bytes. */
public record BenchPage(String name, byte[] bytes) {

    static final String ADDRESS = "https://www.westhaven-courier.example/news/2026/03/14/harbour-wall";

    private static final int GENERATED = 24;
    private static final String[] WORDS = ("the a harbour council ferry wall of to in and on for bridge mayor said that would be paid by spring repairs night crews port company "
            + "after vote members Tolverland Westhaven plan money road storm school week residents meeting budget engineer stone tide summer island bus line").split(" ");

    /** The pages below the folder that the property {@code bench.pages} names, by path; generated ones when it names none. */
    static List<BenchPage> chosen() {
        String folder = System.getProperty("bench.pages", "");
        return folder.isBlank() ? generated() : below(Path.of(folder));
    }

    private static List<BenchPage> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<BenchPage> pages = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().matches(".*\\.html?")).sorted().toList()) {
                pages.add(new BenchPage(folder.relativize(file).toString(), Files.readAllBytes(file)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BenchPage> generated() {
        List<BenchPage> pages = new ArrayList<>();
        for (int i = 0; i < GENERATED; i++) {
            pages.add(generated(i, 1 + i % 6));
        }
        return pages;
    }

    /**
     * A news page in the shape of the trade's: navigation, scripts, article, teasers, footer.
     *
     * @param size everything on the page, article and surroundings, grows with it; 1 is about 25 KB
     */
    static BenchPage generated(int seed, int size) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Harbour wall is paid for | Westhaven Courier</title>"
                + "<meta property=\"og:title\" content=\"Harbour wall is paid for\"><meta property=\"article:published_time\" content=\"2026-03-14T08:10:00Z\">"
                + "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Harbour wall is paid for\",\"author\":{\"@type\":\"Person\",\"name\":\"Maren Vries\"}}</script>"
                + "</head><body class=\"page single\"><header class=\"site-header\"><nav class=\"menu\"><ul>");
        links(out, random, 20 * size, "menu-item");
        out.append("</ul></nav></header><main id=\"content\"><article class=\"post\"><h1 class=\"entry-title\">Harbour wall is paid for</h1><div class=\"byline\">By <a rel=\"author\" href=\"/by/maren\">Maren Vries</a></div>"
                + "<time datetime=\"2026-03-14T08:10:00Z\">14 March 2026</time><div class=\"entry-content\">");
        for (int i = 0; i < 12 * size; i++) {
            out.append("<p>");
            sentences(out, random, 4);
            out.append(" <a href=\"/news/").append(i).append("\">").append(WORDS[random.nextInt(WORDS.length)]).append("</a> <em>tide</em>.</p>\n");
            if (i % 5 == 4) {
                out.append("<h2>The ").append(WORDS[random.nextInt(WORDS.length)]).append(" question</h2>");
                out.append("<figure><img src=\"/img/").append(i).append(".jpg\" alt=\"The wall\"><figcaption>The wall at low tide. Photo: Courier</figcaption></figure>");
                out.append("<div class=\"share-bar\"><a href=\"https://social.example/share\" class=\"btn share\">Share</a></div>");
            }
        }
        out.append("</div></article><aside class=\"sidebar\"><h3>Most read</h3><ul>");
        links(out, random, 10 * size, "teaser");
        out.append("</ul></aside></main><section class=\"related\"><h3>Related articles</h3>");
        for (int i = 0; i < 6 * size; i++) {
            out.append("<div class=\"card card--small\" data-id=\"").append(random.nextInt(100_000)).append("\"><a href=\"/r/").append(i).append("\"><img src=\"/t/").append(i).append(".jpg\"><h4>");
            sentences(out, random, 1);
            out.append("</h4></a></div>");
        }
        out.append("</section><footer class=\"footer\"><ul>");
        links(out, random, 15 * size, "footer-link");
        out.append("</ul><p>© 2026 Westhaven Courier. All rights reserved.</p></footer>");
        for (int i = 0; i < 2 * size; i++) {
            out.append("<script>window.q=window.q||[];q.push({id:").append(random.nextInt()).append(",f:function(a,b){return a<b&&b>0?a:b}});</script>");
        }
        return new BenchPage("generated-" + size + "-" + seed, out.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void links(StringBuilder out, Random random, int count, String name) {
        for (int i = 0; i < count; i++) {
            out.append("<li class=\"").append(name).append("\"><a href=\"/s/").append(i).append("?utm_source=page\">").append(WORDS[random.nextInt(WORDS.length)]).append("</a></li>");
        }
    }

    private static void sentences(StringBuilder out, Random random, int count) {
        for (int i = 0; i < count; i++) {
            out.append(i > 0 ? " The " : "The ");
            for (int k = 8 + random.nextInt(12); k > 0; k--) {
                out.append(WORDS[random.nextInt(WORDS.length)]).append(k > 1 ? " " : ".");
            }
        }
    }
}
