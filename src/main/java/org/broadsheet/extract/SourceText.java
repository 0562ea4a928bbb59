package org.broadsheet.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.feeds.FeedMarkup;
import org.broadsheet.text.TextDecoder;

/** A source's bytes as text, and what kind of source the text is. Neither trusts the file's name. */
record SourceText(String text, Kind kind) {

    enum Kind { PAGE, SCRAPE, FEED, OPML, SITEMAP, BINARY }

    private static final int HEAD = 4096;
    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype html|html|head|body|article|main|div|section|p|h[1-6]|span|meta|title|table|ul|ol|"
            + "header|blockquote|figure|a\\s)[^<]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("\\A(?:\\s++|<!--.*?-->|<\\?xml[^>]*+>)*+<(?:!doctype|html|head|body|article|main|div|section|meta|"
            + "title)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** @param charset that the server named; empty for none */
    static SourceText of(byte[] bytes, String charset) {
        String text = TextDecoder.decode(bytes, charset);
        return new SourceText(text, kind(text));
    }

    private static Kind kind(String text) {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        int broken = 0;
        for (int i = 0; i < head.length(); i++) {
            broken += head.charAt(i) == 0xfffd || head.charAt(i) < '\t' ? 1 : 0;
        }
        if (broken * 20 > head.length() && !head.isEmpty()) {
            return Kind.BINARY;
        }
        if (FeedMarkup.isJson(text)) {
            return Kind.FEED;
        }
        Optional<FeedMarkup.Root> root = FeedMarkup.root(text);
        if (root.isPresent()) {
            return switch (root.get()) {
                case FEED -> Kind.FEED;
                case OPML -> Kind.OPML;
                case SITEMAP -> Kind.SITEMAP;
            };
        }
        if (START.matcher(head).find()) {
            return Kind.PAGE;
        }
        Matcher tags = MARKUP.matcher(text.length() > HEAD * 16 ? text.substring(0, HEAD * 16) : text);
        int count = 0;
        while (count < 3 && tags.find()) {
            count++;
        }
        return count == 3 ? Kind.PAGE : Kind.SCRAPE;
    }
}
