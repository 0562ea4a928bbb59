package org.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What a page says around its article: in linked data, meta tags, microdata and, where these are silent, in its text. */
final class PageFacts {

    private final Document page;
    private final Readers readers;
    private final Map<String, String> selectors;
    private final PageIndex index;
    private final PageIndex shownIndex;
    private final MetaTags meta;
    private final LinkedData data;
    private final SiteName site;
    private final Map<String, Origin> origins = new TreeMap<>();
    private final String url;
    private final String language;
    private final String title;
    private final PageState state;
    private final ShownLines lines;
    private final PageDates dates;

    /**
     * @param declared what the page's markup tells
     * @param shown where to look for facts that only the text shows: the page, or less of a huge one
     * @param selectors the outlet's own CSS selectors by field
     */
    PageFacts(Document page, PageData declared, Element shown, Readers readers, Map<String, String> selectors, String fallbackLanguage) {
        this.page = page;
        this.readers = readers;
        this.selectors = selectors;
        this.index = declared.index();
        this.shownIndex = shown == page ? index : new PageIndex(shown);
        this.meta = declared.meta();
        this.data = declared.linked();
        this.url = note("url", declared.url(), "");
        this.site = new SiteName(note("site", site(), ""), WebAddress.host(url));
        this.language = note("language", language(fallbackLanguage), "");
        PageTitle.Headline headline = new PageTitle(page, shownIndex, meta, data, site, readers.dates()).find();
        this.title = note("title", selected("title").or(() -> Optional.of(headline.title())), "");
        this.state = new PageState(index, title);
        this.lines = new ShownLines(shown, headline.heading().orElse(null), title);
        String region = meta.first("og:locale").isEmpty() ? language : meta.first("og:locale");
        this.dates = new PageDates(shownIndex, lines, meta, data, state, readers.dates(), region, url);
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    String url() {
        return url;
    }

    boolean dated() {
        return dates.found();
    }

    boolean linked() {
        return data.hasArticle();
    }

    String linkedBody() {
        return data.body();
    }

    /**
     * All of it.
     *
     * @param blocks around the headline, for a date or byline that only the text tells
     * @param pictures all of the page
     * @param picture the body's first image, for a page that names no lead image
     */
    Draft.Facts facts(List<String> blocks, List<Block.Picture> pictures, Optional<Block.Picture> picture) {
        Optional<Told<List<String>>> authors = authors();
        Optional<Told<DateValue>> date = selected("date").flatMap(text -> readers.dates().first(text.value(), language))
                .map(day -> new Told<>(day, Origin.SELECTOR))
                .or(dates::published);
        for (String text : blocks) {
            if (authors.isEmpty()) {
                authors = readers.bylines().byline(text).map(names -> new Told<>(names, Origin.TEXT));
            }
            if (date.isEmpty() && readers.dates().isDateLine(text, language, 4)) {
                date = readers.dates().first(text, language).map(day -> new Told<>(day, Origin.TEXT));
            }
        }
        Optional<Entry.Image> image = noted("image", new LeadImage(index, meta, data, url).find(pictures, picture));
        List<String> names = note("author", authors, List.of());
        List<String> labels = note("topics", new PageLabels(shownIndex, meta, data, readers.labels()).find(site.name(), title), List.of());
        return new Draft.Facts(title, names, noted("date", date), noted("updated", dates.modified()), site.name(), url, language, image,
                summary(), labels, origins);
    }

    private <T> T note(String fact, Optional<Told<T>> told, T none) {
        return noted(fact, told).orElse(none);
    }

    private <T> Optional<T> noted(String fact, Optional<Told<T>> told) {
        told.ifPresent(found -> origins.put(fact, found.origin()));
        return told.map(Told::value);
    }

    private Optional<Told<String>> selected(String field) {
        String selector = selectors.getOrDefault(field, "");
        try {
            Element found = selector.isEmpty() ? null : page.selectFirst(selector);
            String text = found == null ? "" : ScrapeLines.clean(found.hasAttr("content") ? found.attr("content") : found.hasAttr("datetime")
                    ? found.attr("datetime") : found.text());
            return text.isEmpty() ? Optional.empty() : Optional.of(new Told<>(text, Origin.SELECTOR));
        } catch (Selector.SelectorParseException wrong) {
            return Optional.empty();
        }
    }

    private Optional<Told<List<String>>> authors() {
        return selected("author").map(text -> readers.bylines().authors(text.value())).filter(names -> !names.isEmpty())
                .map(names -> new Told<>(names, Origin.SELECTOR))
                .or(() -> new PageAuthors(meta, data, state, new ShownBylines(shownIndex, lines, readers.bylines(), readers.dates(), language),
                        readers.bylines(), site).find());
    }

    private Optional<Told<String>> site() {
        List<Told<String>> names = List.of(new Told<>(meta.first("og:site_name"), Origin.OPEN_GRAPH), new Told<>(data.publisher(), Origin.JSON_LD),
                new Told<>(meta.first("application-name", "al:iphone:app_name", "apple-mobile-web-app-title"), Origin.META));
        for (Told<String> told : names) {
            if (!told.value().isEmpty() && told.value().length() <= 80) {
                return Optional.of(new Told<>(told.value().replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", ""), told.origin()));
            }
        }
        String host = WebAddress.host(url);
        String[] parts = ScrapeLines.clean(page.title()).split("\\s+[|•·»–—-]\\s+");
        String last = parts[parts.length - 1];
        String key = SiteName.key(last);
        boolean named = parts.length > 1 && key.length() > 2 && host.replace("-", "").contains(key);
        return named ? Optional.of(new Told<>(last, Origin.WINDOW)) : host.isEmpty() ? Optional.empty() : Optional.of(new Told<>(host,
                Origin.ADDRESS));
    }

    private Optional<Told<String>> language(String guess) {
        String attribute = index.select("html").stream().findFirst().map(html -> html.attr("lang")).orElse("");
        Told<String> told = !attribute.isBlank() ? new Told<>(attribute, Origin.LINK) : !data.language().isEmpty() ? new Told<>(data.language(),
                Origin.JSON_LD)
                : !meta.first("og:locale").isEmpty() ? new Told<>(meta.first("og:locale"), Origin.OPEN_GRAPH)
                : new Told<>(meta.first("content-language", "language", "dc.language"), Origin.META);
        String tag = tag(told.value());
        boolean doubtful = tag.isEmpty() || tag.startsWith("en") && !guess.isEmpty() && !guess.equals("en");
        Told<String> known = doubtful ? new Told<>(guess, Origin.TEXT) : new Told<>(tag, told.origin());
        return Optional.of(known).filter(found -> !found.value().isEmpty());
    }

    /** The tag in its usual spelling; empty when it is none. */
    private static String tag(String told) {
        String first = told.strip().replace('_', '-').split("[,;\\s]", 2)[0];
        if (!first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            return "";
        }
        return Locale.forLanguageTag(first).toLanguageTag().replace("und", "");
    }

    /** The outlet's own short form; empty when there is none. */
    private String summary() {
        List<Told<String>> texts = List.of(new Told<>(data.description(), Origin.JSON_LD), new Told<>(meta.first("og:description"),
                Origin.OPEN_GRAPH),
                new Told<>(meta.first("description", "twitter:description", "dc.description", "sailthru.description"), Origin.META));
        return note("summary", texts.stream().filter(text -> text.value().length() >= 20 && text.value().length() <= 1000
                && !PageTitle.same(text.value(), title)).findFirst(), "");
    }
}
