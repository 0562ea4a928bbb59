package org.broadsheet.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.Executor;
import org.broadsheet.report.WorldFailure;

/**
 * Watches folders of a site with everything in them, also those that are made or replaced later: the site folder itself is watched for their
 * names. Calls back from its own threads, often several times for one change.
 */
final class Watch implements AutoCloseable {

    private final Path siteFolder;
    private final List<String> names;
    private final Runnable changed;
    private final Executor threads;
    private final WatchService top;
    private DirectoryWatcher inside;
    private boolean closed;

    private Watch(PreviewOptions options, Runnable changed, Executor threads) throws IOException {
        this.siteFolder = options.siteFolder().toRealPath();
        this.names = options.watched();
        this.changed = changed;
        this.threads = threads;
        this.top = FileSystems.getDefault().newWatchService();
        siteFolder.register(top, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
        watchInside();
        threads.execute(this::watchTop);
    }

    /** @throws WorldFailure when the system refuses */
    static Watch start(PreviewOptions options, Runnable changed, Executor threads) {
        try {
            return new Watch(options, changed, threads);
        } catch (IOException refused) {
            throw new WorldFailure(options.siteFolder() + " can't be watched: " + refused.getMessage(),
                    "On Linux the number of watched folders is limited: sudo sysctl fs.inotify.max_user_watches=524288", refused);
        }
    }

    private synchronized void watchInside() throws IOException {
        if (closed) {
            return;
        }
        if (inside != null) {
            inside.close();
        }
        List<Path> there = names.stream().map(siteFolder::resolve).filter(Files::isDirectory).toList();
        // The system's own watch service everywhere: the library's for macOS needs native code that is not on board.
        inside = DirectoryWatcher.builder().paths(there).fileHashing(false)
                .watchService(FileSystems.getDefault().newWatchService()).listener(this::seen).build();
        inside.watchAsync(threads);
    }

    private void seen(DirectoryChangeEvent event) {
        Path name = event.path() == null ? null : event.path().getFileName();
        if (name == null || !isScratch(name.toString())) {
            changed.run();
        }
    }

    /** Files that editors and desktops put beside the author's. */
    static boolean isScratch(String name) {
        return name.endsWith("~") || name.endsWith(".swp") || name.endsWith(".swx") || name.startsWith(".#") || name.equals("4913") || name.equals(".DS_Store")
                || name.endsWith("___jb_tmp___");
    }

    private void watchTop() {
        try {
            while (true) {
                WatchKey key = top.take();
                boolean ours = false;
                for (WatchEvent<?> event : key.pollEvents()) {
                    ours |= event.context() == null || names.contains(event.context().toString());
                }
                if (ours) {
                    watchInside();
                    changed.run();
                }
                if (!key.reset()) {
                    return;
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            // The server closes.
        } catch (IOException refused) {
            changed.run();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            top.close();
            inside.close();
        } catch (IOException ignored) {
            // Nothing is left to be told.
        }
    }
}
