package org.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.model.Settings;
import org.broadsheet.report.Code;
import org.broadsheet.report.WorldFailure;
import org.broadsheet.text.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPublishTest {

    @TempDir
    Path folder;

    private Path built;
    private Path target;

    @BeforeEach
    void site() throws IOException {
        built = folder.resolve("site");
        target = folder.resolve("www");
        write(built, "index.html", "home");
        write(built, "2026/03/bridge/index.html", "bridge");
        write(built, "theme/site.css", "css");
        write(built, ".well-known/x.txt", "x");
        write(built, ".gitignore", "*");
        write(built, ".broadsheet-manifest", "{}");
        write(built, ".broadsheet-staging/lock", "");
    }

    private static void write(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private Publisher publisher() {
        return new Publisher(folder, built, "live", new Settings.Target("folder", Map.of("path", "www")));
    }

    private PublishResult publish() {
        Publisher publisher = publisher();
        return publisher.apply(publisher.plan());
    }

    private Map<String, String> there() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(target)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = target.relativize(file).toString();
                if (!path.equals(Manifest.NAME)) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void aPlanChangesNothing() {
        PublishPlan plan = publisher().plan();

        assertThat(target).doesNotExist();
        assertThat(plan.text(2)).isEqualTo("publish live to " + folder.toString() + "/www\n"
                + "  4 new, 0 changed, 0 deleted, 0 unchanged; 14 bytes to write\n  + .well-known/x.txt\n  + 2026/03/bridge/index.html\n    ... and 2 more new\n");
        assertThat(JsonParser.parseString(plan.json()).getAsJsonObject().get("new").getAsInt()).isEqualTo(4);
    }

    @Test
    void everythingButTheBuildsOwnFilesIsPublished() throws IOException {
        assertThat(publish()).isEqualTo(new PublishResult(4, 0, ""));
        assertThat(there()).containsExactly(Map.entry(".well-known/x.txt", "x"), Map.entry("2026/03/bridge/index.html", "bridge"), Map.entry("index.html", "home"), Map.entry("theme/site.css", "css"));
    }

    @Test
    void publishingTwiceChangesNothing() {
        publish();

        assertThat(publisher().plan().isEmpty()).isTrue();
        assertThat(publisher().plan().text(9)).contains("nothing to do, 4 files");
    }

    @Test
    void changesAndDeletionsFollow() throws IOException {
        publish();
        write(built, "index.html", "new home");
        Files.delete(built.resolve("2026/03/bridge/index.html"));

        assertThat(publisher().plan().text(9)).contains("0 new, 1 changed, 1 deleted, 2 unchanged; 8 bytes").contains("  ~ index.html\n  - 2026/03/bridge/index.html\n");
        publish();

        assertThat(there()).containsEntry("index.html", "new home").hasSize(3);
        assertThat(target.resolve("2026")).doesNotExist();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        write(target, "CNAME", "marsh.example");
        write(target, "2026/mine.txt", "mine");
        publish();
        Files.delete(built.resolve("2026/03/bridge/index.html"));
        publish();

        assertThat(there()).containsEntry("CNAME", "marsh.example").containsEntry("2026/mine.txt", "mine");
    }

    @Test
    void aFileOfOthersInTheWayIsAnErrorAndNothingIsWritten() throws IOException {
        write(target, "index.html", "somebody's");
        write(target, "theme/site.css", "css");

        PublishPlan plan = publisher().plan();

        assertThat(plan.problems().all()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.FOREIGN_FILE);
            assertThat(d.message()).isEqualTo("index.html is at the target already, and Broadsheet did not put it there");
        });
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThatThrownBy(() -> publisher().apply(plan)).isInstanceOf(IllegalArgumentException.class);
        assertThat(there()).hasSize(2);
    }

    @Test
    void aPublishedFileThatWasChangedThereIsNeitherOverwrittenNorDeleted() throws IOException {
        publish();
        write(target, "index.html", "edited on the server");
        write(target, "theme/site.css", "edited on the server");
        write(built, "index.html", "new");
        Files.delete(built.resolve("theme/site.css"));

        PublishPlan plan = publisher().plan();

        assertThat(plan.problems().all()).extracting(d -> d.message()).containsExactly(
                "index.html was changed at the target since it was published", "theme/site.css is no longer part of the site, but was changed at the target and is left there");
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void linksAtTheTargetAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("theme"), elsewhere);

        assertThat(publisher().plan().problems().all()).singleElement().extracting(d -> d.message()).isEqualTo("theme is a file or link at the target and a folder of the site");
    }

    @Test
    void aFileMayBecomeAFolderAndBack() throws IOException {
        write(built, "old", "file");
        publish();
        Files.delete(built.resolve("old"));
        write(built, "old/index.html", "folder");
        publish();
        assertThat(there()).containsEntry("old/index.html", "folder");

        Files.delete(built.resolve("old/index.html"));
        Files.delete(built.resolve("old"));
        write(built, "old", "file");
        publish();
        assertThat(there()).containsEntry("old", "file").hasSize(5);
    }

    @Test
    void aRunThatWasCutOffIsCompletedByTheNextEvenWithAnotherBuild() throws IOException {
        publish();
        write(built, "index.html", "second");
        write(built, "extra.html", "second");
        // As a killed run leaves it: the manifest of both states, some files written, a copy in the staging folder.
        Map<String, BuiltFile> second = Map.of("index.html", new BuiltFile(6, Hashes.sha256("second")), "extra.html", new BuiltFile(6, Hashes.sha256("second")));
        Manifest during = Manifest.parse(Files.readString(target.resolve(Manifest.NAME)), "").during(second);
        Files.writeString(target.resolve(Manifest.NAME), during.json());
        write(target, "index.html", "second");
        write(target, "extra.html", "second");
        write(target, ".broadsheet-publishing/file", "half");
        write(built, "index.html", "third");
        Files.delete(built.resolve("extra.html"));

        assertThat(publisher().plan().problems().all()).isEmpty();
        publish();

        assertThat(there()).containsEntry("index.html", "third").doesNotContainKey("extra.html").hasSize(4);
    }

    @Test
    void aTargetThatChangedAfterThePlanIsLeftAlone() throws IOException {
        publish();
        write(built, "index.html", "new");
        Publisher publisher = publisher();
        PublishPlan plan = publisher.plan();
        write(target, "index.html", "edited meanwhile");

        assertThatThrownBy(() -> publisher.apply(plan)).isInstanceOf(WorldFailure.class).hasMessageContaining("changed since the plan");
        assertThat(there()).containsEntry("index.html", "edited meanwhile");
    }

    @Test
    void manyDeletionsNeedPermission() throws IOException {
        for (int i = 0; i < 20; i++) {
            write(built, "p" + i + ".html", "p");
        }
        publish();
        for (int i = 0; i < 11; i++) {
            Files.delete(built.resolve("p" + i + ".html"));
        }

        PublishPlan plan = publisher().plan();

        assertThat(plan.refusal(OptionalInt.empty())).get().extracting(d -> d.code().id() + ": " + d.message() + "; " + d.help())
                .isEqualTo("many-deletes: publishing would delete 11 of 24 published files; if that is meant, allow it with --max-deletes 11");
        assertThat(plan.refusal(OptionalInt.of(11))).isEmpty();
        assertThat(plan.refusal(OptionalInt.of(3))).isPresent();
    }

    @Test
    void aDamagedManifestIsNotGuessedAt() throws IOException {
        publish();
        write(target, Manifest.NAME, "{\"files\": 7}");

        assertThatThrownBy(() -> publisher().plan()).isInstanceOf(WorldFailure.class).hasMessageContaining("is damaged");
    }

    @Test
    void anUnbuiltSiteIsNotPublished() throws IOException {
        Files.delete(built.resolve("index.html"));

        assertThatThrownBy(() -> publisher().plan()).isInstanceOf(WorldFailure.class).hasMessageContaining("has no index.html");
    }

    @Test
    void wrongTargetsAreErrorsOfTheSettings() {
        Map<String, Settings.Target> wrong = new TreeMap<>(Map.of(
                "a", new Settings.Target("s3", Map.of()), "b", new Settings.Target("ftp", Map.of()), "c", new Settings.Target("folder", Map.of()),
                "d", new Settings.Target("folder", Map.of("path", "x", "pth", "y")), "e", new Settings.Target("git", Map.of("branch", "--force")),
                "f", new Settings.Target("git", Map.of("remote", "ext::sh -c id")), "g", new Settings.Target("git", Map.of("remote", "-x"))));

        assertThat(wrong.entrySet().stream().flatMap(t -> new Publisher(folder, built, t.getKey(), t.getValue()).plan().problems().all().stream())
                .map(d -> d.code().id() + " " + d.location() + " " + d.message())).containsExactly(
                "bad-value content/site.yaml the target a is a bucket, and this version publishes to folders and git branches",
                "bad-value content/site.yaml the target b has the unknown kind \"ftp\"",
                "missing-key content/site.yaml the target c has no path",
                "unknown-key content/site.yaml a folder target has no \"pth\"",
                "bad-value content/site.yaml the target e has a branch that git would not take: \"--force\"",
                "bad-value content/site.yaml the target f has a remote that is neither a name nor an address: \"ext::sh -c id\"",
                "bad-value content/site.yaml the target g has a remote that is neither a name nor an address: \"-x\"");
    }

    @Test
    void theSiteIsNotPublishedIntoItself() {
        assertThatThrownBy(() -> new Publisher(folder, built, "x", new Settings.Target("folder", Map.of("path", "site/x")))).isInstanceOf(WorldFailure.class);
    }
}
