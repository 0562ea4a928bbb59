package org.broadsheet.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** On well-formed feeds our reader and ROME, which reads by the book, say the same. */
class FeedLaws {

    private static final int FEEDS = 300;
    private static final String[] WORDS = {"ferry", "Skarholm", "Größe", "naïve", "東京", "мост", "the", "1986.", "AT&T", "5 < 6", "\"quoted\"", "it's", "–", "€", "😀", "R&D"};
    private static final String[] MARKUP = {"<p>", "</p>", "<b>bold</b>", "<br>", "&amp;", "&eacute;", "<a href=\"/x?a=1&amp;b=2\">link</a>", "plain", "]]", "\n", "\t"};

    /** An item as it was meant. */
    private record Meant(String title, String link, String html, String author, List<String> categories, Instant published) {}

    @Test
    void rssIsReadAsRomeReadsIt() throws FeedException {
        for (int seed = 0; seed < FEEDS; seed++) {
            Random random = new Random(seed);
            List<Meant> meant = items(random);
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:x=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                    + "<title>All</title><link>https://all.example/</link><description>d</description>");
            for (Meant item : meant) {
                xml.append("<item>").append(element(random, "title", item.title())).append(element(random, "link", item.link())).append(element(random, "description", item.html()))
                        .append(element(random, "author", item.author()))
                        .append(element(random, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(item.published().atOffset(ZoneOffset.UTC))));
                item.categories().forEach(category -> xml.append(element(random, "category", category)));
                xml.append("</item>\n");
            }
            compare(xml.append("</channel></rss>").toString(), meant, seed);
        }
    }

    @Test
    void atomIsReadAsRomeReadsIt() throws FeedException {
        for (int seed = 0; seed < FEEDS; seed++) {
            Random random = new Random(seed);
            List<Meant> meant = items(random);
            StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>All</title><id>urn:all</id>"
                    + "<link href=\"https://all.example/\"/><updated>2026-01-01T00:00:00Z</updated>");
            for (Meant item : meant) {
                xml.append("<entry>").append(element(random, "title", item.title())).append("<link rel=\"self\" href=\"https://all.example/self\"/><link href=\"")
                        .append(escaped(item.link())).append("\"/><id>urn:").append(seed).append("</id><published>").append(item.published()).append("</published><updated>")
                        .append(item.published()).append("</updated><author>").append(element(random, "name", item.author())).append("</author>")
                        .append(element(random, "summary", item.html()).replaceFirst("<summary>", "<summary type=\"html\">"));
                item.categories().forEach(category -> xml.append("<category term=\"").append(escaped(category)).append("\"/>"));
                xml.append("</entry>\n");
            }
            compare(xml.append("</feed>").toString(), meant, seed);
        }
    }

    private static void compare(String xml, List<Meant> meant, int seed) throws FeedException {
        Feed ours = new FeedReader().read(xml, "").orElseThrow();
        SyndFeed theirs = new SyndFeedInput().build(new StringReader(xml));

        assertThat(ours.title()).isEqualTo(theirs.getTitle());
        assertThat(ours.home()).isEqualTo(theirs.getLink());
        assertThat(ours.items()).as("seed %d", seed).hasSameSizeAs(theirs.getEntries()).hasSameSizeAs(meant);
        for (int i = 0; i < meant.size(); i++) {
            FeedItem item = ours.items().get(i);
            SyndEntry entry = theirs.getEntries().get(i);
            String where = "seed %d, item %d".formatted(seed, i);
            assertThat(item.title()).as(where).isEqualTo(entry.getTitle().strip()).isEqualTo(meant.get(i).title());
            assertThat(item.url()).as(where).isEqualTo(entry.getLink().strip()).isEqualTo(meant.get(i).link());
            SyndContent description = entry.getDescription();
            assertThat(read(item.summary())).as(where).isEqualTo(read(description == null ? "" : description.getValue())).isEqualTo(read(meant.get(i).html()));
            assertThat(item.authors()).as(where).isEqualTo(authors(entry));
            assertThat(item.categories()).as(where).isEqualTo(entry.getCategories().stream().map(SyndCategory::getName).map(String::strip).distinct().toList());
            assertThat(Date.from(meant.get(i).published())).as(where).isEqualTo(entry.getPublishedDate());
            assertThat(item.published()).as(where).isNotEmpty();
        }
    }

    /** HTML as browsers read it: ROME writes entities as numbers. */
    private static String read(String html) {
        return Jsoup.parseBodyFragment(html.strip()).body().html();
    }

    private static List<String> authors(SyndEntry entry) {
        return entry.getAuthors().isEmpty() ? List.of(entry.getAuthor().strip()) : entry.getAuthors().stream().map(SyndPerson::getName).map(String::strip).toList();
    }

    private static List<Meant> items(Random random) {
        List<Meant> out = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            List<String> categories = new ArrayList<>();
            for (int c = random.nextInt(3); c > 0; c--) {
                categories.add(text(random, WORDS, 2));
            }
            out.add(new Meant(text(random, WORDS, 8), "https://all.example/" + random.nextInt(1000) + "?a=1&b=" + random.nextInt(9), text(random, MARKUP, 12), "Ada Holm " + i, categories,
                    Instant.ofEpochSecond(1_500_000_000L + random.nextInt(300_000_000))));
        }
        return out;
    }

    private static String text(Random random, String[] pieces, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            out.append(pieces[random.nextInt(pieces.length)]).append(i > 0 ? " " : "");
        }
        return out.toString();
    }

    /** An element whose text is escaped in one of the ways that XML knows. */
    private static String element(Random random, String name, String text) {
        String inner = random.nextBoolean() && !text.contains("]]") ? "<![CDATA[" + text + "]]>" : escaped(text);
        return "<" + name + ">" + (random.nextBoolean() ? "\n  " + inner + "\n" : inner) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;");
    }
}
