package org.broadsheet.feeds;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short texts that a document's own declaration gives names to. They are put in once and not looked into again, so that nothing can grow;
 * what lies outside is never asked for.
 */
final class InnerEntities {

    private static final int MOST = 100;
    private static final int MOST_USES = 20_000;
    private static final int LONGEST_PROLOG = 64 << 10;
    private static final Pattern DECLARATION = Pattern.compile("<!ENTITY\\s{1,20}([\\w.-]{1,60})\\s{1,20}(?:\"([^\"<%]{0,200})\"|'([^'<%]{0,200})')\\s{0,20}>");
    private static final Pattern USE = Pattern.compile("&([\\w.-]{1,60});");

    private final Map<String, String> values = new TreeMap<>();

    private InnerEntities() {}

    /** @param prolog what stands before the root element */
    static InnerEntities of(String prolog) {
        InnerEntities entities = new InnerEntities();
        Matcher m = DECLARATION.matcher(prolog.substring(0, Math.min(prolog.length(), LONGEST_PROLOG)));
        while (m.find() && entities.values.size() < MOST) {
            entities.values.putIfAbsent(m.group(1), m.group(2) == null ? m.group(3) : m.group(2));
        }
        return entities;
    }

    String expand(String xml) {
        if (values.isEmpty()) {
            return xml;
        }
        StringBuilder out = new StringBuilder(xml.length());
        Matcher m = USE.matcher(xml);
        int at = 0;
        int uses = 0;
        while (uses < MOST_USES && m.find()) {
            String value = values.get(m.group(1));
            if (value != null) {
                out.append(xml, at, m.start()).append(value);
                at = m.end();
                uses++;
            }
        }
        return out.append(xml, at, xml.length()).toString();
    }
}
