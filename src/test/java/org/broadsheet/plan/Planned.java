package org.broadsheet.plan;

import java.util.List;
import org.broadsheet.maps.MapDrawer;
import org.broadsheet.model.SampleSite;
import org.broadsheet.pages.Page;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.ThemeAssets;

/** A plan, easy to look into. */
record Planned(Plan plan) {

    static final ThemeAssets ASSETS = new ThemeAssets(new SitePath("assets/style.css"), new SitePath("assets/site.js"));

    static Planned of(SampleSite site) {
        return new Planned(new PagePlanner(ASSETS, "Broadsheet test", new MapDrawer()::draw).plan(site.build()));
    }

    List<String> paths() {
        return plan.addresses().stream().map(PlannedAddress::path).toList();
    }

    List<String> paths(String kind) {
        return plan.addresses().stream().filter(a -> a.kind().equals(kind)).map(PlannedAddress::path).toList();
    }

    /** The page at a file. */
    <T extends Page> T page(Class<T> kind, String file) {
        return kind.cast(plan.pages().stream().filter(p -> p.file().equals(file)).findFirst().orElseThrow(() -> new AssertionError("no page " + file + " in " + paths())));
    }
}
