package org.broadsheet.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.model.Output;
import org.broadsheet.pages.SitePath;
import org.broadsheet.pages.ThemeAssets;
import org.broadsheet.report.WorldFailure;
import org.broadsheet.text.Hashes;

/**
 * Templates and the files that belong to them: the built-in theme with a site's own files laid over it, file by file. All of it is read
 * once, so a build sees one state and nothing outside the folder can be reached later. Immutable and thread-safe.
 */
public final class Theme {

    /** Everything in {@code templates/} of this project; a jar can't be asked what it holds. */
    static final List<String> BUILT_IN = List.of(
            "404.ftlh", "_card.ftlh", "_coverage.ftlh", "_frame.ftlh", "_map.ftlh", "_meta.ftlh", "_texts.ftl", "assets/search.js", "assets/site.js", "assets/style.css", "atom.ftlx", "entry.ftlh", "home.ftlh",
            "list.ftlh", "overview.ftlh", "page.ftlh", "redirect.ftlh", "robots.ftl", "rss.ftlx", "search.ftlh", "sitemap.ftlx", "story.ftlh");

    private static final String ASSETS = "assets/";
    private static final String RESOURCES = "/org/broadsheet/theme/";
    private static final long LARGEST_FILE = 8 << 20;

    private final Map<String, File> files;
    private final Map<String, SitePath> assets;

    private Theme(Map<String, File> files) {
        this.files = Collections.unmodifiableMap(files);
        Map<String, SitePath> paths = new TreeMap<>();
        files.forEach((name, file) -> {
            if (name.startsWith(ASSETS)) {
                paths.put(name.substring(ASSETS.length()), new SitePath(published(name, file.bytes())));
            }
        });
        this.assets = Collections.unmodifiableMap(paths);
    }

    /** @param siteTemplates the site's folder of templates; it need not exist */
    public static Theme load(Path siteTemplates) {
        Map<String, File> files = new TreeMap<>();
        for (String name : BUILT_IN) {
            builtIn(name).ifPresent(bytes -> files.put(name, new File("(built-in theme)/" + name, bytes)));
        }
        if (Files.isDirectory(siteTemplates)) {
            files.putAll(own(siteTemplates));
        }
        return new Theme(files);
    }

    /** Every file of the theme by its path below {@code templates/}, for a site that wants its own copy. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        files.forEach((name, file) -> copies.put(name, file.bytes().clone()));
        return copies;
    }

    /** Where the style sheet and the script stand on the site. */
    public ThemeAssets assets() {
        return new ThemeAssets(assets.get("style.css"), assets.get("site.js"));
    }

    /** The theme's part of the site: everything in its folder {@code assets}. */
    public List<Output> assetOutputs() {
        List<Output> outputs = new ArrayList<>();
        assets.forEach((name, path) -> outputs.add(new Output.Made(path.path(), files.get(ASSETS + name).bytes())));
        return outputs;
    }

    /** Places of the theme's files on the site by name below {@code assets/}, for templates. */
    Map<String, SitePath> assetPaths() {
        return assets;
    }

    Optional<File> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** @param shown the path as an author knows it */
    record File(String shown, byte[] bytes) {}

    /** Styles and scripts carry a fingerprint so that browsers may keep them; what a style sheet refers to keeps its name. */
    private static String published(String name, byte[] bytes) {
        for (String ending : List.of(".css", ".js")) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length()) + "-" + Hashes.sha256(bytes).substring(0, 10) + ending;
            }
        }
        return name;
    }

    private static Optional<byte[]> builtIn(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(RESOURCES + name)) {
            return in == null ? Optional.empty() : Optional.of(unixLines(name, in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("can't read the built-in theme's " + name, broken);
        }
    }

    private static Map<String, File> own(Path folder) {
        Map<String, File> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            Path root = folder.toRealPath();
            for (Path path : (Iterable<Path>) found.filter(Files::isRegularFile).sorted()::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (path.toRealPath().startsWith(root) && !hidden(name)) {
                    files.put(name, new File(folder.getFileName() + "/" + name, unixLines(name, read(path))));
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new WorldFailure("can't read " + folder + ": " + broken.getMessage(), "Check that the folder and the files in it may be read.", broken);
        }
        return files;
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static byte[] read(Path path) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            throw new WorldFailure(path + " is larger than a theme's file can be", "Put large files into content/assets and link to them.");
        }
        return Files.readAllBytes(path);
    }

    /** The same bytes whatever line ends a checkout made of a template, style or script. */
    private static byte[] unixLines(String name, byte[] bytes) {
        if (!name.matches(".*\\.(ftl[hx]?|css|js|svg|txt)")) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.indexOf('\r') < 0 ? bytes : text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
