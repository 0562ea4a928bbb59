package org.broadsheet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.broadsheet.content.SiteFiles;
import org.broadsheet.model.Settings;
import org.broadsheet.publish.PublishPlan;
import org.broadsheet.publish.PublishResult;
import org.broadsheet.publish.Publisher;
import org.broadsheet.report.Diagnostic;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.WorldFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code publish}: a plan, then its application. */
@Command(name = "publish", mixinStandardHelpOptions = true,
        description = "Makes a plan of what to write and delete at a target of the settings, shows it and applies it. Deletes nothing that it did not publish.")
final class PublishCommand implements Callable<Integer> {

    private static final int CHANGES_SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Broadsheet program;

    @Parameters(arity = "0..1", paramLabel = "TARGET", description = "A name under 'publish' in content/site.yaml; needless when there is one only.")
    private String target;

    @Option(names = "--out", paramLabel = "DIR", description = "The built site (default: site/ in the site folder).")
    private Path out;

    @Option(names = "--dry-run", description = "Show the plan only.")
    private boolean dryRun;

    @Option(names = {"-y", "--yes"}, description = "Apply the plan without asking.")
    private boolean yes;

    @Option(names = "--max-deletes", paramLabel = "N", description = "Refuse to delete more files (default: more than 10 and than a quarter of what is published).")
    private Integer maxDeletes;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES}: how the plan is shown (default: ${DEFAULT-VALUE}).")
    private Format format;

    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        Path site = program.site();
        Optional<SiteFiles> files = program.siteFiles();
        if (files.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        Map.Entry<String, Settings.Target> chosen = choose(files.get().settings().publish());
        Path built = out == null ? site.resolve("site") : program.console().resolve(out);
        if (!Files.isRegularFile(built.resolve("index.html"))) {
            throw new WorldFailure("there is no built site in " + built + ": it has no index.html", "run 'broadsheet build' first, or name the folder with --out");
        }
        Publisher publisher = new Publisher(site, built, chosen.getKey(), chosen.getValue());
        PublishPlan plan = publisher.plan();
        if (plan.isEmpty() && program.report(plan.problems(), false)) {
            return ExitCode.FINDINGS;
        }
        program.console().out().print(format == Format.JSON ? plan.json() + "\n" : plan.text(program.verbose() ? Integer.MAX_VALUE : CHANGES_SHOWN));
        program.console().out().flush();
        Optional<Diagnostic> refusal = plan.refusal(maxDeletes == null ? OptionalInt.empty() : OptionalInt.of(maxDeletes));
        if (program.report(plan.problems().plus(Diagnostics.of(refusal.stream().toList())), false)) {
            return ExitCode.FINDINGS;
        }
        return dryRun || plan.isEmpty() ? ExitCode.DONE : apply(publisher, plan);
    }

    private int apply(Publisher publisher, PublishPlan plan) {
        if (!yes && !program.console().terminal()) {
            throw new ParameterException(spec.commandLine(), "nobody is here to ask: apply the plan with --yes, or only look at it with --dry-run");
        }
        if (!yes && !confirmed()) {
            program.say("Nothing was published.");
            return ExitCode.DONE;
        }
        PublishResult result = publisher.apply(plan);
        program.say("Published " + result.written() + " files, deleted " + result.deleted() + (result.release().isEmpty() ? "" : ", release " + result.release()) + ".");
        return ExitCode.DONE;
    }

    private boolean confirmed() {
        program.console().err().print("Apply this plan? [y/N] ");
        program.console().err().flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(program.console().in(), StandardCharsets.UTF_8)).readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException e) {
            return false;
        }
    }

    private Map.Entry<String, Settings.Target> choose(Map<String, Settings.Target> targets) {
        if (targets.isEmpty()) {
            throw new WorldFailure("content/site.yaml names no publish target", "add 'publish: {server: {kind: folder, path: /srv/www/digest}}', or a target of kind git");
        }
        if (target == null && targets.size() > 1) {
            throw new ParameterException(spec.commandLine(), "which target? content/site.yaml has " + String.join(", ", targets.keySet()));
        }
        String name = target == null ? targets.keySet().iterator().next() : target;
        if (!targets.containsKey(name)) {
            throw new ParameterException(spec.commandLine(), "content/site.yaml has no publish target '" + name + "'; it has " + String.join(", ", targets.keySet()));
        }
        return Map.entry(name, targets.get(name));
    }
}
