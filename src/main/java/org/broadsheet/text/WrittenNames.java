package org.broadsheet.text;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Terms that a site uses without declaring them: each name written somewhere is one. */
public final class WrittenNames {

    private WrittenNames() {}

    /** The id of a name: its slug, or digits of its hash where it has no Latin form. */
    public static String id(String name) {
        String slug = Slugs.slug(name);
        return slug.isEmpty() ? Hashes.sha256(name.strip()).substring(0, 12) : slug;
    }

    /** Id to name, in the order of ids; of several spellings the first counts. Blank names are none. */
    public static Map<String, String> byId(Collection<String> names) {
        Map<String, String> byId = new TreeMap<>();
        for (String name : names) {
            if (!name.isBlank()) {
                byId.putIfAbsent(id(name), name.strip());
            }
        }
        return byId;
    }
}
