package org.broadsheet.content;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site's own address. */
final class SiteUrl {

    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#\\s@:\\[\\]\\\\]+|\\[[0-9a-f:.]+\\])(:[0-9]{1,5})?(/[^?#\\s\\\\]*)?");

    private SiteUrl() {}

    /** In full and with a final slash; the empty address stays empty. Empty when it is no address of a site. */
    static Optional<String> normalise(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.of("");
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String host = matcher.group(2).startsWith("[") ? matcher.group(2) : IDN.toASCII(matcher.group(2), IDN.USE_STD3_ASCII_RULES);
            String port = matcher.group(3) == null ? "" : matcher.group(3);
            String path = matcher.group(4) == null ? "" : matcher.group(4);
            Optional<String> below = path.isEmpty() || path.equals("/") ? Optional.of("") : SafePath.of(path);
            String start = (matcher.group(1) + "://" + host + port).toLowerCase(Locale.ROOT) + "/";
            return below.flatMap(p -> Href.ofLink(start + p)).map(url -> url.endsWith("/") ? url : url + "/");
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }
}
