package org.broadsheet.plan;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pages.Page.SitemapPage;
import org.broadsheet.pages.SitemapItem;

/** The addresses for search engines: one file, or an index of several where one may not hold them all. */
final class SitemapPages {

    private final Desk desk;
    private final int most;

    /** @param most addresses that one file may hold */
    SitemapPages(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
    }

    void plan(PageList out) {
        List<SitemapItem> all = out.sitemap();
        if (all.size() <= most) {
            out.add(new SitemapPage("sitemap.xml", desk.view, false, all), "sitemap");
            return;
        }
        List<SitemapItem> parts = new ArrayList<>();
        for (int from = 0, number = 1; from < all.size(); from += most, number++) {
            List<SitemapItem> part = all.subList(from, Math.min(all.size(), from + most));
            String file = "sitemap-" + number + ".xml";
            out.add(new SitemapPage(file, desk.view, false, part), "sitemap");
            parts.add(new SitemapItem(desk.links.absolute(file), ""));
        }
        out.add(new SitemapPage("sitemap.xml", desk.view, true, List.copyOf(parts)), "sitemap");
    }
}
