package org.broadsheet.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.model.Settings;

/**
 * Asks for pages and feeds. Remembers for its lifetime, which is meant to be one run, when each host was last asked, its robots.txt, and whether it
 * wants to be left alone. Any number of threads may use one. Nothing is connected, and no thread started, before the first address is asked.
 *
 * <p>What a server does never throws: each request gets an {@link Answer}. A thread that is interrupted gets {@link Answer.Failed} and stays
 * interrupted.
 */
public final class Fetcher implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final long NOT_YET = Long.MIN_VALUE;

    private final Limits limits;
    private final Clock clock;
    private final Transport transport;
    private final Courier courier;
    private final Robots robots;
    private final AtomicLong start = new AtomicLong(NOT_YET);

    /** @param clock tells how far off a date in {@code Retry-After} is; time that passes is measured without it */
    public Fetcher(Settings.Fetching settings, Agent agent, Limits limits, Clock clock) {
        this(settings, agent, limits, clock, InetAddress::getAllByName, new Transport(agent, limits, Optional.empty()));
    }

    Fetcher(Settings.Fetching settings, Agent agent, Limits limits, Clock clock, AddressGuard.Resolver resolver, Transport transport) {
        this.limits = limits;
        this.clock = clock;
        AddressGuard guard = new AddressGuard(settings.allowHosts(), resolver);
        this.transport = transport;
        this.courier = new Courier(Duration.ofNanos((long) (settings.delaySeconds() * NANOS)), limits, guard, transport, clock);
        this.robots = new Robots(courier, agent, limits);
    }

    /** Asks for one address and returns when there is an answer: after the host's turn has come and within {@link Limits#whole} of asking. */
    public Answer fetch(Request request) {
        try {
            refuseIfLate();
            return new Visit(courier, robots, limits, clock, request.known()).to(WebAddress.parse(request.address()));
        } catch (Ended ended) {
            return ended.answer();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("it was interrupted", Optional.empty());
        }
    }

    private void refuseIfLate() throws Ended {
        long now = System.nanoTime();
        if (!start.compareAndSet(NOT_YET, now) && now - start.get() > limits.runTime().toNanos()) {
            throw Ended.postponed("the run took more than " + Faults.seconds(limits.runTime()) + " already, the next one goes on");
        }
    }

    /** Lets the connections go. Requests that are running end by themselves. */
    @Override
    public void close() {
        transport.close();
    }
}
