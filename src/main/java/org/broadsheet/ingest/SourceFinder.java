package org.broadsheet.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/**
 * Finds the files behind a path on the command line. A folder is walked in the order of names; hidden files, links and files of other kinds
 * are left out. Of a Jekyll or Hugo site only the posts are taken. Stateless.
 */
public final class SourceFinder {

    private static final int DEEPEST = 64;
    private static final Set<String> ENDINGS = Set.of("html", "htm", "txt", "md", "markdown", "xml", "rss", "atom", "json");

    /**
     * The sources behind one path.
     *
     * @param name the path as the user wrote it
     * @param path the same, resolved
     * @param sink takes a message when nothing is there, or a folder can't be read
     */
    public List<Source> find(String name, Path path, List<Diagnostic> sink) {
        List<Source> found = new ArrayList<>();
        try {
            BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
            if (about.isDirectory()) {
                walk(new Walk(name, path, found, sink), path, 0);
            } else if (about.isRegularFile()) {
                found.add(source(name, fileName(path), path, path.toAbsolutePath().getParent(), about));
            } else {
                sink.add(unreadable(name, "it is neither a file nor a folder"));
            }
        } catch (IOException missing) {
            sink.add(unreadable(name, Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "it can't be opened" : "there is no such file or folder"));
        }
        return found;
    }

    private record Walk(String name, Path root, List<Source> found, List<Diagnostic> sink) {}

    private static void walk(Walk walk, Path folder, int depth) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException closed) {
            walk.sink.add(unreadable(shown(walk, folder), "the folder can't be read"));
            return;
        }
        if (depth == 0) {
            children = posts(children);
        }
        children.sort(Comparator.comparing(SourceFinder::fileName));
        for (Path child : children) {
            visit(walk, child, depth);
        }
    }

    private static void visit(Walk walk, Path child, int depth) {
        if (fileName(child).startsWith(".")) {
            return;
        }
        try {
            BasicFileAttributes about = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (about.isDirectory() && depth < DEEPEST) {
                walk(walk, child, depth + 1);
            } else if (about.isRegularFile() && isArticle(fileName(child)) && !isSection(fileName(child))) {
                walk.found.add(source(shown(walk, child), slashes(walk.root.relativize(child)), child, walk.root, about));
            }
        } catch (IOException gone) {
            walk.sink.add(unreadable(shown(walk, child), "it can't be opened"));
        }
    }

    /** Of a Jekyll or Hugo site the folders of posts, of any other folder everything. */
    private static List<Path> posts(List<Path> children) {
        List<String> names = children.stream().map(SourceFinder::fileName).toList();
        List<Path> jekyll = children.stream().filter(child -> fileName(child).equals("_posts") || fileName(child).equals("_drafts")).toList();
        if (!jekyll.isEmpty()) {
            return new ArrayList<>(jekyll);
        }
        boolean hugo = names.contains("content") && names.stream().anyMatch(n -> n.matches("(hugo|config)\\.(toml|yaml|yml)"));
        return hugo ? new ArrayList<>(children.stream().filter(child -> fileName(child).equals("content")).toList()) : children;
    }

    private static boolean isArticle(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** What Hugo shows above a list of posts. */
    private static boolean isSection(String name) {
        return name.equals("_index.md") || name.startsWith("_index.") && name.endsWith(".md");
    }

    private static Source source(String name, String relative, Path path, Path folder, BasicFileAttributes about) {
        Instant modified = about.lastModifiedTime().toInstant();
        return new Source(name, relative, "", Optional.empty(), modified, Optional.ofNullable(folder), new Source.Material.OnDisk(path));
    }

    private static String shown(Walk walk, Path child) {
        String relative = slashes(walk.root.relativize(child));
        String separator = walk.name.endsWith("/") || relative.isEmpty() ? "" : "/";
        return walk.name.equals(".") ? relative : walk.name + separator + relative;
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Diagnostic unreadable(String name, String why) {
        return Diagnostic.of(Code.UNREADABLE_SOURCE, Location.of(name), why, "check the path");
    }
}
