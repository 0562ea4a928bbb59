package org.broadsheet.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.report.WorldFailure;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** Starts things in one site folder. Either writes all files of a thing or, when one is there already, none. */
public final class Starter {

    private final Path siteFolder;

    public Starter(Path siteFolder) {
        this.siteFolder = siteFolder;
    }

    /**
     * A site with settings, vocabularies, a page and an entry. A README and a {@code .gitignore} that are there already stay as they are.
     *
     * @param today the first entry's date
     * @param topics the vocabulary to begin with
     * @return the files written, in order
     */
    public List<Path> site(LocalDate today, TopicChoice topics) {
        Map<String, String> values = Map.of("title", quoted(title()), "date", today.toString());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("content/site.yaml", text("site.yaml", values));
        files.put("content/topics.yaml", topics.file());
        files.put("content/regions.yaml", text("regions.yaml", values));
        files.put("content/sources.yaml", text("sources.yaml", values));
        files.put("content/pages/about.md", text("about.md", values));
        files.put("content/entries/" + month(today) + "first-entry.md", text("first.md", values));
        files.put("site/.gitignore", text("site-gitignore", values));
        optional(files, ".gitignore", text("gitignore", values));
        optional(files, "README.md", text("README.md", Map.of("title", title())));
        return write(siteFolder, files);
    }

    /** A topic vocabulary for a site that has none. */
    public Path topics(TopicChoice choice) {
        return write(siteFolder, Map.of("content/topics.yaml", choice.file())).get(0);
    }

    private void optional(Map<String, byte[]> files, String path, byte[] bytes) {
        if (!isThere(siteFolder.resolve(path))) {
            files.put(path, bytes);
        }
    }

    /** The folder's name in words. */
    private String title() {
        Path name = siteFolder.toAbsolutePath().normalize().getFileName();
        String words = name == null ? "" : name.toString().replaceAll("[\\p{Cntrl}`|#<>\\[\\]_-]+", " ").strip();
        return words.isEmpty() ? "News" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * A draft of an entry.
     *
     * @param now in the site's zone
     */
    public Path entry(String title, ZonedDateTime now) {
        String date = now.truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String path = "content/entries/" + month(now.toLocalDate()) + slug(title) + ".md";
        return write(siteFolder, Map.of(path, text("entry.md", Map.of("title", quoted(title), "date", date)))).get(0);
    }

    /** A page of its own, such as "About". */
    public Path page(String title) {
        return write(siteFolder, Map.of("content/pages/" + slug(title) + ".md", text("page.md", Map.of("title", quoted(title))))).get(0);
    }

    /** A workflow that builds, checks and publishes the site; in the folder of the git repository that the site lies in. */
    public Path ci() {
        Path site = siteFolder.toAbsolutePath().normalize();
        Path root = site;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        root = root == null ? site : root;
        String folder = root.relativize(site).toString().replace('\\', '/');
        byte[] workflow = text("site.yml", Map.of("folder", quoted(folder.isEmpty() ? "." : folder)));
        return write(root, Map.of(".github/workflows/site.yml", workflow)).get(0);
    }

    /**
     * The site's own copy of a theme, to be changed.
     *
     * @param files the theme's files by path below {@code templates/}
     */
    public List<Path> theme(Map<String, byte[]> files) {
        Map<String, byte[]> below = new TreeMap<>();
        files.forEach((path, bytes) -> below.put("templates/" + path, bytes));
        return write(siteFolder, below);
    }

    private static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("uuuu/MM/", Locale.ROOT).format(day);
    }

    private static String slug(String title) {
        if (title.isBlank()) {
            throw new WorldFailure("the title is empty", "Say what it is about.");
        }
        String slug = Slugs.slug(title);
        return slug.isEmpty() ? Hashes.six(title) : slug;
    }

    /** As a YAML text that can't be taken for anything else. */
    private static String quoted(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ");
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static byte[] text(String name, Map<String, String> values) {
        try (InputStream in = Starter.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{{" + value.getKey() + "}}", value.getValue());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> write(Path root, Map<String, byte[]> files) {
        for (String path : files.keySet()) {
            if (isThere(root.resolve(path))) {
                throw new WorldFailure(root.resolve(path) + " is there already", "Nothing was written. Choose another name, or move the file away.");
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            try {
                Files.createDirectories(path.getParent());
                written.add(Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (IOException failed) {
                throw new WorldFailure(path + " can't be written: " + failed.getMessage(), "Check that the folder is writable and has room.", failed);
            }
        }
        return written;
    }
}
