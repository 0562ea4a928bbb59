package org.broadsheet.format;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Entry;
import org.broadsheet.report.Diagnostic;

/**
 * What reading an entry's file gave.
 *
 * @param entry empty when title or date are missing or the front matter can't be read; the diagnostics say why
 * @param diagnostics in the order in which they were found
 */
public record ParsedEntry(Optional<Entry> entry, EntryPlaces places, List<Diagnostic> diagnostics) {

    public ParsedEntry {
        diagnostics = List.copyOf(diagnostics);
    }
}
