package org.broadsheet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.build.BuildResult;
import org.broadsheet.build.StageTime;
import org.broadsheet.build.TopicBook;
import org.broadsheet.build.TopicChange;
import org.broadsheet.model.Content;
import org.broadsheet.model.Site;
import org.broadsheet.write.SiteWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code build}: content and templates become the site. */
@Command(name = "build", mixinStandardHelpOptions = true, description = "Builds content/ with templates/ into site/. With an error the old site stays as it is.")
final class BuildCommand implements Callable<Integer> {

    @ParentCommand
    private Broadsheet program;

    @Mixin
    private SiteOptions options;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: site/ in the site folder).")
    private Path out;

    @Option(names = "--strict", description = "Take warnings as errors.")
    private boolean strict;

    @Option(names = "--clean", description = "Write every file anew, even where it is already as it should be.")
    private boolean clean;

    @Option(names = "--verify", description = "Build a second time from nothing, in another order, and compare byte by byte with what was written.")
    private boolean verify;

    @Option(names = "--report", paramLabel = "FILE", description = "Write counts, times, diagnostics and the next due date as JSON.")
    private Path report;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Path target = out == null ? program.site().resolve("site") : program.console().resolve(out);
        BuildResult result;
        try (Progress progress = new Progress(program)) {
            result = options.build(program, progress).build(target, strict, clean);
        }
        boolean failed = program.report(result.diagnostics(), strict);
        List<TopicChange> changes = topicChanges(result);
        if (report != null) {
            new BuildReport(result, strict, changes).write(program.console().resolve(report));
        }
        if (program.verbose()) {
            result.times().forEach(t -> program.say(time(t)));
        }
        if (failed) {
            program.console().err().println(Broadsheet.tally(result.diagnostics(), strict).orElse("errors") + "; nothing was written");
            return ExitCode.FINDINGS;
        }
        program.say(summary(result, target, (System.nanoTime() - start) / 1e9));
        topics(changes).ifPresent(program::say);
        return verify ? verified(target) : ExitCode.DONE;
    }

    /** Against the last build that wrote the site itself; one that writes elsewhere is not remembered. */
    private List<TopicChange> topicChanges(BuildResult result) {
        if (result.written().isEmpty()) {
            return List.of();
        }
        Site site = result.ready().orElseThrow().site();
        TopicBook book = new TopicBook(program.site());
        List<TopicChange> changes = book.changes(site);
        if (out == null) {
            book.remember(site);
        }
        return changes;
    }

    private static Optional<String> topics(List<TopicChange> changes) {
        return changes.stream().findFirst().map(first -> changes.size() + (changes.size() == 1 ? " entry has" : " entries have")
                + " another topic than after the last build: " + first.entry() + " (" + first.from() + " → " + first.to() + ")" + (changes.size() == 1 ? "" : ", ..."));
    }

    private int verified(Path target) {
        List<String> differing;
        try (Progress progress = new Progress(program)) {
            differing = options.build(program, progress).compare(target);
        }
        if (differing.isEmpty()) {
            program.say("Verified: a build from nothing gives the same bytes.");
            return ExitCode.DONE;
        }
        program.console().err().println("A build from nothing differs in " + differing.size() + " files, " + differing.get(0) + " first");
        return ExitCode.FINDINGS;
    }

    private static String time(StageTime time) {
        return String.format(Locale.ROOT, "  %-8s %8.1f ms", time.stage(), time.millis());
    }

    private String summary(BuildResult result, Path target, double seconds) {
        SiteWriter.Written written = result.written().orElseThrow();
        Content content = result.ready().orElseThrow().site().content();
        int files = written.created() + written.changed() + written.unchanged();
        String changes = written.created() + written.changed() + written.deleted() == 0
                ? "nothing changed"
                : written.created() + " new, " + written.changed() + " changed, " + written.deleted() + " deleted";
        Optional<String> next = content.nextDue().map(due -> "; next entry due " + due);
        return String.format(Locale.ROOT, "Built %d %s (%d held back) into %s: %d files, %s, %.1f s%s%s", content.articles().size(),
                content.articles().size() == 1 ? "entry" : "entries", content.hidden(), target, files,
                changes, seconds, Broadsheet.tally(result.diagnostics(), false).map(t -> ", " + t).orElse(""), next.orElse(""));
    }
}
