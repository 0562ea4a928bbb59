package org.broadsheet.serve;

import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.report.Diagnostics;

/**
 * What a build for preview came to.
 *
 * @param diagnostics of the whole site
 * @param finished whether there is a site to show; when not, the last good one stays on screen with the diagnostics over it
 * @param files makes the file at a path of the site, such as {@code 2026/03/bridge/index.html}; empty where the site has none. Called by
 *     several threads at once
 */
public record Preview(Diagnostics diagnostics, boolean finished, Function<String, Optional<Served>> files) {

    /** A build that came to nothing. */
    public static Preview failed(Diagnostics diagnostics) {
        return new Preview(diagnostics, false, path -> Optional.empty());
    }
}
