package org.broadsheet.ingest;

import java.util.List;
import java.util.Optional;
import org.broadsheet.extract.Extraction;
import org.broadsheet.extract.SourceItem;
import org.broadsheet.model.Outlet;
import org.broadsheet.text.Hashes;

/** Pages and scrapes as arrivals, by way of extraction. Thread-safe. */
final class PageArrivals {

    private final Extractors extractors;
    private final OutletMatcher outlets;
    private final ArticleArrivals arrivals;

    PageArrivals(IngestRequest request, Extractors extractors) {
        this.extractors = extractors;
        this.outlets = new OutletMatcher(request);
        this.arrivals = new ArticleArrivals(request);
    }

    Arrival read(Source source, byte[] bytes) {
        Extraction found = extract(source, bytes);
        return arrivals.of(source, found, 0, source.url().isPresent() ? ArticleArrivals.fingerprint(found) : Hashes.sha256(bytes));
    }

    /** The article of a page or scrape, read as the outlet's settings ask, which may be known from the page alone. */
    Extraction extract(Source source, byte[] bytes) {
        SourceItem item = new SourceItem(source.name(), bytes, source.url(), source.charset());
        Optional<Outlet> known = outlets.find(source, source.url().orElse(""), "");
        Extraction found = extractors.of(known).extractAll(item).get(0);
        if (known.isPresent() || found.error().isPresent()) {
            return found;
        }
        Optional<Outlet> told = outlets.find(source, found.url(), found.site()).filter(extractors::overrides);
        return told.isPresent() ? extractors.of(told).extractAll(item).get(0) : found;
    }

    Arrival arrival(Source source, Extraction found, int number) {
        return arrivals.of(source, found, number, ArticleArrivals.fingerprint(found));
    }
}
