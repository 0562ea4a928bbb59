package org.broadsheet.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.broadsheet.model.Workers;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.WorldFailure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Proves that a built site holds together. Immutable and thread-safe. */
public final class SiteProof {

    /** Up to so many places of one fault are named one by one; a fault of a template is on every page. */
    private static final int MOST_PLACES = 5;

    /**
     * Reads every page, stylesheet, feed and sitemap once. A fault that more than a few places share is named at the first, with their number.
     *
     * @param out the folder of the built site
     * @param baseUrl the address that the site was built for; where it is empty, the front page's canonical address serves, and without one links
     *     are taken as relative to the folder
     * @throws WorldFailure when the folder can't be read
     */
    public ProofReport check(Path out, Optional<String> baseUrl, Workers workers) {
        BuiltSite files = BuiltSite.list(out);
        BuiltSite site = files.at(baseUrl.map(BaseAddress::parse).filter(BaseAddress::known).orElseGet(() -> canonical(files)));
        List<Integer> numbers = IntStream.range(0, site.files().size()).filter(i -> isRead(site.files().get(i))).boxed().toList();
        List<PageFacts> facts = workers.map(numbers, file -> read(site, file));
        List<Fault> faults = new ArrayList<>();
        facts.forEach(f -> faults.addAll(f.findings().faults()));
        anchors(site, numbers, facts, faults);
        return report(site, facts, place(site, faults));
    }

    private static BaseAddress canonical(BuiltSite site) {
        int index = site.files().indexOf("index.html");
        Element link = index < 0 ? null : Jsoup.parse(site.text(index)).head().selectFirst("link[rel=canonical]");
        return link == null ? BaseAddress.NONE : BaseAddress.parse(link.attr("href"));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isRead(String file) {
        return switch (ending(file)) {
            case "html", "htm", "css", "xml", "atom", "rss" -> true;
            case "json" -> isJsonFeed(file);
            default -> false;
        };
    }

    private static boolean isJsonFeed(String file) {
        return file.equals("feed.json") || file.endsWith("/feed.json");
    }

    private static PageFacts read(BuiltSite site, int file) {
        return switch (ending(site.files().get(file))) {
            case "html", "htm" -> PageProof.read(site, file);
            case "css" -> StylesheetProof.read(site, file);
            case "json" -> JsonFeedProof.read(site, file);
            default -> FeedProof.read(site, file);
        };
    }

    /** Anchors can be looked up only when every page has been read. */
    private static void anchors(BuiltSite site, List<Integer> numbers, List<PageFacts> facts, List<Fault> faults) {
        PageFacts[] byFile = new PageFacts[site.files().size()];
        for (int i = 0; i < facts.size(); i++) {
            byFile[numbers.get(i)] = facts.get(i);
        }
        for (PageFacts from : facts) {
            for (Findings.AnchorLink link : from.findings().anchors()) {
                PageFacts to = byFile[link.to()];
                if (to != null && to.kind() == PageFacts.Kind.PAGE && !isThere(to, link.fragment())) {
                    String page = site.files().get(link.to());
                    faults.add(Fault.at(Code.BROKEN_ANCHOR, page + "#" + link.fragment(), link.from(), link.span(), new Fault.Words(
                            page + " has no place " + Findings.quote("#" + link.fragment()),
                            "give an element of that page this id, or correct the part behind #")));
                }
            }
        }
    }

    private static boolean isThere(PageFacts page, String fragment) {
        int directive = fragment.indexOf(":~:");
        String anchor = directive < 0 ? fragment : fragment.substring(0, directive);
        return anchor.isEmpty() || anchor.equalsIgnoreCase("top") || page.has(anchor);
    }

    private static Diagnostics place(BuiltSite site, List<Fault> faults) {
        Map<String, List<Fault>> byCause = new LinkedHashMap<>();
        for (Fault fault : faults) {
            byCause.computeIfAbsent(fault.code() + " " + fault.severity() + " " + fault.key(), k -> new ArrayList<>()).add(fault);
        }
        Map<Integer, List<Fault>> byFile = new LinkedHashMap<>();
        for (List<Fault> same : byCause.values()) {
            for (Fault shown : same.size() > MOST_PLACES ? List.of(summary(same)) : same) {
                byFile.computeIfAbsent(shown.file(), k -> new ArrayList<>()).add(shown);
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        byFile.forEach((file, shown) -> {
            Places places = new Places(site.shownName(file), site.text(file));
            shown.forEach(f -> diagnostics.add(new Diagnostic(f.severity(), f.code(), places.at(f.start(), f.end()), f.message(), f.help())));
        });
        return Diagnostics.of(diagnostics);
    }

    /** The first place speaks for all. */
    private static Fault summary(List<Fault> same) {
        Fault first = same.get(0);
        String others = " (and at " + (same.size() - 1) + " other places)";
        return new Fault(first.severity(), first.code(), first.key(), first.file(), first.start(), first.end(), first.message() + others, first.help());
    }

    private static ProofReport report(BuiltSite site, Collection<PageFacts> facts, Diagnostics diagnostics) {
        Set<String> external = new HashSet<>();
        facts.forEach(f -> external.addAll(f.findings().external()));
        return new ProofReport(
                diagnostics,
                site.files().size(),
                (int) facts.stream().filter(f -> f.kind() == PageFacts.Kind.PAGE).count(),
                (int) facts.stream().filter(f -> f.kind() == PageFacts.Kind.FEED).count(),
                facts.stream().mapToLong(f -> f.findings().links()).sum(),
                external.size());
    }
}
