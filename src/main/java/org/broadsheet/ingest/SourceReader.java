package org.broadsheet.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.feeds.Feed;
import org.broadsheet.feeds.FeedReader;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Request;
import org.broadsheet.fetch.Validators;
import org.broadsheet.model.Outlet;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;
import org.broadsheet.report.Severity;

/** Reads sources, each by the way that fits its kind. What is wrong with one stays with it. Thread-safe. */
final class SourceReader {

    private final PageArrivals pages;
    private final PostArrivals posts;
    private final FeedArrivals feeds;
    private final OutletMatcher outlets;
    private final EntryShelf shelf;
    private final Memory memory;
    private final boolean force;
    private final Function<Request, Answer> web;

    /**
     * @param shelf is only looked at
     * @param memory is only asked
     * @param web answers a request; may block
     */
    SourceReader(IngestRequest request, EntryShelf shelf, Memory memory, Function<Request, Answer> web) {
        SourceExtractor extractor = new SourceExtractor(request.topics(), request.outlets(), OutletTemplates.of(request.sources()));
        this.pages = new PageArrivals(request, extractor);
        this.posts = new PostArrivals(request);
        this.feeds = new FeedArrivals(request, extractor, shelf, web);
        this.outlets = new OutletMatcher(request.outlets());
        this.shelf = shelf;
        this.memory = memory;
        this.force = request.force();
        this.web = web;
    }

    /** Never throws for what a source holds or a server does. */
    Reading read(Source source) {
        try {
            return source.isOnline() ? online(source) : atHand(source);
        } catch (RuntimeException | StackOverflowError fault) {
            // A fault over one hostile source must not cost the others.
            return failed(source, OwnFault.of(source.name(), fault));
        }
    }

    private Reading atHand(Source source) {
        List<Diagnostic> notes = new ArrayList<>();
        Optional<byte[]> bytes = SourceBytes.read(source, notes);
        if (bytes.isEmpty()) {
            return new Reading(source.name(), outlet(source), List.of(Arrival.failed(source, 0, List.of(), notes)), Optional.of(notes.get(0).message()), 0, Optional.empty());
        }
        if (posts.reads(source, bytes.get())) {
            return one(source, posts.read(source, bytes.get()), Optional.empty());
        }
        return content(source, bytes.get(), Known.NOTHING, Optional.empty());
    }

    private Reading online(Source source) {
        Known known = memory.of(source.name());
        boolean allThere = known.entry().isEmpty() ? known.items().values().stream().allMatch(item -> item.entry().isEmpty() || shelf.has(item.entry()))
                : shelf.has(known.entry());
        Answer answer = web.apply(new Request(source.url().orElseThrow(), allThere && !force ? known.validators() : Validators.NONE));
        if (answer instanceof Answer.Fetched fetched) {
            Source here = source.fetched(fetched.address(), fetched.bytes(), fetched.charset());
            Reading read = softened(content(here, fetched.bytes(), known, Optional.of(fetched.validators())));
            return fetched.moved() ? read.with(moved(source, fetched.address())) : read;
        }
        if (answer instanceof Answer.Unchanged) {
            return new Reading(source.name(), outlet(source), unchanged(source, known), Optional.empty(), 0, Optional.of(known.validators()));
        }
        return failed(source, Diagnostic.of(Code.UNREACHABLE_SOURCE, Location.of(source.name()), answer.reason(), help(answer)));
    }

    private static String help(Answer answer) {
        Optional<Duration> after = answer instanceof Answer.Failed failed ? failed.after() : Optional.empty();
        return "what was read before is kept; the next run tries again" + after.map(time -> ", the server asks to wait " + Math.max(1, time.toMinutes()) + " min before")
                .orElse("");
    }

    private Reading content(Source source, byte[] bytes, Known known, Optional<Validators> learned) {
        Optional<Feed> feed = new FeedReader().read(bytes, source.charset(), source.url().orElse(""));
        if (feed.isPresent()) {
            return new Reading(source.name(), outlet(source), feeds.read(source, feed.get(), known), Optional.empty(), feed.get().items().size(), learned);
        }
        if (isFeed(source, known)) {
            // What stands in its place, a note that the site is being mended, a start page, is no article.
            return failed(source, Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(source.name()), "it is a feed's address, and what it answers is no feed",
                    "what was read before is kept; if the outlet has a new feed, name it in content/sources.yaml"));
        }
        Arrival arrival = pages.read(source, bytes);
        Arrival.Trail trail = arrival.trail();
        String before = shelf.has(known.entry()) ? known.entry() : "";
        return one(source, learned.isEmpty() ? arrival : arrival.on(new Arrival.Trail(true, trail.confidence(), before, "", "", 0)), learned);
    }

    /** Whether the address has been a feed's so far, or its outlet says that it is one. */
    private boolean isFeed(Source source, Known known) {
        boolean listed = source.url().isPresent() && outlets.find(source, source.name(), "").filter(outlet -> outlet.feeds().contains(source.name())).isPresent();
        return listed || !known.items().isEmpty();
    }

    private Reading one(Source source, Arrival arrival, Optional<Validators> learned) {
        Optional<String> failure = arrival.entry().isPresent() ? Optional.empty() : arrival.notes().stream().map(Diagnostic::message).findFirst();
        return new Reading(source.name(), outlet(source), List.of(arrival), failure, 0, learned);
    }

    private static List<Arrival> unchanged(Source source, Known known) {
        List<Arrival> arrivals = new ArrayList<>();
        if (!known.entry().isEmpty()) {
            arrivals.add(Arrival.known(source, 0, new Arrival.Trail(true, 1, known.entry(), "", "", 0)));
        }
        for (Map.Entry<String, Known.Item> item : known.items().entrySet()) {
            arrivals.add(Arrival.known(source, arrivals.size() + 1,
                    new Arrival.Trail(true, 1, item.getValue().entry(), item.getKey(), item.getValue().fingerprint(), item.getValue().tries())));
        }
        return arrivals;
    }

    private Reading failed(Source source, Diagnostic why) {
        Arrival arrival = Arrival.failed(source, 0, List.of(), List.of(why));
        return new Reading(source.name(), outlet(source), List.of(arrival), Optional.of(why.message()), 0, Optional.empty());
    }

    /** What an outlet does on the web is no fault of the person who runs this: warnings, where a file of one's own would be an error. */
    private static Reading softened(Reading reading) {
        List<Arrival> soft = reading.arrivals().stream().map(arrival -> arrival.with(arrival.notes().stream()
                .map(note -> new Diagnostic(Severity.WARNING, note.code(), note.location(), note.message(), note.help())).toList())).toList();
        return new Reading(reading.source(), reading.outlet(), soft, reading.failure(), reading.offered(), reading.learned());
    }

    private static Diagnostic moved(Source source, String address) {
        return Diagnostic.of(Code.MOVED_SOURCE, Location.of(source.name()), "it has moved for good to " + address, Code.MOVED_SOURCE.advice());
    }

    private String outlet(Source source) {
        return outlets.find(source, source.url().orElse(""), "").map(Outlet::id).orElse("");
    }
}
