package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/** Where a page stands in its list. @param current from 1; @param pages every page's number and link, in order */
public record Pager(int current, int total, Optional<SitePath> newer, Optional<SitePath> older, List<Number> pages) {

    public record Number(int number, SitePath link, boolean current) {}
}
