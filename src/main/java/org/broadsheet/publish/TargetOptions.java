package org.broadsheet.publish;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Location;

/** The options of a target, with their defaults, checked. */
final class TargetOptions {

    private static final Pattern BRANCH = Pattern.compile("[\\w][\\w.+-]*(/[\\w][\\w.+-]*)*");
    private static final Pattern REMOTE = Pattern.compile("\\.|[\\w][\\w.-]*|(https?|ssh|file)://[^\\s]+|[\\w.-]+@[\\w.-]+:[^\\s:]+|(\\.{1,2})?/[^\\s:]+");

    private final Path siteFolder;
    private final String name;
    private final Settings.Target target;
    private final List<Diagnostic> problems = new ArrayList<>();

    TargetOptions(Path siteFolder, String name, Settings.Target target) {
        this.siteFolder = siteFolder;
        this.name = name;
        this.target = target;
        switch (target.kind()) {
            case "folder" -> folder();
            case "git" -> git();
            case "s3" -> wrong(Code.BAD_VALUE, "the target " + name + " is a bucket, and this version publishes to folders and git branches",
                    "use kind: folder or kind: git");
            default -> wrong(Code.BAD_VALUE, "the target " + name + " has the unknown kind \"" + target.kind() + "\"", "use kind: folder or kind: git");
        }
    }

    List<Diagnostic> problems() {
        return problems;
    }

    Destination destination(Path built) {
        if (target.kind().equals("folder")) {
            return new FolderDestination(siteFolder.resolve(option("path", "")), built);
        }
        return new GitDestination(siteFolder.resolve(option("repository", ".")), remote(), option("branch", "gh-pages"),
                option("message", "Publish the site"));
    }

    /** A path is relative to the site folder, as every path of the settings, wherever the repository is. */
    private String remote() {
        String remote = option("remote", "origin");
        return remote.startsWith("./") || remote.startsWith("../") ? siteFolder.resolve(remote).toAbsolutePath().normalize().toString() : remote;
    }

    private String option(String key, String otherwise) {
        return target.options().getOrDefault(key, otherwise);
    }

    private void folder() {
        known(Set.of("path"));
        if (option("path", "").isBlank()) {
            wrong(Code.MISSING_KEY, "the target " + name + " has no path", "name the folder to publish to, relative to the site folder");
        }
        path("path");
    }

    private void git() {
        known(Set.of("branch", "remote", "repository", "message"));
        path("repository");
        String branch = option("branch", "gh-pages");
        if (!BRANCH.matcher(branch).matches() || branch.contains("..") || branch.endsWith(".lock") || branch.endsWith(".") || branch.equals("HEAD")) {
            wrong(Code.BAD_VALUE, "the target " + name + " has a branch that git would not take: \"" + branch + "\"",
                    "use letters, digits, hyphens and slashes");
        }
        String remote = option("remote", "origin");
        if (!REMOTE.matcher(remote).matches()) {
            wrong(Code.BAD_VALUE, "the target " + name + " has a remote that is neither a name nor an address: \"" + remote + "\"",
                    "use a remote's name, an https, ssh or file address, or the path of a repository");
        }
    }

    private void path(String key) {
        try {
            Path.of(option(key, ""));
        } catch (InvalidPathException bad) {
            wrong(Code.BAD_VALUE, "the " + key + " of the target " + name + " is no path", "write it with forward slashes");
        }
    }

    private void known(Set<String> keys) {
        for (Map.Entry<String, String> option : target.options().entrySet()) {
            if (!keys.contains(option.getKey())) {
                wrong(Code.UNKNOWN_KEY, "a " + target.kind() + " target has no \"" + option.getKey() + "\"",
                        "it has " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    private void wrong(Code code, String message, String help) {
        problems.add(Diagnostic.of(code, Location.of("content/site.yaml"), message, help));
    }
}
