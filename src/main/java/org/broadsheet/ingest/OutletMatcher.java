package org.broadsheet.ingest;

import java.util.Optional;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Vocabulary;

/** Finds the outlet of sources.yaml that an article comes from. */
final class OutletMatcher {

    private final Vocabulary<Outlet> outlets;

    OutletMatcher(Vocabulary<Outlet> outlets) {
        this.outlets = outlets;
    }

    /** The outlet that the source is known to come from; else the one that the article tells. */
    Optional<Outlet> find(Source source, String url, String site) {
        return source.outlet().isEmpty() ? find(url, site) : outlets.find(source.outlet());
    }

    /** The outlet whose home or feeds are on the address's host, the nearest path first; else by name. */
    private Optional<Outlet> find(String url, String site) {
        Outlet best = null;
        int longest = -1;
        for (Outlet outlet : outlets.terms()) {
            int fit = Math.max(fit(outlet.home(), url, true), outlet.feeds().stream().mapToInt(feed -> fit(feed, url, false)).max().orElse(-1));
            if (fit > longest) {
                longest = fit;
                best = outlet;
            }
        }
        return best != null ? Optional.of(best) : site.isBlank() ? Optional.empty() : outlets.find(site);
    }

    /** How many characters of host and path both share; -1 when the address is not below the home. A feed's path says nothing. */
    private static int fit(String home, String url, boolean withPath) {
        WebPlace there = WebPlace.of(home);
        WebPlace here = WebPlace.of(url);
        if (there.host().isEmpty() || !(here.host().equals(there.host()) || here.host().endsWith("." + there.host()))) {
            return -1;
        }
        String path = withPath ? there.path().substring(0, there.path().lastIndexOf('/') + 1) : "/";
        return here.path().startsWith(path) ? there.host().length() + path.length() : -1;
    }
}
