package org.broadsheet.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.text.Slugs;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Gives the headings of one body their anchors. Every id of a body carries a prefix, so that none meets an id of the theme or shadows a
 * name that scripts use; links inside the body follow.
 */
final class BodyIds {

    private static final Evaluator ANCHORED = QueryParser.parse("[id], a[name], h1, h2, h3, h4, h5, h6");
    private static final Evaluator WITHIN = QueryParser.parse("a[href^=#]");

    static final String PREFIX = "s-";

    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Renames and adds ids, then mends the links that lead to them. */
    void assign(Element body) {
        for (Element element : body.select(ANCHORED)) {
            String own = element.hasAttr("id") ? element.id() : element.normalName().equals("a") ? element.attr("name") : "";
            boolean heading = element.normalName().length() == 2 && element.normalName().charAt(0) == 'h' && Character.isDigit(element.normalName().charAt(1));
            if (own.isBlank() && !heading) {
                element.removeAttr("id");
                continue;
            }
            String id = own.matches("fn(ref)?-[0-9-]{1,20}") && used.add(own) ? own : unique(own.isBlank() ? element.text() : own);
            element.attr("id", id);
            if (!own.isBlank()) {
                renamed.putIfAbsent(own, id);
            }
        }
        for (Element link : body.select(WITHIN)) {
            link.attr("href", "#" + target(link.attr("href").substring(1)));
        }
    }

    private String unique(String text) {
        String slug = Slugs.slug(text);
        String base = PREFIX + (slug.isEmpty() ? "section" : slug);
        String id = base;
        while (!used.add(id)) {
            id = base + "-" + (counts.merge(base, 1, Integer::sum) + 1);
        }
        return id;
    }

    /** The id that a fragment means: one that was renamed, or the heading whose words it gives. */
    private String target(String fragment) {
        String plain = decoded(fragment);
        if (renamed.containsKey(plain)) {
            return renamed.get(plain);
        }
        String heading = PREFIX + Slugs.slug(plain);
        return used.contains(heading) ? heading : fragment;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
