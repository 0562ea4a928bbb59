package org.broadsheet.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.WorldFailure;

/** Publishes one built site to one target. Shows nothing and asks nothing: its caller shows the plan and asks. */
public final class Publisher {

    private static final Set<String> PRIVATE = Set.of(".gitignore", Manifest.NAME);
    /** What the site's writer keeps beside the pages: its manifest, and its staging folder after a kill. */
    private static final String WRITERS = ".broadsheet-";

    private final Path built;
    private final String name;
    private final TargetOptions options;
    private final Destination destination;

    /**
     * @param siteFolder where relative paths of the settings start
     * @param built the folder of the built site
     * @param name the target's name in the settings
     */
    public Publisher(Path siteFolder, Path built, String name, Settings.Target target) {
        this.built = built;
        this.name = name;
        this.options = new TargetOptions(siteFolder, name, target);
        this.destination = options.problems().isEmpty() ? options.destination(built) : null;
    }

    /**
     * Compares the site with the target. Changes nothing there.
     *
     * @return a plan whose problems have errors when the settings are wrong or somebody else's files are in the way
     * @throws WorldFailure when the site or the target can't be read
     */
    public PublishPlan plan() {
        Diagnostics wrong = Diagnostics.of(options.problems());
        return destination == null ? new PublishPlan(name, "content/site.yaml", List.of(), 0, 0, wrong) : plan(builtFiles());
    }

    private PublishPlan plan(Map<String, BuiltFile> files) {
        Manifest old = destination.manifest();
        Set<String> asked = new TreeSet<>(files.keySet());
        asked.addAll(old.files().keySet());
        return new Comparison(destination.place(), files, old, destination.files(asked)).plan(name);
    }

    /**
     * Does what the plan says.
     *
     * @throws WorldFailure when the site or the target is no longer what the plan was made for, or the target refuses
     * @throws IllegalArgumentException for a plan with errors
     */
    public PublishResult apply(PublishPlan plan) {
        if (destination == null || plan.problems().hasErrors()) {
            throw new IllegalArgumentException("a plan with errors can't be applied");
        }
        Map<String, BuiltFile> files = builtFiles();
        if (!plan(files).changes().equals(plan.changes())) {
            throw new WorldFailure(plan.place() + " or the site has changed since the plan was made", "Publish again and look at the new plan.");
        }
        return destination.apply(built, plan, files);
    }

    private Map<String, BuiltFile> builtFiles() {
        List<String> paths = paths();
        List<String> prints = destination.prints(built, paths);
        Map<String, BuiltFile> files = new TreeMap<>();
        destination.own().forEach((path, print) -> files.put(path, new BuiltFile(0, print)));
        try {
            for (int i = 0; i < paths.size(); i++) {
                files.put(paths.get(i), new BuiltFile(Files.size(built.resolve(paths.get(i))), prints.get(i)));
            }
        } catch (IOException gone) {
            throw unreadable(gone);
        }
        return files;
    }

    private List<String> paths() {
        if (!Files.isDirectory(built)) {
            throw new WorldFailure(built + " is not a folder", "Build the site before you publish it.");
        }
        try (Stream<Path> all = Files.walk(built)) {
            List<String> paths = all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).map(f -> built.relativize(f).toString().replace('\\', '/'))
                    .filter(path -> !PRIVATE.contains(path) && !path.startsWith(WRITERS)).sorted().toList();
            if (!new HashSet<>(paths).contains("index.html")) {
                throw new WorldFailure(built + " has no index.html", "Build the site before you publish it.");
            }
            return paths;
        } catch (IOException failed) {
            throw unreadable(failed);
        } catch (UncheckedIOException failed) {
            throw unreadable(failed.getCause());
        }
    }

    private WorldFailure unreadable(IOException cause) {
        return new WorldFailure("the built site can't be read: " + cause.getMessage(), "Don't change " + built + " while it is being published.", cause);
    }
}
