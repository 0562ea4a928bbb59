package org.broadsheet.pages;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.SafeHtml;

/** One file of the site and all that its template needs. Every kind names its template. */
public sealed interface Page {

    /** The file, below the output folder: {@code 2026/03/bridge/index.html}. */
    String file();

    /** The template that renders it, in the theme folder. */
    String template();

    /** What is the same on every page of the site, made once. */
    SiteView site();

    /**
     * The front page.
     *
     * @param lead the stories or entries that open the page, most important first
     * @param topics a block for each topic that has entries
     * @param latest newest entries of this page of the list
     * @param blocks the parts to show, in order: {@code lead topics latest regions}
     */
    record Home(
            String file, SiteView site, Head head, List<Card> lead, List<TopicBlock> topics, List<Card> latest, List<Label> regions, List<String> blocks, Pager pager)
            implements Page {
        @Override
        public String template() {
            return "home.ftlh";
        }
    }

    /** One article with everything around it. */
    record EntryPage(String file, SiteView site, Head head, EntryView entry) implements Page {
        @Override
        public String template() {
            return "entry.ftlh";
        }
    }

    /**
     * Entries under one heading: a topic, region, source, tag, month; newest first.
     *
     * @param kind {@code topic region source tag archive}
     * @param facts lines about the thing listed, such as an outlet's home page
     * @param feeds addresses of its own feeds; empty when it has none
     * @param children narrower things: the regions inside a region, the months of a year
     * @param map of a region that has a place, on the first page of its list
     */
    record ListPage(
            String file, SiteView site, Head head, String kind, String title, String description, List<Fact> facts, List<Link> feeds, List<Label> children,
            Optional<MapView> map, List<Card> entries, int total, Pager pager)
            implements Page {
        @Override
        public String template() {
            return "list.ftlh";
        }
    }

    /** All topics, regions, sources, tags, stories, or years. @param kind {@code topics regions sources tags stories archive}; @param map of the regions that have a place */
    record OverviewPage(String file, SiteView site, Head head, String kind, String title, String description, Optional<MapView> map, List<OverviewGroup> groups) implements Page {
        @Override
        public String template() {
            return "overview.ftlh";
        }
    }

    /** One event as several outlets tell it, oldest report first. @param coverage their reports held against each other; empty where only one text is there */
    record StoryPage(String file, SiteView site, Head head, StoryView story, List<RelatedCard> related, Optional<CoverageView> coverage) implements Page {
        @Override
        public String template() {
            return "story.ftlh";
        }
    }

    /** A page of its own, such as "About". */
    record TextPage(String file, SiteView site, Head head, String title, SafeHtml body) implements Page {
        @Override
        public String template() {
            return "page.ftlh";
        }
    }

    /**
     * The search page.
     *
     * @param index the folder of its data
     * @param entries newest entries, for readers without scripts
     */
    record SearchPage(String file, SiteView site, Head head, SitePath index, List<Card> entries) implements Page {
        @Override
        public String template() {
            return "search.ftlh";
        }
    }

    /** What a host shows for an address that does not exist. */
    record NotFoundPage(String file, SiteView site, Head head, List<Card> latest) implements Page {
        @Override
        public String template() {
            return "404.ftlh";
        }
    }

    /** An old address that leads to the new one. */
    record RedirectPage(String file, SiteView site, String title, SitePath target, String canonical) implements Page {
        @Override
        public String template() {
            return "redirect.ftlh";
        }
    }

    /** A feed. @param format {@code atom}, {@code rss} or {@code json} */
    record FeedPage(String file, SiteView site, String format, FeedView feed) implements Page {
        @Override
        public String template() {
            return format.equals("json") ? "" : format + ".ftlx";
        }
    }

    /** Addresses for search engines; an index of sitemaps where there are several. @param index whether the items are sitemaps */
    record SitemapPage(String file, SiteView site, boolean index, List<SitemapItem> items) implements Page {
        @Override
        public String template() {
            return "sitemap.ftlx";
        }
    }

    /** Rules for robots. @param sitemap full address; empty for a site without one */
    record RobotsPage(String file, SiteView site, String sitemap, boolean refuseAi) implements Page {
        @Override
        public String template() {
            return "robots.ftl";
        }
    }

    /**
     * What stands in a page's head and frame.
     *
     * @param title the page's own, without the site's; the front page has the site's
     * @param description plain text within what the rights allow; may be empty
     * @param canonical full address; empty for a site without one
     * @param language of the page's frame; an article may have another
     * @param breadcrumbs the way from the front page to this one, itself left out
     * @param feeds the page's own, without the site's
     * @param section what the page stands under: a topic's id on its lists and entries, else {@code home topics regions sources tags stories archive search page}
     */
    record Head(
            String title, String description, String canonical, String language, String direction, boolean noindex, Optional<ImageView> image, List<Link> breadcrumbs,
            List<FeedLink> feeds, String section) {}

    record TopicBlock(Label topic, List<Card> entries) {}

    /** @param title empty where there is one group only */
    record OverviewGroup(String title, List<Label> items) {}

    record Fact(String name, String text, String href) {}
}
