package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.build.Parallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fetcher makes of ordinary servers, and how it treats them. */
@Timeout(60)
class FetcherTest {

    private static final PlayedAnswer PAGE = PlayedAnswer.page("<p>The ferry is late.</p>");

    private final PlayedSources sources = PlayedSources.start();
    private final Fetcher fetcher = Fetchers.patient(sources.host());

    @AfterEach
    void close() {
        fetcher.close();
        sources.close();
    }

    private Answer fetch(String path) {
        return fetcher.fetch(new Request(sources.address(path), Validators.NONE));
    }

    private static Answer.Failed failed(String reason) {
        return new Answer.Failed(reason, Optional.empty());
    }

    private static Answer.Failed failed(String reason, Duration after) {
        return new Answer.Failed(reason, Optional.of(after));
    }

    @Test
    void aPageComesWithItsTypeItsCharsetAndWhatToAskAgainWith() {
        byte[] bytes = "<p>Der Fluß steigt.</p>".getBytes(StandardCharsets.ISO_8859_1);
        sources.on("/page", PlayedAnswer.body("Text/HTML; Charset=\"ISO-8859-1\"", bytes, "ETag: \"a1\"", "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT"));

        Answer.Fetched fetched = (Answer.Fetched) fetch("/page");

        assertThat(fetched.bytes()).isEqualTo(bytes);
        assertThat(fetched.address()).isEqualTo(sources.address("/page"));
        assertThat(fetched.moved()).isFalse();
        assertThat(fetched.mediaType()).isEqualTo("text/html");
        assertThat(fetched.charset()).isEqualTo("ISO-8859-1");
        assertThat(fetched.validators()).isEqualTo(new Validators("\"a1\"", "Mon, 23 Nov 2026 08:00:00 GMT"));
    }

    @Test
    void whateverCharsetIsNamedTheBytesStayAsTheyCame() {
        byte[] bytes = "Das Brückenfest".getBytes(StandardCharsets.UTF_8);
        sources.on("/page", PlayedAnswer.body("text/html; charset=windows-1251", bytes));

        Answer.Fetched fetched = (Answer.Fetched) fetch("/page");

        assertThat(fetched.bytes()).isEqualTo(bytes);
        assertThat(fetched.charset()).isEqualTo("windows-1251");
    }

    @Test
    void aServerIsToldWhoAsksAndWhatIsWanted() {
        sources.on("/page", PAGE);

        fetch("/page");

        assertThat(sources.asked("/page")).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(asked.header("user-agent")).isEqualTo("Broadsheet/test (+https://digest.example/)");
            assertThat(asked.header("accept")).contains("text/html", "application/rss+xml", "application/atom+xml", "application/feed+json");
            assertThat(asked.header("accept-encoding")).isEqualTo("gzip");
            assertThat(asked.headers()).doesNotContainKeys("if-none-match", "if-modified-since", "cookie", "upgrade", "referer");
        });
    }

    @Test
    void packedPagesAreUnpacked() {
        byte[] plain = "<p>The ferry is late.</p>".repeat(1000).getBytes(StandardCharsets.UTF_8);
        sources.on("/gzip", PlayedAnswer.body("text/html", PlayedAnswer.gzip(plain), "Content-Encoding: GZIP"));
        sources.on("/zlib", PlayedAnswer.body("text/html", PlayedAnswer.deflate(plain, false), "Content-Encoding: deflate"));
        sources.on("/bare", PlayedAnswer.body("text/html", PlayedAnswer.deflate(plain, true), "Content-Encoding: deflate"));
        sources.on("/plain", PlayedAnswer.body("text/html", plain, "Content-Encoding: identity"));
        sources.on("/odd", PlayedAnswer.body("text/html", plain, "Content-Encoding: UTF-8"));

        for (String path : List.of("/gzip", "/zlib", "/bare", "/plain", "/odd")) {
            assertThat(fetch(path)).as(path).isInstanceOfSatisfying(Answer.Fetched.class, fetched -> assertThat(fetched.bytes()).isEqualTo(plain));
        }
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        sources.on("/feed", PlayedAnswer.tagged("\"a1\"", PlayedAnswer.feed("<rss/>", "ETag: \"a1\"")));
        Validators known = ((Answer.Fetched) fetch("/feed")).validators();

        Answer second = fetcher.fetch(new Request(sources.address("/feed"), new Validators(known.etag(), "Mon, 23 Nov 2026 08:00:00 GMT")));

        assertThat(second).isEqualTo(new Answer.Unchanged());
        assertThat(sources.asked("/feed").get(1).header("if-none-match")).isEqualTo("\"a1\"");
        assertThat(sources.asked("/feed").get(1).header("if-modified-since")).isEqualTo("Mon, 23 Nov 2026 08:00:00 GMT");
    }

    @Test
    void validatorsThatWouldBreakARequestAreLeftOut() {
        sources.on("/page", PAGE);

        Answer answer = fetcher.fetch(new Request(sources.address("/page"), new Validators("\"a\"\r\nHost: elsewhere", "gestern früh")));

        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        assertThat(sources.asked("/page").get(0).headers()).doesNotContainKeys("if-none-match", "if-modified-since");
    }

    @Test
    void unchangedIsNoAnswerToOneWhoKnowsNothing() {
        sources.on("/page", PlayedAnswer.status(304));

        assertThat(fetch("/page")).isEqualTo(failed("answered 304"));
    }

    @ParameterizedTest
    @CsvSource({"401,answered 401 (asks for a login)", "403,answered 403 (forbidden)", "404,answered 404 (not found)",
        "451,answered 451 (withheld for legal reasons)", "418,answered 418", "204,answered 204", "206,answered 206", "501,answered 501"})
    void otherAnswersFailInPlainWordsAtTheFirstTry(int status, String reason) {
        sources.on("/page", PlayedAnswer.status(status));

        assertThat(fetch("/page")).isEqualTo(failed(reason));
        assertThat(sources.paths()).hasSize(1);
    }

    @Test
    void whatIsGoneIsGone() {
        sources.on("/page", PlayedAnswer.status(410));
        sources.on("/moved", PlayedAnswer.redirect(301, "/page"));
        sources.on("/elsewhere", PlayedAnswer.redirect(302, "/page"));

        assertThat(fetch("/page")).isEqualTo(new Answer.Gone("answered 410 (gone for good)"));
        assertThat(fetch("/moved")).isEqualTo(new Answer.Gone("answered 410 (gone for good)"));
        assertThat(fetch("/elsewhere")).as("for the time being only").isEqualTo(failed("answered 410 (gone for good)"));
    }

    @Test
    void redirectsAreFollowedAndPermanentOnesTold() {
        sources.on("/a", PlayedAnswer.redirect(301, "/b"));
        sources.on("/b", PlayedAnswer.redirect(308, sources.address("/c/d?q=1#part")));
        sources.on("/c/d?q=1", PAGE);
        sources.on("/t", PlayedAnswer.redirect(307, "//" + sources.host() + "/u"));
        sources.on("/u", PlayedAnswer.redirect(301, "/c/d?q=1"));

        assertThat(fetch("/a")).isInstanceOfSatisfying(Answer.Fetched.class, fetched -> {
            assertThat(fetched.moved()).isTrue();
            assertThat(fetched.address()).isEqualTo(sources.address("/c/d?q=1"));
        });
        assertThat(fetch("/t")).isInstanceOfSatisfying(Answer.Fetched.class, fetched -> assertThat(fetched.moved()).isFalse());
    }

    @Test
    void whatIsKnownIsSaidAtTheEndOfARedirectToo() {
        sources.on("/feed", PlayedAnswer.redirect(301, "/new"));
        sources.on("/new", PlayedAnswer.tagged("\"a1\"", PAGE));

        assertThat(fetcher.fetch(new Request(sources.address("/feed"), new Validators("\"a1\"", "")))).isEqualTo(new Answer.Unchanged());
    }

    @Test
    void redirectsInACircleEnd() {
        sources.on("/a", PlayedAnswer.redirect(301, "/b"));
        sources.on("/b", PlayedAnswer.redirect(302, "/a"));
        sources.on("/self", PlayedAnswer.redirect(302, ""), PAGE);

        assertThat(fetch("/a")).isEqualTo(failed("redirects in a circle"));
        assertThat(sources.paths()).containsExactly("/a", "/b");
        assertThat(fetch("/self")).isEqualTo(failed("answered 302 without saying where to go"));
    }

    @Test
    void redirectsThatNeverArriveEnd() {
        for (int i = 0; i < 20; i++) {
            sources.on("/" + i, PlayedAnswer.redirect(302, "/" + (i + 1)));
        }

        assertThat(fetch("/0")).isEqualTo(failed("redirects more than 10 times"));
        assertThat(sources.paths()).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://ftp.example/a", "javascript:alert(1)", "data:text/html,a", "http://user:secret@127.0.0.1/",
            "http://", "http://[::1/"})
    void redirectsToWhatIsNotTheWebAreNotFollowed(String location) {
        sources.on("/page", PlayedAnswer.redirect(302, location));

        assertThat(fetch("/page")).isInstanceOfSatisfying(Answer.Refused.class,
                refused -> assertThat(refused.reason()).startsWith("redirects to an address"));
    }

    @Test
    void redirectsIntoThePrivateNetworkAreNotFollowed() {
        try (PlayedSources inner = PlayedSources.start()) {
            inner.on("/secret", PAGE);
            sources.on("/page", PlayedAnswer.redirect(302, inner.address("/secret")));

            assertThat(fetch("/page")).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
                    .contains("not in the public network (127.0.0.1)"));
            assertThat(inner.asked()).isEmpty();
        }
    }

    @Test
    void aServerThatFailsIsAskedOnceMore() {
        sources.on("/page", PlayedAnswer.status(500), PAGE);
        sources.on("/broken", PlayedAnswer.reset(), PAGE);
        sources.on("/down", PlayedAnswer.status(503));

        assertThat(fetch("/page")).isInstanceOf(Answer.Fetched.class);
        assertThat(fetch("/broken")).isInstanceOf(Answer.Fetched.class);
        assertThat(fetch("/down")).isEqualTo(failed("answered 503 (not available)"));
        assertThat(sources.asked("/down")).hasSize(2);
    }

    @Test
    void aShortTimeToWaitIsWaited() {
        sources.on("/seconds", PlayedAnswer.status(429, "Retry-After: 1"), PAGE);
        sources.on("/date", PlayedAnswer.status(503, "Retry-After: Tue, 24 Nov 2026 12:00:01 GMT"), PAGE);

        for (String path : List.of("/seconds", "/date")) {
            assertThat(fetch(path)).as(path).isInstanceOf(Answer.Fetched.class);
            List<PlayedSources.Asked> asked = sources.asked(path);
            assertThat(asked.get(1).nanos() - asked.get(0).nanos()).as(path).isGreaterThan(900_000_000L);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"3600|PT1H", "Tue, 24 Nov 2026 13:30:00 GMT|PT1H30M", "99999999999999999999|", "9999999999|PT8760H",
            "soon|", "-5|"})
    void aLongTimeToWaitIsTold(String value, Duration after) {
        sources.on("/page", PlayedAnswer.status(429, "Retry-After: " + value));

        assertThat(fetch("/page")).isEqualTo(new Answer.Failed("answered 429 (too many requests)", Optional.ofNullable(after)));
        assertThat(sources.asked("/page")).hasSize(1);
    }

    @Test
    void aHostThatHasHadEnoughIsAskedNothingMore() {
        sources.on("/a", PlayedAnswer.status(429, "Retry-After: 600"));
        sources.on("/b", PAGE);

        assertThat(fetch("/a")).isEqualTo(failed("answered 429 (too many requests)", Duration.ofMinutes(10)));
        assertThat(fetch("/b")).isEqualTo(new Answer.Postponed("its host answered 429 (too many requests) and is asked nothing more in this run"));
        assertThat(sources.asked("/b")).isEmpty();
    }

    @Test
    void aHostThatFailsAgainAndAgainIsAskedNothingMore() {
        sources.on("/down", PlayedAnswer.status(500));
        sources.on("/up", PAGE);

        for (int i = 0; i < 3; i++) {
            assertThat(fetch("/down")).isEqualTo(failed("answered 500 (a fault of the server)"));
        }
        assertThat(fetch("/up")).isEqualTo(new Answer.Postponed("its host failed 3 times in a row and is asked nothing more in this run"));
    }

    @Test
    void aHostThatIsNotKnownIsLookedUpOnlySoOften() {
        AtomicInteger lookedUp = new AtomicInteger();
        AddressGuard.Resolver nobody = host -> {
            lookedUp.incrementAndGet();
            throw new UnknownHostException(host);
        };
        try (Fetcher lost = Fetchers.with(nobody)) {
            for (int i = 0; i < 3; i++) {
                assertThat(lost.fetch(new Request("https://news.example/" + i, Validators.NONE))).isEqualTo(failed("the host is not known"));
            }
            assertThat(lost.fetch(new Request("https://news.example/4", Validators.NONE))).isInstanceOf(Answer.Postponed.class);
        }
        assertThat(lookedUp).hasValue(3);
    }

    @Test
    void onePageThatWorksMakesUpForOthersThatFail() {
        sources.on("/down", PlayedAnswer.status(500));
        sources.on("/up", PAGE);

        for (int i = 0; i < 4; i++) {
            fetch("/down");
            assertThat(fetch("/up")).isInstanceOf(Answer.Fetched.class);
        }
    }

    @Test
    void hostsAreAskedSideBySide() {
        CountDownLatch both = new CountDownLatch(2);
        try (PlayedSources other = PlayedSources.start(); Fetcher two = Fetchers.patient(sources.host(), other.host())) {
            sources.on("/page", PlayedAnswer.together(both, PAGE));
            other.on("/page", PlayedAnswer.together(both, PAGE));

            List<Answer> answers = new Parallel(2).map(List.of(sources.address("/page"), other.address("/page")),
                    address -> two.fetch(new Request(address, Validators.NONE)));

            assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Fetched.class));
        }
    }

    @Test
    void oneHostIsAskedOneThingAtATimeWithAPauseInBetween() {
        try (PlayedSources other = PlayedSources.start(); Fetcher polite = Fetchers.with(Fetchers.PATIENT, 0.2, sources.host(), other.host())) {
            sources.on("/a", PAGE);
            sources.on("/b", PAGE);
            other.on("/c", PlayedAnswer.redirect(302, sources.address("/b")));

            new Parallel(3).map(List.of(sources.address("/a"), sources.address("/b"), other.address("/c")),
                    address -> polite.fetch(new Request(address, Validators.NONE)));

            List<PlayedSources.Asked> asked = sources.asked();
            assertThat(asked).extracting(PlayedSources.Asked::path).containsExactlyInAnyOrder("/robots.txt", "/a", "/b", "/b");
            for (int i = 1; i < asked.size(); i++) {
                assertThat(asked.get(i).nanos() - asked.get(i - 1).nanos()).isGreaterThan(180_000_000L);
            }
            assertThat(sources.mostAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void aHostHasOnlySoMuchTime() {
        Limits brief = Fetchers.brief(Duration.ofSeconds(30), Duration.ZERO);
        try (Fetcher hurried = Fetchers.with(brief, 0, sources.host())) {
            sources.on("/a", PAGE);

            assertThat(hurried.fetch(new Request(sources.address("/a"), Validators.NONE)))
                    .isEqualTo(new Answer.Postponed("its host took more than 0 ms already, the next run goes on"));
            assertThat(sources.paths()).isEmpty();
        }
    }

    @Test
    void aRunHasOnlySoMuchTime() {
        Limits p = Fetchers.PATIENT;
        Limits none = new Limits(p.connect(), p.firstByte(), p.whole(), p.bodyBytes(), p.hops(), p.patience(), p.backoff(), p.crawlDelay(),
                p.hostFailures(), p.hostTime(), Duration.ZERO);
        sources.on("/a", PAGE);
        sources.on("/b", PAGE);
        try (Fetcher hurried = Fetchers.with(none, 0, sources.host())) {
            assertThat(hurried.fetch(new Request(sources.address("/a"), Validators.NONE))).isInstanceOf(Answer.Fetched.class);
            assertThat(hurried.fetch(new Request(sources.address("/b"), Validators.NONE)))
                    .isEqualTo(new Answer.Postponed("the run took more than 0 ms already, the next one goes on"));
        }
    }

    @Test
    void whoeverIsInterruptedGetsAnAnswerAndStaysInterrupted() {
        sources.on("/page", PAGE);

        Thread.currentThread().interrupt();
        Answer answer = fetch("/page");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEqualTo(failed("it was interrupted"));
        assertThat(fetch("/page")).as("the next request").isInstanceOf(Answer.Fetched.class);
    }
}
