package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The page's meta tags by name, whatever attribute carries the name. */
final class MetaTags {

    private static final int MOST = 2000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    MetaTags(PageIndex page) {
        page.select("meta[content]").stream().limit(MOST).forEach(this::add);
    }

    private void add(Element meta) {
        String content = ScrapeLines.clean(meta.attr("content"));
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT).replace("dc:", "dc.").replace("dcterms:", "dcterms.");
            if (!name.isEmpty() && !content.isEmpty()) {
                List<String> known = values.computeIfAbsent(name, key -> new ArrayList<>());
                if (!known.contains(content) && known.size() < 50) {
                    known.add(content);
                }
            }
        }
    }

    /** Of what kind the tag of this name is. */
    static Origin origin(String name) {
        return name.startsWith("og:") || name.startsWith("article:") ? Origin.OPEN_GRAPH : name.startsWith("date") && name.length() > 4 && !name.contains("_")
                ? Origin.MICRODATA : Origin.META;
    }

    /** The first value of the first of these names that is there; empty for none. */
    String first(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return "";
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
