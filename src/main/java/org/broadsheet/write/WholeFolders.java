package org.broadsheet.write;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Chooses the folders that a commit exchanges as a whole, and fills up their new versions with links to the files that stay.
 *
 * <p>A change of many pages then takes two renames a folder instead of one a page, so that hardly any moment is left in which a killed build
 * leaves old and new pages side by side. A folder that holds anything that is not ours is looked through for folders below it; files in none
 * of them are moved one by one.
 *
 * @param planned every path of the new site
 * @param staged those of them that are new or changed
 * @param deletes paths of the old site that go
 */
record WholeFolders(Path out, NavigableSet<String> planned, NavigableSet<String> staged, NavigableSet<String> deletes) {

    /** Fewer changes are moved one by one as quickly. */
    private static final int FEW = 4;
    /** More files that stay, for each that changes, cost more to link than is won. */
    private static final int LINKS_A_CHANGE = 64;

    /** Paths of the folders, sorted; none lies in another. None at all where the file system has no links. */
    List<String> ready(Staging staging) throws IOException {
        List<String> chosen = new ArrayList<>();
        choose("", chosen);
        for (String folder : chosen) {
            for (String path : below(planned, folder + "/")) {
                if (!staged.contains(path) && !staging.link(path)) {
                    return List.of();
                }
            }
        }
        return chosen;
    }

    /** @param prefix a folder with its final slash, or nothing for the root, which is never exchanged itself */
    private void choose(String prefix, List<String> chosen) throws IOException {
        TreeSet<String> changes = new TreeSet<>(below(staged, prefix));
        changes.addAll(below(deletes, prefix));
        TreeSet<String> folders = new TreeSet<>();
        for (String path : changes) {
            int slash = path.indexOf('/', prefix.length());
            if (slash > 0) {
                folders.add(path.substring(0, slash));
            }
        }
        for (String folder : folders) {
            int many = below(changes, folder + "/").size();
            int all = below(planned, folder + "/").size();
            if (many < FEW || all == 0 || !Files.isDirectory(out.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (all <= many * LINKS_A_CHANGE && onlyOurs(folder)) {
                chosen.add(folder);
            } else {
                choose(folder + "/", chosen);
            }
        }
    }

    private boolean onlyOurs(String folder) throws IOException {
        boolean[] ours = {true};
        Files.walkFileTree(out.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                String prefix = path(dir) + "/";
                return next(!below(planned, prefix).isEmpty() || !below(deletes, prefix).isEmpty());
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(file);
                return next(attributes.isRegularFile() && (planned.contains(path) || deletes.contains(path)));
            }

            private FileVisitResult next(boolean known) {
                ours[0] &= known;
                return known ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        return ours[0];
    }

    private String path(Path file) {
        return out.relativize(file).toString().replace(out.getFileSystem().getSeparator(), "/");
    }

    /** The paths that begin with a prefix: '0' follows the slash in the order of characters. */
    private static NavigableSet<String> below(NavigableSet<String> paths, String prefix) {
        return prefix.isEmpty() ? paths : paths.subSet(prefix, true, prefix.substring(0, prefix.length() - 1) + '0', false);
    }
}
