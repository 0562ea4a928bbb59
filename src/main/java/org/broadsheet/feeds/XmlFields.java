package org.broadsheet.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The fields of a channel or item: its child elements by name, and those that stand inside of a neighbour because that was never closed. */
final class XmlFields {

    /** Elements that are one item of the feed. */
    static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry", "rss:item");
    /** Fields that hold text and no other field: what stands inside of one has lost its place. */
    private static final Set<String> LEAVES = Set.of("title", "link", "guid", "id", "pubdate", "published", "updated", "description", "summary", "category",
            "comments", "content:encoded", "dc:creator", "dc:date", "dc:subject", "dc:title");
    private static final int MOST_FIELDS = 2000;

    private final XmlNames names;
    private final Element element;
    private final Map<String, List<Element>> fields = new LinkedHashMap<>();

    XmlFields(Element element, XmlNames names) {
        this.names = names;
        this.element = element;
        List<Element> queue = new ArrayList<>(element.children());
        for (int i = 0; i < queue.size() && i < MOST_FIELDS; i++) {
            Element field = queue.get(i);
            String name = names.of(field);
            if (ITEMS.contains(name)) {
                continue;
            }
            if (LEAVES.contains(name)) {
                for (Element inner : lost(field)) {
                    inner.remove();
                    queue.add(inner);
                }
            }
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(field);
            if (name.equals("media:group")) {
                queue.addAll(field.children());
            }
        }
    }

    /** Outermost fields within one that can hold none. */
    private List<Element> lost(Element field) {
        List<Element> found = new ArrayList<>();
        for (Element inner : field.children()) {
            String name = names.of(inner);
            if (LEAVES.contains(name) || ITEMS.contains(name)) {
                found.add(inner);
            }
        }
        return found;
    }

    Element element() {
        return element;
    }

    /** The fields of a name, in order. */
    List<Element> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The fields of several names, those of the first name first. */
    List<Element> all(String... wanted) {
        List<Element> out = new ArrayList<>();
        for (String name : wanted) {
            out.addAll(all(name));
        }
        return out;
    }

    /** The first field of the first name that there is. */
    Optional<Element> first(String... wanted) {
        for (String name : wanted) {
            List<Element> found = all(name);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** The text of the first field, in the order of names, that has one; empty for none. */
    String text(String... wanted) {
        for (String name : wanted) {
            for (Element field : all(name)) {
                String text = XmlText.clean(XmlText.raw(field));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
