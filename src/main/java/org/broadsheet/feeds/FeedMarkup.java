package org.broadsheet.feeds;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Tells feeds and subscription lists from pages by how they begin. Stateless. */
public final class FeedMarkup {

    /** What the root element of a document makes it. */
    public enum Root { FEED, OPML, SITEMAP }

    private static final int REACH = 64 << 10;
    private static final int ESCAPED = 4096;
    /** How much a message of a broken server may put before a feed. */
    private static final int MOST_JUNK = 600;
    private static final int MOST_STRANGERS = 40;
    private static final Set<String> PAGE = Set.of("html", "head", "body", "main", "article", "section", "div", "table", "form", "title", "svg", "script");

    private FeedMarkup() {}

    /** What kind of XML the text is; empty for a page and for anything else. Looks through comments, declarations and messages before the root. */
    public static Optional<Root> root(String text) {
        String xml = unescaped(text);
        int at = rootAt(xml);
        return at < 0 ? Optional.empty() : known(name(xml, at + 1));
    }

    /** The text itself, or what it means where a whole document was escaped as if it were text. */
    static String unescaped(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        boolean escaped = text.startsWith("&lt;", at) && rootAt(Parser.unescapeEntities(text.substring(at, Math.min(text.length(), at + ESCAPED)), false)) >= 0;
        return escaped ? Parser.unescapeEntities(text, false) : text;
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
        String head = text.substring(0, Math.min(text.length(), REACH));
        int strangers = 0;
        int junk = 0;
        int from = 0;
        for (int at = head.indexOf('<'); at >= 0 && strangers <= MOST_STRANGERS && junk <= MOST_JUNK; at = head.indexOf('<', from)) {
            junk += written(head, from, at);
            if (head.startsWith("<!--", at)) {
                from = past(head, "-->", at + 4);
            } else if (head.startsWith("<!", at)) {
                from = declaresPage(head, at) ? -1 : pastDeclaration(head, at);
            } else if (head.startsWith("<?", at)) {
                from = past(head, ">", at);
            } else {
                String name = name(head, at + 1);
                if (known(name).isPresent()) {
                    // Among prose it may be a mention; a root has something inside.
                    return junk == 0 || junk <= MOST_JUNK && text.indexOf('<', at + 1) > 0 ? at : -1;
                }
                from = PAGE.contains(local(name)) ? -1 : at + 1;
                strangers++;
            }
            if (from < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int past(String head, String mark, int from) {
        int at = head.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private static int written(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to && count <= MOST_JUNK; i++) {
            count += Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\ufeff' ? 0 : 1;
        }
        return count;
    }

    private static boolean declaresPage(String text, int at) {
        String start = text.substring(at, Math.min(text.length(), at + 40)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return start.startsWith("<!doctype html");
    }

    /** Behind a declaration and the definitions in its brackets; -1 when it does not end. */
    private static int pastDeclaration(String head, int at) {
        int close = head.indexOf('>', at);
        int open = close < 0 ? -1 : head.substring(at, close).indexOf('[');
        if (open < 0) {
            return close < 0 ? -1 : close + 1;
        }
        int end = head.indexOf("]>", at + open);
        return end >= 0 ? end + 2 : past(head, ">", Math.max(close, head.indexOf(']', at + open)));
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
