package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * One event as several outlets tell it.
 *
 * @param reports oldest first
 * @param outlets how many different outlets
 * @param independent how many reports are not copies of another
 * @param copied whose texts others print, that of the most first
 * @param earlier earlier events of the same running story, the latest first
 * @param map of the places that the reports are about, where they are known
 */
public record StoryView(
        String id, String title, List<Report> reports, int outlets, int independent, List<Copied> copied, TimeView first, TimeView last, List<Label> topics, List<Label> regions,
        List<Earlier> earlier, Optional<MapView> map) {

    /** A text that several reports print. @param from an agency, else the outlet that had it first, else that report's title; @param agency whether it is an agency's; @param reports how many repeat it */
    public record Copied(String from, boolean agency, int reports) {}

    /** @param link the event's own page, or the only report of it; @param time of its newest report; @param outlets how many outlets told it */
    public record Earlier(SitePath link, String title, TimeView time, int outlets) {}

    /** @param copyOf title of the report whose text it repeats; empty for an independent one; @param gap time since the report before, such as {@code 3 hours later}; empty for the first */
    public record Report(Card card, String copyOf, String gap) {}
}
