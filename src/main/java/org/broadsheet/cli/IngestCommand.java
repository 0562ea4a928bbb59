package org.broadsheet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.build.Parallel;
import org.broadsheet.content.SiteFiles;
import org.broadsheet.fetch.Fetcher;
import org.broadsheet.ingest.IngestReport;
import org.broadsheet.ingest.IngestReport.Outcome;
import org.broadsheet.ingest.IngestReportJson;
import org.broadsheet.ingest.IngestRequest;
import org.broadsheet.ingest.Ingester;
import org.broadsheet.ingest.OutletFile;
import org.broadsheet.ingest.Source;
import org.broadsheet.ingest.Subscriptions;
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
        description = "Turns sources (feeds, pages, text scrapes, posts of other generators) into entries. Running it twice changes nothing.")
final class IngestCommand implements Callable<Integer> {

    /** Servers that are asked at the same time. */
    private static final int ASKERS = 24;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Broadsheet program;

    @Parameters(arity = "0..*", paramLabel = "SOURCE",
            description = "Files, folders, addresses of pages and feeds, or - for standard input. Without any, the feeds and pages of every outlet in sources.yaml.")
    private List<String> names = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "The outlet all of them come from, an id of sources.yaml (default: told by address or name). Without SOURCE: this outlet only.")
    private String outlet = "";

    @Option(names = "--opml", paramLabel = "FILE", description = "A subscription list, a file or an address: its feeds are read, and those that no outlet has yet become outlets in sources.yaml.")
    private List<String> lists = List.of();

    @Option(names = "--date", paramLabel = "DATE", description = "Date of articles that tell none (default: the file's time, with a warning).")
    private String date;

    @Option(names = "--dry-run", description = "Say what would be done and write nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Ask for everything anew; let a changed source replace a body that was edited by hand, or that is longer.")
    private boolean force;

    @Option(names = "--max-failed", paramLabel = "N", description = "Exit with 1 when more than N sources failed (default: any number may fail on the web, none of the files named).")
    private Integer maxFailed;

    @Option(names = "--report", paramLabel = "FILE", description = "Write what became of each source, and what was cut from it by which rule, as JSON.")
    private Path report;

    @Override
    public Integer call() {
        Path site = program.site();
        if (maxFailed != null && maxFailed < 0) {
            throw new ParameterException(spec.commandLine(), "--max-failed takes a number from 0 on, not " + maxFailed);
        }
        Optional<SiteFiles> read = program.siteFiles();
        if (read.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        SiteFiles files = read.get();
        // A wrong command line is told before anything is asked or written.
        String from = outlet(files);
        Optional<DateValue> day = date();
        Instant now = program.console().clock().instant();
        List<Diagnostic> lost = new ArrayList<>();
        IngestReport result;
        try (Fetcher fetcher = WebAccess.fetcher(program.console(), Optional.of(files.settings())); Progress progress = new Progress(program)) {
            Subscriptions listed = Subscriptions.of(new SubscriptionLists(program.console(), fetcher).read(lists, lost), files.outlets(), now);
            add(listed, site);
            List<Source> sources = sources(files, from, site, now, lost);
            sources.addAll(listed.sources());
            IngestRequest request = new IngestRequest(site, files.settings(), files.topics(), listed.outlets(), sources, day, dryRun, force, now);
            result = new Ingester(new Parallel(Runtime.getRuntime().availableProcessors()), new Parallel(ASKERS), fetcher::fetch,
                    done -> progress.show("ingest: " + done)).ingest(request);
        }
        return told(result, lost);
    }

    private int told(IngestReport result, List<Diagnostic> lost) {
        Diagnostics said = result.diagnostics().plus(Diagnostics.of(lost));
        boolean errors = program.report(said, false);
        result.items().stream().filter(i -> i.outcome() == Outcome.CREATED || i.outcome() == Outcome.UPDATED)
                .forEach(i -> program.console().out().println(i.outcome().label() + " " + i.path()));
        program.console().out().flush();
        program.say(summary(result, said));
        if (report != null) {
            ReportFile.write(program.console().resolve(report), IngestReportJson.write(result));
        }
        int failed = result.failures().size() + lost.size();
        return (maxFailed == null ? errors : failed > maxFailed) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void add(Subscriptions listed, Path site) {
        if (!listed.added().isEmpty() && !dryRun) {
            OutletFile.add(site, listed.added());
        }
        listed.added().forEach(added -> program.say((dryRun ? "would add outlet " : "added outlet ") + added.id() + " to content/sources.yaml"));
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

    private List<Source> sources(SiteFiles files, String from, Path site, Instant now, List<Diagnostic> lost) {
        if (!names.isEmpty() || !lists.isEmpty()) {
            List<Source> named = SourceArguments.resolve(program.console(), program.console().folder(), names, now, lost);
            return new ArrayList<>(named.stream().map(source -> source.from(from)).toList());
        }
        List<Source> sources = new ArrayList<>();
        boolean any = false;
        for (Outlet listed : files.outlets().terms()) {
            if (from.isEmpty() || from.equals(listed.id())) {
                List<String> places = new ArrayList<>(listed.feeds());
                places.addAll(listed.pages());
                any |= !places.isEmpty();
                SourceArguments.resolve(program.console(), site, places, now, lost).forEach(source -> sources.add(source.from(listed.id())));
            }
        }
        if (!any) {
            throw new ParameterException(spec.commandLine(), "name files, folders or addresses to ingest, or list them under 'feeds' or 'pages' of an outlet in content/sources.yaml");
        }
        return sources;
    }

    private String summary(IngestReport result, Diagnostics said) {
        String counts = Arrays.stream(Outcome.values()).filter(o -> result.count(o) > 0).map(o -> result.count(o) + " " + o.label()).collect(Collectors.joining(", "));
        return (dryRun ? "Dry run, nothing written: " : "Ingested: ") + (counts.isEmpty() ? "nothing" : counts) + Broadsheet.tally(said, false).map(t -> " (" + t + ")").orElse("");
    }
}
