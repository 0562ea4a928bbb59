package org.broadsheet.build;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Output;
import org.broadsheet.model.Site;
import org.broadsheet.plan.Plan;
import org.broadsheet.render.PageRenderer;
import org.broadsheet.report.Diagnostics;

/**
 * A site that is ready to render, or the reasons why it is not.
 *
 * @param ready empty when the content has errors
 * @param diagnostics of all stages so far
 */
public record Planned(Optional<Ready> ready, Diagnostics diagnostics, List<StageTime> times) {

    /**
     * @param files outputs that need no template: assets, the theme's files, the search index
     */
    public record Ready(Site site, Plan plan, PageRenderer renderer, List<Output> files) {}
}
