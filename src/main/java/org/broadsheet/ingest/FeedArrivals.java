package org.broadsheet.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.extract.Extraction;
import org.broadsheet.feeds.Feed;
import org.broadsheet.feeds.FeedItem;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Request;
import org.broadsheet.fetch.Validators;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.text.Hashes;

/**
 * The items of a feed as arrivals. An item that only announces its article has its page fetched, unless the outlet's rights show no more than a
 * link; while the page can't be had, what the feed says stands in for it. What an earlier run dealt with is left alone. Thread-safe.
 */
final class FeedArrivals {

    /** Pages of one feed that a run asks for; the next run goes on. */
    private static final int MOST_PAGES = 200;
    /** Of longer ids a hash is remembered. */
    private static final int LONGEST_KEY = 500;

    private final SourceExtractor extractor;
    private final ArticleArrivals arrivals;
    private final OutletMatcher outlets;
    private final EntryShelf shelf;
    private final boolean force;
    private final Function<Request, Answer> web;

    /** @param shelf is only looked at */
    FeedArrivals(IngestRequest request, SourceExtractor extractor, EntryShelf shelf, Function<Request, Answer> web) {
        this.extractor = extractor;
        this.arrivals = new ArticleArrivals(request);
        this.outlets = new OutletMatcher(request.outlets());
        this.shelf = shelf;
        this.force = request.force();
        this.web = web;
    }

    /** @param known what the last run learned of this feed */
    List<Arrival> read(Source source, Feed feed, Known known) {
        List<Arrival> read = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int asked = 0;
        for (int i = 0; i < feed.items().size(); i++) {
            FeedItem item = feed.items().get(i);
            String key = key(item);
            if (!keys.add(key)) {
                continue;
            }
            Known.Item before = known.items().getOrDefault(key, new Known.Item("", "", 0));
            Arrival.Trail trail = new Arrival.Trail(true, 1, shelf.has(before.entry()) ? before.entry() : "", key, fingerprint(item), before.tries());
            // An entry that is gone is made anew; where there never was one, nothing has to be.
            boolean there = trail.entry().equals(before.entry());
            if (there && trail.fingerprint().equals(before.fingerprint()) && before.settled() && !force) {
                read.add(Arrival.known(source, i + 1, trail));
                continue;
            }
            try {
                Extraction told = extractor.extract(source, feed, item, i + 1);
                boolean announced = isAnnounced(source, feed, item, told);
                asked += announced ? 1 : 0;
                if (!announced) {
                    read.add(arrival(source, told, i + 1, trail));
                } else if (asked <= MOST_PAGES) {
                    read.add(page(source, item, told, i + 1, trail));
                } else {
                    String reason = "this run has asked for " + MOST_PAGES + " pages of the feed, the next one goes on";
                    read.add(standIn(source, told, i + 1, trail, Math.max(1, trail.tries()), reason));
                }
            } catch (RuntimeException | StackOverflowError fault) {
                // One hostile page must not cost the other items of its feed.
                read.add(Arrival.failed(source, i + 1, List.of(), List.of(OwnFault.of(item.url().isEmpty() ? source.name() : item.url(), fault)))
                        .on(new Arrival.Trail(true, 0, trail.entry(), key, trail.fingerprint(), trail.tries() + 1)));
            }
        }
        return read;
    }

    private boolean isAnnounced(Source source, Feed feed, FeedItem item, Extraction told) {
        Optional<Outlet> outlet = outlets.find(source, item.url(), feed.title());
        return told.teaser() && isWeb(item.url()) && outlet.map(Outlet::rights).orElse(Rights.EXCERPT) != Rights.LINK;
    }

    private Arrival arrival(Source source, Extraction found, int number, Arrival.Trail trail) {
        Arrival arrival = arrivals.of(source, found, number, ArticleArrivals.fingerprint(found));
        return arrival.on(new Arrival.Trail(true, found.confidence(), trail.entry(), trail.key(), trail.fingerprint(), 0));
    }

    private Arrival page(Source source, FeedItem item, Extraction told, int number, Arrival.Trail trail) {
        Answer answer = web.apply(new Request(item.url(), Validators.NONE));
        if (answer instanceof Answer.Fetched fetched) {
            if (WebPlace.of(fetched.address()).isFrontPage() && !WebPlace.of(item.url()).isFrontPage()) {
                return standIn(source, told, number, trail, trail.tries() + 1, "its address leads to a front page");
            }
            Source page = Source.online(item.url(), source.modified()).from(source.outlet()).fetched(fetched.address(), fetched.bytes(), fetched.charset());
            Extraction found = extractor.extract(page, fetched.bytes());
            return found.error().isPresent() ? standIn(source, told, number, trail, trail.tries() + 1, found.error().get())
                    : arrival(source, found.supplementedBy(told), number, trail);
        }
        if (answer instanceof Answer.Gone gone) {
            return Arrival.failed(source, number, List.of(), List.of(note(item.url(), gone.reason(), "nothing is to be done: the outlet took it back")))
                    .on(new Arrival.Trail(true, 0, trail.entry(), trail.key(), trail.fingerprint(), 0));
        }
        // What was only put off has not been tried.
        int tries = answer instanceof Answer.Postponed ? Math.max(1, trail.tries()) : trail.tries() + 1;
        return standIn(source, told, number, trail, tries, answer.reason());
    }

    /** What the feed says in place of the page, until it can be had. */
    private Arrival standIn(Source source, Extraction told, int number, Arrival.Trail trail, int tries, String reason) {
        Arrival arrival = arrivals.of(source, told, number, ArticleArrivals.fingerprint(told));
        List<Diagnostic> notes = new ArrayList<>(arrival.notes());
        notes.add(note(told.url(), reason + "; what the feed says of it stands in", "the next runs try again, " + Known.Item.MOST_TRIES + " times in all"));
        return arrival.with(notes)
                .on(new Arrival.Trail(true, told.confidence(), trail.entry(), trail.key(), trail.fingerprint(), tries));
    }

    private static Diagnostic note(String address, String reason, String help) {
        return Diagnostic.of(Code.UNREACHABLE_SOURCE, Location.of(address), reason, help);
    }

    private static String key(FeedItem item) {
        String key = !item.id().isEmpty() ? item.id() : !item.url().isEmpty() ? item.url() : "title:" + item.title();
        return key.length() <= LONGEST_KEY ? key : Hashes.sha256(key);
    }

    private static String fingerprint(FeedItem item) {
        return Hashes.sha256(String.join("\0", item.title(), item.url(), String.join(",", item.authors()), item.published(), item.updated(), item.summary(),
                item.content(), String.join(",", item.categories()))).substring(0, 16);
    }

    private static boolean isWeb(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
