package org.broadsheet.fetch;

import java.time.Duration;

/**
 * How much of our time and memory a server may take. What goes beyond is {@link Answer.Failed}.
 *
 * @param connect until a connection stands
 * @param firstByte from the request until the head of the answer is complete; connecting counts
 * @param whole that the servers may take over one request in all: redirects and second tries count, waiting for a host's turn does not
 * @param bodyBytes largest body, packed as well as unpacked. For a moment a few times as much is held
 * @param hops redirects of one request
 * @param patience longest {@code Retry-After} that is waited for at once
 * @param backoff before a second try where the server names no time
 * @param crawlDelay longest {@code Crawl-delay} of a robots.txt that is kept; a longer one counts as this
 * @param hostFailures after so many requests in a row that a host failed it is asked nothing more
 * @param hostTime that all requests to one host may take, waiting included; what is left then is for another run
 * @param runTime from the first request of a run to the last one, whatever the hosts
 */
public record Limits(
        Duration connect,
        Duration firstByte,
        Duration whole,
        int bodyBytes,
        int hops,
        Duration patience,
        Duration backoff,
        Duration crawlDelay,
        int hostFailures,
        Duration hostTime,
        Duration runTime) {

    /** For real servers. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 20 << 20, 10,
            Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(30), 3, Duration.ofMinutes(15), Duration.ofHours(1));
}
