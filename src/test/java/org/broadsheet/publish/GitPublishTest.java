package org.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Settings;
import org.broadsheet.report.WorldFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class GitPublishTest {

    @TempDir
    Path folder;

    private Path remote;
    private Path work;
    private Path siteFolder;
    private Path built;

    /** A digest in a folder of a repository, as most are. */
    @BeforeEach
    void repositories() throws Exception {
        remote = Files.createDirectories(folder.resolve("remote.git"));
        git(remote, "init", "--bare", "-q", ".");
        work = Files.createDirectories(folder.resolve("work"));
        git(work, "init", "-q", ".");
        git(work, "remote", "add", "origin", remote.toString());
        siteFolder = work.resolve("digest");
        built = siteFolder.resolve("site");
        write("index.html", "home\r\n");
        write("2026/brücke/index.html", "bridge");
        write(".gitignore", "*");
        Files.writeString(work.resolve(".gitattributes"), "* text=auto\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(built.resolve(path).getParent());
        Files.writeString(built.resolve(path), text);
    }

    private static String git(Path at, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@marsh.example", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(at.toFile()).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + out).isZero();
        return out;
    }

    private Publisher publisher(String... options) {
        Map<String, String> map = new java.util.TreeMap<>(Map.of("repository", ".."));
        for (int i = 0; i < options.length; i += 2) {
            map.put(options[i], options[i + 1]);
        }
        return new Publisher(siteFolder, built, "pages", new Settings.Target("git", map));
    }

    private PublishResult publish() {
        Publisher publisher = publisher();
        return publisher.apply(publisher.plan());
    }

    private List<String> there() throws Exception {
        return git(remote, "ls-tree", "-r", "--name-only", "gh-pages").lines().toList();
    }

    @Test
    void theFirstRunMakesTheBranch() throws Exception {
        PublishResult result = publish();

        assertThat(result.written()).isEqualTo(3);
        assertThat(there()).containsExactly(".broadsheet-published.json", ".nojekyll", "2026/brücke/index.html", "index.html");
        assertThat(git(remote, "rev-parse", "gh-pages").strip()).isEqualTo(result.release());
        assertThat(git(remote, "show", "gh-pages:index.html")).as("bytes stay as they are, whatever .gitattributes says").isEqualTo("home\r\n");
    }

    @Test
    void theAuthorsRepositoryStaysAsItIs() throws Exception {
        Files.writeString(work.resolve("staged.txt"), "x");
        git(work, "add", "staged.txt");
        String before = git(work, "status", "--porcelain", "-uall") + git(work, "for-each-ref");

        publish();

        assertThat(git(work, "status", "--porcelain", "-uall") + git(work, "for-each-ref")).startsWith(before);
        assertThat(git(work, "branch", "--list", "gh-pages")).isEmpty();
    }

    @Test
    void aPlanPushesNothing() throws Exception {
        assertThat(publisher().plan().text(9)).startsWith("publish pages to branch gh-pages of origin\n  3 new, 0 changed, 0 deleted, 0 unchanged; 12 bytes to write\n");
        assertThat(git(remote, "for-each-ref")).isEmpty();
    }

    @Test
    void nothingChangedMakesNoCommit() throws Exception {
        publish();

        assertThat(publish()).isEqualTo(new PublishResult(0, 0, ""));
        assertThat(git(remote, "rev-list", "--count", "gh-pages").strip()).isEqualTo("1");
    }

    @Test
    void changesAndDeletionsFollowAndForeignFilesStay() throws Exception {
        publish();
        Path other = folder.resolve("other");
        git(folder, "clone", "-q", "-b", "gh-pages", remote.toString(), "other");
        Files.writeString(other.resolve("CNAME"), "marsh.example");
        git(other, "add", "CNAME");
        git(other, "commit", "-q", "-m", "Name");
        git(other, "push", "-q");
        write("index.html", "new");
        Files.delete(built.resolve("2026/brücke/index.html"));
        write("2026/brücke/foto.jpg", "jpg");

        assertThat(publish().deleted()).isEqualTo(1);
        assertThat(there()).containsExactly(".broadsheet-published.json", ".nojekyll", "2026/brücke/foto.jpg", "CNAME", "index.html");
        assertThat(git(remote, "show", "gh-pages:index.html")).isEqualTo("new");
        assertThat(git(remote, "rev-list", "--count", "gh-pages").strip()).isEqualTo("3");
    }

    @Test
    void aFileMayBecomeAFolder() throws Exception {
        write("old", "file");
        publish();
        Files.delete(built.resolve("old"));
        write("old/index.html", "folder");

        publish();

        assertThat(there()).contains("old/index.html").doesNotContain("old");
    }

    @Test
    void aBranchOfSomebodyElseIsNotOverwritten() throws Exception {
        Files.writeString(work.resolve("index.html"), "by hand");
        git(work, "checkout", "-q", "-b", "gh-pages");
        git(work, "add", "index.html");
        git(work, "commit", "-q", "-m", "By hand");
        git(work, "push", "-q", "origin", "gh-pages");

        assertThat(publisher().plan().problems().all()).singleElement().extracting(d -> d.message())
                .isEqualTo("index.html is at the target already, and Broadsheet did not put it there");
    }

    @Test
    void aPushInBetweenIsRefusedNotOverwritten() throws Exception {
        publish();
        write("index.html", "mine");
        Publisher publisher = publisher();
        PublishPlan plan = publisher.plan();
        git(folder, "clone", "-q", "-b", "gh-pages", remote.toString(), "other");
        Files.writeString(folder.resolve("other/index.html"), "theirs");
        git(folder.resolve("other"), "commit", "-q", "-a", "-m", "Theirs");
        git(folder.resolve("other"), "push", "-q");

        assertThatThrownBy(() -> publisher.apply(plan)).isInstanceOf(WorldFailure.class).hasMessageContaining("changed since the plan");
        assertThat(git(remote, "show", "gh-pages:index.html")).isEqualTo("theirs");
    }

    @Test
    void whatGitSaysIsPassedOn() {
        assertThatThrownBy(() -> publisher("remote", "nowhere").plan()).isInstanceOf(WorldFailure.class).hasMessageContaining("git ls-remote failed").hasMessageContaining("'nowhere'");
    }

    @Test
    void aRemoteGivenAsARelativePathIsSeenFromTheSiteFolder() throws Exception {
        Publisher publisher = publisher("remote", "../../remote.git");
        publisher.apply(publisher.plan());

        assertThat(there()).contains("index.html");
    }

    @Test
    void theRemoteMayBeAnAddressAndTheBranchAnother() throws Exception {
        Publisher publisher = publisher("remote", remote.toUri().toString().replace("file:///", "file:///"), "branch", "site/live", "message", "-m Edition");
        publisher.apply(publisher.plan());

        assertThat(git(remote, "log", "--format=%s", "site/live").strip()).isEqualTo("-m Edition");
    }
}
