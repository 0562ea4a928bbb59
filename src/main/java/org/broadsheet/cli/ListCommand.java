package org.broadsheet.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.build.Parallel;
import org.broadsheet.build.Planned;
import org.broadsheet.build.SiteBuild;
import org.broadsheet.build.Understood;
import org.broadsheet.ingest.HealthBook;
import org.broadsheet.model.Site;
import org.broadsheet.report.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code list}: what the site consists of, for people and scripts. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what the site consists of.")
final class ListCommand implements Callable<Integer> {

    enum Kind {
        ENTRIES,
        STORIES,
        TOPICS,
        REGIONS,
        SOURCES,
        URLS,
        MENTIONS;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum Format {
        TABLE,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @ParentCommand
    private Broadsheet program;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Kind kind;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).", defaultValue = "table")
    private Format format;

    @Option(names = "--related", paramLabel = "N", description = "Related articles for each entry, without the floor that keeps weak ones off the site.")
    private Integer related;

    @Override
    public Integer call() {
        Optional<List<JsonObject>> rows;
        try (Progress progress = new Progress(program)) {
            SiteBuild build = options.build(program, progress);
            rows = kind == Kind.URLS ? urls(build) : facts(build);
        }
        if (rows.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        if (format == Format.TABLE) {
            program.console().out().print(Table.of(rows.get()));
        } else {
            rows.get().forEach(row -> program.console().out().println(row));
        }
        program.console().out().flush();
        return ExitCode.DONE;
    }

    private Optional<List<JsonObject>> urls(SiteBuild build) {
        Planned planned = build.plan();
        fault(planned.diagnostics());
        return planned.diagnostics().hasErrors() ? Optional.empty() : planned.ready().map(ready -> new Listing(ready.site()).urls(ready));
    }

    private Optional<List<JsonObject>> facts(SiteBuild build) {
        Understood understood = related == null ? build.understand(-1, true) : build.understand(related, false);
        fault(understood.diagnostics());
        return understood.site().map(this::rows);
    }

    /** Warnings belong to {@code build}; here only what prevents a listing is said. */
    private void fault(Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            program.report(diagnostics, false);
        }
    }

    private List<JsonObject> rows(Site site) {
        Listing listing = new Listing(site);
        return switch (kind) {
            case ENTRIES -> listing.entries();
            case STORIES -> listing.stories();
            case TOPICS -> listing.topics();
            case REGIONS -> listing.regions();
            case SOURCES -> listing.sources(HealthBook.read(program.site()), options.now(program));
            case MENTIONS -> new MentionListing(site).rows(new Parallel(Runtime.getRuntime().availableProcessors()));
            case URLS -> throw new IllegalStateException("urls need a plan");
        };
    }
}
