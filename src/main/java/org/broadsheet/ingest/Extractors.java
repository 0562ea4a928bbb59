package org.broadsheet.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.extract.ArticleExtractor;
import org.broadsheet.model.Outlet;

/** The extractor of each outlet that overrides extraction, and the common one for the others. Immutable. */
final class Extractors {

    private final ArticleExtractor common;
    private final Map<String, ArticleExtractor> own = new TreeMap<>();

    Extractors(IngestRequest request) {
        this.common = new ArticleExtractor(request.topics(), Optional.empty());
        request.outlets().terms().stream().filter(outlet -> !outlet.selectors().isEmpty() || !outlet.language().isEmpty())
                .forEach(outlet -> own.put(outlet.id(), new ArticleExtractor(request.topics(), Optional.of(outlet))));
    }

    ArticleExtractor of(Optional<Outlet> outlet) {
        return outlet.map(o -> own.getOrDefault(o.id(), common)).orElse(common);
    }

    boolean overrides(Outlet outlet) {
        return own.containsKey(outlet.id());
    }
}
