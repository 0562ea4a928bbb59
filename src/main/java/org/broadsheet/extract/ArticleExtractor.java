package org.broadsheet.extract;

import java.util.List;
import java.util.Optional;
import org.broadsheet.feeds.Feed;
import org.broadsheet.feeds.FeedItem;
import org.broadsheet.feeds.FeedReader;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;

/** Turns a source's bytes into articles. Thread-safe. */
public final class ArticleExtractor {

    private static final int LARGEST = 40 << 20;

    private final Readers readers;
    private final PartRules parts;
    private final LineScorer scorer;
    private final BodyChooser chooser;
    private final Optional<Outlet> outlet;

    /**
     * @param topics vocabulary that splits run-together labels ({@code PoliticsWorld})
     * @param outlet whose CSS selectors override what the page suggests; may be empty
     */
    public ArticleExtractor(Vocabulary<Topic> topics, Optional<Outlet> outlet) {
        this.readers = Readers.load(topics);
        this.parts = PartRules.load();
        this.scorer = LineScorer.load();
        this.chooser = BodyChooser.load();
        this.outlet = outlet;
    }

    /**
     * Every article of the source: one for a page or a text scrape, one for each item of a feed, none for a feed without items. Any other source
     * without an article gives one extraction that says so.
     * Never throws for what a source holds.
     */
    public List<Extraction> extractAll(SourceItem source) {
        return extractAll(source, RecurringLines.none());
    }

    /**
     * As {@link #extractAll(SourceItem)}, for one of several text scrapes of an outlet.
     *
     * @param recurring what the outlet's scrapes have in common; of no account for other kinds of source
     */
    public List<Extraction> extractAll(SourceItem source, RecurringLines recurring) {
        if (source.bytes().length > LARGEST) {
            return List.of(Extraction.failed(source.file(), "larger than " + (LARGEST >> 20) + " MB: no article is", List.of()));
        }
        SourceText text = SourceText.of(source.bytes(), source.charset());
        if (text.text().isBlank()) {
            return List.of(Extraction.failed(source.file(), "the source is empty", List.of()));
        }
        return switch (text.kind()) {
            case BINARY -> List.of(Extraction.failed(source.file(), "not a text: save the page as HTML or plain text", List.of()));
            case FEED -> feed(source, text.text());
            case OPML -> List.of(Extraction.failed(source.file(), "a list of feeds, which holds no articles itself", List.of()));
            case SITEMAP -> List.of(Extraction.failed(source.file(), "a sitemap, which holds no articles itself", List.of()));
            case PAGE -> List.of(page(source, text.text()));
            case SCRAPE -> List.of(scrape(source, text.text(), recurring));
        };
    }

    /**
     * What a feed tells of one of its articles.
     *
     * @param file the feed, as the user named it
     * @param number which item of the feed it is, from 1
     */
    public Extraction extract(String file, Feed feed, FeedItem item, int number) {
        return new FeedArticles(readers, parts).article(feed, item, file, number);
    }

    private List<Extraction> feed(SourceItem source, String text) {
        return new FeedReader().read(text, source.url().orElse(""))
                .map(feed -> new FeedArticles(readers, parts).of(feed, source.file()))
                .orElseGet(() -> List.of(Extraction.failed(source.file(), "the feed can't be read: it is broken beyond repair", List.of())));
    }

    private Extraction page(SourceItem source, String text) {
        return new PageReader(readers, parts, chooser, outlet)
                .read(text, source.url())
                .map(draft -> draft.extraction(source.file()))
                .orElseGet(() -> Extraction.failed(source.file(), "no article text found", List.of()));
    }

    private Extraction scrape(SourceItem source, String text, RecurringLines recurring) {
        return new ScrapeReader(readers, scorer)
                .read(text, source.url(), recurring)
                .map(draft -> draft.extraction(source.file()))
                .orElseGet(() -> Extraction.failed(source.file(), "no article text found", List.of()));
    }
}
