package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page: its main heading where the page's own data agree, without the outlet's name. */
final class PageTitle {

    private static final Pattern JOINT = Pattern.compile("\\s+[|•·»›—–-]\\s+|\\s*\\|\\s*|\\s+::\\s+|\\s+/\\s+");
    private static final int MOST_HEADINGS = 40;
    private static final int LONGEST = 300;

    private PageTitle() {}

    /** @param shown where to look for headings; @param site the outlet's name, empty when unknown; @param host of the page, likewise */
    static String of(Document page, Element shown, MetaTags meta, LinkedData data, String site, String host) {
        String open = strip(meta.first("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"), site, host);
        String linked = strip(data.headline(), site, host);
        String window = strip(ScrapeLines.clean(page.title()), site, host);
        String best = "";
        double most = 0;
        for (Element heading : headings(shown)) {
            String text = ScrapeLines.clean(heading.text());
            if (text.length() < 4 || text.length() > LONGEST || same(text, site)) {
                continue;
            }
            double likeness = Math.max(likeness(text, open), Math.max(likeness(text, linked), likeness(text, window)));
            double score = likeness + (heading.normalName().equals("h1") ? 0.15 : 0) + (heading.attr("itemprop").contains("headline") ? 0.1 : 0);
            if (likeness >= 0.5 && score > most) {
                most = score;
                best = text;
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        for (String candidate : new String[] {open, linked, window}) {
            if (candidate.length() >= 4 && !same(candidate, site)) {
                return candidate;
            }
        }
        return headings(shown).stream().map(heading -> ScrapeLines.clean(heading.text())).filter(text -> text.length() >= 4
                && text.length() <= LONGEST).findFirst().orElse(open.isEmpty() ? window : open);
    }

    /** From 0 to 1: how many words two headlines share. */
    static double likeness(String a, String b) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long shared = first.stream().filter(second::contains).count();
        return 2.0 * shared / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> out = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (!word.isEmpty()) {
                out.add(word);
            }
        }
        return out;
    }

    private static List<Element> headings(Element page) {
        List<Element> out = new ArrayList<>();
        for (String tag : new String[] {"h1", "[itemprop=headline]", "h2"}) {
            for (Element heading : page.select(tag)) {
                if (out.size() < MOST_HEADINGS) {
                    out.add(heading);
                }
            }
        }
        return out;
    }

    /** Takes the outlet's name off either end. */
    static String strip(String title, String site, String host) {
        if (title.length() > LONGEST * 2) {
            return "";
        }
        String text = title;
        String name = key(host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host);
        for (int round = 0; round < 3; round++) {
            String[] parts = JOINT.split(text);
            if (parts.length < 2) {
                break;
            }
            String last = parts[parts.length - 1];
            String first = parts[0];
            if (isName(last, site, name) && text.length() - last.length() > 8) {
                text = JOINT.matcher(text.substring(0, text.lastIndexOf(last)) + " ").replaceFirst(" ").isBlank() ? text : cutEnd(text, last);
            } else if (isName(first, site, name) && text.length() - first.length() > 8) {
                text = text.substring(first.length()).replaceFirst("^\\s*[|•·»›—–:/-]+\\s*", "");
            } else {
                break;
            }
        }
        return text.strip();
    }

    private static String cutEnd(String text, String last) {
        return text.substring(0, text.lastIndexOf(last)).replaceFirst("\\s*[|•·»›—–:/-]+\\s*$", "").strip();
    }

    private static boolean isName(String part, String site, String host) {
        String own = key(part);
        String outlet = key(site);
        boolean named = !outlet.isEmpty() && (own.equals(outlet) || own.length() > 3 && (outlet.contains(own) || own.contains(outlet)));
        boolean hosted = host.length() > 3 && own.length() > 3 && (host.contains(own) || own.contains(host));
        return named || hosted;
    }

    private static String key(String text) {
        return LineKey.of(text).replace(" ", "");
    }

    static boolean same(String a, String b) {
        return !a.isEmpty() && key(a).equals(key(b));
    }
}
