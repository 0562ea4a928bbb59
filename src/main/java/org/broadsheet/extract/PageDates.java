package org.broadsheet.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.DateValue;
import org.jsoup.nodes.Element;

/** When a page says that its article was published and changed, from the surest sign to the weakest. */
final class PageDates {

    private static final String[] PUBLISHED = {
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
                "dc.date.issued", "dcterms.issued", "dc.date.created",
        "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published_time",
                "displaydate", "cxenseparse:recs:publishtime", "citation_publication_date",
        "article.published", "article_date_original", "originalpublicationdate", "og:pubdate", "iso-8601-publish-date", "bt:pubdate", "rnews:datepublished",
                "date", "created", "date_published", "vr:published_time", "last-published"};
    private static final String[] MODIFIED = {"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
            "last-modified", "lastmod", "article:updated_time", "og:modified_time", "revised"};
    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})[/_-]?(\\d{1,2})[/_-]?(\\d{1,2})(?:[/_-]|$)");
    private static final String ELEMENTS = "[itemprop=datePublished], time[pubdate], [class*=published], [class*=pubdate], [class*=publish-date], "
            + "[class*=posted-on], [class*=entry-date], [class*=post-date], [class*=article-date], "
            + "[class*=timestamp], [class*=dateline], [class*=byline] time, article time[datetime], main time[datetime], header time[datetime], "
                    + "time[datetime], time, [class~=(?i)^date$], [class*=date], [id*=date], [class*=byline], [class*=meta]";
    private static final int MOST_ELEMENTS = 60;

    private final Element page;
    private final DateReader dates;
    private final String language;
    private Optional<DateValue> published = Optional.empty();
    private Optional<DateValue> modified = Optional.empty();

    PageDates(Element page, MetaTags meta, LinkedData data, DateReader dates, String language, String address) {
        this.page = page;
        this.dates = dates;
        this.language = language;
        published = read(data.published()).or(() -> firstOf(meta, PUBLISHED));
        modified = read(data.modified()).or(() -> firstOf(meta, MODIFIED));
        if (published.isEmpty()) {
            Optional<DateValue> inAddress = inAddress(address);
            Optional<DateValue> shown = shown(inAddress);
            published = shown.or(() -> inAddress);
        }
    }

    Optional<DateValue> published() {
        return published.or(() -> modified);
    }

    Optional<DateValue> modified() {
        return modified.filter(value -> published.isPresent() && !value.equals(published.get()));
    }

    boolean found() {
        return published.isPresent();
    }

    private Optional<DateValue> firstOf(MetaTags meta, String[] names) {
        for (String name : names) {
            Optional<DateValue> value = read(meta.first(name));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<DateValue> read(String text) {
        if (text.isEmpty() || text.length() > 120) {
            return Optional.empty();
        }
        if (text.matches("1\\d{9}|1\\d{12}")) {
            return Optional.of(DateValue.of(Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10))), ZoneOffset.UTC));
        }
        return dates.first(text, language);
    }

    static Optional<DateValue> inAddress(String address) {
        Matcher m = IN_ADDRESS.matcher(address);
        try {
            return m.find() ? Optional.of(DateValue.of(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The first date that an element for dates shows; one that fits the address if the address has one. */
    private Optional<DateValue> shown(Optional<DateValue> expected) {
        Optional<DateValue> first = Optional.empty();
        for (String selector : ELEMENTS.split(", ")) {
            int n = 0;
            for (Element element : page.select(selector)) {
                if (n++ > MOST_ELEMENTS) {
                    break;
                }
                Optional<DateValue> value = of(element);
                if (value.isPresent() && expected.filter(day -> !day.day().equals(value.get().day())).isEmpty()) {
                    return value;
                }
                first = first.isPresent() ? first : value;
            }
        }
        return expected.isPresent() ? Optional.empty() : first;
    }

    private Optional<DateValue> of(Element element) {
        for (String attribute : new String[] {"datetime", "content", "data-datetime", "title"}) {
            Optional<DateValue> value = element.hasAttr(attribute) ? read(element.attr(attribute)) : Optional.empty();
            if (value.isPresent()) {
                return value;
            }
        }
        if (element.childrenSize() > 20) {
            return Optional.empty();
        }
        String text = ScrapeLines.clean(element.text());
        for (DateReader.Found found : text.length() > 300 ? List.<DateReader.Found>of() : dates.all(text, language)) {
            if (!found.updated()) {
                return Optional.of(found.value());
            }
            modified = modified.or(() -> Optional.of(found.value()));
        }
        return Optional.empty();
    }
}
