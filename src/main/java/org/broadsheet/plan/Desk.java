package org.broadsheet.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Content.Asset;
import org.broadsheet.model.Content.TextPage;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Site;
import org.broadsheet.pages.FeedLink;
import org.broadsheet.pages.ImageView;
import org.broadsheet.pages.Label;
import org.broadsheet.pages.Link;
import org.broadsheet.pages.Page.Head;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.SiteView;
import org.broadsheet.pages.ThemeAssets;
import org.broadsheet.plan.Phrases.Phrase;
import org.broadsheet.text.Scripts;

/** What everyone who plans pages has at hand, made once: the site, its shelves, its cards, and what every page shows. */
final class Desk {

    /** How many topics the menu and the front page name at most; all stand on the overview. */
    static final int MENU_TOPICS = 12;
    private static final int NEWEST = 6;

    final Site site;
    final Settings settings;
    final List<Article> articles;
    final Links links;
    final Phrases phrases;
    final Times times;
    final Shelves shelves;
    final Cards cards;
    final SiteView view;

    Desk(Site site, ThemeAssets assets, String generator) {
        Content content = site.content();
        this.site = site;
        this.settings = content.settings();
        this.articles = content.articles();
        this.links = new Links(content.addresses());
        this.phrases = new Phrases(settings.language());
        this.times = new Times(settings.timezone(), settings.language(), phrases);
        this.shelves = new Shelves(site, times);
        this.cards = new Cards(site, shelves, times, links);
        this.view = view(content, assets, generator);
    }

    Addresses addresses() {
        return site.content().addresses();
    }

    /** The topics of the menu, in their order: all of them, or those with most articles where there are too many. */
    List<Shelf> menuTopics() {
        List<Shelf> all = shelves.topics();
        if (all.size() <= MENU_TOPICS) {
            return all;
        }
        List<Shelf> largest = all.stream().sorted(Comparator.comparingInt((Shelf s) -> -s.articles().size())).limit(MENU_TOPICS).toList();
        return all.stream().filter(largest::contains).toList();
    }

    /** The head of a page of the site's own making. */
    Head head(String title, String description, String path, List<Link> breadcrumbs, List<FeedLink> feeds, String section) {
        return head(title, description, path, settings.language(), false, Optional.empty(), breadcrumbs, feeds, section);
    }

    /** The head of any page. */
    Head head(String title, String description, String path, String language, boolean noindex, Optional<ImageView> image, List<Link> breadcrumbs, List<FeedLink> feeds,
            String section) {
        return new Head(title, description, links.absolute(path), language, Scripts.direction(language), noindex, image, breadcrumbs, feeds, section);
    }

    Link home() {
        return new Link(phrases.say(Phrase.HOME), new SitePath(""));
    }

    /** The feeds of a folder; none for a site without an address. */
    List<FeedLink> feeds(String folder, String title) {
        if (!addresses().hasUrl()) {
            return List.of();
        }
        return FeedPages.FORMATS.stream().map(f -> new FeedLink(title + " (" + f.name() + ")", f.type(), new SitePath(folder + f.file()))).toList();
    }

    /** ISO 8601 moment of the newest change of these articles; empty where there are none. */
    String modified(List<Integer> indexes) {
        Article newest = null;
        for (int index : indexes) {
            Article article = articles.get(index);
            newest = newest == null || changed(article).isAfter(changed(newest)) ? article : newest;
        }
        return newest == null ? "" : modified(newest);
    }

    private static Instant changed(Article article) {
        return article.updated().orElse(article.published());
    }

    String modified(Article article) {
        return times.stamp(article.entry().dates().updated().orElse(article.entry().dates().date()));
    }

    /** The newest articles' indexes. */
    List<Integer> newest(int count) {
        return IntStream.range(0, Math.min(count, articles.size())).boxed().toList();
    }

    private SiteView view(Content content, ThemeAssets assets, String generator) {
        Settings.Theme theme = settings.theme();
        List<Label> topics = menuTopics().stream().map(Shelf::label).toList();
        List<Link> pages = content.pages().stream().sorted(Comparator.comparingInt(TextPage::order).thenComparing(TextPage::title).thenComparing(TextPage::path))
                .map(p -> new Link(p.title(), new SitePath(p.path()))).toList();
        List<SiteView.Account> accounts = settings.accounts().stream().map(a -> new SiteView.Account(a.name(), Links.web(a.url()), a.followers())).toList();
        return new SiteView(settings.title(), settings.tagline(), settings.url(), settings.language(), new SitePath(""), assets.style(), assets.script(),
                logo(content, theme.logo()), theme.accent(), theme.fonts(), topics, sections(), pages, accounts, feeds("", settings.title()), cards.of(newest(NEWEST)),
                settings.search() ? Optional.of(new SitePath("search/")) : Optional.empty(), generator);
    }

    /** Assets may stand at the root or in a folder of their own name; the logo is where its file is. */
    private static Optional<SitePath> logo(Content content, String logo) {
        if (logo.isEmpty()) {
            return Optional.empty();
        }
        List<String> paths = content.assets().stream().map(Asset::path).filter(p -> p.equals(logo) || p.equals("assets/" + logo)).sorted().toList();
        return Optional.of(new SitePath(paths.isEmpty() ? logo : paths.get(0)));
    }

    private List<Link> sections() {
        List<Link> links = new ArrayList<>();
        section(links, !shelves.topics().isEmpty(), Phrase.TOPICS, "topics/");
        section(links, !shelves.regions().isEmpty(), Phrase.REGIONS, "regions/");
        section(links, !shelves.sources().isEmpty(), Phrase.SOURCES, "sources/");
        section(links, !site.stories().stories().isEmpty(), Phrase.STORIES, "stories/");
        section(links, !shelves.tags().isEmpty(), Phrase.TAGS, "tags/");
        section(links, !articles.isEmpty(), Phrase.ARCHIVE, "archive/");
        return List.copyOf(links);
    }

    private void section(List<Link> links, boolean filled, Phrase name, String path) {
        if (filled) {
            links.add(new Link(phrases.say(name), new SitePath(path)));
        }
    }
}
