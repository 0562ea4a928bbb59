package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a robots.txt forbids is not asked for, and the robots.txt itself only once. */
@Timeout(60)
class RobotsTest {

    private static final PlayedAnswer PAGE = PlayedAnswer.page("<p>The ferry is late.</p>");
    private static final Answer FORBIDDEN = new Answer.Refused("its robots.txt forbids it");

    private final PlayedSources sources = PlayedSources.start();
    private final Fetcher fetcher = Fetchers.patient(sources.host());

    @AfterEach
    void close() {
        fetcher.close();
        sources.close();
    }

    private Answer fetch(String path) {
        sources.on(path, PAGE);
        return fetcher.fetch(new Request(sources.address(path), Validators.NONE));
    }

    private void robots(String... lines) {
        sources.on("/robots.txt", PlayedAnswer.body("text/plain", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itsRulesAreObeyed() {
        robots("# nothing private", "User-agent: *", "Disallow: /private/", "Disallow: /*?print=", "Disallow: /secret$", "Allow: /private/news", "",
                "Sitemap: /sitemap.xml");

        assertThat(fetch("/private/a")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/x/../private/a")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/a?print=1")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/secret")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/secrets")).isInstanceOf(Answer.Fetched.class);
        assertThat(fetch("/private/news-1")).isInstanceOf(Answer.Fetched.class);
        assertThat(fetch("/feed.xml")).isInstanceOf(Answer.Fetched.class);
        assertThat(sources.paths()).doesNotContain("/private/a", "/a?print=1", "/secret");
        assertThat(sources.asked("/robots.txt")).hasSize(1);
    }

    @Test
    void theRulesForOurNameCountIfThereAreAny() {
        robots("USER-AGENT: BROADSHEET", "DISALLOW: /ours", "", "User-agent: *", "Disallow: /");

        assertThat(fetch("/ours")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void theNameIsTheOneOfTheSettings() {
        robots("User-agent: digester", "Disallow: /", "", "User-agent: broadsheet", "Disallow:");
        sources.on("/a", PAGE);

        for (String agent : new String[] {"Digester/2.0 (+https://digest.example/)", "Mozilla/5.0 (compatible; Digester/2.0)"}) {
            try (Fetcher own = Fetchers.as(agent, sources.host())) {
                assertThat(own.fetch(new Request(sources.address("/a"), Validators.NONE))).as(agent).isEqualTo(FORBIDDEN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 204})
    void whereThereIsNoneEverythingIsAllowed(int status) {
        sources.on("/robots.txt", PlayedAnswer.status(status));

        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void whereItCantBeHadNothingIs(int status) {
        sources.on("/robots.txt", PlayedAnswer.status(status));

        assertThat(fetch("/a")).isInstanceOfSatisfying(Answer.Failed.class,
                failed -> assertThat(failed.reason()).startsWith("its robots.txt answered " + status));
        assertThat(fetch("/b")).isInstanceOf(Answer.Failed.class);
        assertThat(sources.paths()).isEmpty();
        assertThat(sources.asked("/robots.txt")).as("one try and another, for both pages").hasSize(2);
    }

    @Test
    void aServerThatBreaksOffIsToldAsSuch() {
        sources.on("/robots.txt", PlayedAnswer.reset());

        assertThat(fetch("/a")).isEqualTo(new Answer.Failed("its answer broke off", Optional.empty()));
        assertThat(sources.paths()).isEmpty();
    }

    @Test
    void aServerThatWorksAgainAtTheSecondTryIsAsked() {
        sources.on("/robots.txt", PlayedAnswer.status(500), PlayedAnswer.status(404));

        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void itsRedirectsAreFollowed() {
        sources.on("/robots.txt", PlayedAnswer.redirect(301, "/rules"));
        sources.on("/rules", PlayedAnswer.body("text/plain", "User-agent: *\nDisallow: /private".getBytes(StandardCharsets.UTF_8)));

        assertThat(fetch("/private")).isEqualTo(FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "ftp://news.example/robots.txt", "http://10.0.0.1/robots.txt"})
    void redirectsToNowhereLeaveNoRules(String location) {
        sources.on("/robots.txt", PlayedAnswer.redirect(302, location));

        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void onlyTheBeginningOfAHugeOneIsRead() {
        String rules = "User-agent: *\nDisallow: /early\n" + "# words that nobody needs\n".repeat(40_000) + "Disallow: /late\n";
        sources.on("/robots.txt", PlayedAnswer.body("text/plain", rules.getBytes(StandardCharsets.UTF_8)));

        assertThat(fetch("/early")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/late")).isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void aRuleThatIsCutInTwoIsNone() {
        String half = "User-agent: *\n" + "#".repeat(500 * 1024 - 26) + "\nDisallow: /";
        assertThat(half).hasSize(500 * 1024);
        robots(half + "late", "Disallow: /later");

        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void oneWithoutEndCostsLittle() {
        sources.on("/robots.txt", PlayedAnswer.endless(200, "Content-Type: text/plain\r\n\r\n", "User-agent: *\nDisallow: /private\n"));

        assertThat(fetch("/private")).isEqualTo(FORBIDDEN);
        assertThat(fetch("/a")).isInstanceOf(Answer.Fetched.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a", "*", "a*", "%2a%", "\u0000", "$", "%"})
    void rulesThatAreMadeToBeSlowAreNot(String part) {
        String rule = "/" + part.repeat(200_000 / part.length());
        robots("User-agent: *", "Disallow: " + rule, rule, "User-agent: " + rule, "Crawl-delay: " + rule);
        long start = System.nanoTime();

        fetch("/" + "a".repeat(3900));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void itsDelayIsKeptUpToALimit() {
        robots("User-agent: *", "Crawl-delay: 86400");
        try (Fetcher brief = Fetchers.with(Fetchers.brief(Duration.ofSeconds(30), Duration.ofMinutes(5)), 0, sources.host())) {
            for (String path : new String[] {"/a", "/b"}) {
                sources.on(path, PAGE);
                assertThat(brief.fetch(new Request(sources.address(path), Validators.NONE))).isInstanceOf(Answer.Fetched.class);
            }
        }
        assertThat(sources.asked("/b").get(0).nanos() - sources.asked("/a").get(0).nanos()).isGreaterThan(180_000_000L);
    }

    @Test
    void eachHopOfARedirectIsAllowedAnew() {
        try (PlayedSources other = PlayedSources.start(); Fetcher both = Fetchers.patient(sources.host(), other.host())) {
            other.on("/robots.txt", PlayedAnswer.body("text/plain", "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8)));
            sources.on("/a", PlayedAnswer.redirect(302, other.address("/b")));

            assertThat(both.fetch(new Request(sources.address("/a"), Validators.NONE)))
                    .isEqualTo(new Answer.Refused("redirects to an address that is not asked: its robots.txt forbids it"));
            assertThat(other.paths()).isEmpty();
        }
    }
}
