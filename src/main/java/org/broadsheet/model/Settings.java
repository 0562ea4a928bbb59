package org.broadsheet.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code content/site.yaml} says, defaults filled in.
 *
 * @param url the site's address with a final slash; empty when it has none
 * @param language BCP 47 tag
 * @param permalink pattern of entry addresses with {@code :year :month :day :slug :filename :id}
 * @param paginate entries on a list page, at least 1
 * @param related related articles an entry shows at most, 0 for none
 * @param share ids of share links, in order
 * @param takedown ids of entries and outlets that are shown nowhere
 * @param publish targets by name
 */
public record Settings(
        String title,
        String tagline,
        String url,
        String language,
        ZoneId timezone,
        String permalink,
        int paginate,
        int related,
        Theme theme,
        List<Account> accounts,
        List<String> share,
        Replies comments,
        Feeds feeds,
        boolean search,
        Editions editions,
        boolean cards,
        boolean precompress,
        AiCrawlers aiCrawlers,
        List<String> takedown,
        Map<String, Target> publish,
        Fetching ingest) {

    public static final String DEFAULT_PERMALINK = "/:year/:month/:slug/";

    public Settings {
        accounts = List.copyOf(accounts);
        share = List.copyOf(share);
        takedown = List.copyOf(takedown);
        publish = Collections.unmodifiableMap(new TreeMap<>(publish));
    }

    /** The same site at another address, as {@code --base-url} asks; empty for none. */
    public Settings withUrl(String other) {
        return new Settings(title, tagline, other, language, timezone, permalink, paginate, related, theme, accounts, share, comments, feeds, search, editions,
                cards, precompress, aiCrawlers, takedown, publish, ingest);
    }

    /**
     * @param logo path below content/assets; empty for none
     * @param accent a CSS hexadecimal colour; empty for the theme's own
     * @param fonts {@code serif}, {@code sans} or empty
     * @param blocks parts of the front page, in order: {@code lead topics latest regions}
     */
    public record Theme(String logo, String accent, String fonts, List<String> blocks) {
        public Theme {
            blocks = List.copyOf(blocks);
        }
    }

    /** A social account. @param followers as shown; empty when not said */
    public record Account(String name, String url, String followers) {}

    /** Where replies go: a form's address, a mail address, or (both empty) nowhere. */
    public record Replies(String endpoint, String mail) {}

    /** @param full whether items carry the whole text; @param items how many a feed has */
    public record Feeds(boolean full, int items) {}

    public record Editions(boolean daily, boolean weekly, boolean mail, boolean epub) {}

    public enum AiCrawlers {
        ALLOW,
        REFUSE
    }

    /** @param kind {@code folder}, {@code git} or {@code s3}; @param options the target's other keys, by name */
    public record Target(String kind, Map<String, String> options) {
        public Target {
            options = Collections.unmodifiableMap(new TreeMap<>(options));
        }
    }

    /** @param delaySeconds between two requests to one host */
    public record Fetching(String agent, double delaySeconds, List<String> allowHosts) {

        /** Where the settings say nothing. */
        public static final Fetching STANDARD = new Fetching("", 1, List.of());

        public Fetching {
            allowHosts = List.copyOf(allowHosts);
        }
    }
}
