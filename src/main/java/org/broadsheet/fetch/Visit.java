package org.broadsheet.fetch;

import java.time.Clock;
import java.util.Optional;
import org.broadsheet.fetch.Exchange.Broken;
import org.broadsheet.fetch.Exchange.Replied;

/** The work on one request: hop by hop, each allowed by the guard of the own network and by robots.txt. Used once. */
final class Visit {

    private final Courier courier;
    private final Robots robots;
    private final Limits limits;
    private final Clock clock;
    private final Validators known;

    Visit(Courier courier, Robots robots, Limits limits, Clock clock, Validators known) {
        this.courier = courier;
        this.robots = robots;
        this.limits = limits;
        this.clock = clock;
        this.known = known.sendable();
    }

    Answer to(WebAddress start) throws Ended, InterruptedException {
        Trail trail = new Trail(start, limits.hops());
        TimeLeft time = new TimeLeft(limits.whole());
        BodyLimit limit = new BodyLimit(limits.bodyBytes(), false);
        WebAddress at = start;
        while (true) {
            allow(at, trail);
            Exchange exchange = courier.ask(at, known, limit, time);
            if (exchange instanceof Broken broken) {
                throw Ended.failed(broken.reason());
            }
            Replied reply = (Replied) exchange;
            Optional<WebAddress> next = trail.next(at, reply);
            if (next.isEmpty()) {
                return answer(at, trail, reply);
            }
            at = next.get();
        }
    }

    private void allow(WebAddress at, Trail trail) throws Ended, InterruptedException {
        try {
            courier.check(at);
            robots.check(at);
        } catch (Ended ended) {
            throw trail.hasHopped() ? ended.afterRedirect() : ended;
        }
    }

    private Answer answer(WebAddress at, Trail trail, Replied reply) {
        if (BodyReader.isDocument(reply.status())) {
            ContentType type = ContentType.of(reply.headers());
            Validators validators = new Validators(reply.header("etag"), reply.header("last-modified")).sendable();
            return new Answer.Fetched(at.text(), trail.moved(), reply.body(), type.mediaType(), type.charset(), validators);
        }
        if (reply.status() == 304 && !known.equals(Validators.NONE)) {
            return new Answer.Unchanged();
        }
        String reason = "answered " + Statuses.named(reply.status());
        // What a temporary redirect leads to may be gone; the address that we know is not.
        if (reply.status() == 410 && (trail.moved() || !trail.hasHopped())) {
            return new Answer.Gone(reason);
        }
        return new Answer.Failed(reason, RetryAfter.of(reply, clock));
    }
}
