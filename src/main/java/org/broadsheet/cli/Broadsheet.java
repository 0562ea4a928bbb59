package org.broadsheet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.broadsheet.content.SiteFileReader;
import org.broadsheet.content.SiteFiles;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.DiagnosticPrinter;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.Severity;
import org.broadsheet.report.WorldFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: what all commands share. */
@Command(
        name = "broadsheet",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes a static news digest from article sources.",
        subcommands = {
            BuildCommand.class, ServeCommand.class, IngestCommand.class, ExtractCommand.class, ListCommand.class, ExplainCommand.class, CheckCommand.class,
            PublishCommand.class, NewCommand.class, CompletionCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 the content or a check has errors, 2 wrong command line, 3 could not finish."})
final class Broadsheet implements Runnable {

    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    static final int DIAGNOSTICS_SHOWN = 50;

    @Spec
    private CommandSpec spec;

    @Option(names = "-C", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The site folder, the one with content/ in it (default: where you stand).")
    private Path site = Path.of("");

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Errors only.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, scope = ScopeType.INHERIT, description = "Every diagnostic, the time of every stage, the stack trace of a failure.")
    private boolean verbose;

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT, description = "auto, always or never (default: auto, on a terminal).")
    private Color color = Color.AUTO;

    private final Console console;

    Broadsheet(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    Console console() {
        return console;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /** The site folder, which must hold {@code content/}. */
    Path site() {
        Path folder = siteFolder();
        if (!Files.isDirectory(folder.resolve("content"))) {
            throw new WorldFailure("there is no site in " + folder + ": it has no folder content/", "start one with 'broadsheet new site DIR', or name its folder with -C DIR");
        }
        return folder;
    }

    /** Settings and vocabularies of the site; empty, and its errors told, when they can't be used. */
    Optional<SiteFiles> siteFiles() {
        SiteFiles files = new SiteFileReader().read(site(), Optional.empty());
        return files.diagnostics().hasErrors() && report(files.diagnostics(), false) ? Optional.empty() : Optional.of(files);
    }

    Path siteFolder() {
        return console.resolve(site);
    }

    boolean colored() {
        return color == Color.ALWAYS || color == Color.AUTO && console.terminal();
    }

    /** A message for people, left out when they asked for quiet. */
    void say(String message) {
        if (!quiet) {
            console.err().println(message);
        }
    }

    /** Prints diagnostics and says whether the run has failed by them. */
    boolean report(Diagnostics diagnostics, boolean strict) {
        Diagnostics counted = strict ? diagnostics.strict() : diagnostics;
        Diagnostics shown = quiet ? Diagnostics.of(counted.all().stream().filter(Broadsheet::isError).toList()) : counted;
        console.err().print(new DiagnosticPrinter(colored(), verbose ? Integer.MAX_VALUE : DIAGNOSTICS_SHOWN).print(shown));
        return counted.hasErrors();
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    /** {@code 3 errors and 1 warning}, or empty. */
    static Optional<String> tally(Diagnostics diagnostics, boolean strict) {
        Diagnostics counted = strict ? diagnostics.strict() : diagnostics;
        String errors = count(counted.count(Severity.ERROR), "error");
        String warnings = count(counted.count(Severity.WARNING), "warning");
        String both = errors.isEmpty() || warnings.isEmpty() ? errors + warnings : errors + " and " + warnings;
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private static String count(long number, String noun) {
        return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
    }
}
