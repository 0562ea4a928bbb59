package org.broadsheet.extract;

import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;

/** Turns a source's bytes into articles. Thread-safe. */
public final class ArticleExtractor {

    private static final int LARGEST = 40 << 20;

    private final Readers readers;
    private final PartRules parts;
    private final BodyChooser chooser;
    private final Optional<Outlet> outlet;

    /**
     * @param topics vocabulary that splits run-together labels ({@code PoliticsWorld})
     * @param outlet whose CSS selectors override what the page suggests; may be empty
     */
    public ArticleExtractor(Vocabulary<Topic> topics, Optional<Outlet> outlet) {
        this.readers = Readers.load(topics);
        this.parts = PartRules.load();
        this.chooser = BodyChooser.load();
        this.outlet = outlet;
    }

    /**
     * Every article of the source: one for a page or a text scrape. A source without an article gives one extraction that says so.
     * Never throws for what a source holds.
     */
    public List<Extraction> extractAll(SourceItem source) {
        if (source.bytes().length > LARGEST) {
            return List.of(Extraction.failed(source.file(), "larger than " + (LARGEST >> 20) + " MB: no article is", List.of()));
        }
        SourceText text = SourceText.of(source.bytes());
        if (text.text().isBlank()) {
            return List.of(Extraction.failed(source.file(), "the source is empty", List.of()));
        }
        return switch (text.kind()) {
            case BINARY -> List.of(Extraction.failed(source.file(), "not a text: save the page as HTML or plain text", List.of()));
            case FEED, JSON -> List.of(Extraction.failed(source.file(), "feeds are not read yet: save the articles' pages instead", List.of()));
            case PAGE -> List.of(page(source, text.text()));
            case SCRAPE -> List.of(scrape(source, text.text()));
        };
    }

    private Extraction page(SourceItem source, String text) {
        return new PageReader(readers, parts, chooser, outlet)
                .read(text, source.url())
                .map(draft -> draft.extraction(source.file()))
                .orElseGet(() -> Extraction.failed(source.file(), "no article text found", List.of()));
    }

    private Extraction scrape(SourceItem source, String text) {
        return new ScrapeReader(readers)
                .read(text, source.url())
                .map(draft -> draft.extraction(source.file()))
                .orElseGet(() -> Extraction.failed(source.file(), "no article text found", List.of()));
    }
}
