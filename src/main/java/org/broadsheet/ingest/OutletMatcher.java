package org.broadsheet.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
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
        String[] there = parts(home);
        String[] here = parts(url);
        if (there[0].isEmpty() || !(here[0].equals(there[0]) || here[0].endsWith("." + there[0]))) {
            return -1;
        }
        String path = withPath ? there[1].substring(0, there[1].lastIndexOf('/') + 1) : "/";
        return here[1].startsWith(path) ? there[0].length() + path.length() : -1;
    }

    private static String[] parts(String url) {
        try {
            URI uri = new URI(url.strip());
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
            return new String[] {host, path};
        } catch (URISyntaxException odd) {
            return new String[] {"", "/"};
        }
    }
}
