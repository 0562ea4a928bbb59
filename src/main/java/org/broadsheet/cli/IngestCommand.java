package org.broadsheet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.build.Parallel;
import org.broadsheet.content.SiteFiles;
import org.broadsheet.ingest.IngestReport;
import org.broadsheet.ingest.IngestReport.Outcome;
import org.broadsheet.ingest.IngestReportJson;
import org.broadsheet.ingest.IngestRequest;
import org.broadsheet.ingest.Ingester;
import org.broadsheet.ingest.Source;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Outlet;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ingest}: sources become entries. */
@Command(name = "ingest", mixinStandardHelpOptions = true,
        description = "Turns sources (text scrapes, saved pages, posts of other generators) into entries. Running it twice changes nothing.")
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Broadsheet program;

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Files, folders, or - for standard input. Without any, the files and folders that sources.yaml names under 'pages'.")
    private List<String> names = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "The outlet all of them come from, an id of sources.yaml (default: told by address or name).")
    private String outlet = "";

    @Option(names = "--date", paramLabel = "DATE", description = "Date of articles that tell none (default: the file's time, with a warning).")
    private String date;

    @Option(names = "--dry-run", description = "Say what would be done and write nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Let a changed source replace a body that was edited by hand.")
    private boolean force;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what became of each source, and what was cut from it by which rule, as JSON.")
    private Path report;

    @Override
    public Integer call() {
        Path site = program.site();
        Optional<SiteFiles> read = program.siteFiles();
        if (read.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        SiteFiles files = read.get();
        Instant now = program.console().clock().instant();
        List<Diagnostic> lost = new ArrayList<>();
        Map<String, List<Source>> sources = names.isEmpty()
                ? named(files, site, lost)
                : Map.of(outlet(files), SourceArguments.resolve(program.console(), names, now, lost));
        List<IngestReport.Item> items = new ArrayList<>();
        sources.forEach((from, found) ->
                items.addAll(ingest(new IngestRequest(site, files.settings(), files.topics(), files.outlets(), found, from, date(), dryRun, force, now)).items()));
        IngestReport result = new IngestReport(items);
        Diagnostics said = result.diagnostics().plus(Diagnostics.of(lost));
        boolean failed = program.report(said, false);
        result.items().stream().filter(i -> i.outcome() == Outcome.CREATED || i.outcome() == Outcome.UPDATED)
                .forEach(i -> program.console().out().println(i.outcome().label() + " " + i.path()));
        program.console().out().flush();
        program.say(summary(result, said));
        if (report != null) {
            ReportFile.write(program.console().resolve(report), IngestReportJson.write(result));
        }
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private IngestReport ingest(IngestRequest request) {
        try (Progress progress = new Progress(program)) {
            return new Ingester().ingest(request, new Parallel(Runtime.getRuntime().availableProcessors()),
                    done -> progress.show("ingest: " + done + " of " + request.sources().size()));
        }
    }

    private String outlet(SiteFiles files) {
        if (outlet.isEmpty() || files.outlets().find(outlet).isPresent()) {
            return outlet.isEmpty() ? "" : files.outlets().find(outlet).map(Outlet::id).orElseThrow();
        }
        String known = files.outlets().terms().stream().map(Outlet::id).collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), "content/sources.yaml has no outlet '" + outlet + "'" + (known.isEmpty() ? "" : "; it has " + known));
    }

    private Optional<DateValue> date() {
        if (date == null) {
            return Optional.empty();
        }
        return Optional.of(DateValue.parse(date).orElseThrow(() -> new ParameterException(spec.commandLine(), "--date takes a date such as 2026-03-01, not '" + date + "'")));
    }

    /** Without arguments: what each outlet of sources.yaml names, by outlet. Paths there are relative to the site folder. */
    private Map<String, List<Source>> named(SiteFiles files, Path site, List<Diagnostic> lost) {
        Console there = new Console(program.console().out(), program.console().err(), program.console().in(), program.console().clock(), site, program.console().terminal());
        Map<String, List<Source>> sources = new LinkedHashMap<>();
        for (Outlet named : files.outlets().terms()) {
            if (!named.pages().isEmpty() && (outlet.isEmpty() || outlet(files).equals(named.id()))) {
                sources.put(named.id(), SourceArguments.resolve(there, named.pages(), program.console().clock().instant(), lost));
            }
        }
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name files or folders to ingest, or list them under 'pages' of an outlet in content/sources.yaml");
        }
        return sources;
    }

    private String summary(IngestReport result, Diagnostics said) {
        String counts = Arrays.stream(Outcome.values()).filter(o -> result.count(o) > 0).map(o -> result.count(o) + " " + o.label()).collect(Collectors.joining(", "));
        return (dryRun ? "Dry run, nothing written: " : "Ingested: ") + (counts.isEmpty() ? "nothing" : counts) + Broadsheet.tally(said, false).map(t -> " (" + t + ")").orElse("");
    }
}
