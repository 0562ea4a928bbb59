package org.broadsheet.proof;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.report.Code;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Proves the values that feeds of every format have: full addresses that resolve, dates, and markup with full addresses. */
final class FeedAddresses {

    private final BuiltSite site;
    private final Findings findings;

    FeedAddresses(BuiltSite site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    /** A full address that leads to a file when it is this site's. */
    void full(String where, String address, Fault.Span span) {
        String scheme = Addressing.scheme(address.strip()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            wrong("full " + where, span, where + " needs a full address, found " + Findings.quote(address), "begin it with https://");
            return;
        }
        findings.link(site.resolve("/", "/", address), address, span, Code.BAD_FEED);
    }

    /** A page that a sitemap names: it must be one of this site. */
    void own(String where, String address, Fault.Span span) {
        full(where, address, span);
        if (site.base().known() && site.resolve("/", "/", address).kind() == Target.Kind.EXTERNAL) {
            wrong("foreign " + where, span, Findings.quote(address) + " is no address of this site", "a sitemap names pages of its own site only");
        }
    }

    /** A date-time as Atom and JSON Feed have it. */
    void dateTime(String where, String text, Fault.Span span) {
        parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME, where, text, span, "write it like 2026-03-01T09:30:00Z");
    }

    /** A date as RSS has it. */
    void mailDate(String where, String text, Fault.Span span) {
        parse(DateTimeFormatter.RFC_1123_DATE_TIME, where, text.strip().replaceAll("\\b(UT|Z)$", "GMT"), span, "write it like Sun, 1 Mar 2026 09:30:00 GMT");
    }

    /** A day or date-time as sitemaps have it. */
    void dayOrTime(String where, String text, Fault.Span span) {
        parse(text.strip().length() == 10 ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.ISO_OFFSET_DATE_TIME, where, text, span,
                "write it like 2026-03-01");
    }

    private void parse(DateTimeFormatter format, String where, String text, Fault.Span span, String help) {
        try {
            format.withLocale(Locale.ROOT).parse(text.strip());
        } catch (DateTimeException bad) {
            wrong("date " + where, span, where + " is no date: " + Findings.quote(text), help);
        }
    }

    /** Readers show an item away from its page: links in its markup need full addresses. */
    void markup(String where, String html, Fault.Span span) {
        if (!html.contains("href") && !html.contains("src")) {
            return;
        }
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            for (String attribute : new String[] {"href", "src"}) {
                String address = element.attr(attribute);
                String scheme = Addressing.scheme(address.strip()).toLowerCase(Locale.ROOT);
                if (!address.isBlank() && (scheme.isEmpty() || scheme.startsWith("http"))) {
                    full("a link in " + where, address, span);
                }
            }
        }
    }

    void wrong(String key, Fault.Span span, String message, String help) {
        findings.add(Fault.at(Code.BAD_FEED, key, findings.file(), span, new Fault.Words(message, help)));
    }
}
