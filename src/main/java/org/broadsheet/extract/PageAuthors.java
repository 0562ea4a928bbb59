package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Who a page says wrote its article, from the surest sign to the weakest. */
final class PageAuthors {

    private static final String[] META = {"author", "parsely-author", "sailthru.author", "dc.creator", "dc.contributor", "dcterms.creator", "byl",
            "article:author", "og:article:author", "citation_author", "article.author", "twitter:data1"};
    private static final String[] ELEMENTS = {
        "[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel=author]", "[class*=byline] a[href*=author]", ".byline a",
                "[class*=author-name], [class*=authorName], [class*=author__name]", "[class*=byline]", ".author a", ".author",
        "[class*=post-author]", "[class*=article-author]", "[class*=entry-author]", "[class*=author] a", "[class*=author]", "[class*=autor]",
                "[class*=auteur]"};
    private static final int MOST_AUTHORS = 12;
    private static final int MOST_ELEMENTS = 12;

    private PageAuthors() {}

    static List<String> of(Element page, MetaTags meta, LinkedData data, BylineReader bylines, String site) {
        List<String> linked = people(data.authors(), bylines, site);
        if (!linked.isEmpty()) {
            return linked;
        }
        for (String name : META) {
            List<String> told = people(meta.all(name), bylines, site);
            if (!told.isEmpty()) {
                return told;
            }
        }
        for (String selector : ELEMENTS) {
            List<String> texts = new ArrayList<>();
            for (Element element : page.select(selector)) {
                if (texts.size() >= MOST_ELEMENTS) {
                    break;
                }
                String text = element.hasAttr("content") ? element.attr("content") : element.childrenSize() > 15 ? "" : element.text();
                if (text.length() < 120 && !inList(element)) {
                    texts.add(text);
                }
            }
            List<String> shown = people(texts.subList(0, Math.min(texts.size(), 3)), bylines, site);
            if (!shown.isEmpty()) {
                return shown;
            }
        }
        return List.of();
    }

    /** Names in comments and lists of other articles are other people's. */
    private static boolean inList(Element element) {
        Element at = element;
        for (int i = 0; i < 12 && at != null; i++) {
            String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
            if (names.length() < 600 && (names.contains("comment") || names.contains("related") || names.contains("sidebar"))
                    && !at.normalName().equals("body") || at.normalName().equals("aside") || at.normalName().equals("nav")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static List<String> people(List<String> texts, BylineReader bylines, String site) {
        List<String> out = new ArrayList<>();
        for (String text : texts) {
            if (text.startsWith("http") || text.contains("www.") || text.contains("@") && !text.contains(" ")) {
                continue;
            }
            for (String name : bylines.authors(text)) {
                boolean known = out.stream().anyMatch(other -> other.equalsIgnoreCase(name));
                if (!known && !PageTitle.same(name, site) && out.size() < MOST_AUTHORS
                        && !name.toLowerCase(Locale.ROOT).matches("admin|administrator|editor|redaktion|redaction|redacción|unknown|none|null|user|root|"
                        + "webmaster|author|staff")) {
                    out.add(name);
                }
            }
        }
        return out;
    }
}
