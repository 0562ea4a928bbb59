package org.broadsheet.model;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Turns paths below the site's root into links. Paths have no leading slash and end in {@code /} unless they name a file; the
 * front page is the empty path.
 *
 * @param url the site's address with a final slash; empty for a site without one, whose links are relative
 */
public record Addresses(String url) {

    /** The link to a path from the page at another path. Percent-encodes what an address can't hold. */
    public String href(String from, String to) {
        if (!url.isEmpty()) {
            return basePath() + encode(to);
        }
        int depth = (int) from.chars().filter(c -> c == '/').count();
        String up = "../".repeat(depth);
        String link = up + encode(to);
        return link.isEmpty() ? "./" : link;
    }

    /** The full address of a path. Only for sites that have one. */
    public String absolute(String to) {
        if (url.isEmpty()) {
            throw new IllegalStateException("a site without url has no absolute addresses");
        }
        return url + encode(to);
    }

    public boolean hasUrl() {
        return !url.isEmpty();
    }

    /** {@code /} or {@code /folder/}: where the site begins on its host. Only for sites that have an address. */
    public String basePath() {
        int host = url.indexOf("://") + 3;
        return url.substring(url.indexOf('/', host));
    }

    private static String encode(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || "/-._~?=#".indexOf(c) >= 0)) {
                return encodeAll(path);
            }
        }
        return path;
    }

    private static String encodeAll(String path) {
        int cut = path.indexOf('#');
        String fragment = cut < 0 ? "" : path.substring(cut + 1);
        String rest = cut < 0 ? path : path.substring(0, cut);
        int ask = rest.indexOf('?');
        try {
            URI uri = new URI(null, null, "/" + (ask < 0 ? rest : rest.substring(0, ask)), ask < 0 ? null : rest.substring(ask + 1), fragment.isEmpty() ? null : fragment);
            return uri.toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("not a path: " + path, impossible);
        }
    }
}
