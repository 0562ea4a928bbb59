package org.broadsheet.serve;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a request means this server. A foreign site can make its name point to this machine and so read a preview with the browser's
 * help; such requests carry the foreign name.
 */
final class HostCheck {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+(%25?[\\w.]+)?]");

    private final String own;
    private final boolean everywhere;

    /** @param host the name or address that the server listens on */
    HostCheck(String host) {
        this.own = host.toLowerCase(Locale.ROOT);
        this.everywhere = own.equals("0.0.0.0") || own.equals("::") || own.equals("[::]");
    }

    /** @param header the request's Host header; null when it has none */
    boolean accepts(String header) {
        if (header == null) {
            return false;
        }
        String name = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]") || name.equals(own) || name.equals("[" + own + "]")
                || everywhere && ADDRESS.matcher(name).matches();
    }
}
