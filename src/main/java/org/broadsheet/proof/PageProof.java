package org.broadsheet.proof;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.report.Code;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/** Reads one HTML page: its links, its ids, and whether it has what every page needs. Used once per page, by one thread. */
final class PageProof {

    private static final Set<String> ADDRESS_PROPERTIES =
            Set.of("og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:audio", "twitter:image", "twitter:image:src");

    private final BuiltSite site;
    private final Findings findings;
    private final Document page;
    private final String folder;
    private final String self;

    private PageProof(BuiltSite site, int file, String html) {
        this.site = site;
        this.findings = new Findings(site, file);
        this.page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        String path = site.base().path() + site.files().get(file);
        this.self = path;
        this.folder = folderOf(path);
    }

    static PageFacts read(BuiltSite site, int file) {
        String html = site.text(file);
        PageProof proof = new PageProof(site, file, html);
        return new PageFacts(PageFacts.Kind.PAGE, proof.findings, proof.prove(html.indexOf('\uFFFD') >= 0));
    }

    /** Where relative addresses start: the page's folder, or what a {@code base} element says. */
    private String folderOf(String path) {
        String own = path.substring(0, path.lastIndexOf('/') + 1);
        Element base = page.head().selectFirst("base[href]");
        if (base == null) {
            return own;
        }
        String href = Addressing.clean(base.attr("href"));
        String rest = BaseAddress.behindScheme(href);
        String below = rest.isEmpty() ? href : rest.substring(BaseAddress.endOfHost(rest));
        String joined = Addressing.join(below.startsWith("/") ? "/" : own, below.startsWith("/") ? below.substring(1) : below);
        return joined == null ? own : joined.substring(0, joined.lastIndexOf('/') + 1);
    }

    private long[] prove(boolean damaged) {
        boolean redirect = page.head().selectFirst("meta[http-equiv=refresh]") != null;
        if (page.expectFirst("html").sourceRange().isTracked() && !page.expectFirst("html").sourceRange().isImplicit() || page.documentType() != null) {
            essentials(redirect);
        }
        if (damaged) {
            lacks("the page has bytes that are not UTF-8", "write templates and entries as UTF-8");
        }
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            if (element.attributesSize() > 0) {
                anchor(element, ids);
                links(element);
            }
            image(element);
        }
        long[] hashes = ids.stream().mapToLong(PageFacts::hash).toArray();
        Arrays.sort(hashes);
        return hashes;
    }

    private void essentials(boolean redirect) {
        if (page.documentType() == null) {
            lacks("the page has no doctype", "begin it with <!doctype html>");
        }
        if (page.expectFirst("html").attr("lang").isBlank()) {
            lacks("the page does not say its language", "give the html element a lang, for example lang=\"en\"");
        }
        Element title = page.head().selectFirst("> title");
        if (title == null || title.text().isBlank()) {
            lacks("the page has no title", "put a title element into its head");
        }
        if (!redirect) {
            one("h1", "h1", "give it one h1, its main heading");
            one("main, [role=main]", "main", "put its content into one main element");
        }
    }

    private void one(String selector, String name, String help) {
        List<Element> found = page.body().select(selector);
        if (found.isEmpty()) {
            lacks("the page has no " + name, help);
        } else if (found.size() > 1) {
            String message = "the page has " + found.size() + " " + name + " elements";
            findings.add(Fault.at(Code.BAD_PAGE, "several " + name, findings.file(), tag(found.get(1)), new Fault.Words(message, help)));
        }
    }

    private void lacks(String message, String help) {
        findings.add(Fault.of(Code.BAD_PAGE, findings.file(), message, help));
    }

    private void anchor(Element element, Set<String> ids) {
        String id = element.attr("id");
        if (!id.isEmpty() && !ids.add(id)) {
            findings.add(Fault.at(Code.BAD_PAGE, "id " + id, findings.file(), value(element, "id"),
                    new Fault.Words("the id " + Findings.quote(id) + " is there twice", "an id names one element of a page")));
        }
        if (element.normalName().equals("a") && element.hasAttr("name")) {
            ids.add(element.attr("name"));
        }
    }

    private void image(Element element) {
        if (element.normalName().equals("img") && !element.hasAttr("alt")) {
            findings.add(Fault.at(Code.BAD_PAGE, "alt " + element.attr("src"), findings.file(), tag(element),
                    new Fault.Words("the image " + Findings.quote(element.attr("src")) + " has no alt",
                            "say what it shows, or write alt=\"\" for a mere ornament")));
        }
    }

    private void links(Element element) {
        switch (element.normalName()) {
            case "a", "area" -> link(element, "href");
            case "link" -> stylesheetOrOther(element);
            case "img", "source" -> {
                link(element, "src");
                candidates(element);
            }
            case "video" -> {
                link(element, "src");
                link(element, "poster");
            }
            case "audio", "track", "script", "iframe", "embed", "input" -> link(element, "src");
            case "object" -> link(element, "data");
            case "form" -> link(element, "action");
            case "use", "image" -> {
                link(element, "href");
                link(element, "xlink:href");
            }
            case "meta" -> meta(element);
            default -> { }
        }
    }

    private void stylesheetOrOther(Element link) {
        String rel = link.attr("rel").toLowerCase(Locale.ROOT);
        if (!rel.contains("preconnect") && !rel.contains("dns-prefetch")) {
            link(link, "href");
        }
    }

    private void link(Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            String href = element.attr(attribute);
            if (href.isBlank() && !attribute.equals("href") && !attribute.equals("action")) {
                findings.add(Fault.at(Code.BROKEN_LINK, "empty " + attribute, findings.file(), tag(element),
                        new Fault.Words("the " + attribute + " of this " + element.normalName() + " is empty", "name a file, or leave the element out")));
            } else {
                follow(element, attribute, href);
            }
        }
    }

    private void follow(Element element, String attribute, String href) {
        findings.link(site.resolve(folder, self, href), href, value(element, attribute), Code.BROKEN_LINK);
    }

    /** The addresses of a {@code srcset}: runs without blanks, each followed by a description up to a comma. */
    private void candidates(Element element) {
        String set = element.attr("srcset");
        int at = 0;
        while (at < set.length()) {
            int end = at;
            while (end < set.length() && !Character.isWhitespace(set.charAt(end))) {
                end++;
            }
            String run = set.substring(at, end);
            boolean complete = run.endsWith(",");
            String address = complete ? run.substring(0, run.length() - 1) : run;
            if (!address.isEmpty()) {
                follow(element, "srcset", address);
            }
            int next = complete ? end : set.indexOf(',', end) + 1;
            at = next == 0 ? set.length() : next;
            while (at < set.length() && (Character.isWhitespace(set.charAt(at)) || set.charAt(at) == ',')) {
                at++;
            }
        }
    }

    private void meta(Element meta) {
        String content = meta.attr("content");
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            int cut = Addressing.firstOf(content, ";,");
            String target = cut < content.length() ? content.substring(cut + 1).strip() : "";
            target = target.replaceFirst("^(?i)url\\s*=\\s*", "").replaceAll("^['\"]|['\"]$", "");
            if (!target.isEmpty()) {
                follow(meta, "content", target);
            }
            return;
        }
        String property = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        if (!content.isBlank() && ADDRESS_PROPERTIES.contains(property.toLowerCase(Locale.ROOT))) {
            follow(meta, "content", content);
        }
    }

    private static Fault.Span value(Element element, String attribute) {
        Range range = element.attributes().sourceRange(attribute).valueRange();
        return range.isTracked() && range.startPos() < range.endPos() ? new Fault.Span(range.startPos(), range.endPos()) : tag(element);
    }

    private static Fault.Span tag(Element element) {
        Range range = element.sourceRange();
        return range.isTracked() ? new Fault.Span(range.startPos(), range.endPos()) : Fault.Span.NONE;
    }
}
