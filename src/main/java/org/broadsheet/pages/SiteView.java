package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;

/**
 * What every page shows.
 *
 * @param url full address with a final slash; empty for a site without one
 * @param style the style sheet, with a fingerprint so that it may be cached for ever
 * @param script the small script that only adds comfort
 * @param accent a CSS colour; empty for the theme's own
 * @param fonts {@code serif}, {@code sans} or empty
 * @param topics main navigation
 * @param pages the site's own pages, for the foot
 * @param newest the newest entries, for "Latest articles"
 * @param feeds the site's own feeds
 * @param search the search page, where there is one
 */
public record SiteView(
        String title,
        String tagline,
        String url,
        String language,
        SitePath home,
        SitePath style,
        SitePath script,
        Optional<SitePath> logo,
        String accent,
        String fonts,
        List<Label> topics,
        List<Link> sections,
        List<Link> pages,
        List<Account> accounts,
        List<FeedLink> feeds,
        List<Card> newest,
        Optional<SitePath> search,
        String generator) {

    /** @param followers as shown; empty when not said */
    public record Account(String name, String url, String followers) {}
}
