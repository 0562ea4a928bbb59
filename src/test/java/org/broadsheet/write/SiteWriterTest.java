package org.broadsheet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.broadsheet.Folders;
import org.broadsheet.model.Output;
import org.broadsheet.report.WorldFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {

    @TempDir
    Path temp;

    private Path out;

    @BeforeEach
    void nameTheFolder() {
        out = temp.resolve("site");
    }

    @Test
    void aFirstBuildWritesEverything() {
        assertThat(write("index.html", "home", "a/index.html", "a")).isEqualTo(new SiteWriter.Written(2, 0, 0, 0, 5));
        assertThat(Folders.read(out)).containsEntry("index.html", "home").containsEntry("a/index.html", "a").containsKey(Manifest.FILE).hasSize(3);
    }

    @Test
    void theSameBuildAgainTouchesNothing() throws IOException {
        write("index.html", "home", "a/index.html", "a");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(out.resolve("index.html"), old);
        assertThat(write("index.html", "home", "a/index.html", "a")).isEqualTo(new SiteWriter.Written(0, 0, 2, 0, 0));
        assertThat(Files.getLastModifiedTime(out.resolve("index.html"))).isEqualTo(old);
    }

    @Test
    void whatTheSiteNoLongerHasGoesWithItsEmptyFolders() {
        write("index.html", "home", "old/deep/index.html", "old", "old/keep.html", "k");
        assertThat(write("index.html", "new", "old/keep.html", "k")).isEqualTo(new SiteWriter.Written(0, 1, 1, 1, 3));
        assertThat(out.resolve("old/deep")).doesNotExist();
        assertThat(out.resolve("old/keep.html")).exists();
    }

    @Test
    void filesThatAreNotOursStay() {
        Folders.write(out.resolve("CNAME"), "digest.example");
        Folders.write(out.resolve("old/notes.txt"), "mine");
        write("index.html", "home", "old/index.html", "x");
        write("index.html", "home");
        assertThat(out.resolve("CNAME")).hasContent("digest.example");
        assertThat(out.resolve("old/notes.txt")).hasContent("mine");
        assertThat(out.resolve("old/index.html")).doesNotExist();
    }

    @Test
    void aForeignFileIsNotOverwritten() {
        Folders.write(out.resolve("index.html"), "somebody's home page");
        assertThatThrownBy(() -> write("about/index.html", "a", "index.html", "home")).isInstanceOf(WorldFailure.class).hasMessageContaining("index.html was not written by Broadsheet");
        assertThat(Folders.read(out)).containsOnlyKeys("index.html").containsEntry("index.html", "somebody's home page");
    }

    @Test
    void aStaleFileThatSomebodyChangedIsTheirsNow() {
        write("index.html", "home", "gone.html", "ours");
        Folders.write(out.resolve("gone.html"), "edited by hand");
        write("index.html", "home");
        assertThat(out.resolve("gone.html")).hasContent("edited by hand");
    }

    @Test
    void aBuildThatIsNotCommittedLeavesTheOldSite() {
        write("index.html", "old");
        var before = Folders.read(out);
        try (SiteWriter writer = new SiteWriter(out, false)) {
            writer.add(made("index.html", "new"));
            writer.add(made("more.html", "new"));
        }
        assertThat(Folders.read(out)).isEqualTo(before);
    }

    @Test
    void aKilledBuildLeavesTheOldSiteAndTheNextClearsUp() throws IOException {
        write("index.html", "old");
        Staging killed = Staging.open(out);
        killed.put("index.html", "half".getBytes(StandardCharsets.UTF_8));
        Path keep = temp.resolve("killed");
        Folders.copy(out.resolve(".broadsheet-staging"), keep);
        killed.close();
        Folders.copy(keep, out.resolve(".broadsheet-staging"));
        assertThat(out.resolve("index.html")).hasContent("old");
        write("index.html", "old");
        assertThat(Folders.read(out)).containsOnlyKeys("index.html", Manifest.FILE);
    }

    @Test
    void aCommitThatWasKilledIsCompletedByTheNextWriter() throws IOException {
        write("index.html", "old", "gone.html", "g");
        Folders.write(out.resolve(".broadsheet-staging/tree/index.html"), "new");
        Folders.write(out.resolve(".broadsheet-staging/tree/more/a.html"), "a");
        Folders.write(out.resolve(".broadsheet-staging/journal"), "gone.html");
        new SiteWriter(out, false).close();
        assertThat(out.resolve("index.html")).hasContent("new");
        assertThat(out.resolve("more/a.html")).hasContent("a");
        assertThat(out.resolve("gone.html")).doesNotExist();
        assertThat(out.resolve(".broadsheet-staging")).doesNotExist();
    }

    @Test
    void aFolderWithManyChangesIsExchangedAsAWhole() throws IOException {
        write("a/1.html", "1", "a/2.html", "2", "a/b/3.html", "3", "a/b/4.html", "4", "a/stays.html", "s", "a/gone/5.html", "5", "c/one.html", "c");
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(out.resolve("a/stays.html"), old);
        Object folder = Files.readAttributes(out.resolve("a"), BasicFileAttributes.class).fileKey();
        Object few = Files.readAttributes(out.resolve("c"), BasicFileAttributes.class).fileKey();
        assertThat(write("a/1.html", "1+", "a/2.html", "2+", "a/b/3.html", "3+", "a/b/4.html", "4+", "a/stays.html", "s", "c/one.html", "c+"))
                .isEqualTo(new SiteWriter.Written(0, 5, 1, 1, 10));
        assertThat(Folders.read(out)).containsEntry("a/1.html", "1+").containsEntry("a/b/4.html", "4+").containsEntry("a/stays.html", "s").containsEntry("c/one.html", "c+").hasSize(7);
        assertThat(Files.getLastModifiedTime(out.resolve("a/stays.html"))).isEqualTo(old);
        assertThat(out.resolve("a/gone")).doesNotExist();
        assertThat(out.resolve(".broadsheet-staging")).doesNotExist();
        assertThat(Files.readAttributes(out.resolve("a"), BasicFileAttributes.class).fileKey()).isNotEqualTo(folder);
        assertThat(Files.readAttributes(out.resolve("c"), BasicFileAttributes.class).fileKey()).isEqualTo(few);
    }

    @Test
    void aFolderWithSomethingForeignInItStaysWhereItIs() throws IOException {
        write("a/1.html", "1", "a/2.html", "2", "a/3.html", "3", "a/4.html", "4", "a/b/1.html", "1", "a/b/2.html", "2", "a/b/3.html", "3", "a/b/4.html", "4");
        Folders.write(out.resolve("a/notes.txt"), "mine");
        Files.createDirectories(out.resolve("a/mine"));
        write("a/1.html", "1+", "a/2.html", "2+", "a/3.html", "3+", "a/4.html", "4+", "a/b/1.html", "1+", "a/b/2.html", "2+", "a/b/3.html", "3+", "a/b/4.html", "4");
        assertThat(Folders.read(out)).containsEntry("a/notes.txt", "mine").containsEntry("a/1.html", "1+").containsEntry("a/b/3.html", "3+").containsEntry("a/b/4.html", "4");
        assertThat(out.resolve("a/mine")).isDirectory();
    }

    @Test
    void anExchangeThatWasKilledHalfwayIsCompletedByTheNextWriter() {
        write("b/1.html", "old");
        Folders.write(out.resolve(".broadsheet-staging/old/1/1.html"), "old");
        Folders.write(out.resolve(".broadsheet-staging/tree/a/1.html"), "new");
        Folders.write(out.resolve(".broadsheet-staging/tree/b/1.html"), "new");
        Folders.write(out.resolve(".broadsheet-staging/folders"), "a\nb\nc\n../evil");
        Folders.write(out.resolve(".broadsheet-staging/journal"), "");
        new SiteWriter(out, false).close();
        assertThat(Folders.read(out)).containsEntry("a/1.html", "new").containsEntry("b/1.html", "new").containsOnlyKeys("a/1.html", "b/1.html", Manifest.FILE);
    }

    @Test
    void aJournalCannotDeleteOutsideTheFolder() {
        Path precious = Folders.write(temp.resolve("precious.txt"), "p");
        Folders.write(out.resolve(".broadsheet-staging/journal"), "../precious.txt");
        new SiteWriter(out, false).close();
        assertThat(precious).exists();
    }

    @Test
    void twoBuildsCannotWriteAtOnce() {
        try (SiteWriter first = new SiteWriter(out, false)) {
            first.add(made("index.html", "one"));
            assertThatThrownBy(() -> new SiteWriter(out, false)).isInstanceOf(WorldFailure.class).hasMessageContaining("another build is writing there");
            first.commit();
        }
        assertThat(out.resolve("index.html")).hasContent("one");
    }

    @Test
    void aLinkInsideTheFolderIsNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createDirectories(out);
        Files.createSymbolicLink(out.resolve("a"), elsewhere);
        assertThatThrownBy(() -> write("a/index.html", "x")).isInstanceOf(WorldFailure.class).hasMessageContaining("is in the way");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aDamagedManifestMakesNoFileOurs() {
        write("index.html", "old", "gone.html", "g");
        Folders.write(out.resolve(Manifest.FILE), "rubbish\n\u0000 x y\n");
        write("index.html", "old");
        assertThat(out.resolve("gone.html")).exists();
    }

    private SiteWriter.Written write(String... pathsAndTexts) {
        try (SiteWriter writer = new SiteWriter(out, false)) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                writer.add(made(pathsAndTexts[i], pathsAndTexts[i + 1]));
            }
            return writer.commit();
        }
    }

    private static Output made(String path, String text) {
        return new Output.Made(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
