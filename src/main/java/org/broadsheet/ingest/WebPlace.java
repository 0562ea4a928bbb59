package org.broadsheet.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where an address leads, as far as outlets and hosts are told by it.
 *
 * @param host in lower case, without a leading {@code www.}; empty for what is no address
 * @param path begins with a slash
 */
record WebPlace(String host, String path) {

    static WebPlace of(String address) {
        try {
            URI uri = new URI(address.strip());
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return new WebPlace(host, uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath());
        } catch (URISyntaxException odd) {
            return new WebPlace("", "/");
        }
    }

    boolean isFrontPage() {
        return path.equals("/");
    }
}
