package org.broadsheet.feeds;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells feeds and subscription lists from pages by how they begin. Stateless. */
public final class FeedMarkup {

    /** What the root element of a document makes it. */
    public enum Root { FEED, OPML, SITEMAP }

    private static final int REACH = 64 << 10;
    private static final Set<String> PAGE = Set.of("html", "head", "body", "main", "article", "section", "div", "table", "form", "title", "svg", "script");
    /** Tags that only a message of a broken server puts before a feed. */
    private static final int MOST_STRANGERS = 40;

    private FeedMarkup() {}

    /** What kind of XML the text is; empty for a page and for anything else. Looks through comments, declarations and messages before the root. */
    public static Optional<Root> root(String text) {
        int at = rootAt(text);
        return at < 0 ? Optional.empty() : known(name(text, at + 1));
    }

    /** Whether the text is a JSON Feed. */
    public static boolean isJson(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff')) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '{') {
            return false;
        }
        return text.contains("jsonfeed.org/version/") || text.contains("jsonfeed.org\\/version\\/")
                || text.contains("\"items\"") && (text.contains("\"content_html\"") || text.contains("\"content_text\""));
    }

    /** Where the root element of a feed, list or sitemap begins; -1 when the text is something else. */
    static int rootAt(String text) {
        int end = Math.min(text.length(), REACH);
        int strangers = 0;
        for (int at = text.indexOf('<'); at >= 0 && at < end && strangers <= MOST_STRANGERS; at = text.indexOf('<', at)) {
            if (text.startsWith("<!--", at)) {
                int close = text.indexOf("-->", at + 4);
                at = close < 0 ? at + 4 : close + 3;
            } else if (text.startsWith("<!", at)) {
                if (declaresPage(text, at)) {
                    return -1;
                }
                at = pastDeclaration(text, at);
            } else if (text.startsWith("<?", at)) {
                int close = text.indexOf('>', at);
                at = close < 0 ? at + 2 : close + 1;
            } else {
                String name = name(text, at + 1);
                if (known(name).isPresent()) {
                    return at;
                }
                if (PAGE.contains(local(name))) {
                    return -1;
                }
                strangers++;
                at++;
            }
        }
        return -1;
    }

    private static boolean declaresPage(String text, int at) {
        String start = text.substring(at, Math.min(text.length(), at + 40)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return start.startsWith("<!doctype html");
    }

    /** Behind a declaration and the definitions in its brackets. */
    private static int pastDeclaration(String text, int at) {
        int close = text.indexOf('>', at);
        int open = text.indexOf('[', at);
        if (close < 0) {
            return at + 2;
        }
        if (open >= 0 && open < close) {
            int end = text.indexOf("]>", open);
            int spaced = end < 0 ? text.indexOf(']', open) : end;
            int past = spaced < 0 ? -1 : text.indexOf('>', spaced);
            return past < 0 ? close + 1 : past + 1;
        }
        return close + 1;
    }

    private static Optional<Root> known(String name) {
        return switch (local(name)) {
            case "rss", "feed", "rdf", "channel" -> Optional.of(Root.FEED);
            case "opml" -> Optional.of(Root.OPML);
            case "urlset", "sitemapindex" -> Optional.of(Root.SITEMAP);
            default -> Optional.empty();
        };
    }

    private static String name(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 60 && isNameChar(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isNameChar(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
