package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.extract.Extraction;
import org.broadsheet.format.FrontMatter;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Outlet;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** Turns what extraction found into entries without a place, each with what was to be guessed and what is to be doubted about it. Thread-safe. */
final class ArticleArrivals {

    /** Below this confidence an article waits for a person's eye. */
    private static final double DOUBTFUL = 0.5;
    /** The key under which a draft says what is doubtful about it. */
    static final String REVIEW = "review";

    private final Arriving arriving;
    private final OutletMatcher outlets;

    ArticleArrivals(IngestRequest request) {
        this.arriving = new Arriving(request);
        this.outlets = new OutletMatcher(request.outlets());
    }

    /** @param number which article of the source, from 1; 0 where it is one article */
    Arrival of(Source source, Extraction found, int number, String sha256) {
        if (found.error().isPresent()) {
            return Arrival.failed(source, number, found.removed(), List.of(fault(source, found.error().get())));
        }
        List<Diagnostic> notes = new ArrayList<>();
        String title = found.title().isBlank() ? arriving.title(source, found.text(), notes) : found.title().strip();
        DateValue date = found.date().orElseGet(() -> arriving.date(source, notes));
        String body = FrontMatter.body(found.markdown());
        String url = found.url().isEmpty() ? source.url().orElse("") : found.url();
        String outlet = source.outlet().isEmpty() ? outlets.find(source, url, found.site()).map(Outlet::id).orElse("") : source.outlet();
        List<String> topics = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        arriving.sort(found.topics(), topics, labels);
        // A feed knows its own articles, however little it tells of them.
        boolean doubtful = found.confidence() < DOUBTFUL && !found.teaser();
        Map<String, Object> extra = doubtful ? Map.of(REVIEW, review(source, found, notes)) : Map.of();
        Entry.SourceNote note = new Entry.SourceNote(outlet, outlet.isEmpty() ? found.site() : "", url, found.authors(), labels,
                Optional.of(arriving.retrieved()), sha256, Hashes.sha256(body), "", Optional.empty());
        Entry entry = new Entry("", new Entry.Headline(title, "", found.summary()), new Entry.Dates(date, found.updated(), Optional.empty(),
                Optional.empty()), Optional.of(note),
                new Entry.Labels(topics, List.of(), List.of(), List.of()), found.image(), arriving.language(found.language()),
                new Entry.Placement("", List.of(), doubtful, 0, false, "", List.of()), List.of(), found.mentions(), extra, body);
        return new Arrival(source.name(), number, source.relative(), url, Slugs.slug(title), Optional.of(entry), found.removed(), notes,
                Arrival.Trail.local(found.confidence()));
    }

    /** Why the entry is a draft, for the person who is to decide; told in a message too. */
    private static String review(Source source, Extraction found, List<Diagnostic> notes) {
        long words = found.text().isBlank() ? 0 : found.text().strip().split("\\s+").length;
        String reason = "extraction is unsure (confidence " + Math.round(found.confidence() * 100) + " of 100, " + words + (words == 1 ? " word" : " words") + ")";
        notes.add(Diagnostic.of(Code.UNSURE_ARTICLE, Location.of(source.name()), reason + ", so the entry is a draft", Code.UNSURE_ARTICLE.advice()));
        return reason + ": compare it with the source, then remove this line and 'draft'";
    }

    /** What tells an article's change where its bytes don't: a feed's item has neighbours, a page on the web something new at every visit. */
    static String fingerprint(Extraction found) {
        return Hashes.sha256(String.join("\0", found.title(), found.date().map(DateValue::iso).orElse(""), found.url(), String.join(",", found.authors()),
                found.summary(), found.markdown()));
    }

    private static Diagnostic fault(Source source, String message) {
        return Diagnostic.of(Code.NO_ARTICLE, Location.of(source.name()), message, Code.NO_ARTICLE.advice());
    }
}
