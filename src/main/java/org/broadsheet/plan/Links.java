package org.broadsheet.plan;

import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Entry;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.ImageView.ImageSource;
import org.broadsheet.pages.SitePath;

/** Addresses that authors and sources wrote. What is no web address or leads out of the site is dropped: sources are not to be trusted. */
final class Links {

    private static final int LONGEST = 2000;

    private final Addresses addresses;

    Links(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The address where it is one of the web, else empty. */
    static String web(String written) {
        String url = written.strip();
        boolean scheme = url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
        return scheme && url.length() <= LONGEST && url.codePoints().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>' || c >= 127 && c < 160) ? url : "";
    }

    /** A text as a part of an address. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The host of a web address, in ASCII, without port. */
    static String host(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        String authority = rest.substring(0, (rest + "/").indexOf('/'));
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException odd) {
            return encode(host);
        }
    }

    /** The full address of a path; empty for a site without one. */
    String absolute(String path) {
        return addresses.hasUrl() ? addresses.absolute(path) : "";
    }

    Optional<ImageView> image(Entry.Image image) {
        String src = image.src().strip();
        if (src.startsWith("//")) {
            src = "https:" + src;
        }
        if (src.indexOf(':') >= 0 && src.indexOf(':') < (src + "/").indexOf('/')) {
            String url = web(src);
            return url.isEmpty() ? Optional.empty() : Optional.of(view(image, new ImageSource.Remote(url), url));
        }
        String path = local(src);
        return path.isEmpty() ? Optional.empty() : Optional.of(view(image, new ImageSource.Local(new SitePath(path)), absolute(path)));
    }

    private static ImageView view(Entry.Image image, ImageSource source, String url) {
        return new ImageView(source, url, image.alt().strip(), image.credit().strip(), image.caption().strip(), 0, 0);
    }

    /** A path below the site's root, or empty where it is none. */
    private static String local(String src) {
        String path = src;
        while (path.startsWith("/") || path.startsWith("./")) {
            path = path.substring(path.indexOf('/') + 1);
        }
        boolean outside = ("/" + path + "/").contains("/../");
        return outside || path.length() > LONGEST || path.codePoints().anyMatch(c -> c < ' ' || c == '\\' || c == 127) ? "" : path;
    }
}
