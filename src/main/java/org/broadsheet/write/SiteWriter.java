package org.broadsheet.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.model.Output;
import org.broadsheet.report.WorldFailure;

/**
 * Writes one build into an output folder, all or nothing.
 *
 * <p>Files that differ from what is on disk are put into a staging folder inside the output folder. {@link #commit} first writes a journal
 * of what is to happen and then moves everything into place; a build that fails or is killed before leaves the old site as it was, one that
 * is killed after the journal stood is completed by the next writer. A manifest in the output folder names the files that are ours; any other
 * file is neither deleted nor overwritten.
 *
 * <p>{@link #add} may be called from several threads, everything else from one. Only one writer can hold a folder at a time.
 */
public final class SiteWriter implements AutoCloseable {

    /** What a build did to the folder. @param bytes of the created and changed files */
    public record Written(int created, int changed, int unchanged, int deleted, long bytes) {}

    private final Path out;
    private final Staging staging;
    private final Manifest before;
    private final boolean rewrite;
    private final boolean found;
    private final ConcurrentSkipListMap<String, Manifest.Mark> planned = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Boolean> staged = new ConcurrentSkipListMap<>();
    private final Set<String> foreign = new TreeSet<>();
    private final Set<Path> soundFolders = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * Opens the folder, creating it where it is missing, and completes a commit that was killed.
     *
     * @param rewrite whether to write files that are already as they should be
     * @throws WorldFailure when the folder can't be used or another build writes to it
     */
    public SiteWriter(Path out, boolean rewrite) {
        this.out = out;
        this.rewrite = rewrite;
        this.found = Files.exists(out);
        try {
            Files.createDirectories(out);
            this.staging = Staging.open(out);
            this.before = Manifest.read(out);
        } catch (IOException e) {
            throw new WorldFailure("can't write to " + out + ": " + reason(e), "check that the folder exists and is yours, or choose another with --out", e);
        }
    }

    /** Takes one file of the new site. Nothing in the visible site changes yet. */
    public void add(Output output) {
        try {
            byte[] content = output instanceof Output.Made made ? made.bytes() : Files.readAllBytes(((Output.Copied) output).file());
            Manifest.Mark mark = Manifest.Mark.of(content);
            if (planned.putIfAbsent(output.path(), mark) != null) {
                throw new IllegalStateException("two outputs for " + output.path());
            }
            Path target = out.resolve(output.path());
            boolean exists = exists(target);
            boolean same = exists && Files.size(target) == content.length && Arrays.equals(Files.readAllBytes(target), content);
            if (exists && !same && !before.has(output.path())) {
                synchronized (foreign) {
                    foreign.add(output.path());
                }
            }
            if (!same || rewrite) {
                staging.put(output.path(), content);
                staged.put(output.path(), exists);
                bytes.addAndGet(content.length);
            }
        } catch (IOException e) {
            throw new WorldFailure("can't write " + out.resolve(output.path()) + ": " + reason(e), "check the free space and the folder's rights", e);
        }
    }

    /** Whether there is a plain file; a link or a folder in its place, or a link on the way, is not ours to write through. */
    private boolean exists(Path target) throws IOException {
        for (Path folder = target.getParent(); !folder.equals(out) && soundFolders.add(folder); folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder) || Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IOException(folder + " is in the way");
            }
        }
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(target + " is in the way");
        }
        return false;
    }

    /**
     * Makes the new site visible and removes files of earlier builds that it no longer has.
     *
     * @throws WorldFailure when a file that is not ours stands where a page must go; nothing has changed then
     */
    public Written commit() {
        if (!foreign.isEmpty()) {
            throw new WorldFailure(out.resolve(foreign.iterator().next()) + " was not written by Broadsheet and would be overwritten"
                    + (foreign.size() > 1 ? " (and " + (foreign.size() - 1) + " more files)" : ""), "move it away, or choose another folder with --out");
        }
        List<String> stale = new ArrayList<>();
        for (String path : before.paths()) {
            if (!planned.containsKey(path)) {
                stale.add(path);
            }
        }
        try {
            Manifest after = new Manifest(new TreeMap<>(planned));
            List<String> deletes = stale.stream().filter(this::stillOurs).toList();
            if (staged.isEmpty() && deletes.isEmpty() && after.equals(before)) {
                return new Written(0, 0, planned.size(), 0, 0);
            }
            staging.commit(after, deletes, new WholeFolders(out, planned.keySet(), staged.keySet(), new TreeSet<>(deletes)).ready(staging));
            int changed = (int) staged.values().stream().filter(existed -> existed).count();
            return new Written(staged.size() - changed, changed, planned.size() - staged.size(), deletes.size(), bytes.get());
        } catch (IOException | UncheckedIOException e) {
            throw new WorldFailure("can't finish writing to " + out + ": " + reason(e), "build again: the next build completes or repeats this one", e);
        }
    }

    /** A file that somebody changed since we wrote it is theirs now. */
    private boolean stillOurs(String path) {
        Path file = out.resolve(path);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && before.matches(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of the folder; without a commit the old site stays as it was. */
    @Override
    public void close() {
        staging.close();
        try {
            if (!found) {
                Files.deleteIfExists(out);
            }
        } catch (DirectoryNotEmptyException written) {
            // A commit has filled it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        return cause.getClass() == IOException.class ? cause.getMessage() : cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
}
