package org.broadsheet.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.broadsheet.report.WorldFailure;

/** Writes entries' files, each whole or not at all, and none outside the folder of entries. */
final class EntryFiles {

    private final EntryShelf shelf;
    private final boolean dryRun;

    EntryFiles(EntryShelf shelf, boolean dryRun) {
        this.shelf = shelf;
        this.dryRun = dryRun;
    }

    void create(String id, String text) {
        Path file = shelf.file(id);
        if (Files.exists(file)) {
            throw new WorldFailure(file + " has appeared while sources were read", "run ingest again");
        }
        write(file, text);
    }

    void replace(String id, String text) {
        write(shelf.file(id), text);
    }

    private void write(Path file, String text) {
        if (dryRun) {
            return;
        }
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            if (!file.getParent().toRealPath().startsWith(shelf.root().toRealPath())) {
                throw new WorldFailure(file + " lies outside the folder of entries, behind a link", "remove the link in " + file.getParent());
            }
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            move(fresh, file);
        } catch (IOException refused) {
            throw new WorldFailure("can't write " + file + ": " + refused.getMessage(), "check the permissions and the space on the disk", refused);
        }
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            Files.deleteIfExists(fresh);
            throw refused;
        }
    }
}
