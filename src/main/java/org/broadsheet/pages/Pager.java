package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * Where a page stands in its list.
 *
 * @param current from 1
 * @param pages the numbers to offer, in order: the first, the last and those around the current one; a gap in the numbers is a gap in the list
 */
public record Pager(int current, int total, Optional<SitePath> newer, Optional<SitePath> older, List<Number> pages) {

    public record Number(int number, SitePath link, boolean current) {}
}
