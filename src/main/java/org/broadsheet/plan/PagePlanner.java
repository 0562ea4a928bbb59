package org.broadsheet.plan;

import org.broadsheet.model.Site;
import org.broadsheet.pages.ThemeAssets;

/** Plans the whole site. Thread-safe; the same site gives the same plan. */
public final class PagePlanner {

    private final ThemeAssets assets;
    private final String generator;

    /** @param generator what pages name as their maker, such as {@code Broadsheet 0.1} */
    public PagePlanner(ThemeAssets assets, String generator) {
        this.assets = assets;
        this.generator = generator;
    }

    /** Every page with everything that stands on it, within what the outlets' rights allow. */
    public Plan plan(Site site) {
        Desk desk = new Desk(site, assets, generator);
        PageList out = new PageList(desk.addresses());
        EntryPages entries = new EntryPages(desk);
        new HomePages(desk).plan(out);
        entries.plan(out);
        new ListPages(desk).plan(out);
        entries.planAliases(out);
        site.content().assets().forEach(out::addAsset);
        return out.finish();
    }
}
