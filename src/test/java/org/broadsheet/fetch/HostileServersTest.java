package org.broadsheet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are broken, slow, or want to do harm: each costs a bounded time and memory, and is told in plain words. */
@Timeout(60)
class HostileServersTest {

    private static final PlayedAnswer PAGE = PlayedAnswer.page("<p>The ferry is late.</p>");
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int MOST = 50_000;

    private final PlayedSources sources = PlayedSources.start();
    private final Fetcher fetcher = Fetchers.with(Fetchers.brief(Duration.ofSeconds(20), Duration.ofMinutes(5)), 0, sources.host());
    private final Fetcher hurried = Fetchers.with(Fetchers.brief(SHORT, Duration.ofMinutes(5)), 0, sources.host());

    /** The first request of a JVM takes long: classes are loaded. It must not count where times are short. */
    @BeforeAll
    static void warmUp() {
        try (PlayedSources any = PlayedSources.start(); Fetcher patient = Fetchers.patient(any.host())) {
            any.on("/page", PAGE);
            assertThat(patient.fetch(new Request(any.address("/page"), Validators.NONE))).isInstanceOf(Answer.Fetched.class);
        }
    }

    @AfterEach
    void close() {
        fetcher.close();
        hurried.close();
        sources.close();
    }

    private String fetch(String path) {
        return reason(fetcher.fetch(new Request(sources.address(path), Validators.NONE)));
    }

    private static String reason(Answer answer) {
        return answer instanceof Answer.Failed failed ? failed.reason() : answer.toString();
    }

    private void awaitNoConnection() throws InterruptedException {
        assertThat(sources.connectionsLeft(Duration.ofSeconds(10))).as("open connections").isZero();
    }

    @Test
    void aSlowDripEndsAtTheDeadlineAndSoDoesItsConnection() throws InterruptedException {
        sources.on("/drip", PlayedAnswer.drip(50));
        long start = System.nanoTime();

        Answer answer = hurried.fetch(new Request(sources.address("/drip"), Validators.NONE));

        assertThat(reason(answer)).isEqualTo("the answer was not complete after 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.multipliedBy(15));
        awaitNoConnection();
    }

    @Test
    void silenceEndsAtTheDeadlineAndSoDoesItsConnection() throws InterruptedException {
        sources.on("/silent", PlayedAnswer.silence());

        Answer answer = hurried.fetch(new Request(sources.address("/silent"), Validators.NONE));

        assertThat(reason(answer)).isEqualTo("sent nothing for 500 ms");
        awaitNoConnection();
    }

    @Test
    void redirectsShareTheTimeOfTheirRequest() {
        for (int i = 0; i < 10; i++) {
            sources.on("/" + i, PlayedAnswer.late(400, PlayedAnswer.redirect(302, "/" + (i + 1))));
        }
        sources.on("/10", PAGE);

        Answer answer = hurried.fetch(new Request(sources.address("/0"), Validators.NONE));

        assertThat(answer).isInstanceOf(Answer.Failed.class);
        assertThat(sources.paths()).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/html\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n2000\r\n", "Content-Length: 9000000000\r\n\r\n",
            "Content-Length: 50001\r\n\r\n"})
    void aBodyThatIsTooLargeIsNotReadToItsEnd(String head) throws InterruptedException {
        sources.on("/page", PlayedAnswer.endless(200, head, head.contains("chunked") ? "a".repeat(0x2000) + "\r\n2000\r\n" : "a"));

        assertThat(fetch("/page")).isEqualTo("is larger than 48 KB");
        awaitNoConnection();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 410, 500})
    void aBodyThatNobodyWantsIsNotReadToItsEnd(int status) throws InterruptedException {
        sources.on("/page", PlayedAnswer.endless(status, "Location: /next\r\n\r\n", "a"));
        sources.on("/next", PAGE);

        assertThat(fetch("/page")).startsWith(status == 302 ? "Fetched" : status == 410 ? "Gone" : "answered " + status);
        awaitNoConnection();
    }

    @Test
    void picturesAndTheLikeAreNotLoaded() throws InterruptedException {
        sources.on("/video", PlayedAnswer.endless(200, "Content-Type: Video/MP4\r\n\r\n", "a"));
        sources.on("/image", PlayedAnswer.body("image/jpeg", new byte[100]));

        assertThat(fetch("/video")).isEqualTo("is a picture, a sound or the like, no text");
        assertThat(fetch("/image")).isEqualTo("is a picture, a sound or the like, no text");
        awaitNoConnection();
    }

    @Test
    void aBodyOfTheLargestSizeIsTaken() {
        sources.on("/page", PlayedAnswer.body("text/html", new byte[MOST]));
        sources.on("/packed", PlayedAnswer.body("text/html", PlayedAnswer.gzip(new byte[MOST]), "Content-Encoding: gzip"));

        assertThat(fetch("/page")).startsWith("Fetched");
        assertThat(fetch("/packed")).startsWith("Fetched");
    }

    @Test
    void aGzipBombIsNotUnpacked() {
        byte[] bomb = PlayedAnswer.gzip(new byte[40_000_000]);
        assertThat(bomb).hasSizeLessThan(MOST);
        sources.on("/bomb", PlayedAnswer.body("text/html", bomb, "Content-Encoding: gzip"));
        sources.on("/just", PlayedAnswer.body("text/html", PlayedAnswer.gzip(new byte[MOST + 1]), "Content-Encoding: gzip"));
        sources.on("/twice", PlayedAnswer.body("text/html", PlayedAnswer.gzip(bomb), "Content-Encoding: gzip, gzip"));

        assertThat(fetch("/bomb")).isEqualTo("is larger than 48 KB");
        assertThat(fetch("/just")).isEqualTo("is larger than 48 KB");
        assertThat(fetch("/twice")).isEqualTo("its answer is packed in a way that was not asked for");
    }

    @Test
    void damagedPackingIsTold() {
        byte[] packed = PlayedAnswer.gzip("<p>The ferry is late.</p>".repeat(50).getBytes(StandardCharsets.UTF_8));
        byte[] wrongSum = packed.clone();
        wrongSum[packed.length - 8] ^= 1;
        sources.on("/half", PlayedAnswer.body("text/html", Arrays.copyOf(packed, packed.length / 2), "Content-Encoding: gzip"));
        sources.on("/sum", PlayedAnswer.body("text/html", wrongSum, "Content-Encoding: gzip"));
        sources.on("/none", PlayedAnswer.body("text/html", new byte[] {60, 112, 62}, "Content-Encoding: gzip"));
        sources.on("/zlib", PlayedAnswer.body("text/html", new byte[] {60, 112, 62}, "Content-Encoding: deflate"));
        sources.on("/brotli", PlayedAnswer.body("text/html", new byte[] {60, 112, 62}, "Content-Encoding: br"));

        for (String path : new String[] {"/half", "/sum", "/none", "/zlib"}) {
            assertThat(fetch(path)).as(path).isEqualTo("its packed answer is damaged");
        }
        assertThat(fetch("/brotli")).isEqualTo("its answer is packed in a way that was not asked for");
    }

    @Test
    void aFloodOfHeadersEnds() {
        sources.on("/many", PlayedAnswer.endless(200, "", "X-Flood: aaaaaaaaaaaaaaaaaaaaaaaa\r\n"));
        sources.on("/long", PlayedAnswer.endless(200, "X-Flood: ", "a"));

        assertThat(fetch("/many")).isEqualTo("did not answer as a web server does");
        assertThat(fetch("/long")).isEqualTo("did not answer as a web server does");
    }

    @Test
    void promisesOfAnAnswerToComeEnd() {
        sources.on("/page", PlayedAnswer.endless(100, "\r\n", "HTTP/1.1 100 Continue\r\n\r\n"));

        assertThat(hurried.fetch(new Request(sources.address("/page"), Validators.NONE))).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void anAnswerThatEndsTooEarlyIsNone() {
        sources.on("/short", PlayedAnswer.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Half".getBytes(StandardCharsets.US_ASCII)));
        sources.on("/chunks", PlayedAnswer.raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ha".getBytes(StandardCharsets.US_ASCII)));

        assertThat(fetch("/short")).isEqualTo("its answer broke off");
        assertThat(fetch("/chunks")).isEqualTo("its answer broke off");
        assertThat(sources.asked("/short")).as("tries").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 banana\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc", "HTTP/1.1 101 Switching Protocols\r\n\r\nabc", "HTTP/1.1 100 Continue\r\n\r\n",
        "\u0000\u0001\u0002\u0003", "HTTP/1.1 302 Found\r\nLocation: \u00ff\u0000http://x\r\n\r\n"})
    void gibberishIsToldAndHurtsNobody(String answer) {
        sources.on("/page", PlayedAnswer.raw(answer.getBytes(StandardCharsets.ISO_8859_1)));
        sources.on("/good", PAGE);

        assertThat(fetch("/page")).isIn("its answer broke off", "did not answer as a web server does");
        assertThat(fetch("/good")).startsWith("Fetched");
    }

    @Test
    void aPortThatNobodyListensAtIsTold() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Fetcher own = Fetchers.patient("127.0.0.1")) {
            assertThat(reason(own.fetch(new Request("http://127.0.0.1:" + port + "/", Validators.NONE)))).isEqualTo("nobody answers at port " + port);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsTold() throws Exception {
        try (PlayedSources secure = PlayedSources.start("https", tls().getServerSocketFactory()); Fetcher own = Fetchers.patient(secure.host())) {
            secure.on("/page", PAGE);

            assertThat(reason(own.fetch(new Request(secure.address("/page"), Validators.NONE)))).isEqualTo("its certificate is not valid");
            assertThat(secure.asked()).isEmpty();
        }
    }

    @Test
    void aCertificateThatIsVouchedForIsGoodForItsHostOnly() throws Exception {
        try (PlayedSources secure = PlayedSources.start("https", tls().getServerSocketFactory())) {
            secure.on("/page", PAGE);
            String elsewhere = secure.address("/page").replace("127.0.0.1", "localhost");
            Transport trusting = new Transport(Fetchers.AGENT, Fetchers.PATIENT, Optional.of(tls()));
            try (Fetcher own = Fetchers.with(trusting, secure.host(), "localhost")) {
                assertThat(reason(own.fetch(new Request(secure.address("/page"), Validators.NONE)))).startsWith("Fetched");
                assertThat(reason(own.fetch(new Request(elsewhere, Validators.NONE)))).isEqualTo("its certificate is for another host");
            }
        }
    }

    @Test
    void limitsHoldForHttp2AsWell() throws Exception {
        Limits limits = Fetchers.brief(SHORT.multipliedBy(2), Duration.ofMinutes(5));
        BodyLimit most = new BodyLimit(MOST, false);
        try (PlayedHttp2 large = new PlayedHttp2(tls(), 20); PlayedHttp2 stuck = new PlayedHttp2(tls(), 1);
                Transport trusting = new Transport(Fetchers.AGENT, limits, Optional.of(tls()))) {
            assertThat(trusting.get(WebAddress.parse(large.address("/page")), Validators.NONE, most, limits.whole()))
                    .isEqualTo(new Exchange.Broken("is larger than 48 KB", Exchange.Blame.DOCUMENT));
            assertThat(trusting.get(WebAddress.parse(large.address("/robots.txt")), Validators.NONE, new BodyLimit(MOST, true), limits.whole()))
                    .isInstanceOfSatisfying(Exchange.Replied.class, reply -> assertThat(reply.body()).hasSize(MOST));
            assertThat(trusting.get(WebAddress.parse(stuck.address("/page")), Validators.NONE, most, limits.whole()))
                    .isEqualTo(new Exchange.Broken("the answer was not complete after 2 s", Exchange.Blame.HOST));
        }
    }

    @Test
    void aServerThatSpeaksPlainlyWhereSecrecyIsWantedIsTold() {
        sources.on("/page", PAGE);

        assertThat(reason(fetcher.fetch(new Request(sources.address("/page").replace("http:", "https:"), Validators.NONE))))
                .isEqualTo("no secure connection could be made");
    }

    @Test
    void aHandshakeThatNeverComesEnds() throws IOException {
        try (ServerSocket tarpit = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                Fetcher own = Fetchers.with(Fetchers.brief(SHORT, Duration.ofMinutes(5)), 0, "127.0.0.1")) {
            int port = tarpit.getLocalPort();
            assertThat(reason(own.fetch(new Request("https://127.0.0.1:" + port + "/", Validators.NONE))))
                    .isEqualTo("no connection to port " + port + " could be made in time");
        }
    }

    /** Knows one certificate, its own, for 127.0.0.1. */
    private static SSLContext tls() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = "played".toCharArray();
        try (InputStream in = HostileServersTest.class.getResourceAsStream("played-sources.p12")) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
