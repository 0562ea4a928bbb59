package org.broadsheet.feeds;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Titles of feeds hold markup more often than they should: takes out the tags that format, and leaves what only looks like a tag. */
final class PlainTitle {

    private static final Set<String> TAGS = Set.of("a", "abbr", "acronym", "b", "big", "blink", "bdi", "bdo", "blockquote", "br", "center", "cite", "code",
            "dd", "del", "dfn", "div", "dl", "dt", "em", "figure", "font", "h1", "h2", "h3", "h4", "h5",
            "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "marquee", "nobr", "ol", "p", "pre", "q",
            "s", "samp", "script", "small", "span", "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "time", "tr", "tt", "u", "ul", "var", "wbr");
    private static final Set<String> BLOCKS = Set.of("blockquote", "br", "dd", "div", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
            "li", "p", "pre", "td", "tr");
    private static final Set<String> EMBEDDED = Set.of("applet", "embed", "frame", "frameset", "iframe", "object", "svg");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s{1,20}[\\w:-]{1,40}\\s{0,20}=\\s{0,20}[\"']");
    private static final int LONGEST_TAG = 2000;
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,31};");

    private PlainTitle() {}

    /** Plain text of a title in HTML, with entities decoded once. */
    static String of(String html) {
        if (html.indexOf('<') < 0) {
            return unescaped(html);
        }
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            int end = html.charAt(at) == '<' ? tagEnd(html, at) : -1;
            if (end < 0) {
                out.append(html.charAt(at++));
                continue;
            }
            String name = tagName(html, at);
            out.append(BLOCKS.contains(name) ? " " : "");
            at = (name.equals("script") || name.equals("style")) && html.charAt(at + 1) != '/' ? contentEnd(html, end, name) : end;
        }
        return unescaped(out.toString());
    }

    /** Decodes entities once, those alone that end in a semicolon. */
    static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(Parser.unescapeEntities(m.group(), true)));
    }

    /** Whether a text holds a tag that formats. */
    static boolean hasMarkup(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (tagEnd(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Behind the tag or comment that begins here; -1 when none does. */
    private static int tagEnd(String html, int at) {
        if (html.startsWith("<!--", at)) {
            int close = html.substring(at, Math.min(html.length(), at + LONGEST_TAG)).indexOf("-->");
            return close < 0 ? -1 : at + close + 3;
        }
        String name = tagName(html, at);
        boolean attributed = !name.isEmpty() && ATTRIBUTE.matcher(html).region(at + 1 + name.length(), Math.min(html.length(), at + LONGEST_TAG)).lookingAt();
        if (!TAGS.contains(name) && !attributed && !EMBEDDED.contains(name)) {
            return -1;
        }
        int limit = Math.min(html.length(), at + LONGEST_TAG);
        char quote = 0;
        for (int i = at + 1; i < limit; i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return -1;
            } else if (attributed && (c == '"' || c == '\'')) {
                quote = c;
            }
        }
        return -1;
    }

    private static int contentEnd(String html, int from, String name) {
        int close = html.indexOf("</" + name, from);
        int end = close < 0 ? -1 : html.indexOf('>', close);
        return end < 0 ? html.length() : end + 1;
    }

    private static String tagName(String html, int at) {
        int from = html.startsWith("</", at) ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && to - from < 12 && (Character.isLetterOrDigit(html.charAt(to)))) {
            to++;
        }
        boolean ends = to < html.length() && (html.charAt(to) == '>' || html.charAt(to) == '/' || Character.isWhitespace(html.charAt(to)));
        return ends ? html.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }
}
