package org.broadsheet.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.broadsheet.build.BuildRequest;
import org.broadsheet.build.Parallel;
import org.broadsheet.build.SiteBuild;
import org.broadsheet.model.DateValue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options of every command that reads the whole site: which entries count, for which moment, on how many threads. */
final class SiteOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--drafts", description = "Show drafts too.")
    private boolean drafts;

    @Option(names = "--future", description = "Show entries dated in the future or under embargo too.")
    private boolean future;

    @Option(names = "--expired", description = "Show expired entries too.")
    private boolean expired;

    @Option(names = "--now", paramLabel = "INSTANT", description = "Build for this moment, e.g. 2026-03-01T09:30:00Z (default: the clock's).")
    private String now;

    @Option(names = "--base-url", paramLabel = "URL", description = "The site's address, in place of the settings' url; '' makes all links relative.")
    private String baseUrl;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads to use (default: one a processor). The result is the same with any number.")
    private Integer jobs;

    Parallel workers() {
        if (jobs != null && (jobs < 1 || jobs > 512)) {
            throw new ParameterException(command.commandLine(), "--jobs takes a number from 1 to 512, not " + jobs);
        }
        return new Parallel(jobs == null ? Runtime.getRuntime().availableProcessors() : jobs);
    }

    BuildRequest request(Broadsheet program) {
        return new BuildRequest(program.site(), url(), drafts, future, expired, now(program));
    }

    SiteBuild build(Broadsheet program, Progress progress) {
        return new SiteBuild(request(program), Version.GENERATOR, workers(), stage -> progress.show("build: " + stage));
    }

    /** The moment for which the site is read. */
    Instant now(Broadsheet program) {
        if (now == null) {
            return program.console().clock().instant();
        }
        return DateValue.parse(now).map(value -> value.instant(ZoneOffset.UTC))
                .orElseThrow(() -> new ParameterException(command.commandLine(), "--now takes a moment such as 2026-03-01T09:30:00Z, not '" + now + "'"));
    }

    private Optional<String> url() {
        if (baseUrl == null || baseUrl.isEmpty()) {
            return Optional.ofNullable(baseUrl);
        }
        try {
            URI uri = new URI(baseUrl);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return Optional.of(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/");
            }
        } catch (URISyntaxException e) {
            // Said below, as for an address of another kind.
        }
        throw new ParameterException(command.commandLine(), "--base-url takes an address such as https://digest.example/news/, not '" + baseUrl + "'");
    }
}
