package org.broadsheet.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What a page says around its article: in linked data, meta tags, microdata and, where these are silent, in its text. */
final class PageFacts {

    private static final int MOST_LABELS = 6;
    private static final Set<String> NO_LABEL = Set.of("home", "homepage", "start", "startseite", "inicio", "accueil", "início", "strona główna", "главная",
            "uncategorized", "uncategorised", "allgemein", "sin categoría", "non classé", "article", "articles", "news article", "post", "blog");

    private final Document page;
    private final Element shown;
    private final Readers readers;
    private final Map<String, String> selectors;
    private final MetaTags meta;
    private final LinkedData data;
    private final String url;
    private final String site;
    private final String language;
    private final String title;
    private final PageDates dates;

    /**
     * @param shown where to look for facts that only the text shows: the page, or less of a huge one
     * @param selectors the outlet's own CSS selectors by field
     */
    PageFacts(Document page, Element shown, Readers readers, Map<String, String> selectors, Optional<String> address, String fallbackLanguage) {
        this.page = page;
        this.shown = shown;
        this.readers = readers;
        this.selectors = selectors;
        this.meta = new MetaTags(page);
        this.data = new LinkedData(page);
        this.url = address(address);
        this.site = site();
        this.language = language(fallbackLanguage);
        String own = selected("title");
        this.title = own.isEmpty() ? PageTitle.of(page, shown, meta, data, site, WebAddress.host(url)) : own;
        this.dates = new PageDates(shown, meta, data, readers.dates(), meta.first("og:locale").isEmpty() ? language : meta.first("og:locale"), url);
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
        List<String> authors = authors();
        Optional<DateValue> date = readers.dates().first(selected("date"), language).or(dates::published);
        Optional<DateValue> updated = dates.modified();
        for (String text : blocks) {
            if (authors.isEmpty()) {
                authors = readers.bylines().byline(text).orElse(List.of());
            }
            if (date.isEmpty() && readers.dates().isDateLine(text, language, 4)) {
                date = readers.dates().first(text, language);
            }
        }
        return new Draft.Facts(title, authors, date, updated, site, url, language, image(pictures, picture), summary(), labels(), Map.of());
    }

    private String selected(String field) {
        String selector = selectors.getOrDefault(field, "");
        if (selector.isEmpty()) {
            return "";
        }
        try {
            Element found = page.selectFirst(selector);
            return found == null ? "" : ScrapeLines.clean(found.hasAttr("content") ? found.attr("content") : found.hasAttr("datetime") ? found.attr("datetime")
                    : found.text());
        } catch (Selector.SelectorParseException wrong) {
            return "";
        }
    }

    private String address(Optional<String> fetched) {
        for (Element link : page.select("link[rel=canonical]")) {
            String address = WebAddress.clean(absolute(link, "href"));
            if (address.startsWith("http") && !WebAddress.isHome(address)) {
                return address;
            }
        }
        for (String told : new String[] {meta.first("og:url"), data.address(), fetched.orElse("")}) {
            String address = WebAddress.clean(told);
            if (address.startsWith("http") && !(WebAddress.isHome(address) && fetched.isEmpty())) {
                return address;
            }
        }
        return "";
    }

    private static String absolute(Element element, String attribute) {
        String address = element.absUrl(attribute);
        return address.isEmpty() ? element.attr(attribute) : address;
    }

    private String site() {
        for (String name : new String[] {meta.first("og:site_name"), data.publisher(), meta.first("application-name", "al:iphone:app_name",
                "apple-mobile-web-app-title")}) {
            if (!name.isEmpty() && name.length() <= 80) {
                return PageTitle.strip(name, "", "").replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            }
        }
        String host = WebAddress.host(url);
        String[] parts = ScrapeLines.clean(page.title()).split("\\s+[|•·»–—-]\\s+");
        String last = parts[parts.length - 1];
        String key = LineKey.of(last).replace(" ", "");
        boolean named = parts.length > 1 && key.length() > 2 && host.replace("-", "").contains(key);
        return named ? last : host;
    }

    private String language(String guess) {
        String told = page.selectFirst("html") == null ? "" : page.selectFirst("html").attr("lang");
        if (told.isBlank()) {
            told = data.language().isEmpty() ? meta.first("og:locale", "content-language", "language", "dc.language") : data.language();
        }
        String tag = tag(told);
        boolean doubtful = tag.isEmpty() || tag.startsWith("en") && !guess.isEmpty() && !guess.equals("en");
        return doubtful ? guess : tag;
    }

    /** The tag in its usual spelling; empty when it is none. */
    private static String tag(String told) {
        String first = told.strip().replace('_', '-').split("[,;\\s]", 2)[0];
        if (!first.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            return "";
        }
        return Locale.forLanguageTag(first).toLanguageTag().replace("und", "");
    }

    private List<String> authors() {
        String own = selected("author");
        List<String> told = own.isEmpty() ? List.of() : readers.bylines().authors(own);
        return told.isEmpty() ? PageAuthors.of(shown, meta, data, readers.bylines(), site) : told;
    }

    /** The outlet's own short form; empty when there is none. */
    String summary() {
        for (String text : new String[] {data.description(), meta.first("og:description", "description", "twitter:description", "dc.description",
                "sailthru.description")}) {
            if (text.length() >= 20 && text.length() <= 1000 && !PageTitle.same(text, title)) {
                return text;
            }
        }
        return "";
    }

    private List<String> labels() {
        List<String> told = new ArrayList<>(data.sections());
        told.addAll(meta.all("article:section"));
        if (told.isEmpty()) {
            told.addAll(meta.all("parsely-section"));
        }
        shown.select("a[rel~=category]").stream().limit(MOST_LABELS).forEach(link -> told.add(ScrapeLines.clean(link.text())));
        List<String> crumbs = data.crumbs();
        if (told.isEmpty()) {
            told.addAll(crumbs);
        }
        if (told.isEmpty()) {
            shown.select("[class*=breadcrumb] a, [itemtype*=BreadcrumbList] a").stream().limit(MOST_LABELS).forEach(link ->
                    told.add(ScrapeLines.clean(link.text())));
        }
        Set<String> out = new LinkedHashSet<>();
        for (String label : told) {
            for (String piece : label.length() > 80 ? List.<String>of() : readers.labels().split(label)) {
                boolean fits = piece.length() > 1 && piece.length() <= 40 && !NO_LABEL.contains(piece.toLowerCase(Locale.ROOT)) && !PageTitle.same(piece, site)
                        && PageTitle.likeness(piece, title) < 0.6;
                if (fits && out.size() < MOST_LABELS && out.stream().noneMatch(piece::equalsIgnoreCase)) {
                    out.add(piece);
                }
            }
        }
        return List.copyOf(out);
    }

    private Optional<Entry.Image> image(List<Block.Picture> pictures, Optional<Block.Picture> picture) {
        List<String> told = new ArrayList<>(data.images());
        told.add(0, meta.first("og:image", "og:image:url", "og:image:secure_url"));
        told.add(meta.first("twitter:image", "twitter:image:src", "thumbnail"));
        page.select("link[rel=image_src]").forEach(link -> told.add(link.absUrl("href")));
        for (String address : told) {
            String src = WebAddress.clean(address.startsWith("/") ? resolve(address) : address);
            if (!src.isEmpty() && !src.matches("(?i).*(?:logo|placeholder|default[-_]?(?:image|img|share|og)|favicon|\\.svg).*")) {
                Optional<Block.Picture> same = pictures.stream().filter(other -> PictureReader.same(other.src(), src)).findFirst();
                String alt = same.map(Block.Picture::alt).orElseGet(() -> meta.first("og:image:alt", "twitter:image:alt"));
                return Optional.of(new Entry.Image(src, alt, same.map(Block.Picture::credit).orElse(""), same.map(Block.Picture::caption).orElse("")));
            }
        }
        return picture.map(found -> new Entry.Image(found.src(), found.alt(), found.credit(), found.caption()));
    }

    private String resolve(String address) {
        try {
            return url.isEmpty() ? "" : URI.create(url).resolve(address).toString();
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
