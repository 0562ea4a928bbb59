package org.broadsheet.cli;

import java.util.Optional;
import org.broadsheet.fetch.Agent;
import org.broadsheet.fetch.Fetcher;
import org.broadsheet.fetch.Limits;
import org.broadsheet.model.Settings;

/** How commands reach the web. */
final class WebAccess {

    private WebAccess() {}

    /**
     * Costs nothing until it is asked for something.
     *
     * @param settings of the site; absent where we stand in none
     */
    static Fetcher fetcher(Console console, Optional<Settings> settings) {
        Agent agent = settings.map(s -> Agent.of(s, Version.number())).orElseGet(() -> Agent.of(Version.number()));
        return new Fetcher(settings.map(Settings::ingest).orElse(Settings.Fetching.STANDARD), agent, Limits.STANDARD, console.clock());
    }
}
