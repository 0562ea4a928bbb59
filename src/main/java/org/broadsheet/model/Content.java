package org.broadsheet.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A site folder, read and understood file by file. Other stages refer to an article by its index in {@code articles}.
 *
 * @param settings with {@code --base-url} applied
 * @param outlets those of sources.yaml in their order, then those that only entries name, by id
 * @param articles what is to be shown at this moment, newest first, then by id
 * @param hidden how many entries are held back: drafts, embargoed, future, expired, taken down
 * @param nextDue the next moment at which an entry appears or disappears by itself
 */
public record Content(
        Settings settings,
        Vocabulary<Topic> topics,
        Vocabulary<Region> regions,
        Vocabulary<Outlet> outlets,
        List<Article> articles,
        List<TextPage> pages,
        List<Comment> comments,
        List<Asset> assets,
        int hidden,
        Optional<Instant> nextDue) {

    public Content {
        articles = List.copyOf(articles);
        pages = List.copyOf(pages);
        comments = List.copyOf(comments);
        assets = List.copyOf(assets);
    }

    public Addresses addresses() {
        return new Addresses(settings.url());
    }

    /** A page of its own, such as "About". @param path below the site's root; @param order smaller comes first in menus */
    public record TextPage(String file, String path, String title, String summary, String language, int order, SafeHtml html, String plain) {}

    /** A reader's approved comment. @param name its file name, what {@code replyTo} refers to; @param replyTo empty for none */
    public record Comment(String entry, String name, String author, Instant date, String url, String replyTo, SafeHtml html) {}

    /** A file to copy. @param path below the site's root */
    public record Asset(String path, Path file) {}
}
