package org.broadsheet.proof;

import java.util.Locale;

/**
 * The address that a site has or will have.
 *
 * @param host host and port, in lower case, without a default port; empty for a site without an address
 * @param path where the site begins on the host, with a slash at both ends
 */
record BaseAddress(String host, String path) {

    static final BaseAddress NONE = new BaseAddress("", "/");

    /** Reads an {@code http(s)} address; anything else is none. */
    static BaseAddress parse(String url) {
        String rest = behindScheme(url);
        if (rest.isEmpty()) {
            return NONE;
        }
        int end = endOfHost(rest);
        String path = rest.substring(end);
        int cut = Addressing.firstOf(path, "?#");
        path = path.substring(0, cut);
        path = path.isEmpty() ? "/" : path;
        return new BaseAddress(host(rest.substring(0, end)), Addressing.decode(path.endsWith("/") ? path : path + "/"));
    }

    boolean known() {
        return !host.isEmpty();
    }

    /** What follows {@code http://} or {@code https://}; empty for other addresses. */
    static String behindScheme(String url) {
        String lower = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") ? url.substring(8) : lower.startsWith("http://") ? url.substring(7) : "";
    }

    static int endOfHost(String rest) {
        return Addressing.firstOf(rest, "/?#\\");
    }

    static String host(String authority) {
        String name = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return name.endsWith(":80") ? name.substring(0, name.length() - 3) : name.endsWith(":443") ? name.substring(0, name.length() - 4) : name;
    }
}
