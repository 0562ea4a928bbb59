package org.broadsheet.fetch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.model.Settings;

/**
 * Who asks.
 *
 * @param header what servers are told; printable ASCII
 */
public record Agent(String header) {

    private static final String NAME = "Broadsheet";
    /** What browsers begin with, and so do robots that want to be treated like one. Their own name comes after "compatible". */
    private static final Pattern DISGUISED = Pattern.compile("^Mozilla/[^(]{0,20}\\(compatible; ?([A-Za-z_-]{1,64})");
    private static final Pattern PRODUCT = Pattern.compile("^[A-Za-z_-]{1,64}");

    public Agent {
        if (!header.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("an agent is printable ASCII: " + header);
        }
    }

    /**
     * The agent that the settings name; without one our own name, and the site's address so that an outlet can find out who reads it.
     *
     * @param version of this program
     */
    public static Agent of(Settings settings, String version) {
        String named = settings.ingest().agent();
        if (!named.isBlank()) {
            return new Agent(named.strip());
        }
        String url = settings.url();
        boolean tellable = !url.isEmpty() && url.chars().allMatch(c -> c > ' ' && c < 127);
        Agent plain = of(version);
        return tellable ? new Agent(plain.header() + " (+" + url + ")") : plain;
    }

    /** Our own name, where no site's settings say more. */
    public static Agent of(String version) {
        return new Agent(NAME + "/" + version);
    }

    /** The name that a robots.txt speaks to (RFC 9309, "product token"), in lower case. */
    String productToken() {
        Matcher disguised = DISGUISED.matcher(header);
        if (disguised.find()) {
            return disguised.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher product = PRODUCT.matcher(header);
        return (product.find() ? product.group() : NAME).toLowerCase(Locale.ROOT);
    }
}
