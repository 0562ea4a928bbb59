package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

    private static final Path SOURCE = Path.of("templates");

    @TempDir
    Path folder;

    @Test
    void theListOfBuiltInFilesIsComplete() throws IOException {
        assertThat(sources().stream().map(file -> SOURCE.relativize(file).toString().replace('\\', '/'))).allMatch(Theme.BUILT_IN::contains);
        assertThat(Theme.BUILT_IN).isSorted();
    }

    @Test
    void aSiteOverridesTheThemeFileByFile() throws IOException {
        Files.writeString(folder.resolve("_texts.ftl"), Files.readString(SOURCE.resolve("_texts.ftl")).replace("\"There is no such page\"", "\"Gibt es nicht\""));
        Theme theme = Theme.load(folder);
        Page page = new Page.NotFoundPage("404.html", new SamplePages(theme.assets()).bareSite(), SamplePages.bareHead("x"), List.of());
        Output.Made made = (Output.Made) new PageRenderer(theme, new Addresses("")).render(page).output().orElseThrow();
        assertThat(new String(made.bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("<h1>Gibt es nicht</h1>").contains("assets/style-");
    }

    @Test
    void aChangedStyleHasAnotherAddressAndOtherFilesKeepTheirNames() throws IOException {
        Theme before = Theme.load(folder);
        Files.createDirectories(folder.resolve("assets/fonts"));
        Files.writeString(folder.resolve("assets/style.css"), "body{}");
        Files.writeString(folder.resolve("assets/fonts/a.woff2"), "x");
        Theme after = Theme.load(folder);
        assertThat(after.assets().style()).isNotEqualTo(before.assets().style());
        assertThat(after.assets().script()).isEqualTo(before.assets().script());
        assertThat(after.assetOutputs()).extracting(Output::path).contains(after.assets().style().path(), "assets/fonts/a.woff2");
    }

    @Test
    void aCheckoutWithWindowsLineEndsGivesTheSameBytes() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/style.css"), Files.readString(SOURCE.resolve("assets/style.css")).replace("\n", "\r\n"));
        assertThat(Theme.load(folder).assets()).isEqualTo(Theme.load(Path.of("no-such-folder")).assets());
    }

    @Test
    void aLinkOutOfTheFolderIsNotRead() throws IOException {
        Path templates = Files.createDirectory(folder.resolve("templates"));
        Path secret = Files.writeString(folder.resolve("secret.ftlh"), "secret");
        Files.createSymbolicLink(templates.resolve("page.ftlh"), secret);
        assertThat(Theme.load(templates).file("page.ftlh").orElseThrow().shown()).startsWith("(built-in theme)");
    }

    @Test
    void theStyleSheetStaysSmall() throws IOException {
        assertThat(Files.size(SOURCE.resolve("assets/style.css"))).isBetween(5_000L, 25_600L);
        assertThat(Files.size(SOURCE.resolve("assets/site.js"))).isLessThan(4_096L);
    }

    @Test
    void theThemeNamesNoOtherSite() throws IOException {
        for (Path file : sources()) {
            String text = Files.readString(file)
                    .replace("http://www.w3.org/2005/Atom", "").replace("http://purl.org/rss/1.0/modules/content/", "").replace("http://purl.org/dc/elements/1.1/", "")
                    .replace("http://www.sitemaps.org/schemas/sitemap/0.9", "").replace("https://schema.org", "").replace("\"https://\"", "").replace("\"http://\"", "");
            assertThat(text).as(file.toString()).doesNotContain("http:").doesNotContain("https:").doesNotContain("src=\"//").doesNotContain("@import");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
