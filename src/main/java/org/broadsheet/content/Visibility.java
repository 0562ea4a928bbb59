package org.broadsheet.content;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.model.Entry;

/**
 * Whether an entry is shown at one moment, and when that changes.
 *
 * @param shown on the site now
 * @param planned whether it ever may be by itself: neither a draft nor taken down
 * @param next the next moment at which it appears or disappears; empty when nothing more happens
 */
record Visibility(boolean shown, boolean planned, Optional<Instant> next) {

    static Visibility of(Entry entry, ReadingOptions options, ZoneId zone, boolean takenDown) {
        if (takenDown || entry.placement().draft() && !options.drafts()) {
            return new Visibility(false, false, Optional.empty());
        }
        Entry.Dates dates = entry.dates();
        Optional<Instant> appears = options.future() ? Optional.empty()
                : Stream.concat(Stream.of(dates.date()), dates.embargo().stream()).map(date -> date.instant(zone)).max(Instant::compareTo);
        Optional<Instant> goes = options.expired() ? Optional.empty() : dates.expires().map(date -> date.instant(zone));
        boolean come = appears.isEmpty() || !appears.get().isAfter(options.now());
        boolean gone = goes.isPresent() && !goes.get().isAfter(options.now());
        boolean never = goes.isPresent() && appears.isPresent() && !goes.get().isAfter(appears.get());
        Optional<Instant> next = gone || never ? Optional.empty() : come ? goes : appears;
        return new Visibility(come && !gone, true, next);
    }

    /** Whether the settings take the entry down, by its own id or by what names its outlet. */
    static boolean takenDown(List<String> takedown, Entry entry, Optional<String> outlet) {
        return takedown.contains(entry.id()) || outlet.isPresent() && takedown.contains(outlet.get());
    }
}
