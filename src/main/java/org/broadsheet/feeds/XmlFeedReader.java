package org.broadsheet.feeds;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Reads RSS, RDF and Atom from a tree. The dialects share one reader, because feeds mix them. */
final class XmlFeedReader {

    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_CATEGORIES = 50;
    private static final int LONGEST_CATEGORY = 100;

    private final Element root;
    private final String address;
    private final XmlNames names;
    private final XmlPeople people;

    XmlFeedReader(Element root, String address) {
        this.root = root;
        this.address = address;
        this.names = new XmlNames(root);
        this.people = new XmlPeople(names);
    }

    Feed read() {
        List<Element> items = items();
        XmlFields channel = new XmlFields(channel(), names);
        XmlFields whole = channel.element() == root ? channel : new XmlFields(root, names);
        String language = language(channel.element(), channel.text("language", "dc:language"));
        List<String> authors = kind() == Feed.Kind.ATOM ? people.of(channel) : List.of();
        List<FeedItem> read = new ArrayList<>(items.size());
        items.forEach(item -> read.add(item(new XmlFields(item, names), language, authors)));
        return new Feed(kind(), plain(channel, "title", "dc:title", "atom:title"), new XmlLinks(channel, address).page(),
                plain(channel, "description", "subtitle", "tagline", "dc:description", "itunes:summary", "itunes:subtitle"),
                language.isEmpty() ? whole.text("language") : language, read);
    }

    private Feed.Kind kind() {
        return switch (XmlNames.local(root)) {
            case "feed" -> Feed.Kind.ATOM;
            case "rdf" -> Feed.Kind.RDF;
            default -> Feed.Kind.RSS;
        };
    }

    private Element channel() {
        return root.children().stream().filter(child -> names.of(child).equals("channel")).findFirst().orElse(root);
    }

    /** Every item wherever it stands: in RSS 1.0 beside the channel, in broken feeds within the item before. */
    private List<Element> items() {
        List<Element> out = new ArrayList<>();
        NodeTraversor.traverse((Node node, int depth) -> {
            if (node instanceof Element element && out.size() < MOST_ITEMS && element != root && XmlFields.ITEMS.contains(names.of(element))) {
                out.add(element);
            }
        }, root);
        return out;
    }

    private FeedItem item(XmlFields item, String language, List<String> feedAuthors) {
        XmlLinks links = new XmlLinks(item, address);
        String page = links.page();
        String content = html(item, "content:encoded", "content", "atom:content", "xhtml:body", "body", "xhtml:div", "fullitem", "fulltext", "full-text");
        String summary = html(item, "description", "summary", "atom:summary", "itunes:summary", "dc:description", "media:description");
        List<String> authors = people.of(item);
        Element body = item.first("content:encoded", "content", "description", "summary").orElse(item.element());
        Optional<Element> origin = item.first("source", "atom:source");
        if (authors.isEmpty() && origin.isPresent()) {
            authors = people.of(new XmlFields(origin.get(), names));
        }
        return new FeedItem(
                id(item),
                plain(item, "title", "atom:title", "dc:title", "media:title"),
                page.isEmpty() ? links.permanent() : page,
                FeedAddress.base(body, address),
                authors.isEmpty() ? feedAuthors : authors,
                item.text("pubdate", "published", "atom:published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created", "date"),
                item.text("updated", "atom:updated", "modified", "dcterms:modified", "lastbuilddate"),
                summary.equals(content) ? "" : summary,
                content,
                categories(item),
                new XmlImages(names, address).of(item),
                language(body, item.text("dc:language", "language").isEmpty() ? language : item.text("dc:language", "language")),
                origin.map(XmlFeedReader::sourceTitle).orElse(""));
    }

    private static String id(XmlFields item) {
        String told = item.text("guid", "id", "atom:id", "dc:identifier");
        return told.isEmpty() ? item.element().attr("rdf:about").strip() : told;
    }

    private static String sourceTitle(Element origin) {
        Optional<Element> title = origin.children().stream().filter(inner -> XmlNames.local(inner).equals("title")).findFirst();
        return title.map(XmlText::plain).orElseGet(() -> origin.children().isEmpty() ? XmlText.plain(origin) : "");
    }

    private static String plain(XmlFields fields, String... wanted) {
        for (Element field : fields.all(wanted)) {
            String text = XmlText.plain(field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String html(XmlFields fields, String... wanted) {
        for (Element field : fields.all(wanted)) {
            String html = field.hasAttr("src") || field.hasAttr("url") ? "" : XmlText.html(field);
            if (!html.isBlank()) {
                return html;
            }
        }
        return "";
    }

    private static List<String> categories(XmlFields item) {
        Set<String> out = new LinkedHashSet<>();
        for (Element category : item.all("category", "atom:category", "dc:subject", "media:category", "itunes:category")) {
            String text = category.hasAttr("label") ? category.attr("label") : category.hasAttr("term") ? category.attr("term")
                    : category.hasAttr("text") ? category.attr("text") : XmlText.plain(category);
            String name = XmlText.clean(text);
            if (!name.isEmpty() && name.length() <= LONGEST_CATEGORY && !FeedAddress.isWeb(name) && out.size() < MOST_CATEGORIES) {
                out.add(name);
            }
        }
        return List.copyOf(out);
    }

    /** What the nearest element says, else what is known of the feed. */
    private static String language(Element element, String known) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:lang")) {
                return at.attr("xml:lang").strip();
            }
        }
        return known;
    }
}
