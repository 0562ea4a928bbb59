package org.broadsheet.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.fetch.Exchange.Blame;
import org.broadsheet.fetch.Exchange.Broken;
import org.broadsheet.fetch.Exchange.Replied;

/** Brings a question to its host, in the host's turn, and once more where a second try may help. Follows no redirect. */
final class Courier {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Limits limits;
    private final Duration delay;
    private final AddressGuard guard;
    private final Transport transport;
    private final Clock clock;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Courier(Duration delay, Limits limits, AddressGuard guard, Transport transport, Clock clock) {
        this.limits = limits;
        this.delay = delay;
        this.guard = guard;
        this.transport = transport;
        this.clock = clock;
    }

    Host host(WebAddress address) {
        return hosts.computeIfAbsent(address.machine(), name -> new Host(delay, limits));
    }

    /** @throws Ended when the address must not be asked, when its host is not known, or when it is asked nothing more */
    void check(WebAddress address) throws Ended {
        Host host = host(address);
        host.check();
        try {
            guard.check(address);
        } catch (Ended ended) {
            if (ended.answer() instanceof Answer.Failed) {
                host.note(true);
            }
            throw ended;
        }
    }

    /** @throws Ended as for {@link #check} */
    Exchange ask(WebAddress address, Validators known, BodyLimit limit, TimeLeft time) throws Ended, InterruptedException {
        Host host = host(address);
        Exchange exchange = once(host, address, known, limit, time);
        Optional<Duration> pause = pauseBeforeAnotherTry(exchange);
        if (pause.isPresent()) {
            host.pause(pause.get());
            exchange = once(host, address, known, limit, time);
        }
        note(host, exchange);
        return exchange;
    }

    private Exchange once(Host host, WebAddress address, Validators known, BodyLimit limit, TimeLeft time) throws Ended, InterruptedException {
        // Inside the turn, so that as little time as possible lies between the check of the host's addresses and their use.
        return host.inTurn(() -> {
            check(address);
            return time.spend(left -> transport.get(address, known, limit, left));
        });
    }

    private Optional<Duration> pauseBeforeAnotherTry(Exchange exchange) {
        if (exchange instanceof Broken broken) {
            return broken.blame() == Blame.LINE ? Optional.of(limits.backoff()) : Optional.empty();
        }
        Replied reply = (Replied) exchange;
        Optional<Duration> after = RetryAfter.of(reply, clock);
        if (reply.status() == TOO_MANY_REQUESTS || reply.status() == UNAVAILABLE && after.isPresent()) {
            return after.filter(time -> time.compareTo(limits.patience()) <= 0);
        }
        return switch (reply.status()) {
            case 500, 502, UNAVAILABLE, 504 -> Optional.of(limits.backoff());
            default -> Optional.empty();
        };
    }

    private static void note(Host host, Exchange exchange) {
        if (exchange instanceof Broken broken) {
            if (broken.blame() != Blame.DOCUMENT) {
                host.note(true);
            }
            return;
        }
        int status = ((Replied) exchange).status();
        host.note(status >= 500);
        if (status == TOO_MANY_REQUESTS) {
            host.close("its host answered 429 (too many requests) and is asked nothing more in this run");
        }
    }
}
