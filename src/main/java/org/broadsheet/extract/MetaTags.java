package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page's meta tags by name, whatever attribute carries the name. */
final class MetaTags {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    MetaTags(Document page) {
        for (Element meta : page.select("meta")) {
            String content = ScrapeLines.clean(meta.attr("content"));
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    values.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
                }
            }
        }
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
