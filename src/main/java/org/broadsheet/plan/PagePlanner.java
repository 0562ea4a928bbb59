package org.broadsheet.plan;

import java.util.function.Function;
import org.broadsheet.model.Site;
import org.broadsheet.pages.MapSketch;
import org.broadsheet.pages.MapView;
import org.broadsheet.pages.ThemeAssets;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** Plans the whole site. Thread-safe; the same site gives the same plan. */
public final class PagePlanner {

    /** What the sitemap protocol allows in one file. */
    private static final int SITEMAP_LIMIT = 50_000;

    private final ThemeAssets assets;
    private final String generator;
    private final Function<MapSketch, MapView> drawer;
    private final int sitemapLimit;

    /**
     * @param generator what pages name as their maker, such as {@code Broadsheet 0.1}
     * @param drawer draws the maps that the planner asks for
     */
    public PagePlanner(ThemeAssets assets, String generator, Function<MapSketch, MapView> drawer) {
        this(assets, generator, drawer, SITEMAP_LIMIT);
    }

    PagePlanner(ThemeAssets assets, String generator, Function<MapSketch, MapView> drawer, int sitemapLimit) {
        this.assets = assets;
        this.generator = generator;
        this.drawer = drawer;
        this.sitemapLimit = sitemapLimit;
    }

    /** Every page with everything that stands on it, within what the outlets' rights allow. */
    public Plan plan(Site site) {
        Desk desk = new Desk(site, assets, generator);
        PageList out = new PageList(desk.addresses());
        EntryPages entries = new EntryPages(desk);
        ServicePages services = new ServicePages(desk);
        new HomePages(desk).plan(out);
        entries.plan(out);
        RegionPlaces regions = new RegionPlaces(desk);
        Maps maps = new Maps(desk, regions, drawer);
        StoryPages stories = new StoryPages(desk, new StoryMaps(desk, regions, maps));
        new ListPages(desk, maps).plan(out);
        new OverviewPages(desk, maps).plan(out);
        stories.plan(out);
        services.plan(out);
        planForMachines(desk, out);
        services.planRobots(out);
        entries.planAliases(out);
        site.content().assets().forEach(out::addAsset);
        stories.planOtherAddresses(out);
        return out.finish();
    }

    /** Feeds and sitemap are made of full addresses, which a site without its own does not have. */
    private void planForMachines(Desk desk, PageList out) {
        if (desk.addresses().hasUrl()) {
            new FeedPages(desk).plan(out);
            new SitemapPages(desk, sitemapLimit).plan(out);
        } else {
            out.report(Diagnostic.of(Code.NO_SITE_URL, Location.of("content/site.yaml"), "the site has no url, so it gets no feeds and no sitemap", Code.NO_SITE_URL.advice()));
        }
    }
}
