package org.broadsheet.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.model.Output;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Location;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The reloading script in a real browser. */
@Timeout(120)
class PreviewIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Diagnostics BROKEN = Diagnostics.of(List.of(Diagnostic.of(Code.BAD_DATE, Location.of("a.md"), "\"<img src=x onerror=alert(1)>\" is not a date", "")));

    @TempDir
    Path folder;

    private final List<String> errors = new ArrayList<>();
    private volatile String text = "first";
    private volatile boolean broken;
    private PreviewServer server;
    private Playwright playwright;
    private com.microsoft.playwright.Browser browser;

    @BeforeEach
    void serve() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "preview not tried in a browser: no Chromium found");
        Files.createDirectories(folder.resolve("content"));
        server = PreviewServer.start(PreviewOptions.of(folder, "127.0.0.1", 0, "/digest/"), address -> broken ? Preview.failed(BROKEN) : good(text));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    @AfterEach
    void stop() {
        if (playwright != null) {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    private static Preview good(String words) {
        String page = "<!doctype html><html lang=en><head><title>Marsh</title><link rel=icon href=data:,><meta http-equiv=Content-Security-Policy content=\"default-src 'self'; style-src 'unsafe-inline'; img-src data:\"></head>"
                + "<body><h1>" + words + "</h1><div style='height:5000px'>long</div></body></html>";
        return new Preview(Diagnostics.NONE, true, path -> path.equals("index.html") ? Optional.of(new Served(new Output.Made(path, page.getBytes(StandardCharsets.UTF_8)))) : Optional.empty());
    }

    private void touch() throws IOException {
        Files.writeString(folder.resolve("content/a.md"), text + broken);
    }

    private Page open() {
        Page page = browser.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate(server.address());
        return page;
    }

    @Test
    void aChangeReloadsThePageAndKeepsItsPlace() throws IOException {
        Page page = open();
        page.evaluate("scrollTo(0, 1234)");

        text = "second";
        touch();

        assertThat(page.locator("h1")).hasText("second");
        page.waitForFunction("scrollY === 1234");
        assertThat(errors).isEmpty();
    }

    @Test
    void errorsAreShownAsTextOverTheLastGoodPageUntilMended() throws IOException {
        Page page = open();
        broken = true;
        touch();

        assertThat(page.locator("#broadsheet-problems")).containsText("a.md: error[bad-date]: \"<img src=x onerror=alert(1)>\" is not a date");
        assertThat(page.locator("h1")).hasText("first");
        assertThat(page.locator("#broadsheet-problems img")).hasCount(0);

        broken = false;
        text = "mended";
        touch();
        assertThat(page.locator("h1")).hasText("mended");
        assertThat(page.locator("#broadsheet-problems")).hasCount(0);
        assertThat(errors).isEmpty();
    }

    @Test
    void thePageOfAFirstBuildThatFailedGoesWithTheFault() throws IOException {
        broken = true;
        server.close();
        server = PreviewServer.start(PreviewOptions.of(folder, "127.0.0.1", 0, "/digest/"), address -> broken ? Preview.failed(BROKEN) : good(text));
        Page page = browser.newPage();
        page.navigate(server.address());
        assertThat(page.locator("pre")).containsText("is not a date");

        broken = false;
        touch();

        assertThat(page.locator("h1")).hasText("first");
    }
}
