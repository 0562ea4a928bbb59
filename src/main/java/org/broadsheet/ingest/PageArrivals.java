package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.extract.ArticleExtractor;
import org.broadsheet.extract.Extraction;
import org.broadsheet.extract.SourceItem;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** Pages, scrapes and feeds as arrivals, by way of extraction. Thread-safe. */
final class PageArrivals {

    private final Arriving arriving;
    private final OutletMatcher outlets;
    private final ArticleExtractor plain;
    /** Extractors of the outlets that override extraction, by outlet. */
    private final Map<String, ArticleExtractor> special = new TreeMap<>();

    PageArrivals(IngestRequest request) {
        this.arriving = new Arriving(request);
        this.outlets = new OutletMatcher(request);
        this.plain = new ArticleExtractor(request.topics(), Optional.empty());
        request.outlets().terms().stream().filter(outlet -> !outlet.selectors().isEmpty() || !outlet.language().isEmpty())
                .forEach(outlet -> special.put(outlet.id(), new ArticleExtractor(request.topics(), Optional.of(outlet))));
    }

    List<Arrival> read(Source source, byte[] bytes) {
        SourceItem item = new SourceItem(source.name(), bytes, source.url());
        Optional<Outlet> known = outlets.find(source.url().orElse(""), "");
        List<Extraction> found = extractor(known).extractAll(item);
        if (known.isEmpty() && !found.isEmpty() && found.get(0).error().isEmpty()) {
            Optional<Outlet> told = outlets.find(found.get(0).url(), found.get(0).site());
            found = told.filter(outlet -> special.containsKey(outlet.id())).map(outlet -> special.get(outlet.id()).extractAll(item)).orElse(found);
        }
        if (found.isEmpty()) {
            return List.of(Arrival.failed(source, 0, List.of(), List.of(fault(source, "no article was found"))));
        }
        List<Arrival> arrivals = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            arrivals.add(arrival(source, found.get(i), found.size() == 1 ? 0 : i + 1, bytes));
        }
        return arrivals;
    }

    private ArticleExtractor extractor(Optional<Outlet> outlet) {
        return outlet.map(o -> special.getOrDefault(o.id(), plain)).orElse(plain);
    }

    private Arrival arrival(Source source, Extraction found, int number, byte[] bytes) {
        if (found.error().isPresent()) {
            return Arrival.failed(source, number, found.removed(), List.of(fault(source, found.error().get())));
        }
        List<Diagnostic> notes = new ArrayList<>();
        String title = found.title().isBlank() ? arriving.title(source, found.text(), notes) : found.title().strip();
        DateValue date = found.date().orElseGet(() -> arriving.date(source, notes));
        String body = FrontMatter.body(found.markdown());
        String url = found.url().isEmpty() ? source.url().orElse("") : found.url();
        Optional<Outlet> outlet = outlets.find(url, found.site());
        List<String> topics = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        arriving.sort(found.topics(), topics, labels);
        String outletId = arriving.outletId(outlet);
        Entry.SourceNote note = new Entry.SourceNote(outletId, outletId.isEmpty() ? found.site() : "", url, found.authors(), labels,
                Optional.of(arriving.retrieved()),
                number == 0 ? Hashes.sha256(bytes) : fingerprint(found), Hashes.sha256(body), "", Optional.empty());
        Entry entry = new Entry("", new Entry.Headline(title, "", found.summary()), new Entry.Dates(date, found.updated(), Optional.empty(),
                Optional.empty()), Optional.of(note),
                new Entry.Labels(topics, List.of(), List.of(), List.of()), found.image(), arriving.language(found.language()),
                new Entry.Placement("", List.of(), false, 0, false, "", List.of()), List.of(), found.mentions(), Map.of(), body);
        return new Arrival(source.name(), number, source.relative(), url, Slugs.slug(title), Optional.of(entry), found.removed(), notes);
    }

    /** One article of a feed: its own text, so that its neighbours' changes are not its own. */
    private static String fingerprint(Extraction found) {
        return Hashes.sha256(String.join("\0", found.title(), found.date().map(DateValue::iso).orElse(""), found.url(), String.join(",", found.authors()),
                found.summary(), found.markdown()));
    }

    private static Diagnostic fault(Source source, String message) {
        return Diagnostic.of(Code.NO_ARTICLE, Location.of(source.name()), message, Code.NO_ARTICLE.advice());
    }
}
