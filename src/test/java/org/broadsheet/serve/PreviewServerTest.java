package org.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.model.Output;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Location;
import org.broadsheet.report.WorldFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewServerTest {

    private static final Diagnostics BROKEN = Diagnostics.of(List.of(Diagnostic.of(Code.BAD_DATE, Location.of("content/entries/a.md"), "\"<b>soon</b>\" is not a date", "")));

    @TempDir
    Path folder;

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final AtomicInteger builds = new AtomicInteger();
    private volatile Diagnostics broken = Diagnostics.NONE;
    private volatile Diagnostics brokenPage = Diagnostics.NONE;
    private PreviewServer server;

    @BeforeEach
    void site() throws IOException {
        Files.createDirectories(folder.resolve("content/entries"));
        files.put("index.html", "<html><body><h1>Marsh</h1></BODY></html>");
        files.put("2026/bridge/index.html", "bridge");
        files.put("404.html", "<body>lost</body>");
        files.put("feed.xml", "<feed/>");
        files.put("a b.txt", "blank");
        files.put("empty.css", "");
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private Preview build(String address) {
        builds.incrementAndGet();
        if (broken.hasErrors()) {
            return Preview.failed(broken);
        }
        Map<String, String> now = Map.copyOf(files);
        return new Preview(Diagnostics.NONE, true, path -> Optional.ofNullable(now.get(path)).map(
                text -> new Served(new Output.Made(path, text.getBytes(StandardCharsets.UTF_8)), path.equals("index.html") ? brokenPage : Diagnostics.NONE)));
    }

    private Browser start(String basePath, PreviewBuild build) {
        server = PreviewServer.start(PreviewOptions.of(folder, "127.0.0.1", 0, basePath), build);
        return new Browser(server.port(), "127.0.0.1:" + server.port());
    }

    private Browser start() {
        return start("/", this::build);
    }

    @Test
    void pagesCarryTheReloadingScriptAndOtherFilesDoNot() throws IOException {
        Browser browser = start();

        Browser.Answer page = browser.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).matches("<html><body><h1>Marsh</h1><script src=\"/.broadsheet/preview.js\" data-build=\"\\w+-1\" async></script></BODY></html>");
        assertThat(browser.get("/2026/bridge/").body()).startsWith("bridge<script");
        assertThat(browser.get("/feed.xml").body()).isEqualTo("<feed/>");
        assertThat(browser.get("/.broadsheet/preview.js").body()).contains("EventSource");
    }

    @ParameterizedTest
    @CsvSource({"/a%20b.txt,200,text/plain; charset=utf-8", "/feed.xml?x=1,200,application/xml", "/empty.css,200,text/css; charset=utf-8", "/nope/,404,text/html; charset=utf-8", "/nope.png,404,text/html; charset=utf-8"})
    void answersHaveStatusAndType(String path, int status, String type) throws IOException {
        Browser.Answer answer = start().get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
    }

    @Test
    void anUnknownAddressShowsTheSitesOwnPage() throws IOException {
        assertThat(start().get("/nope").body()).contains("lost");
    }

    @Test
    void aFolderWithoutSlashLeadsToTheOneWithIt() throws IOException {
        Browser.Answer answer = start().get("/2026/bridge?x=1");

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("/2026/bridge/?x=1");
    }

    @Test
    void headAnswersWithoutBodyAndOtherMethodsAreRefused() throws IOException {
        Browser browser = start();

        Browser.Answer head = browser.ask("HEAD", "/feed.xml");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("7");
        assertThat(head.body()).isEmpty();
        assertThat(browser.ask("POST", "/feed.xml").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret", "/%2e%2e/secret", "/2026/..%2f..%2fsecret", "/..%5csecret", "//etc/passwd", "/a/./b", "/a%00b", "/2026//bridge/"})
    void noAddressLeadsOutOfTheSite(String path) throws IOException {
        Browser browser = start("/", address -> new Preview(Diagnostics.NONE, true, p -> Optional.of(new Served(new Output.Made(p, p.getBytes(StandardCharsets.UTF_8))))));

        assertThat(browser.get(path).status()).isEqualTo(400);
    }

    @Test
    void copiedFilesComeFromWhereTheyLie() throws IOException {
        Path image = Files.write(folder.resolve("x.png"), new byte[] {1, 2, 3});
        Browser browser = start("/", address -> new Preview(Diagnostics.NONE, true, p -> Optional.of(new Served(new Output.Copied(p, image)))));

        Browser.Answer answer = browser.get("/img/x.png");
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.body()).isEqualTo("\u0001\u0002\u0003");
    }

    @ParameterizedTest
    @CsvSource({"localhost,200", "127.0.0.1:80,200", "[::1]:4000,200", "evil.example,403", "evil.example:4000,403", "127.0.0.1.evil.example,403", "192.168.0.7,403", "'',403"})
    void foreignHostsAreRefused(String host, int status) throws IOException {
        start();

        assertThat(new Browser(server.port(), host).get("/").status()).isEqualTo(status);
    }

    @Test
    void aServerForTheWholeNetworkAnswersForAddressesAndItsName() {
        HostCheck everywhere = new HostCheck("0.0.0.0");

        assertThat(everywhere.accepts("192.168.0.7:4000")).isTrue();
        assertThat(everywhere.accepts("[fe80::1]:4000")).isTrue();
        assertThat(everywhere.accepts("evil.example")).isFalse();
        assertThat(new HostCheck("Desk.local").accepts("desk.LOCAL:4000")).isTrue();
    }

    @Test
    void aSiteBelowABasePathIsFoundFromTheRoot() throws IOException {
        Browser browser = start("/digest/", this::build);

        assertThat(browser.get("/").header("Location")).isEqualTo("/digest/");
        assertThat(browser.get("/digest").header("Location")).isEqualTo("/digest/");
        assertThat(browser.get("/digest/feed.xml").status()).isEqualTo(200);
        assertThat(browser.get("/feed.xml").status()).isEqualTo(404);
        assertThat(server.address()).isEqualTo("http://127.0.0.1:" + server.port() + "/digest/");
    }

    @Test
    void aChangedFileIsToldToBrowsers() throws IOException {
        Browser browser = start();
        try (Browser.Events events = browser.events()) {
            assertThat(events.next()).contains("-1\",\"attempt\"").contains("\"failed\":false");

            files.put("index.html", "<body>new</body>");
            Files.writeString(folder.resolve("content/entries/a.md"), "x");

            assertThat(events.next()).contains("-2\",\"attempt\"").contains("\"failed\":false");
            assertThat(browser.get("/").body()).contains("new<script");
        }
    }

    @Test
    void foldersMadeLaterAreWatchedWithAllInThem() throws IOException {
        Browser browser = start();
        try (Browser.Events events = browser.events()) {
            events.next();
            Files.createDirectories(folder.resolve("templates/parts"));
            events.next();
            int before = builds.get();

            Files.writeString(folder.resolve("templates/parts/head.ftlh"), "x");

            while (builds.get() == before) {
                events.next();
            }
            assertThat(builds.get()).isGreaterThan(before);
        }
    }

    @Test
    void editorsScratchFilesBuildNothing() {
        assertThat(List.of("a.md~", ".a.md.swp", ".#a.md", "4913", ".DS_Store")).allMatch(Watch::isScratch);
        assertThat(List.of("a.md", ".well-known", "site.yaml")).noneMatch(Watch::isScratch);
    }

    @Test
    void aFailedBuildKeepsTheLastGoodSiteAndShowsWhy() throws IOException {
        Browser browser = start();
        try (Browser.Events events = browser.events()) {
            events.next();
            broken = BROKEN;
            Files.writeString(folder.resolve("content/entries/a.md"), "x");
            assertThat(events.next()).contains("-1\",\"attempt\"").contains("\"failed\":true");
            assertThat(browser.get("/").body()).contains("Marsh");
            assertThat(browser.get("/.broadsheet/problems").body()).isEqualTo("content/entries/a.md: error[bad-date]: \"<b>soon</b>\" is not a date\n");

            broken = Diagnostics.NONE;
            Files.writeString(folder.resolve("content/entries/a.md"), "y");
            assertThat(events.next()).contains("-3\",\"attempt\"").contains("\"failed\":false");
            assertThat(browser.get("/.broadsheet/problems").body()).isEmpty();
        }
    }

    @Test
    void beforeAnyGoodBuildTheProblemsAreThePage() throws IOException {
        broken = BROKEN;
        Browser.Answer answer = start().get("/");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("&quot;&lt;b&gt;soon&lt;/b&gt;&quot; is not a date").doesNotContain("<b>").contains("data-notice=");
    }

    @Test
    void aPageThatCannotBeRenderedSaysWhyAndOthersGoOn() throws IOException {
        brokenPage = BROKEN;
        Browser browser = start();

        assertThat(browser.get("/").status()).isEqualTo(500);
        assertThat(browser.get("/").body()).contains("is not a date");
        assertThat(browser.get("/2026/bridge/").status()).isEqualTo(200);
    }

    @Test
    void aBugInABuildIsShownAndServingGoesOn() throws IOException {
        Browser browser = start("/", address -> {
            throw new IllegalStateException("loose wire");
        });

        assertThat(browser.get("/").body()).contains("please report it").contains("loose wire");
    }

    @Test
    void changesDuringABuildMakeOneMoreBuild() throws Exception {
        CountDownLatch building = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Browser browser = start("/", address -> {
            Preview preview = build(address);
            if (builds.get() == 2) {
                building.countDown();
                await(goOn);
            }
            return preview;
        });
        try (Browser.Events events = browser.events()) {
            events.next();
            Files.writeString(folder.resolve("content/entries/a.md"), "x");
            building.await();
            for (int i = 0; i < 20; i++) {
                Files.writeString(folder.resolve("content/entries/b" + i + ".md"), "x");
            }
            goOn.countDown();
            assertThat(events.next()).contains("-2\",\"attempt\"");
            assertThat(events.next()).contains("-3\",\"attempt\"");
        }
        assertThat(builds.get()).isBetween(3, 4);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aTakenPortIsTheWorldsFault() {
        start();

        assertThatThrownBy(() -> PreviewServer.start(PreviewOptions.of(folder, "127.0.0.1", server.port(), "/"), this::build))
                .isInstanceOf(WorldFailure.class).hasMessageContaining("port " + server.port()).extracting(e -> ((WorldFailure) e).advice()).asString().contains("--port");
    }
}
