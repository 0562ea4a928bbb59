package org.broadsheet.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.publish.PublishPlan.Change;
import org.broadsheet.publish.PublishPlan.Kind;
import org.broadsheet.report.WorldFailure;

/** A folder on this machine, such as a web server's. Readers may come while it is being changed: each file is either the old or the new. */
final class FolderDestination implements Destination {

    private static final String STAGING = ".broadsheet-publishing";

    private final Path folder;

    FolderDestination(Path folder, Path built) {
        this.folder = real(folder);
        Path site = real(built);
        if (this.folder.startsWith(site) || site.startsWith(this.folder)) {
            throw new WorldFailure("the target " + this.folder + " and the built site " + site + " lie in one another", "Publish to another folder.");
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThereYet) {
            return folder.toAbsolutePath().normalize();
        }
    }

    @Override
    public String place() {
        return folder.toString().replace('\\', '/');
    }

    @Override
    public List<String> prints(Path built, List<String> paths) {
        return paths.stream().map(path -> print(built.resolve(path))).toList();
    }

    private static String print(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        } catch (IOException failed) {
            throw failure(file, failed);
        }
    }

    private static WorldFailure failure(Path place, IOException cause) {
        return new WorldFailure(place + ": " + cause.getClass().getSimpleName() + ": " + cause.getMessage(),
                "Check that the folder exists, is writable and has room; then publish again.", cause);
    }

    @Override
    public Manifest manifest() {
        Path file = folder.resolve(Manifest.NAME);
        try {
            return Manifest.parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException none) {
            return Manifest.NONE;
        } catch (IOException failed) {
            throw failure(file, failed);
        }
    }

    @Override
    public Map<String, String> files(Set<String> asked) {
        Map<String, String> found = new TreeMap<>();
        if (!Files.exists(folder)) {
            return found;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes kind) {
                    return directory.equals(folder.resolve(STAGING)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes kind) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    found.put(path, asked.contains(path) ? kind.isRegularFile() ? print(file) : "link" : "");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
        return found;
    }

    @Override
    public PublishResult apply(Path built, PublishPlan plan, Map<String, BuiltFile> files) {
        try {
            Files.createDirectories(folder);
            clearStaging();
            Path staging = Files.createDirectories(folder.resolve(STAGING));
            Manifest before = manifest();
            replace(staging, before.during(files).json());
            List<Change> writes = plan.changes().stream().filter(c -> c.kind() != Kind.DELETED).sorted(readersFirst()).toList();
            List<String> deletes = new ArrayList<>(plan.changes().stream().filter(c -> c.kind() == Kind.DELETED).map(Change::path).toList());
            deletes.removeAll(makeWay(writes, deletes));
            for (Change write : writes) {
                put(staging, built.resolve(write.path()), folder.resolve(write.path()));
            }
            for (String path : deletes) {
                delete(path);
            }
            replace(staging, Manifest.of(files).json());
            clearStaging();
            return new PublishResult(writes.size(), plan.count(Kind.DELETED), "");
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
    }

    /** What pages need comes before pages, deep pages before the lists that lead to them, feeds and sitemaps last. */
    private static Comparator<Change> readersFirst() {
        return Comparator.<Change>comparingInt(c -> rank(c.path()))
                .thenComparing(c -> rank(c.path()) == 1 ? -c.path().chars().filter(x -> x == '/').count() : 0L)
                .thenComparing(Change::path);
    }

    private static int rank(String path) {
        return path.endsWith(".html") ? 1 : path.endsWith(".xml") || path.endsWith("feed.json") ? 2 : 0;
    }

    /** Deletes early what stands where a folder or file of the site has to be. */
    private List<String> makeWay(List<Change> writes, List<String> deletes) throws IOException {
        Map<String, Boolean> folders = new TreeMap<>();
        Map<String, Boolean> files = new TreeMap<>();
        for (Change write : writes) {
            files.put(write.path(), true);
            for (int slash = write.path().indexOf('/'); slash > 0; slash = write.path().indexOf('/', slash + 1)) {
                folders.put(write.path().substring(0, slash), true);
            }
        }
        List<String> early = new ArrayList<>();
        for (String path : deletes) {
            boolean below = false;
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                below |= files.containsKey(path.substring(0, slash));
            }
            if (below || folders.containsKey(path)) {
                delete(path);
                early.add(path);
            }
        }
        return early;
    }

    private void put(Path staging, Path from, Path to) throws IOException {
        Path copy = staging.resolve("file");
        Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(to.getParent());
        move(copy, to);
    }

    private void replace(Path staging, String manifest) throws IOException {
        move(Files.writeString(staging.resolve("manifest"), manifest), folder.resolve(Manifest.NAME));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException never) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void delete(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.deleteIfExists(file);
        for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
            try {
                Files.delete(above);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
    }

    private void clearStaging() throws IOException {
        Path staging = folder.resolve(STAGING);
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(staging)) {
                for (Path file : inside.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(staging);
        }
    }
}
