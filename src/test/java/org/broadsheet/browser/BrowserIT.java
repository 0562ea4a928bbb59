package org.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.cli.CommandRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demo digest in a real browser, below a sub-path. Runs where Chromium is; says so where it is not, and fails there when
 * {@code BROADSHEET_BROWSER=required}.
 */
class BrowserIT {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final String BASE = "/digest/";

    @TempDir
    static Path temp;

    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;
    private static String root;

    @BeforeAll
    static void buildAndServe() throws IOException {
        Path chromium = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (chromium == null) {
            assertThat(System.getenv("BROADSHEET_BROWSER")).as("the browser tests are required here, but there is no Chromium").isNotEqualTo("required");
            System.err.println("Browser tests not run: no Chromium at " + PLACES);
        }
        Assumptions.assumeTrue(chromium != null, "browser tests not run: no Chromium found");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
        CommandRun run = CommandRun.in(Path.of(""), "build", "--out", temp.resolve("site").toString(), "--base-url", root, "--now", "2026-11-22T12:00:00Z");
        assertThat(run.exit()).as(run.err()).isZero();
        server.createContext(BASE, exchange -> {
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            Path file = temp.resolve("site").resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            boolean found = Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : "not found".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        Stream.of(browser, playwright).filter(c -> c != null).forEach(AutoCloseables::close);
        if (server != null) {
            server.stop(0);
        }
    }

    /** Closing a browser can only fail by being closed already. */
    private static final class AutoCloseables {
        static void close(AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One page of every kind, as the program itself lists them. */
    static List<String> pageKinds() {
        CommandRun run = CommandRun.in(Path.of(""), "list", "urls", "--format", "jsonl", "--now", "2026-11-22T12:00:00Z");
        assertThat(run.exit()).as(run.err()).isZero();
        List<String> kinds = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            var row = com.google.gson.JsonParser.parseString(line).getAsJsonObject();
            String kind = row.get("kind").getAsString();
            String file = row.get("file").getAsString();
            if (file.endsWith(".html") && !kind.equals("redirect") && !kind.equals("alias") && (kind.equals("page") || !kinds.contains(kind))) {
                kinds.add(kind);
                paths.add(file.replaceFirst("(^|/)index\\.html$", "$1"));
            }
        }
        assertThat(kinds).hasSizeGreaterThan(8);
        return paths;
    }

    @ParameterizedTest
    @MethodSource("pageKinds")
    void everyKindOfPageIsSound(String path) throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1280}) {
                try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    sound(context, path, scheme + " " + width);
                }
            }
        }
    }

    /** Maps of a story, of a region with others inside and of one without. */
    @Test
    void pagesWithMapsAreSoundToo() throws IOException {
        List<Path> stories;
        try (Stream<Path> files = Files.walk(temp.resolve("site/stories"))) {
            stories = files.filter(f -> f.endsWith("index.html")).sorted().filter(BrowserIT::hasMap).limit(1).toList();
        }
        assertThat(stories).as("a story of the demo with a map").hasSize(1);
        for (String path : List.of("stories/" + stories.get(0).getParent().getFileName() + "/", "regions/tolverland/", "regions/kesterbridge/")) {
            assertThat(hasMap(temp.resolve("site/" + path + "index.html"))).as(path).isTrue();
            everyKindOfPageIsSound(path);
        }
    }

    private static boolean hasMap(Path page) {
        try {
            return Files.readString(page).contains("<figure class=\"map");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void sound(BrowserContext context, String path, String where) throws IOException {
        Page page = context.newPage();
        List<String> requests = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        page.navigate(root + path);
        assertThat(problems).as("%s %s: errors in the console", path, where).isEmpty();
        assertThat(requests).as("%s %s: requests", path, where).allMatch(url -> url.startsWith(root) || url.endsWith("/favicon.ico"));
        assertThat(page.locator("h1").count()).as("%s: h1", path).isEqualTo(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s %s: scrolls sideways", path, where).isEqualTo(true);
        page.evaluate(axe());
        Object violations = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')))");
        assertThat((List<?>) violations).as("%s %s: axe", path, where).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script = BrowserIT.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anEntryReadsWithoutScript() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(root);
            page.locator("main a[href*='/20']").first().click();
            assertThat(page.url()).startsWith(root + "20");
            assertThat(page.locator("main article p").count()).isPositive();
            assertThat(page.locator("main article p").first().isVisible()).isTrue();
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(root);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')")).asString().startsWith("#");
            page.keyboard().press("Enter");
            assertThat(page.url()).contains("#");
        }
    }

    @Test
    void searchFindsAnEntryByWordsOfItsTitle() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(root);
            String title = page.locator("main article h2, main article h3").first().innerText();
            page.navigate(root + "search/");
            page.locator("main input[type=search]").fill(title);
            page.locator("#search-results a").first().waitFor();
            assertThat(page.locator("#search-results a").allInnerTexts()).anyMatch(found -> found.contains(title));
        }
    }

    @Test
    void theThemeCanBeSwitchedAndIsRemembered() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.navigate(root);
            String light = background(page);
            page.locator("#theme").click();
            assertThat(background(page)).isNotEqualTo(light);
            page.reload();
            assertThat(background(page)).isNotEqualTo(light);
        }
    }

    private static String background(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
    }

    private static String type(String file) {
        return file.endsWith(".html") ? "text/html; charset=utf-8" : file.endsWith(".css") ? "text/css" : file.endsWith(".js") ? "text/javascript"
                : file.endsWith(".svg") ? "image/svg+xml" : file.endsWith(".json") ? "application/json" : file.endsWith(".png") ? "image/png" : "application/octet-stream";
    }
}
