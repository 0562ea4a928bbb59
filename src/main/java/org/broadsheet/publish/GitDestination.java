package org.broadsheet.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.publish.PublishPlan.Change;
import org.broadsheet.publish.PublishPlan.Kind;
import org.broadsheet.report.WorldFailure;

/**
 * A branch of a remote repository that holds nothing but the site and what its owner put beside it, such as {@code CNAME}. Fingerprints are git's
 * own ids of blobs, so that no published file needs to be fetched. The author's working tree, index and branches stay as they are: the commit is
 * made from objects and pushed by its id.
 */
final class GitDestination implements Destination {

    private static final String REPOSITORY = "Check that the folder is a git repository, or name one in the target's option repository.";
    private static final String REACH = "Check that the remote exists and that you may read it: git ls-remote ";

    private final Path repository;
    private final String remote;
    private final String branch;
    private final String message;
    /** What the last look at the remote found: a plan is applied to what it was made for, or refused by the remote. */
    private String head = "";

    GitDestination(Path repository, String remote, String branch, String message) {
        this.repository = repository.toAbsolutePath().normalize();
        this.remote = remote;
        this.branch = branch;
        this.message = message;
        if (!Files.isDirectory(this.repository)) {
            throw new WorldFailure(this.repository + " is not a folder", "Name a git repository in the target's option repository, in content/site.yaml.");
        }
    }

    @Override
    public String place() {
        return "branch " + branch + " of " + remote;
    }

    /** {@code --no-filters}: the bytes as they were built, whatever .gitattributes says about line ends. */
    @Override
    public List<String> prints(Path built, List<String> paths) {
        try (Git git = new Git(repository)) {
            return hash(git, built, paths, false);
        }
    }

    private static List<String> hash(Git git, Path built, List<String> paths, boolean write) {
        StringBuilder list = new StringBuilder();
        for (String path : paths) {
            String file = built.toAbsolutePath().resolve(path).toString();
            if (file.indexOf('\n') >= 0 || file.startsWith("\"")) {
                throw new WorldFailure(path + " has a name that git can't be told", "Rename it.");
            }
            list.append(file).append('\n');
        }
        if (paths.isEmpty()) {
            return List.of();
        }
        String ids = write ? git.run(REPOSITORY, list.toString(), "hash-object", "-w", "--no-filters", "--stdin-paths")
                : git.run(REPOSITORY, list.toString(), "hash-object", "--no-filters", "--stdin-paths");
        return ids.lines().toList();
    }

    /** The remote branch's newest commit, fetched; empty when there is no such branch. */
    private String head(Git git) {
        String ref = "refs/heads/" + branch;
        String line = git.run(REACH + remote, "", "ls-remote", remote, ref).lines().filter(l -> l.endsWith("\t" + ref)).findFirst().orElse("");
        String commit = line.isEmpty() ? "" : line.substring(0, line.indexOf('\t'));
        if (!commit.isEmpty() && !git.ask("", "cat-file", "-e", commit + "^{tree}").good()) {
            git.run(REACH + remote, "", "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", remote, ref);
        }
        return commit;
    }

    /** GitHub would else send the branch through Jekyll, which takes long and drops what begins with a dot or underscore. */
    @Override
    public Map<String, String> own() {
        try (Git git = new Git(repository)) {
            return Map.of(".nojekyll", git.run(REPOSITORY, "", "hash-object", "--stdin").strip());
        }
    }

    @Override
    public Manifest manifest() {
        try (Git git = new Git(repository)) {
            head = head(git);
            return manifest(git, head);
        }
    }

    private Manifest manifest(Git git, String head) {
        Git.Answer answer = head.isEmpty() ? new Git.Answer(1, "", "") : git.ask("", "cat-file", "blob", head + ":" + Manifest.NAME);
        return answer.good() ? Manifest.parse(answer.out(), Manifest.NAME + " in " + place()) : Manifest.NONE;
    }

    @Override
    public Map<String, String> files(Set<String> asked) {
        Map<String, String> found = new TreeMap<>();
        try (Git git = new Git(repository)) {
            if (head.isEmpty()) {
                return found;
            }
            for (String entry : git.run("", "", "ls-tree", "-r", "-z", "--full-tree", head).split("\0")) {
                int tab = entry.indexOf('\t');
                if (tab > 0) {
                    String[] facts = entry.substring(0, tab).split(" ");
                    found.put(entry.substring(tab + 1), facts[0].startsWith("100") ? facts[2] : "link");
                }
            }
        }
        return found;
    }

    @Override
    public PublishResult apply(Path built, PublishPlan plan, Map<String, BuiltFile> files) {
        if (plan.isEmpty()) {
            return new PublishResult(0, 0, "");
        }
        try (Git git = new Git(repository)) {
            if (!git.knowsWho()) {
                git.set("user.name=Broadsheet");
                git.set("user.email=broadsheet@localhost");
            }
            String commit = commit(git, tree(git, built, plan, files));
            push(git, commit);
            return new PublishResult(plan.changes().size() - plan.count(Kind.DELETED), plan.count(Kind.DELETED), commit);
        }
    }

    private String tree(Git git, Path built, PublishPlan plan, Map<String, BuiltFile> files) {
        git.run("", "", "read-tree", head.isEmpty() ? "--empty" : head);
        List<String> writes = plan.changes().stream().filter(c -> c.kind() != Kind.DELETED).map(Change::path).toList();
        List<String> ids = new ArrayList<>(hash(git, built, writes.stream().filter(path -> isBuilt(built, path)).toList(), true));
        for (int i = 0; i < writes.size(); i++) {
            if (!isBuilt(built, writes.get(i))) {
                ids.add(i, blob(git, ""));
            }
        }
        StringBuilder index = new StringBuilder();
        for (Change change : plan.changes()) {
            if (change.kind() == Kind.DELETED) {
                index.append("0 ").append("0".repeat(ids.isEmpty() ? 40 : ids.get(0).length())).append('\t').append(change.path()).append('\0');
            }
        }
        for (int i = 0; i < writes.size(); i++) {
            if (!ids.get(i).equals(files.get(writes.get(i)).print())) {
                throw new WorldFailure(writes.get(i) + " changed while it was being published", "Publish again when the build is done.");
            }
            add(index, ids.get(i), writes.get(i));
        }
        add(index, blob(git, Manifest.of(files).json()), Manifest.NAME);
        git.run("", index.toString(), "update-index", "--replace", "-z", "--index-info");
        return git.run("", "", "write-tree").strip();
    }

    private static void add(StringBuilder index, String id, String path) {
        index.append("100644 ").append(id).append('\t').append(path).append('\0');
    }

    private static boolean isBuilt(Path built, String path) {
        return Files.exists(built.resolve(path));
    }

    private static String blob(Git git, String text) {
        return git.run("", text, "hash-object", "-w", "--stdin").strip();
    }

    private String commit(Git git, String tree) {
        List<String> command = new ArrayList<>(List.of("commit-tree", tree, "-m", message));
        if (!head.isEmpty()) {
            command.addAll(List.of("-p", head));
        }
        return git.run("", "", command.toArray(new String[0])).strip();
    }

    /** Never forced: the commit follows the one that the plan was made for, so a push that came in between is refused by the remote. */
    private void push(Git git, String commit) {
        git.run("If somebody else has published meanwhile, publish again; else check that you may push to " + remote + ".", "",
                "push", "--quiet", remote, commit + ":refs/heads/" + branch);
    }
}
