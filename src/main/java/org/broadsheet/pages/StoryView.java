package org.broadsheet.pages;

import java.util.List;

/**
 * One event as several outlets tell it.
 *
 * @param reports oldest first
 * @param outlets how many different outlets
 * @param independent how many reports are not copies of another
 */
public record StoryView(String id, String title, List<Report> reports, int outlets, int independent, TimeView first, TimeView last, List<Label> topics, List<Label> regions) {

    /** @param copyOf title of the report whose text it repeats; empty for an independent one; @param gap time since the report before, such as {@code 3 hours later}; empty for the first */
    public record Report(Card card, String copyOf, String gap) {}
}
