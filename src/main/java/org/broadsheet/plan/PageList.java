package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Content.Asset;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.SitemapItem;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Collects the plan. Two pages never get one file: the first keeps it and the second becomes a diagnostic. */
final class PageList {

    private final Addresses addresses;
    private final List<Page> pages = new ArrayList<>();
    private final List<Output> files = new ArrayList<>();
    private final Map<String, PlannedAddress> taken = new LinkedHashMap<>();
    private final List<SitemapItem> sitemap = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    PageList(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A page that search engines need not know. @param source the file that asks for it, for messages; @param entry its entry's id or empty */
    boolean add(Page page, String kind, String entry, String source) {
        if (!claim(PlannedAddress.of(kind, page.file(), entry), source)) {
            return false;
        }
        pages.add(page);
        return true;
    }

    /** A page of the site's own making that search engines need not know. */
    void add(Page page, String kind) {
        add(page, kind, "", "content/site.yaml");
    }

    /** A page that matters less than whatever else stands at its address. */
    void addIfFree(Page page, String kind) {
        if (taken.putIfAbsent(page.file(), PlannedAddress.of(kind, page.file(), "")) == null) {
            pages.add(page);
        }
    }

    /** A page for search engines too. @param modified ISO 8601, empty when unknown */
    void addIndexed(Page page, PlannedAddress address, String modified, String source) {
        if (add(page, address.kind(), address.entry(), source) && addresses.hasUrl()) {
            sitemap.add(new SitemapItem(addresses.absolute(address.path()), modified));
        }
    }

    /** A page of the site's own making, for search engines too. */
    void addIndexed(Page page, String kind, String modified) {
        addIndexed(page, PlannedAddress.of(kind, page.file(), ""), modified, "content/site.yaml");
    }

    void addAsset(Asset asset) {
        if (claim(new PlannedAddress(asset.path(), "asset", asset.path(), ""), "content/assets/" + asset.path())) {
            files.add(new Output.Copied(asset.path(), asset.file()));
        }
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Everything that belongs into the sitemap so far, in order. */
    List<SitemapItem> sitemap() {
        return List.copyOf(sitemap);
    }

    Plan finish() {
        return new Plan(pages, files, new ArrayList<>(taken.values()), diagnostics);
    }

    private boolean claim(PlannedAddress address, String source) {
        PlannedAddress before = taken.putIfAbsent(address.file(), address);
        if (before == null) {
            return true;
        }
        report(Diagnostic.of(Code.DUPLICATE_ADDRESS, Location.of(source), "the address /" + address.path() + " is taken by " + owner(before),
                "Give one of them another slug, path or alias."));
        return false;
    }

    private static String owner(PlannedAddress before) {
        return before.entry().isEmpty() ? "a page of the kind " + before.kind() : "the entry " + before.entry();
    }
}
