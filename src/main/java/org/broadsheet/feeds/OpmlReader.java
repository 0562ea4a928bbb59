package org.broadsheet.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.text.TextDecoder;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Reads subscription lists: OPML 1 and 2, well-formed or not. Stateless and thread-safe. */
public final class OpmlReader {

    private static final int MOST = 10_000;

    /**
     * The feeds that the list names, in its order, folders opened; each once. Empty when the bytes are no list; a list without feeds is an empty one.
     *
     * @param charset that the server named; empty for none
     * @param address the list's own, from which relative addresses start; empty when unknown
     */
    public Optional<List<OpmlOutline>> read(byte[] bytes, String charset, String address) {
        return XmlSource.root(TextDecoder.decode(bytes, charset), FeedMarkup.Root.OPML).map(root -> outlines(root, address));
    }

    private static List<OpmlOutline> outlines(Element root, String address) {
        Map<String, OpmlOutline> out = new LinkedHashMap<>();
        NodeTraversor.traverse((Node node, int depth) -> {
            if (node instanceof Element element && XmlNames.local(element).equals("outline") && out.size() < MOST) {
                String feed = FeedAddress.resolve(address, attribute(element, "xmlurl"));
                if (FeedAddress.isWeb(feed)) {
                    out.putIfAbsent(feed, outline(element, feed, address));
                }
            }
        }, root);
        return List.copyOf(out.values());
    }

    private static OpmlOutline outline(Element element, String feed, String address) {
        String title = name(element);
        String home = FeedAddress.resolve(address, attribute(element, "htmlurl"));
        return new OpmlOutline(title, feed, FeedAddress.isWeb(home) ? home : "", attribute(element, "language").strip(), category(element));
    }

    private static String category(Element element) {
        Element folder = element.parent();
        while (folder != null && XmlNames.local(folder).equals("outline") && !attribute(folder, "xmlurl").isEmpty()) {
            // An outline that was never closed is no folder.
            folder = folder.parent();
        }
        if (folder != null && XmlNames.local(folder).equals("outline")) {
            return name(folder);
        }
        String told = attribute(element, "category").split(",", 2)[0];
        return XmlText.clean(told.substring(told.lastIndexOf('/') + 1));
    }

    private static String name(Element element) {
        String title = XmlText.clean(PlainTitle.of(attribute(element, "title")));
        return title.isEmpty() ? XmlText.clean(PlainTitle.of(attribute(element, "text"))) : title;
    }

    /** By lower-case name: the case of OPML's attributes varies. */
    private static String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }
}
