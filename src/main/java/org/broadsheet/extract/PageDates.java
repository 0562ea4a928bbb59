package org.broadsheet.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.DateValue;
import org.jsoup.nodes.Element;

/**
 * When a page says that its article was published and changed. The page's data are believed first, but what stands beside the headline, for readers
 * to see, corrects them: data are often of the day when a site moved, or of another time zone. Behind both come the rest of the page, the data its
 * script starts with, and the address.
 */
final class PageDates {

    private static final String[] PUBLISHED = {
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date",
                "sailthru.date",
        "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "published_time", "displaydate", "cxenseparse:recs:publishtime", "citation_publication_date",
        "citation_online_date", "article.published", "article_date_original", "originalpublicationdate", "og:pubdate", "iso-8601-publish-date",
                "bt:pubdate",
        "rnews:datepublished", "date", "created", "date_published", "vr:published_time", "last-published", "prism.publicationdate",
                "eprints.datestamp"};
    private static final String[] MODIFIED = {"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
        "last-modified", "lastmod", "article:updated_time", "og:modified_time", "revised", "updated", "last_updated"};
    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})[/_-]?(\\d{1,2})[/_-]?(\\d{1,2})(?:[/_-]|$)");
    private static final Pattern DAY_IN_ADDRESS = Pattern.compile("[/_-](\\d{1,2})-(\\d{1,2})-((?:19|20)\\d{2})[/_-]");
    private static final String DATED = "[itemprop=datePublished], time[pubdate], [class*=published], [class*=pubdate], [class*=publish-date], "
            + "[class*=posted-on], [class*=entry-date], [class*=post-date], [class*=article-date], [class*=timestamp], [class*=dateline], [class*=byline] time, "
            + "article time[datetime], main time[datetime], time[datetime], time, [class~=(?i)^date$], [class*=date], [class*=datum], [id*=date], "
            + "[class*=byline], [class*=meta]";
    private static final Set<String> BRITISH_ORDER = Set.of("uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "pk", "lk", "bd", "sg", "my",
            "hk", "mt", "eu", "zm", "zw", "ug", "tz");
    private static final int MOST_ELEMENTS = 60;

    private final PageIndex page;
    private final DateReader dates;
    private final String language;
    private Optional<Told<DateValue>> published;
    private Optional<Told<DateValue>> modified;

    /** @param page where to look for elements that hold dates */
    PageDates(PageIndex page, ShownLines lines, MetaTags meta, LinkedData data, PageState state, DateReader dates, String language, String address) {
        this.page = page;
        this.dates = dates;
        this.language = order(language, WebAddress.host(address));
        Optional<Told<DateValue>> told = read(data.published(), Origin.JSON_LD).or(() -> firstOf(meta, PUBLISHED));
        modified = read(data.modified(), Origin.JSON_LD).or(() -> firstOf(meta, MODIFIED));
        boolean changeTold = modified.isPresent();
        ShownDates seen = new ShownDates(lines, dates, this.language);
        Optional<Told<DateValue>> near = seen.near();
        modified = modified.or(seen::change);
        published = told.isPresent() && near.isPresent() && lines.sure() ? Optional.of(corrected(told.get(), near.get(), firstOf(meta,
                PUBLISHED))) : told.or(() -> near).or(seen::inHeadline);
        if (published.isEmpty()) {
            Optional<Told<DateValue>> inAddress = inAddress(address).map(day -> new Told<>(day, Origin.ADDRESS));
            Optional<Told<DateValue>> fitting = anywhere(inAddress.map(Told::value));
            Optional<Told<DateValue>> change = changeTold ? Optional.empty() : modified;
            published = inAddress.isPresent() ? fitting.or(() -> inAddress) : change.or(() -> read(state.published(), Origin.STATE))
                    .or(() -> fitting).or(seen::onItsOwn);
            modified = modified.or(seen::change);
        }
    }

    Optional<Told<DateValue>> published() {
        return published.or(() -> modified);
    }

    Optional<Told<DateValue>> modified() {
        return modified.filter(value -> published.isPresent() && !value.value().equals(published.get().value()));
    }

    boolean found() {
        return published.isPresent();
    }

    /** Where pages in plain English write the day first. */
    private static String order(String language, String host) {
        return language.equalsIgnoreCase("en") && BRITISH_ORDER.contains(host.substring(host.lastIndexOf('.') + 1)) ? "en-GB" : language;
    }

    private Optional<Told<DateValue>> firstOf(MetaTags meta, String[] names) {
        for (String name : names) {
            Optional<Told<DateValue>> value = read(meta.first(name), MetaTags.origin(name));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<Told<DateValue>> read(String text, Origin origin) {
        if (text.isEmpty() || text.length() > 120) {
            return Optional.empty();
        }
        if (text.matches("1\\d{9}|1\\d{12}")) {
            return Optional.of(new Told<>(DateValue.of(Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10))), ZoneOffset.UTC), origin));
        }
        return dates.first(text, language).map(value -> new Told<>(value, origin));
    }

    static Optional<DateValue> inAddress(String address) {
        try {
            Matcher m = IN_ADDRESS.matcher(address);
            if (m.find()) {
                return Optional.of(DateValue.of(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)),
                        Integer.parseInt(m.group(3)))));
            }
            Matcher turned = DAY_IN_ADDRESS.matcher(address);
            return turned.find() ? Optional.of(DateValue.of(LocalDate.of(Integer.parseInt(turned.group(3)), Integer.parseInt(turned.group(2)),
                    Integer.parseInt(turned.group(1))))) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** What the data tell, unless readers are shown another date. */
    private Told<DateValue> corrected(Told<DateValue> told, Told<DateValue> shown, Optional<Told<DateValue>> second) {
        DateValue data = told.value();
        DateValue seen = shown.value();
        if (data.day().equals(seen.day())) {
            boolean sameMoment = data.offset().isPresent() && seen.offset().isPresent() && moment(data).equals(moment(seen));
            return seen.time().isPresent() && data.time().isEmpty() || sameMoment && !seen.offset().equals(data.offset()) && data.offset().get()
                    .equals(ZoneOffset.UTC)
                    ? shown : told;
        }
        boolean change = modified.filter(value -> value.value().day().equals(seen.day())).isPresent() && seen.day().isAfter(data.day().plusDays(1));
        boolean agreed = second.filter(value -> value.value().day().equals(seen.day())).isPresent();
        return change && !agreed ? told : shown;
    }

    private static Instant moment(DateValue value) {
        return value.instant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The first date that an element for dates shows; one that fits the address if the address has one. */
    private Optional<Told<DateValue>> anywhere(Optional<DateValue> expected) {
        Optional<Told<DateValue>> first = Optional.empty();
        for (String selector : DATED.split(", ")) {
            int n = 0;
            for (Element element : page.select(selector)) {
                if (n++ > MOST_ELEMENTS) {
                    break;
                }
                Optional<Told<DateValue>> value = of(element);
                if (value.isPresent() && expected.filter(day -> !day.day().equals(value.get().value().day())).isEmpty()) {
                    return value;
                }
                first = first.isPresent() ? first : value;
            }
        }
        return expected.isPresent() ? Optional.empty() : first;
    }

    private Optional<Told<DateValue>> of(Element element) {
        Origin origin = element.normalName().equals("time") ? Origin.TIME : Origin.MICRODATA;
        for (String attribute : new String[] {"datetime", "content", "data-datetime", "title"}) {
            Optional<Told<DateValue>> value = element.hasAttr(attribute) ? read(element.attr(attribute), origin) : Optional.empty();
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
                return Optional.of(new Told<>(found.value(), Origin.TEXT));
            }
            modified = modified.or(() -> Optional.of(new Told<>(found.value(), Origin.TEXT)));
        }
        return Optional.empty();
    }
}
