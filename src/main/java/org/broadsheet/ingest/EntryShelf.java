package org.broadsheet.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.format.EntryParser;
import org.broadsheet.format.SourceFile;
import org.broadsheet.model.Entry;
import org.broadsheet.model.Workers;
import org.broadsheet.report.WorldFailure;

/**
 * The entries that the site has: found by what identifies their source, and the paths and addresses they take. Everything is read from the
 * entries themselves, so no cache can be lost. Grows as new entries are filed; not thread-safe.
 */
final class EntryShelf {

    private static final String FOLDER = "content/entries";

    private final Path root;
    private final Permalinks permalinks;
    private final Map<String, List<Shelved>> byIdentity = new HashMap<>();
    private final Map<String, Shelved> byId = new HashMap<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    /** An entry on the shelf, as far as filing needs it. */
    record Shelved(String id, Entry.SourceNote note) {}

    /** An entry's id with what could be read of it. */
    private record Read(String id, Optional<Entry> entry) {}

    private EntryShelf(Path site, Permalinks permalinks) {
        this.root = site.resolve(FOLDER);
        this.permalinks = permalinks;
    }

    /** Reads all entries of a site. One that can't be read only takes its path. */
    static EntryShelf read(IngestRequest request, Workers workers) {
        EntryShelf shelf = new EntryShelf(request.site(), new Permalinks(request.settings()));
        for (Read read : workers.map(shelf.files(), shelf::open)) {
            shelf.paths.add(read.id().toLowerCase(Locale.ROOT));
            read.entry().ifPresent(entry -> shelf.add(read.id(), entry));
        }
        return shelf;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return files;
        }
        try {
            Path start = root.toRealPath();
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (file.toString().endsWith(".md")) {
                        files.add(root.resolve(start.relativize(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException closed) {
            throw new WorldFailure("can't read the entries in " + root + ": " + closed.getMessage(), "check the folder's permissions", closed);
        }
        files.sort(null);
        return files;
    }

    private Read open(Path file) {
        String relative = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        String id = relative.substring(0, relative.length() - 3);
        return new Read(id, new EntryParser().parse(id, new SourceFile(path(id), text(id))).entry());
    }

    /** The file of an entry, relative to the site folder. */
    static String path(String id) {
        return FOLDER + "/" + id + ".md";
    }

    /** The text of an entry's file; bytes that are not UTF-8 become replacement characters. */
    String text(String id) {
        Path file = file(id);
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException closed) {
            throw new WorldFailure("can't read " + file + ": " + closed.getMessage(), "check the file's permissions", closed);
        }
    }

    Path file(String id) {
        return root.resolve(id + ".md");
    }

    Path root() {
        return root;
    }

    /** The entries that came from a source with this identity. */
    List<Shelved> find(String identity) {
        return byIdentity.getOrDefault(identity, List.of());
    }

    /** Whether there is an entry with this id; an empty one is nobody's. */
    boolean has(String id) {
        return !id.isEmpty() && paths.contains(id.toLowerCase(Locale.ROOT));
    }

    /** The entry with this id, if it has come from a source. */
    Optional<Shelved> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether an entry has this id, or the address that this entry would have under the id. */
    boolean isTaken(String id, Entry entry) {
        return paths.contains(id.toLowerCase(Locale.ROOT)) || addresses.contains(permalinks.of(id, entry));
    }

    /** Whether some entry has the address. */
    boolean isTakenAddress(String address) {
        return addresses.contains(Permalinks.normal(address));
    }

    /** The address that the entry will have. */
    String address(String id, Entry entry) {
        return permalinks.of(id, entry);
    }

    void add(String id, Entry entry) {
        paths.add(id.toLowerCase(Locale.ROOT));
        addresses.add(permalinks.of(id, entry));
        entry.placement().aliases().forEach(alias -> addresses.add(Permalinks.normal(alias)));
        entry.source().ifPresent(note -> {
            Shelved shelved = new Shelved(id, note);
            byId.put(id, shelved);
            for (String identity : Identity.all(note)) {
                byIdentity.computeIfAbsent(identity, none -> new ArrayList<>(1)).add(shelved);
            }
        });
    }
}
