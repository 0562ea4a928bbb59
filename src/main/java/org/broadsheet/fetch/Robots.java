package org.broadsheet.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.broadsheet.fetch.Exchange.Blame;
import org.broadsheet.fetch.Exchange.Broken;
import org.broadsheet.fetch.Exchange.Replied;

/**
 * Obeys robots.txt as RFC 9309 has it. Each is asked for once: where there is none everything is allowed, where it can't be had nothing is.
 */
final class Robots {

    /** RFC 9309, 2.5: at least 500 KiB are read. */
    private static final BodyLimit FILE = new BodyLimit(500 << 10, true);
    /** RFC 9309, 2.3.1.2: at least five redirects are followed; after more there is no robots.txt. */
    private static final int HOPS = 5;
    private static final BaseRobotRules NONE = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);

    private final Courier courier;
    private final Limits limits;
    private final Set<String> name;
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();

    Robots(Courier courier, Agent agent, Limits limits) {
        this.courier = courier;
        this.limits = limits;
        this.name = Set.of(agent.productToken());
        // The parser logs what it can't read, which is the outlet's business.
        Logger.getLogger(SimpleRobotRulesParser.class.getName()).setLevel(Level.OFF);
    }

    /** @throws Ended refused, when the rules forbid the address; failed, when there is no way to know them */
    void check(WebAddress address) throws Ended, InterruptedException {
        BaseRobotRules rules = origins.computeIfAbsent(address.origin(), origin -> new Origin()).rules(address);
        if (!rules.isAllowed(address.text())) {
            throw Ended.refused("its robots.txt forbids it");
        }
    }

    /** What is known of one robots.txt. Whoever comes first asks; the others wait. */
    private final class Origin {

        private BaseRobotRules rules;
        private Answer unknown;

        synchronized BaseRobotRules rules(WebAddress address) throws Ended, InterruptedException {
            if (unknown != null) {
                throw Ended.with(unknown);
            }
            if (rules == null) {
                try {
                    rules = read(new WebAddress(address.scheme(), address.host(), address.port(), "/robots.txt"));
                    courier.host(address).slowDown(delay(rules));
                } catch (Ended ended) {
                    unknown = ended.answer();
                    throw ended;
                }
            }
            return rules;
        }
    }

    private BaseRobotRules read(WebAddress start) throws Ended, InterruptedException {
        Trail trail = new Trail(start, HOPS);
        TimeLeft time = new TimeLeft(limits.whole());
        WebAddress at = start;
        while (true) {
            Optional<Replied> reply = reply(at, trail, time);
            if (reply.isEmpty()) {
                return NONE;
            }
            Optional<WebAddress> next;
            try {
                next = trail.next(at, reply.get());
            } catch (Ended astray) {
                return NONE;
            }
            if (next.isEmpty()) {
                return rules(start, reply.get());
            }
            at = next.get();
        }
    }

    /** Empty when a redirect led to where we don't go. */
    private Optional<Replied> reply(WebAddress at, Trail trail, TimeLeft time) throws Ended, InterruptedException {
        try {
            return Optional.of(reply(at, time));
        } catch (Ended ended) {
            if (trail.hasHopped() && ended.answer() instanceof Answer.Refused) {
                return Optional.empty();
            }
            throw ended;
        }
    }

    private Replied reply(WebAddress at, TimeLeft time) throws Ended, InterruptedException {
        Exchange exchange = courier.ask(at, Validators.NONE, FILE, time);
        if (exchange instanceof Broken broken) {
            throw Ended.failed(broken.blame() == Blame.DOCUMENT ? "its robots.txt can't be read: " + broken.reason() : broken.reason());
        }
        return (Replied) exchange;
    }

    private BaseRobotRules rules(WebAddress start, Replied reply) throws Ended {
        if (reply.status() >= 500 || reply.status() == 429) {
            throw Ended.failed("its robots.txt answered " + Statuses.named(reply.status()) + ", so nothing is asked there in this run");
        }
        if (!BodyReader.isDocument(reply.status())) {
            return NONE;
        }
        // The parser takes a delay that is longer than its limit for a ban on everything.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(start.text(), wholeLines(reply.body()), "text/plain", name);
    }

    /** A file that was cut ends in half a rule, which may forbid more than the whole one. */
    private static byte[] wholeLines(byte[] file) {
        if (file.length < FILE.bytes()) {
            return file;
        }
        int end = file.length;
        while (end > 0 && file[end - 1] != '\n' && file[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(file, end);
    }

    private Duration delay(BaseRobotRules rules) {
        long millis = Math.max(0, rules.getCrawlDelay());
        return Duration.ofMillis(Math.min(millis, limits.crawlDelay().toMillis()));
    }
}
