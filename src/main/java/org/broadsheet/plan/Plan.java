package org.broadsheet.plan;

import java.util.List;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;
import org.broadsheet.report.Diagnostic;

/**
 * What the build is to make.
 *
 * @param pages every page to render, in a stable order
 * @param files the site's assets, to copy
 * @param addresses one for each page and file; what other stages write (the theme's files, the search data) is theirs to add
 * @param diagnostics what the author should know about the plan as a whole
 */
public record Plan(List<Page> pages, List<Output> files, List<PlannedAddress> addresses, List<Diagnostic> diagnostics) {

    public Plan {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        addresses = List.copyOf(addresses);
        diagnostics = List.copyOf(diagnostics);
    }
}
