package org.broadsheet.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.broadsheet.model.Settings;

/** Fetchers for tests. */
final class Fetchers {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Agent AGENT = new Agent("Broadsheet/test (+https://digest.example/)");
    /** Times that no healthy answer of this machine comes near; the pauses are as good as none. */
    static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30), 1 << 20, 10,
            Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofSeconds(30), 3, Duration.ofMinutes(5), Duration.ofMinutes(10));

    private Fetchers() {}

    /** @param whole for a request, half of it for the first byte; @param hostTime for all requests to one host */
    static Limits brief(Duration whole, Duration hostTime) {
        return new Limits(PATIENT.connect(), whole.dividedBy(2), whole, 50_000, 10, PATIENT.patience(), PATIENT.backoff(), Duration.ofMillis(200), 3,
                hostTime, Duration.ofMinutes(10));
    }

    static Fetcher patient(String... allowHosts) {
        return with(PATIENT, 0, allowHosts);
    }

    static Fetcher as(String agent, String... allowHosts) {
        return new Fetcher(new Settings.Fetching(agent, 0, List.of(allowHosts)), new Agent(agent), PATIENT, CLOCK);
    }

    static Fetcher with(Transport transport, String... allowHosts) {
        return new Fetcher(new Settings.Fetching("", 0, List.of(allowHosts)), AGENT, PATIENT, CLOCK, InetAddress::getAllByName, transport);
    }

    static Fetcher with(AddressGuard.Resolver resolver) {
        return new Fetcher(new Settings.Fetching("", 0, List.of()), AGENT, PATIENT, CLOCK, resolver, new Transport(AGENT, PATIENT, Optional.empty()));
    }

    static Fetcher with(Limits limits, double delaySeconds, String... allowHosts) {
        return new Fetcher(new Settings.Fetching("", delaySeconds, List.of(allowHosts)), AGENT, limits, CLOCK);
    }
}
