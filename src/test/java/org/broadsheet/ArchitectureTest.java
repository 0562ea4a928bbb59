package org.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house rules that a machine can hold. */
class ArchitectureTest {

    private static final String ROOT = "org.broadsheet.";
    private static final List<String> DATA = List.of("report", "text", "model", "pages", "format", "feeds", "quantities");
    private static final List<String> STAGES = List.of("fetch", "extract", "content", "places", "stories", "topics", "related", "coverage", "maps", "plan", "render", "search", "proof", "write");
    private static final List<String> DRIVERS = List.of("ingest", "build", "serve", "publish", "start", "cli");

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.broadsheet");
    }

    @Test
    void theRulesHaveSomethingToHold() {
        assertThat(classes.size()).isGreaterThan(200);
    }

    @Test
    void everyPackageHasARoom() {
        Stream<String> rooms = classes.stream().map(JavaClass::getPackageName).map(name -> name.substring(ROOT.length()).split("\\.")[0]).distinct();
        assertThat(rooms).isSubsetOf(Stream.of(DATA, STAGES, DRIVERS).flatMap(List::stream).toList());
    }

    @Test
    void noPackageCycles() {
        slices().matching("org.broadsheet.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void stagesSeeDataAndNoOtherStage() {
        for (String stage : STAGES) {
            String[] forbidden = Stream.concat(STAGES.stream().filter(other -> !other.equals(stage)), DRIVERS.stream()).map(p -> ROOT + p + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOT + stage + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden).check(classes);
        }
    }

    @Test
    void dataSeesDataOnly() {
        String[] forbidden = Stream.of(STAGES, DRIVERS).flatMap(List::stream).map(p -> ROOT + p + "..").toArray(String[]::new);
        for (String data : DATA) {
            noClasses().that().resideInAPackage(ROOT + data + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden).check(classes);
        }
    }

    @Test
    void librariesStayInTheirRooms() {
        only("freemarker..", "render");
        only("com.vladsch.flexmark..", "content");
        only("org.jsoup..", "feeds", "extract", "content", "proof");
        only("crawlercommons..", "fetch");
        only("picocli..", "cli");
        only("org.snakeyaml..", "format");
        only("org.apache.lucene..", "text");
        only("io.methvin..", "serve");
        only("com.sun.net.httpserver..", "serve");
    }

    private static void only(String library, String... rooms) {
        String[] packages = Stream.of(rooms).map(p -> ROOT + p + "..").toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat().resideInAnyPackage(library).check(classes);
    }

    @Test
    void streamsClockAndExitBelongToTheCommandLine() {
        noClasses().that().resideOutsideOfPackage(ROOT + "cli..").should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(System.class, "exit", int.class).orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now").check(classes);
    }

    @Test
    void buildAndItsStagesOpenNoSocket() {
        noClasses().that().resideInAnyPackage(Stream.concat(Stream.of("build"), STAGES.stream().filter(s -> !s.equals("fetch") && !s.equals("proof")))
                .map(p -> ROOT + p + "..").toArray(String[]::new)).should().dependOnClassesThat().resideInAnyPackage("java.net.http..")
                .orShould().dependOnClassesThat().belongToAnyOf(java.net.Socket.class, java.net.URLConnection.class).check(classes);
    }

    @Test
    void onlyTheSanitiserAndThePlannerMakeMarkup() {
        noClasses().that().resideOutsideOfPackages(ROOT + "content..", ROOT + "plan..", ROOT + "model..")
                .should().callConstructor(org.broadsheet.model.SafeHtml.class, String.class).check(classes);
    }

    /** The plain library may differ in the last bit from machine to machine; its square roots, bounds and roundings are exact. */
    @Test
    void whatIsShownRestsOnMathematicsThatIsTheSameOnEveryMachine() {
        Set<String> inexact = Set.of("log", "log10", "log1p", "exp", "expm1", "pow", "sin", "cos", "tan", "atan", "atan2", "asin", "acos", "cbrt", "hypot", "sinh", "cosh", "tanh");
        String[] rooms = Stream.of("text", "stories", "topics", "related", "coverage", "places", "maps", "plan", "quantities")
                .map(p -> ROOT + p + "..").toArray(String[]::new);
        noClasses().that().resideInAnyPackage(rooms).should()
                .accessTargetWhere(DescribedPredicate.describe("an inexact function of Math", access -> access.getTargetOwner().isEquivalentTo(Math.class) && inexact.contains(access.getName()))).check(classes);
    }

    @Test
    void noStaticStateThatChanges() {
        assertThat(classes).allSatisfy(type -> assertThat(type.getFields()).as(type.getName())
                .noneMatch(f -> f.getModifiers().contains(JavaModifier.STATIC) && !f.getModifiers().contains(JavaModifier.FINAL)));
    }

    @Test
    void dataIsRecordsEnumsInterfacesOrFinal() {
        List<String> rooms = List.of(ROOT + "model", ROOT + "pages", ROOT + "report");
        assertThat(classes.stream().filter(type -> rooms.contains(type.getPackageName()) && !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface() && !type.getModifiers().contains(JavaModifier.FINAL)).map(JavaClass::getName)).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        for (String drawer : List.of("Util", "Utils", "Manager", "Impl", "Helper", "Helpers", "Common", "Misc")) {
            noClasses().that().resideInAPackage("org.broadsheet..").should().haveSimpleNameEndingWith(drawer).check(classes);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/broadsheet")).filter(Files::isDirectory)) {
            assertThat(folders.filter(ArchitectureTest::holdsJava)).allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
