package org.broadsheet.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.extract.ArticleExtractor;
import org.broadsheet.extract.Extraction;
import org.broadsheet.extract.RecurringLines;
import org.broadsheet.extract.SourceItem;
import org.broadsheet.feeds.Feed;
import org.broadsheet.feeds.FeedItem;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;

/** Extracts what sources hold, each as the settings of its outlet ask. Thread-safe. */
public final class SourceExtractor {

    private final OutletMatcher outlets;
    private final ArticleExtractor common;
    /** Extractors of the outlets that override extraction, by outlet. */
    private final Map<String, ArticleExtractor> own = new TreeMap<>();

    /**
     * @param topics vocabulary that splits run-together labels
     * @param outlets that sources may come from
     */
    public SourceExtractor(Vocabulary<Topic> topics, Vocabulary<Outlet> outlets) {
        this.outlets = new OutletMatcher(outlets);
        this.common = new ArticleExtractor(topics, Optional.empty());
        outlets.terms().stream().filter(outlet -> !outlet.selectors().isEmpty() || !outlet.language().isEmpty())
                .forEach(outlet -> own.put(outlet.id(), new ArticleExtractor(topics, Optional.of(outlet))));
    }

    /** Every article of the source, as {@link ArticleExtractor#extractAll} gives them. Whose a page is may be known from the page alone. */
    public List<Extraction> extractAll(Source source, byte[] bytes) {
        return extractAll(source, bytes, RecurringLines.none());
    }

    /** As {@link #extractAll(Source, byte[])}, for one of several text scrapes of an outlet. @param recurring what these have in common */
    public List<Extraction> extractAll(Source source, byte[] bytes, RecurringLines recurring) {
        SourceItem item = new SourceItem(source.name(), bytes, source.url(), source.charset());
        Optional<Outlet> known = outlets.find(source, source.url().orElse(""), "");
        List<Extraction> found = of(known).extractAll(item, recurring);
        if (known.isPresent() || found.isEmpty() || found.get(0).error().isPresent()) {
            return found;
        }
        Optional<Outlet> told = outlets.find(source, found.get(0).url(), found.get(0).site()).filter(outlet -> own.containsKey(outlet.id()));
        return told.isPresent() ? of(told).extractAll(item, recurring) : found;
    }

    /** The article of a source that should hold one. */
    Extraction extract(Source source, byte[] bytes) {
        List<Extraction> found = extractAll(source, bytes);
        return found.isEmpty() ? Extraction.failed(source.name(), "a feed without items", List.of()) : found.get(0);
    }

    /** What a feed tells of one of its articles. @param number which item it is, from 1 */
    Extraction extract(Source source, Feed feed, FeedItem item, int number) {
        return of(outlets.find(source, item.url(), feed.title())).extract(source.name(), feed, item, number);
    }

    private ArticleExtractor of(Optional<Outlet> outlet) {
        return outlet.map(o -> own.getOrDefault(o.id(), common)).orElse(common);
    }
}
