package org.broadsheet.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Link targets as they stand in hostile markup, brought into one safe form. */
final class Href {

    private static final List<String> LINK_SCHEMES = List.of("http", "https", "mailto", "tel");
    private static final List<String> IMAGE_SCHEMES = List.of("http", "https");
    private static final String UNENCODED = "-._~:/?#[]@!$&'()*+,;=%";

    private Href() {}

    /** Where a link may lead: an address of a harmless scheme, or a path, query or fragment of this site. Empty for everything else. */
    static Optional<String> ofLink(String raw) {
        return normalise(raw, LINK_SCHEMES);
    }

    /** Where an image may come from. */
    static Optional<String> ofImage(String raw) {
        return normalise(raw, IMAGE_SCHEMES).filter(src -> !src.isEmpty() && !src.startsWith("#") && !src.startsWith("?"));
    }

    /** Whether it leads to another site or program. Expects the form that this class makes. */
    static boolean isExternal(String href) {
        return schemeEnd(href) > 0;
    }

    /** Whether it is a full address of the web, already in good form. */
    static boolean isWeb(String address) {
        return address.matches("(?i)https?://[^\\s\"<>\\\\]+") && ofLink(address).isPresent();
    }

    private static Optional<String> normalise(String raw, List<String> schemes) {
        String text = encode(visible(raw));
        int colon = schemeEnd(text);
        if (colon < 0) {
            String path = forwardSlashes(text);
            if (!path.startsWith("//")) {
                return Optional.of(path);
            }
            // A browser takes any run of slashes as the beginning of a host name.
            String host = path.replaceFirst("^/+", "");
            return host.isEmpty() ? Optional.of("/") : Optional.of("https://" + host);
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = text.substring(colon + 1);
        if (!schemes.contains(scheme) || rest.isEmpty()) {
            return Optional.empty();
        }
        if (!scheme.startsWith("http")) {
            return Optional.of(scheme + ":" + rest);
        }
        String slashed = forwardSlashes(rest);
        return slashed.matches("//[^/?#].*") ? Optional.of(scheme + ":" + slashed) : Optional.empty();
    }

    /** Where a colon ends a scheme; -1 where the text has none. Anything before a first colon counts, however odd. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private static String forwardSlashes(String text) {
        int end = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        return text.substring(0, end).replace("%5C", "/").replace('\\', '/') + text.substring(end);
    }

    /** Browsers drop control characters from addresses, so they must go before anything is decided. */
    private static String visible(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            boolean hidden = c < 0x20 || c >= 0x7F && c < 0xA0 || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE;
            if (!hidden) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    private static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c < 128 && UNENCODED.indexOf(c) >= 0) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            }
        });
        return out.toString();
    }
}
