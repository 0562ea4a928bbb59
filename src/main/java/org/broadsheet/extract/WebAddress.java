package org.broadsheet.extract;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Addresses found in pages, made fit to be kept: absolute, harmless, without trackers. */
final class WebAddress {

    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s@]+@");
    private static final Set<String> SHARERS = Set.of("twitter.com/intent", "twitter.com/share", "facebook.com/sharer", "facebook.com/share.php",
            "linkedin.com/sharearticle", "api.whatsapp.com/send", "wa.me", "t.me/share", "pinterest.com/pin/create", "reddit.com/submit");
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /** The address as it may stand in an entry; empty for anything but web and mail addresses. */
    static String clean(String absolute) {
        String address = absolute.strip();
        if (address.length() > LONGEST || !isWeb(address) && !MAIL.matcher(address).lookingAt()) {
            return "";
        }
        int hash = address.indexOf('#');
        String fragment = hash < 0 || Trackers.isTracker(address.substring(hash + 1)) ? "" : address.substring(hash);
        String rest = hash < 0 ? address : address.substring(0, hash);
        int ask = rest.indexOf('?');
        return (ask < 0 ? rest : rest.substring(0, ask) + query(rest.substring(ask + 1))) + fragment;
    }

    private static String query(String told) {
        StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String pair : told.split("&")) {
            if (!pair.isEmpty() && !Trackers.isTracker(pair)) {
                kept.add(pair);
            }
        }
        return kept.toString();
    }

    /** Whether an address names a host of the web. */
    private static boolean isWeb(String address) {
        int start = address.regionMatches(true, 0, "https://", 0, 8) ? 8 : address.regionMatches(true, 0, "http://", 0, 7) ? 7 : address.length();
        return start < address.length() && "/?# \t\n\r\f\u000b".indexOf(address.charAt(start)) < 0;
    }

    /** The address that an attribute holds, made absolute as {@link Element#absUrl(String)} does, which is slow and most often has nothing to do. */
    static String absolute(Element element, String attribute) {
        String told = element.attr(attribute);
        if (isPlain(told)) {
            if (told.startsWith("https://") || told.startsWith("http://")) {
                return hostEnd(told) > 0 ? told : element.absUrl(attribute);
            }
            String base = told.startsWith("/") && !told.startsWith("//") ? element.baseUri() : "";
            int end = base.startsWith("https://") || base.startsWith("http://") ? hostEnd(base) : 0;
            if (end > 0) {
                return base.substring(0, end) + told;
            }
        }
        return element.absUrl(attribute);
    }

    /** Whether an address has no character or path step that needs rewriting. */
    private static boolean isPlain(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean step = c == '.' && i > 0 && address.charAt(i - 1) == '/';
            if (c <= ' ' || c >= 127 || c == '\\' || step) {
                return false;
            }
        }
        return true;
    }

    /** Where the host of a web address ends; 0 for one with anything but a plain host before its path. */
    private static int hostEnd(String address) {
        int start = address.indexOf("://") + 3;
        int at = start;
        while (at < address.length() && (Character.isLetterOrDigit(address.charAt(at)) || address.charAt(at) == '.' || address.charAt(at) == '-')) {
            at++;
        }
        return at > start && (at == address.length() || address.charAt(at) == '/') ? at : 0;
    }

    /** Whether it only shares the page with somebody. */
    static boolean shares(String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.|m\\.)?", "");
        return SHARERS.stream().anyMatch(plain::startsWith);
    }

    /** The host without {@code www.}; empty when there is none. */
    static String host(String address) {
        int start = address.indexOf("://");
        if (start < 0) {
            return "";
        }
        String host = address.substring(start + 3).split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether the address is a host's front page. */
    static boolean isHome(String address) {
        int start = address.indexOf("://");
        String path = start < 0 ? address : address.substring(start + 3);
        int slash = path.indexOf('/');
        return slash < 0 || path.substring(slash).matches("/?(?:index\\.\\w+)?");
    }
}
