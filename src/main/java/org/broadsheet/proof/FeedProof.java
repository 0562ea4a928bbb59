package org.broadsheet.proof;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.broadsheet.report.Code;

/** Reads one XML file as a stream: is it well-formed, and, when it is a feed or sitemap, does it have its parts. Used once per file. */
final class FeedProof {

    private static final int MOST_ADDRESSES = 50_000;

    private final Findings findings;
    private final FeedAddresses values;
    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> itemParts = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private FeedKind kind = FeedKind.OTHER;
    private boolean inItem;
    private boolean linkIsId;
    private int items;
    private int itemStart;
    private int textStart;

    private FeedProof(BuiltSite site, int file, XMLStreamReader xml) {
        this.findings = new Findings(site, file);
        this.values = new FeedAddresses(site, findings);
        this.xml = xml;
    }

    static PageFacts read(BuiltSite site, int file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            FeedProof proof = new FeedProof(site, file, factory.createXMLStreamReader(new StringReader(site.text(file))));
            proof.prove();
            return PageFacts.of(proof.kind == FeedKind.OTHER ? PageFacts.Kind.OTHER : PageFacts.Kind.FEED, proof.findings);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a reader over a string", impossible);
        }
    }

    private void prove() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end();
                    default -> { }
                }
            }
            if (kind != FeedKind.OTHER) {
                complete();
            }
        } catch (XMLStreamException broken) {
            String reason = String.valueOf(broken.getMessage()).replaceFirst("(?s)^ParseError at .*?\\nMessage: ", "").replace('\n', ' ');
            int at = broken.getLocation() == null ? -1 : broken.getLocation().getCharacterOffset();
            values.wrong("not XML", new Fault.Span(Math.max(0, at - 1), Math.max(0, at)), "the XML is not well-formed: " + reason,
                    "escape &, < and > in texts, and close every element");
        }
    }

    private int offset() {
        return xml.getLocation().getCharacterOffset();
    }

    private void start() {
        open.push(xml.getLocalName());
        if (open.size() == 1) {
            kind = FeedKind.of(xml.getLocalName());
            space();
        }
        text.setLength(0);
        textStart = offset();
        if (kind == FeedKind.OTHER || !own()) {
            return;
        }
        if (open.size() == kind.partDepth() && xml.getLocalName().equals(kind.item())) {
            inItem = true;
            items++;
            itemStart = offset();
            itemParts.clear();
        }
        attributes();
    }

    private void space() {
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (kind != FeedKind.OTHER && !space.equals(kind.space())) {
            values.wrong("namespace", here(), "the element " + xml.getLocalName() + " needs the namespace " + Findings.quote(kind.space()),
                    "declare it with xmlns");
        }
    }

    private boolean own() {
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        return space.equals(kind.space());
    }

    private void attributes() {
        String name = xml.getLocalName();
        if (kind == FeedKind.ATOM && name.equals("link")) {
            String href = xml.getAttributeValue(null, "href");
            values.full("link", href == null ? "" : href, here());
            part("link");
        }
        if (kind == FeedKind.RSS && name.equals("enclosure")) {
            values.full("enclosure", String.valueOf(xml.getAttributeValue(null, "url")), here());
        }
        linkIsId = kind == FeedKind.RSS && name.equals("guid") && !"false".equals(xml.getAttributeValue(null, "isPermaLink"));
    }

    private void end() {
        String name = open.pop();
        if (kind != FeedKind.OTHER && own()) {
            int depth = open.size() + 1;
            if (inItem && depth == kind.partDepth()) {
                endOfItem();
            } else if (inItem && depth == kind.partDepth() + 1 || !inItem && depth == kind.partDepth()) {
                value(name, text.toString(), new Fault.Span(textStart, Math.max(textStart, offset() - name.length() - 3)));
            }
        }
        text.setLength(0);
    }

    private void value(String name, String value, Fault.Span span) {
        if (value.isBlank()) {
            return;
        }
        part(name);
        switch (kind) {
            case ATOM -> atom(name, value, span);
            case RSS -> rss(name, value, span);
            default -> sitemap(name, value, span);
        }
    }

    private void atom(String name, String value, Fault.Span span) {
        switch (name) {
            case "id" -> unique(value, span);
            case "updated", "published" -> values.dateTime(name, value, span);
            case "icon", "logo" -> values.full(name, value, span);
            case "content", "summary" -> values.markup(name, value, span);
            default -> { }
        }
    }

    private void rss(String name, String value, Fault.Span span) {
        switch (name) {
            case "link", "comments" -> values.full(name, value, span);
            case "guid" -> {
                unique(value, span);
                if (linkIsId) {
                    values.full(name, value, span);
                }
            }
            case "pubDate", "lastBuildDate" -> values.mailDate(name, value, span);
            case "description" -> values.markup(name, value, span);
            default -> { }
        }
    }

    private void sitemap(String name, String value, Fault.Span span) {
        if (name.equals("loc")) {
            unique(value, span);
            values.own("loc", value, span);
        } else if (name.equals("lastmod")) {
            values.dayOrTime(name, value, span);
        }
    }

    private void unique(String id, Fault.Span span) {
        if (inItem && !ids.add(id.strip())) {
            values.wrong("twice " + id, span, Findings.quote(id) + " is there twice", "every item needs its own");
        }
    }

    private void part(String name) {
        (inItem ? itemParts : parts).add(name);
    }

    private void endOfItem() {
        inItem = false;
        require(kind.itemParts(), itemParts, kind.item(), new Fault.Span(Math.max(0, itemStart - kind.item().length() - 2), itemStart));
        if (kind == FeedKind.RSS && !itemParts.contains("title") && !itemParts.contains("description")) {
            values.wrong("item without words", new Fault.Span(itemStart, itemStart), "an item has neither title nor description", "give it one of them");
        }
    }

    private void require(List<String> wanted, Set<String> found, String owner, Fault.Span span) {
        for (String part : wanted) {
            if (!found.contains(part)) {
                values.wrong("no " + part, span, "the " + owner + " has no " + part, "a " + owner + " needs " + String.join(", ", wanted));
            }
        }
    }

    private void complete() {
        require(kind.parts(), parts, kind == FeedKind.RSS ? "channel" : "feed", Fault.Span.NONE);
        boolean sitemap = kind == FeedKind.SITEMAP || kind == FeedKind.SITEMAP_INDEX;
        if (sitemap && items > MOST_ADDRESSES) {
            findings.add(Fault.of(Code.BAD_FEED, findings.file(), "the sitemap has " + items + " addresses, more than " + MOST_ADDRESSES,
                    "split it and make an index of sitemaps"));
        }
    }

    private Fault.Span here() {
        int end = offset();
        return new Fault.Span(Math.max(0, end - 1), end);
    }
}
