package org.broadsheet.feeds;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Names of elements whatever prefix a feed writes: the root's own vocabulary has none ({@code title}), the others theirs as usual
 * ({@code dc:creator}, {@code atom:link}). Prefixes that nobody declared mean what they usually mean.
 */
final class XmlNames {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://video.search.yahoo.com/mrss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://purl.org/rss/1.0", "rss"),
            Map.entry("http://purl.org/net/rss1.1#", "rss"),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", "rss"),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", "rss"),
            Map.entry("http://backend.userland.com/rss2", "rss"),
            Map.entry("http://backend.userland.com/rss", "rss"));

    private final boolean atom;
    private final String own;

    /** @param root of the feed */
    XmlNames(Element root) {
        this.atom = local(root).equals("feed");
        this.own = space(root);
    }

    /** The name, in lower case. */
    String of(Element element) {
        String uri = space(element);
        String local = local(element);
        String written = element.tag().prefix().toLowerCase(Locale.ROOT);
        String prefix = KNOWN.getOrDefault(uri, written.equals("a10") ? "atom" : written);
        boolean home = atom ? prefix.equals("atom") : prefix.equals("rss");
        boolean sameAsRoot = !local.equals("rdf") && uri.equals(own) && !own.isEmpty() && !KNOWN.containsKey(own);
        return home || prefix.isEmpty() || sameAsRoot ? local : prefix + ":" + local;
    }

    static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /** The namespace's address without what varies in practice; empty where none is declared. */
    private static String space(Element element) {
        String uri = element.tag().namespace();
        if (uri == null || uri.equals("http://www.w3.org/XML/1998/namespace")) {
            return "";
        }
        String lower = uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
