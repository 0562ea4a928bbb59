package org.broadsheet.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Workers;

/**
 * Asks for pages and feeds. Remembers for its lifetime, which is meant to be one run, when each host was last asked, its robots.txt, and whether it
 * wants to be left alone. Any number of threads may use one. Nothing is connected, and no thread started, before the first address is asked.
 *
 * <p>What a server does never throws: each request gets an {@link Answer}. A thread that is interrupted gets {@link Answer.Failed} and stays
 * interrupted.
 */
public final class Fetcher implements AutoCloseable {

    private static final double NANOS = 1e9;

    private final Limits limits;
    private final Clock clock;
    private final AddressGuard guard;
    private final Transport transport;
    private final Courier courier;
    private final Robots robots;

    /** @param clock tells how far off a date in {@code Retry-After} is; time that passes is measured without it */
    public Fetcher(Settings.Fetching settings, Agent agent, Limits limits, Clock clock) {
        this(settings, agent, limits, clock, InetAddress::getAllByName, new Transport(agent, limits, Optional.empty()));
    }

    Fetcher(Settings.Fetching settings, Agent agent, Limits limits, Clock clock, AddressGuard.Resolver resolver, Transport transport) {
        this.limits = limits;
        this.clock = clock;
        this.guard = new AddressGuard(settings.allowHosts(), resolver);
        this.transport = transport;
        this.courier = new Courier(Duration.ofNanos((long) (settings.delaySeconds() * NANOS)), limits, guard, transport, clock);
        this.robots = new Robots(courier, agent, limits);
    }

    /** Asks for one address and returns when there is an answer: after the host's turn has come and within {@link Limits#whole} of asking. */
    public Answer fetch(Request request) {
        try {
            return new Visit(courier, guard, robots, limits, clock, request.known()).to(WebAddress.parse(request.address()));
        } catch (Ended ended) {
            return ended.answer();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("it was interrupted", Optional.empty());
        }
    }

    /**
     * Asks for all addresses: those of one host one after another, in their order, as many hosts at a time as there are workers.
     *
     * @param progress is told how many requests are done, one call at a time
     * @return the answers in the order of the requests
     */
    public List<Answer> fetchAll(List<Request> requests, Workers workers, IntConsumer progress) {
        Answer[] answers = new Answer[requests.size()];
        Progress done = new Progress(progress);
        workers.map(queues(requests), queue -> {
            for (int i : queue) {
                answers[i] = fetch(requests.get(i));
                done.step();
            }
            return queue.size();
        });
        return Arrays.asList(answers);
    }

    /** The places of the requests, those of one host together. */
    private static List<List<Integer>> queues(List<Request> requests) {
        Map<String, List<Integer>> queues = new LinkedHashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            queues.computeIfAbsent(machine(requests.get(i)), host -> new ArrayList<>()).add(i);
        }
        return List.copyOf(queues.values());
    }

    private static String machine(Request request) {
        try {
            return WebAddress.parse(request.address()).machine();
        } catch (Ended unaskable) {
            return "";
        }
    }

    /** Counts what several threads have done. */
    private static final class Progress {

        private final IntConsumer listener;
        private int done;

        Progress(IntConsumer listener) {
            this.listener = listener;
        }

        synchronized void step() {
            listener.accept(++done);
        }
    }

    /** Lets the connections go. Requests that are running end by themselves. */
    @Override
    public void close() {
        transport.close();
    }
}
