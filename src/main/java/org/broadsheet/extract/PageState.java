package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the data say that a page's own scripts start with, such as those of the usual frameworks. They are not parsed: values are taken by their keys,
 * nearest to where the headline stands, or where all of them agree. At most {@value #MOST_CHARS} characters are read.
 */
final class PageState {

    private static final int MOST_CHARS = 3_000_000;
    private static final int MOST_FOUND = 200;
    private static final int NEAR = 6000;
    private static final int HEAD = 24;
    private static final String QUOTE = "\\\\{0,3}[\"']";
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?=[adfp])(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|publishedDate|published_date|pubDate|"
                    + "firstPublished|firstPublishedAt|first_published_at|publishedTime|published_time|publishTime|published|displayDate|display_date|articleDate)"
                    + QUOTE + "{0,1}\\s{0,3}[:=]\\s{0,3}" + QUOTE + "([^\"'\\\\<>{}]{8,40})");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?=[ab])(?:authorName|author_name|bylineName|byline|authors?)" + QUOTE + "\\s{0,3}:\\s{0,3}(?:\\[\\s{0,3})?(?:\\{[^{}\\[\\]]{0,300}?" + QUOTE + "(?:name|displayName|fullName)"
                    + QUOTE + "\\s{0,3}:\\s{0,3})?" + QUOTE + "([^\"'\\\\<>{}:]{3,60})");

    private final List<String> scripts = new ArrayList<>();
    private final String head;

    /** @param title the headline, beside which the article's own data stand */
    PageState(PageIndex page, String title) {
        head = title.length() > HEAD ? title.substring(0, HEAD) : title;
        int left = MOST_CHARS;
        for (Element script : page.select("script")) {
            String data = script.hasAttr("src") ? "" : script.data();
            if (!script.attr("type").contains("ld+json") && data.length() > 20 && left > 0) {
                String taken = data.length() > left ? data.substring(0, left) : data;
                scripts.add(taken);
                left -= taken.length();
            }
        }
    }

    /** When the article was published, as written; empty when that can't be told. */
    String published() {
        return find(PUBLISHED, "ublish", "pubDate", "isplay", "articleDate");
    }

    /** Who wrote it, likewise. */
    String author() {
        return find(AUTHOR, "uthor", "byline");
    }

    /** @param keys parts of the pattern's keys: where none of them is, it need not search */
    private String find(Pattern pattern, String... keys) {
        String only = null;
        boolean agreed = true;
        for (String script : scripts) {
            if (Stream.of(keys).noneMatch(script::contains)) {
                continue;
            }
            List<Integer> heads = heads(script);
            int nearest = NEAR;
            String best = "";
            Matcher m = pattern.matcher(script);
            for (int n = 0; n < MOST_FOUND && m.find(); n++) {
                String value = ScrapeLines.clean(Parser.unescapeEntities(m.group(1), false));
                agreed &= only == null || only.equals(value);
                only = value;
                for (int at : heads) {
                    if (Math.abs(at - m.start()) < nearest) {
                        nearest = Math.abs(at - m.start());
                        best = value;
                    }
                }
            }
            if (!best.isEmpty()) {
                return best;
            }
        }
        return only == null || !agreed ? "" : only;
    }

    private List<Integer> heads(String script) {
        List<Integer> out = new ArrayList<>();
        for (int at = head.length() < 8 ? -1 : script.indexOf(head); at >= 0 && out.size() < 20; at = script.indexOf(head, at + 1)) {
            out.add(at);
        }
        return out;
    }
}
