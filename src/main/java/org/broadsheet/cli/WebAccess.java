package org.broadsheet.cli;

import org.broadsheet.fetch.Fetcher;
import org.broadsheet.fetch.Limits;
import org.broadsheet.model.Settings;

/** How commands reach the web. */
final class WebAccess {

    private WebAccess() {}

    /** Costs nothing until it is asked for something. */
    static Fetcher fetcher(Console console, Settings.Fetching settings) {
        return new Fetcher(settings, Limits.STANDARD, console.clock());
    }
}
