package org.broadsheet.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder inside the output folder where a build grows. Its journal, once there, is the commit: from then on the move into place only
 * goes forward, by this writer or the next.
 *
 * <p>Layout: {@code tree/} holds the new files at their paths, {@code manifest} the manifest to be, {@code folders} the folders to exchange as a
 * whole, {@code journal} the paths to delete; {@code old/} takes the folders that were exchanged.
 */
final class Staging implements AutoCloseable {

    private static final String FOLDER = ".broadsheet-staging";

    private final Path out;
    private final Path folder;
    private final Path tree;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    private Staging(Path out, FileChannel lockFile, FileLock lock) {
        this.out = out;
        this.folder = out.resolve(FOLDER);
        this.tree = folder.resolve("tree");
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes the folder's lock, completes a killed commit and clears what a killed build left. */
    static Staging open(Path out) throws IOException {
        Path folder = out.resolve(FOLDER);
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            // Another thread of this process holds it; said below as for another process.
        }
        if (lock == null) {
            channel.close();
            throw new IOException("another build is writing there");
        }
        Staging staging = new Staging(out, channel, lock);
        if (Files.exists(staging.journal())) {
            staging.apply();
        }
        staging.clear();
        return staging;
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private Path folders() {
        return folder.resolve("folders");
    }

    private Path old() {
        return folder.resolve("old");
    }

    void put(String path, byte[] content) throws IOException {
        Path file = tree.resolve(path);
        // Remembered only once it is there: another thread may be about to write into it.
        if (!made.contains(file.getParent())) {
            Files.createDirectories(file.getParent());
            made.add(file.getParent());
        }
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Puts a file of the visible site beside the new ones, without a copy. False where the file system can't. */
    boolean link(String path) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        try {
            Files.createLink(file, out.resolve(path));
            return true;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            return false;
        }
    }

    /** @param whole folders whose new version in the tree is complete */
    void commit(Manifest after, List<String> deletes, List<String> whole) throws IOException {
        Files.write(folder.resolve("manifest"), after.bytes());
        Files.writeString(folders(), String.join("\n", whole), StandardCharsets.UTF_8);
        Files.createDirectories(old());
        Path draft = folder.resolve("journal.draft");
        Files.writeString(draft, String.join("\n", deletes), StandardCharsets.UTF_8);
        Files.move(draft, journal(), StandardCopyOption.ATOMIC_MOVE);
        apply();
    }

    /** May be interrupted anywhere and run again: a move that has happened leaves nothing to move, a deleted file nothing to delete. */
    private void apply() throws IOException {
        exchangeFolders();
        if (Files.isDirectory(tree)) {
            moveInto(tree, out);
        }
        for (String path : Files.readString(journal()).split("\n")) {
            if (!path.isEmpty()) {
                Path file = out.resolve(path).normalize();
                if (file.startsWith(out) && Files.deleteIfExists(file)) {
                    pruneEmpty(file.getParent());
                }
            }
        }
        if (Files.exists(folder.resolve("manifest"))) {
            Files.move(folder.resolve("manifest"), out.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(journal());
    }

    /** A new folder that is no longer in the tree has been exchanged; an old one that is not there has been moved away. */
    private void exchangeFolders() throws IOException {
        if (!Files.exists(folders())) {
            return;
        }
        int number = 0;
        for (String path : Files.readString(folders()).split("\n")) {
            Path fresh = tree.resolve(path).normalize();
            Path target = out.resolve(path).normalize();
            number++;
            if (path.isEmpty() || !fresh.startsWith(tree) || !target.startsWith(out) || !Files.isDirectory(fresh)) {
                continue;
            }
            try {
                if (Files.isDirectory(target)) {
                    Files.move(target, old().resolve(Integer.toString(number)), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException inUse) {
                // Somebody holds the folder open where that forbids moving it; its files are moved one by one.
            }
        }
    }

    /** A folder that the site does not have yet moves as a whole, so that a first build is a handful of renames. */
    private static void moveInto(Path from, Path to) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(from)) {
            stream.forEach(children::add);
        }
        for (Path child : children) {
            Path target = to.resolve(child.getFileName());
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(target)) {
                moveInto(child, target);
            } else {
                Files.move(child, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void pruneEmpty(Path start) throws IOException {
        for (Path dir = start; !dir.equals(out); dir = dir.getParent()) {
            try (DirectoryStream<Path> rest = Files.newDirectoryStream(dir)) {
                if (rest.iterator().hasNext()) {
                    return;
                }
            }
            Files.delete(dir);
        }
    }

    private void clear() throws IOException {
        deleteTree(tree);
        deleteTree(old());
        Files.deleteIfExists(folders());
        Files.deleteIfExists(folder.resolve("manifest"));
        Files.deleteIfExists(folder.resolve("journal.draft"));
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            if (Files.exists(journal())) {
                return;
            }
            clear();
            Files.deleteIfExists(folder.resolve("lock"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
