package org.broadsheet.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.publish.PublishPlan.Change;
import org.broadsheet.publish.PublishPlan.Kind;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Location;
import org.broadsheet.report.Severity;

/** Compares the site with what is at the target. Used once. */
final class Comparison {

    private final String place;
    private final Map<String, BuiltFile> built;
    private final Manifest old;
    private final Map<String, String> there;
    private final List<Change> changes = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();
    private int unchanged;

    Comparison(String place, Map<String, BuiltFile> built, Manifest old, Map<String, String> there) {
        this.place = place;
        this.built = built;
        this.old = old;
        this.there = there;
    }

    PublishPlan plan(String target) {
        deletions();
        Set<String> folders = remainingFolders();
        built.forEach((path, file) -> {
            if (!isInTheWay(path, folders)) {
                compare(path, file);
            }
        });
        changes.sort((a, b) -> a.path().compareTo(b.path()));
        int published = (int) old.files().keySet().stream().filter(there::containsKey).count();
        return new PublishPlan(target, place, changes, unchanged, published, Diagnostics.of(problems));
    }

    private void deletions() {
        for (String path : new TreeSet<>(old.files().keySet())) {
            String print = there.get(path);
            if (built.containsKey(path) || print == null) {
                continue;
            }
            if (old.wrote(path, print)) {
                deleted.add(path);
                changes.add(new Change(Kind.DELETED, path, 0, ""));
            } else {
                problems.add(new Diagnostic(Severity.WARNING, Code.FOREIGN_FILE, Location.of(place + "/" + path),
                        path + " is no longer part of the site, but was changed at the target and is left there", "delete it by hand"));
            }
        }
    }

    /** Folders that are there and stay, because files in them stay. */
    private Set<String> remainingFolders() {
        Set<String> folders = new HashSet<>();
        for (String path : there.keySet()) {
            if (!deleted.contains(path)) {
                for (int slash = path.lastIndexOf('/'); slash > 0 && folders.add(path.substring(0, slash)); slash = path.lastIndexOf('/', slash - 1)) { }
            }
        }
        return folders;
    }

    private boolean isInTheWay(String path, Set<String> folders) {
        if (folders.contains(path)) {
            conflict(path, path + " is a folder at the target and a file of the site");
            return true;
        }
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (there.containsKey(folder) && !deleted.contains(folder)) {
                conflict(folder, folder + " is a file or link at the target and a folder of the site");
                return true;
            }
        }
        return false;
    }

    private void compare(String path, BuiltFile file) {
        String print = there.get(path);
        if (print == null) {
            changes.add(new Change(Kind.NEW, path, file.bytes(), file.print()));
        } else if (print.equals(file.print())) {
            unchanged++;
        } else if (old.wrote(path, print)) {
            changes.add(new Change(Kind.CHANGED, path, file.bytes(), file.print()));
        } else {
            conflict(path, path + (old.files().containsKey(path) ? " was changed at the target since it was published"
                    : " is at the target already, and Broadsheet did not put it there"));
        }
    }

    private void conflict(String path, String message) {
        problems.add(Diagnostic.of(Code.FOREIGN_FILE, Location.of(place + "/" + path), message,
                "move it away if it is not needed, take it out of the site, or publish to an empty place"));
    }
}
