package org.broadsheet.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.build.Parallel;
import org.broadsheet.content.SiteFileReader;
import org.broadsheet.content.SiteFiles;
import org.broadsheet.extract.Extraction;
import org.broadsheet.extract.ExtractionJson;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Fetcher;
import org.broadsheet.fetch.Request;
import org.broadsheet.fetch.Validators;
import org.broadsheet.ingest.OutletTemplates;
import org.broadsheet.ingest.OwnFault;
import org.broadsheet.ingest.Source;
import org.broadsheet.ingest.SourceBytes;
import org.broadsheet.ingest.SourceExtractor;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.report.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code extract}: what ingest would take from a source, to standard output. */
@Command(name = "extract", mixinStandardHelpOptions = true, description = "Shows what ingest would take from sources, and what it would cut. Writes nothing.")
final class ExtractCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        MARKDOWN,
        JSON,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A source, or why there is none. */
    private record Asked(Optional<Source> source, List<Diagnostic> faults) {}

    /** How many sources are in memory at once. */
    private static final int BATCH = 64;

    @ParentCommand
    private Broadsheet program;

    @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Files, folders, addresses, or - for standard input.")
    private List<String> names;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    private int printed;
    private boolean failed;

    @Override
    public Integer call() {
        List<Asked> asked = asked();
        PrintStream out = program.console().out();
        Optional<SiteFiles> files = siteFiles();
        // The site's vocabulary splits labels that run together.
        Vocabulary<Topic> topics = files.map(SiteFiles::topics).orElseGet(() -> new Vocabulary<>(List.of(), false));
        OutletTemplates templates = OutletTemplates.of(asked.stream().flatMap(one -> one.source().stream()).toList());
        SourceExtractor extractor = new SourceExtractor(topics, files.map(SiteFiles::outlets).orElseGet(() -> new Vocabulary<>(List.of(), false)), templates);
        Parallel workers = new Parallel(Runtime.getRuntime().availableProcessors());
        try (Fetcher fetcher = WebAccess.fetcher(program.console(), files.map(SiteFiles::settings))) {
            for (int from = 0; from < asked.size(); from += BATCH) {
                workers.map(asked.subList(from, Math.min(asked.size(), from + BATCH)), one -> extract(extractor, fetcher, one))
                        .forEach(found -> found.forEach(e -> print(out, e)));
            }
        }
        if (format == Format.JSON) {
            out.println(printed == 0 ? "[]" : "\n]");
        }
        out.flush();
        return failed ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    /** The site's own files, where we stand in one. */
    private Optional<SiteFiles> siteFiles() {
        boolean inSite = Files.isDirectory(program.siteFolder().resolve("content"));
        return inSite ? Optional.of(new SiteFileReader().read(program.siteFolder(), Optional.empty())) : Optional.empty();
    }

    /** What the arguments lead to, in their order, so that a script can lay the objects beside what it asked for. */
    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (String name : names) {
            List<Diagnostic> lost = new ArrayList<>();
            List<Source> sources = SourceArguments.resolve(program.console(), program.console().folder(), List.of(name), program.console().clock().instant(), lost);
            lost.forEach(fault -> asked.add(new Asked(Optional.empty(), List.of(fault))));
            sources.forEach(source -> asked.add(new Asked(Optional.of(source), List.of())));
        }
        return asked;
    }

    private static List<Extraction> extract(SourceExtractor extractor, Fetcher fetcher, Asked asked) {
        if (asked.source().isEmpty()) {
            return asked.faults().stream().map(ExtractCommand::failure).toList();
        }
        try {
            return extract(extractor, fetcher, asked.source().get());
        } catch (RuntimeException | StackOverflowError fault) {
            // One source that breaks us must not cost the others their objects.
            return List.of(failure(OwnFault.of(asked.source().get().name(), fault)));
        }
    }

    private static List<Extraction> extract(SourceExtractor extractor, Fetcher fetcher, Source source) {
        if (source.material() instanceof Source.Material.Online) {
            Answer answer = fetcher.fetch(new Request(source.url().orElseThrow(), Validators.NONE));
            return answer instanceof Answer.Fetched fetched
                    ? extractor.extractAll(source.fetched(fetched.address(), fetched.bytes(), fetched.charset()), fetched.bytes())
                    : List.of(Extraction.failed(source.name(), answer.reason(), List.of()));
        }
        List<Diagnostic> faults = new ArrayList<>();
        return SourceBytes.read(source, faults).map(bytes -> extractor.extractAll(source, bytes))
                .orElseGet(() -> faults.stream().map(ExtractCommand::failure).toList());
    }

    private static Extraction failure(Diagnostic fault) {
        return Extraction.failed(fault.location().file(), fault.message(), List.of());
    }

    private void print(PrintStream out, Extraction extraction) {
        extraction.error().ifPresent(error -> {
            failed = true;
            program.console().err().println(extraction.file() + ": error: " + error);
        });
        switch (format) {
            case TEXT -> article(out, extraction, extraction.text());
            case MARKDOWN -> article(out, extraction, extraction.markdown());
            case JSON -> out.print((printed == 0 ? "[\n" : ",\n") + ExtractionJson.line(extraction));
            case JSONL -> out.println(ExtractionJson.line(extraction));
        }
        printed++;
    }

    private void article(PrintStream out, Extraction extraction, String body) {
        if (extraction.error().isEmpty()) {
            out.println((printed == 0 ? "" : "\n") + body.stripTrailing());
        }
    }
}
