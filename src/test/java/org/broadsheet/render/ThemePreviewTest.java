package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;
import org.junit.jupiter.api.Test;

/** Writes the built-in theme's pages to {@code target/theme-preview} to be looked at in a browser. */
class ThemePreviewTest {

    private static final Path FOLDER = Path.of("target/theme-preview");

    @Test
    void everyKindOfPageIsRenderedForTheEye() throws IOException {
        Theme theme = Theme.load(Path.of("no-such-folder"));
        PageRenderer renderer = new PageRenderer(theme, new Addresses(""));
        List<Page> pages = new SamplePages(theme.assets()).full();
        List<Rendered> rendered = pages.stream().map(renderer::render).toList();
        assertThat(Rendered.faults(pages, rendered)).isEmpty();
        for (Rendered page : rendered) {
            write((Output.Made) page.output().orElseThrow());
        }
        for (Output asset : theme.assetOutputs()) {
            write((Output.Made) asset);
        }
        for (String[] picture : new String[][] {{"lock", "#5b6f78", "#8fa3a8"}, {"market", "#7a5a43", "#b79c7f"}, {"birds", "#5f6b4a", "#a9b58d"}}) {
            write(new Output.Made("assets/" + picture[0] + ".svg", picture(picture[1], picture[2])));
        }
        write(new Output.Made("assets/logo.svg", ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><circle cx='20' cy='20' r='18' fill='none' stroke='#8a1f2b' stroke-width='3'/>"
                + "<path d='M6 24c7-6 10 4 14-1s8-5 14 1' fill='none' stroke='#8a1f2b' stroke-width='3'/></svg>").getBytes(StandardCharsets.UTF_8)));
        assertThat(FOLDER.resolve("index.html")).content().contains("Lock gates fail");
    }

    private static byte[] picture(String dark, String light) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 800'><rect width='1200' height='800' fill='" + light + "'/><path d='M0 520 300 300 520 480 760 240 1200 560V800H0Z' fill='" + dark
                + "'/><path d='M0 640q150-60 300 0t300 0 300 0 300 0v160H0Z' fill='#0003'/></svg>").getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Output.Made file) throws IOException {
        Path path = FOLDER.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.write(path, file.bytes());
    }
}
