package org.broadsheet.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The elements of a page that are made for the names of authors, by microdata, by {@code rel} or by their class. */
final class BylineElements {

    /** Elements that hold a name and nothing else, whatever it looks like. */
    private static final String SURE = "[itemprop=author] [itemprop=name]; [itemprop=author]; a[rel=author]; .author-name, .byline-name; [class*=author-name], "
            + "[class*=authorName], [class*=author__name], [class*=author_name]; .username; .author .fn; .author, .byline-author, .post-author, .entry-author, .article-author";
    /** Elements that hold a person's name, as a rule with something around it. */
    private static final String LIKELY = "[class*=byline] a[href*=author]; .byline a; [class*=byline]; [class*=author-bio] h3, [class*=author-box] h3, [class*=author-box] h4, "
            + "[class*=author-info] h3, [class*=author-info] h4; .author a; .author; [class*=post-author]; [class*=article-author]; [class*=entry-author]; [class*=author] a; "
            + "[class*=author]; [id*=author]; [class*=autor]; [class*=auteur]; [class*=verfasser]";
    private static final int MOST_ELEMENTS = 12;
    private static final int LONGEST = 160;
    private static final int NAME_WORDS = 4;

    private final PageIndex page;
    private final ShownLines lines;
    private final BylineReader bylines;
    private final DateReader dates;
    private final String language;

    BylineElements(PageIndex page, ShownLines lines, BylineReader bylines, DateReader dates, String language) {
        this.page = page;
        this.lines = lines;
        this.bylines = bylines;
        this.dates = dates;
        this.language = language;
    }

    /** The names in the surest elements that have any. */
    Optional<Told<List<String>>> find() {
        return inElements(SURE, true).or(() -> inElements(LIKELY, false));
    }

    private Optional<Told<List<String>>> inElements(String selectors, boolean sure) {
        for (String selector : selectors.split("; ")) {
            Element first = null;
            Set<String> found = new LinkedHashSet<>();
            int n = 0;
            for (Element element : page.select(selector)) {
                String text = n++ < MOST_ELEMENTS && (first == null || together(first, element)) && !inList(element) ? text(element) : "";
                List<String> names = text.length() > LONGEST || text.isEmpty() ? List.of() : sure && LineShape.countWords(text) <= NAME_WORDS
                        ? bylines.signed(text)
                        : bylines.authors(text).stream().filter(bylines::isPerson).toList();
                found.addAll(names);
                first = names.isEmpty() ? first : element;
            }
            if (!found.isEmpty()) {
                return Optional.of(new Told<>(List.copyOf(found), Origin.MICRODATA));
            }
        }
        return Optional.empty();
    }

    private static boolean together(Element first, Element other) {
        return first.parent() == other.parent() || first.parent() != null && other.parent() != null && first.parent().parent() == other.parent()
                .parent();
    }

    /** What an element says before its first line break, or its link to an author. */
    private String text(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        if (element.childrenSize() > 15) {
            return "";
        }
        List<Element> links = element.stream().filter(inner -> inner.normalName().equals("a") && inner.hasAttr("href")).limit(2).toList();
        if (links.size() == 1 && ShownBylines.isAuthorLink(links.get(0)) && !ScrapeLines.clean(links.get(0).text()).isEmpty()) {
            return ScrapeLines.clean(links.get(0).text());
        }
        Element end = element.stream().filter(inner -> inner.normalName().equals("br")).findFirst().orElse(null);
        String whole = ScrapeLines.clean(element.text());
        String rest = end == null || end.parent() != element ? "" : ScrapeLines.clean(text(element, end));
        return dates.without(rest.isEmpty() ? whole : rest, language);
    }

    private static String text(Element element, Element end) {
        StringBuilder out = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node == end) {
                break;
            }
            out.append(node instanceof TextNode run ? run.getWholeText() : node instanceof Element inner ? inner.text() : "").append(' ');
        }
        return out.toString();
    }

    /** Names in comments and lists of other articles are other people's. */
    boolean inList(Element element) {
        Element at = element;
        for (int i = 0; i < 12 && at != null && !lines.holdsHeadline(at); i++) {
            String names = (at.className() + " " + at.id()).toLowerCase(Locale.ROOT);
            if (names.length() < 600 && (names.contains("comment") || names.contains("related") || names.contains("sidebar"))
                    && !at.normalName().equals("body") || at.normalName().equals("aside") || at.normalName().equals("nav")) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }
}
