package org.broadsheet.ingest;

import org.broadsheet.extract.Extraction;
import org.broadsheet.text.Hashes;

/** Pages and scrapes as arrivals, by way of extraction. Thread-safe. */
final class PageArrivals {

    private final SourceExtractor extractor;
    private final ArticleArrivals arrivals;

    PageArrivals(IngestRequest request, SourceExtractor extractor) {
        this.extractor = extractor;
        this.arrivals = new ArticleArrivals(request);
    }

    Arrival read(Source source, byte[] bytes) {
        Extraction found = extractor.extract(source, bytes);
        return arrivals.of(source, found, 0, source.url().isPresent() ? ArticleArrivals.fingerprint(found) : Hashes.sha256(bytes));
    }
}
