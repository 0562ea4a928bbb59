package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page: its main heading where the page's own data don't speak against it, without the outlet's name. */
final class PageTitle {

    /** The headline. @param heading the element that shows it; empty where none does */
    record Headline(Told<String> title, Optional<Element> heading) {}

    private static final int MOST_HEADINGS = 40;
    private static final int LONGEST = 300;
    private static final int SHORTEST = 4;
    private static final double ALIKE = 0.5;
    private static final double SURE = 0.8;
    private static final double EXACT = 0.95;
    /** A lone main heading is believed with this little support, for outlets word search titles anew. */
    private static final double AKIN = 0.2;
    private static final int KICKER = 6;
    /** What a heading that leads elsewhere loses, and how much better a later one must be. */
    private static final double LINKED = 0.2;
    private static final double EARLIER = 0.05;

    private final PageIndex shown;
    private final SiteName site;
    private final DateReader dates;
    /** What the page's data call it, the surest first. */
    private final List<Told<String>> told = new ArrayList<>();
    private final String window;

    /** @param shown where to look for headings */
    PageTitle(Document page, PageIndex shown, MetaTags meta, LinkedData data, SiteName site, DateReader dates) {
        this.shown = shown;
        this.site = site;
        this.dates = dates;
        this.window = site.strip(ScrapeLines.clean(page.title()));
        tell(meta.first("og:title"), Origin.OPEN_GRAPH);
        tell(data.headline(), Origin.JSON_LD);
        tell(meta.first("twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title"), Origin.META);
        tell(ScrapeLines.clean(page.title()), Origin.WINDOW);
    }

    private void tell(String title, Origin origin) {
        String text = site.stripTold(title);
        if (text.length() >= SHORTEST && !site.is(text)) {
            told.add(new Told<>(text, origin));
        }
    }

    /** The headline; its text is empty when the page has none. */
    Headline find() {
        List<Element> main = headings("h1");
        Optional<Element> heading = best(main, ALIKE);
        double sure = heading.map(this::likeness).orElse(0.0);
        if (sure < SURE) {
            heading = best(headings("[itemprop=headline], h2, h3"), sure == 0 ? SURE : EXACT).or(() -> best(main, ALIKE)).or(() -> lone(main))
                    .or(() -> best(headings("h2"), ALIKE));
        }
        if (heading.isPresent()) {
            return new Headline(new Told<>(withoutKicker(heading.get()), Origin.HEADING), heading);
        }
        return told.stream().findFirst().map(title -> new Headline(title, Optional.empty()))
                .orElseGet(() -> headings("h1, h2").stream().filter(any -> HeadingText.of(any).length() >= SHORTEST).findFirst()
                        .map(any -> new Headline(new Told<>(HeadingText.of(any), Origin.HEADING), Optional.of(any)))
                        .orElseGet(() -> new Headline(new Told<>(window, Origin.WINDOW), Optional.empty())));
    }

    private Optional<Element> best(List<Element> headings, double least) {
        Element best = null;
        double most = least;
        for (Element heading : headings) {
            double likeness = likeness(heading);
            likeness -= linked(heading) && likeness < SURE ? LINKED : 0;
            if (likeness > most + (best == null ? -1e-9 : EARLIER)) {
                most = likeness;
                best = heading;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The only main heading that leads nowhere, where some of it returns in what the data call the page or there are no such data. */
    private Optional<Element> lone(List<Element> main) {
        List<Element> own = main.stream().filter(heading -> !linked(heading)).toList();
        Set<String> texts = new LinkedHashSet<>();
        own.forEach(heading -> texts.add(HeadingText.of(heading)));
        boolean silent = told.stream().allMatch(title -> title.origin() == Origin.WINDOW);
        return texts.size() == 1 && (silent || LineShape.countWords(texts.iterator().next()) > 2 && likeness(own.get(0)) >= AKIN)
                ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static boolean linked(Element heading) {
        return heading.normalName().equals("a") || heading.parents().stream().anyMatch(parent -> parent.normalName().equals("a"))
                || heading.stream().anyMatch(inner -> inner.normalName().equals("a") && inner.hasAttr("href"));
    }

    private double likeness(Element heading) {
        String text = HeadingText.of(heading);
        String whole = ScrapeLines.clean(heading.text());
        return told.stream().mapToDouble(title -> Math.max(likeness(text, title.value()), likeness(whole, title.value()))).max().orElse(0);
    }

    private static boolean leadsHome(Element inner) {
        return inner.normalName().equals("a") && inner.attr("href").strip().equals("/");
    }

    private List<Element> headings(String selector) {
        List<Element> out = new ArrayList<>();
        for (Element heading : shown.select(selector)) {
            if (out.size() >= MOST_HEADINGS) {
                break;
            }
            String text = HeadingText.of(heading);
            boolean fits = text.length() >= SHORTEST && text.length() <= LONGEST;
            if (fits && !site.is(text) && !isOtherEnd(text) && heading.stream().noneMatch(PageTitle::leadsHome)) {
                out.add(heading);
            }
        }
        return out;
    }

    /** Whether a text is the part of the window's title that Open Graph leaves out: the outlet's name. */
    private boolean isOtherEnd(String text) {
        return told.stream().anyMatch(title -> title.origin() != Origin.WINDOW && !same(title.value(), text) && likeness(title.value(), text) < ALIKE
                && (same(window, text + " " + title.value()) || same(window, title.value() + " " + text)));
    }

    /** Where the data give the end of a shown headline as the whole, its beginning is a kicker; where they give its beginning, a date or a name may follow. */
    private String withoutKicker(Element heading) {
        String text = HeadingText.of(heading);
        if (told.stream().anyMatch(title -> title.origin() == Origin.OPEN_GRAPH && same(title.value(), text))) {
            return text;
        }
        for (Told<String> title : told) {
            String own = title.value();
            if (own.length() < text.length() && LineShape.countWords(own) >= 2 && title.origin() != Origin.WINDOW) {
                String rest = text.endsWith(own) ? text.substring(0, text.length() - own.length()) : text.startsWith(own)
                        ? text.substring(own.length()) : "";
                boolean apart = rest.strip().matches(".*[|:/•–—-]") || heading.children().stream().anyMatch(inner -> same(inner.text(), own)
                        || same(inner.text(), rest));
                boolean kicker = text.endsWith(own) && LineShape.countWords(rest) <= KICKER && !rest.isBlank() && apart;
                boolean appendix = text.startsWith(own) && (!dates.all(rest, "").isEmpty() || site.is(rest) || rest.strip().startsWith("|"));
                if (kicker || appendix) {
                    return own;
                }
            }
        }
        return site.strip(text);
    }

    /** From 0 to 1: how many words two headlines share. */
    static double likeness(String a, String b) {
        Collection<String> first = words(a);
        Collection<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long shared = first.stream().filter(second::contains).count();
        return 2.0 * shared / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> out = new HashSet<>();
        String low = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int at = 0; at <= low.length(); at++) {
            boolean inside = at < low.length() && isWordChar(low.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                out.add(low.substring(start, at));
                start = -1;
            }
        }
        return out;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetter(c) || c >= '0' && c <= '9' || Character.isSurrogate(c);
    }

    static boolean same(String a, String b) {
        return !a.isEmpty() && mayBeSame(a, b) && SiteName.key(a).equals(SiteName.key(b));
    }

    /** Whether two texts begin alike, as far as that can be told without making their keys. */
    private static boolean mayBeSame(String a, String b) {
        char first = initial(a);
        char second = initial(b);
        return first == second || first == 0 || second == 0;
    }

    /** The first character of a text's key, where it is a letter of ASCII; 0 for any other. */
    private static char initial(String text) {
        for (int i = 0; i < text.length() && LineKey.isNormal(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                boolean plain = c < 128 && Character.isLetter(c) && (i + 1 == text.length() || LineKey.isNormal(text.charAt(i + 1)));
                return plain ? Character.toLowerCase(c) : 0;
            }
        }
        return 0;
    }
}
