package org.broadsheet.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;

/**
 * What to bring in, and how.
 *
 * @param site the site's folder
 * @param sources in the order in which they are to be filed
 * @param date for articles without one; empty to take the file's
 * @param dryRun whether to say what would be done and write nothing
 * @param force whether the source's body replaces one that a person has edited
 * @param now the moment of reading
 */
public record IngestRequest(
        Path site, Settings settings, Vocabulary<Topic> topics, Vocabulary<Outlet> outlets, List<Source> sources, Optional<DateValue> date,
                boolean dryRun, boolean force, Instant now) {

    public IngestRequest {
        sources = List.copyOf(sources);
    }
}
