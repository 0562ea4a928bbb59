package org.broadsheet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.build.Parallel;
import org.broadsheet.proof.ProofReport;
import org.broadsheet.proof.SiteProof;
import org.broadsheet.report.DiagnosticPrinter;
import org.broadsheet.report.WorldFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code check}: proves the built site. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Proves the built site: links and anchors, HTML, images and their text, feeds, sitemaps.")
final class CheckCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON,
        SARIF;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @ParentCommand
    private Broadsheet program;

    @Option(names = "--out", paramLabel = "DIR", description = "The built site (default: site/ in the site folder).")
    private Path out;

    @Option(names = "--base-url", paramLabel = "URL", description = "The address it was built for (default: what its front page says).")
    private String baseUrl;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public Integer call() {
        Path folder = out == null ? program.siteFolder().resolve("site") : program.console().resolve(out);
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw new WorldFailure("there is no built site in " + folder + ": it has no index.html", "run 'broadsheet build' first, or name the folder with --out");
        }
        ProofReport report = new SiteProof().check(folder, Optional.ofNullable(baseUrl), new Parallel(Runtime.getRuntime().availableProcessors()));
        String result = switch (format) {
            case TEXT -> report.text(new DiagnosticPrinter(program.colored(), program.verbose() ? Integer.MAX_VALUE : Broadsheet.DIAGNOSTICS_SHOWN));
            case JSON -> report.json();
            case SARIF -> report.sarif(Version.number());
        };
        program.console().out().print(result);
        program.console().out().flush();
        return report.passed() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
