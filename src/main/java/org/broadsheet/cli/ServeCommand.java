package org.broadsheet.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.build.BuildRequest;
import org.broadsheet.build.Parallel;
import org.broadsheet.build.Planned;
import org.broadsheet.build.SiteBuild;
import org.broadsheet.content.SiteFileReader;
import org.broadsheet.model.Addresses;
import org.broadsheet.model.Output;
import org.broadsheet.pages.Page;
import org.broadsheet.render.Rendered;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.serve.Preview;
import org.broadsheet.serve.PreviewOptions;
import org.broadsheet.serve.PreviewServer;
import org.broadsheet.serve.Served;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: a preview that follows the author's edits. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Previews the site: watches, rebuilds, reloads the browser, shows errors in the page and keeps the last good site.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Broadsheet program;

    @Option(names = "--port", paramLabel = "N", defaultValue = "4000", description = "Port; 0 takes any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host;

    @Option(names = "--open", description = "Open the front page in the browser.")
    private boolean open;

    @Option(names = "--drafts", description = "Show drafts too.")
    private boolean drafts;

    @Option(names = "--future", description = "Show entries dated in the future or under embargo too.")
    private boolean future;

    @Override
    public Integer call() throws InterruptedException {
        Path site = program.site();
        PreviewOptions options = PreviewOptions.of(site, host, port, basePath(site));
        try (PreviewServer server = PreviewServer.start(options, address -> preview(site, address))) {
            program.say("Preview at " + server.address() + " (Ctrl-C ends it)");
            if (open) {
                show(server.address());
            }
            Thread.currentThread().join();
        }
        return ExitCode.DONE;
    }

    /** The preview has the site's own sub-path, so that its links are tried as they will be. */
    private static String basePath(Path site) {
        String url = new SiteFileReader().read(site, Optional.empty()).settings().url();
        return url.isEmpty() ? "/" : new Addresses(url).basePath();
    }

    private Preview preview(Path site, String address) {
        Instant now = program.console().clock().instant();
        BuildRequest request = new BuildRequest(site, Optional.of(address), drafts, future, false, now);
        Planned planned = new SiteBuild(request, Version.GENERATOR, new Parallel(Runtime.getRuntime().availableProcessors()), stage -> { }).plan();
        program.report(planned.diagnostics(), false);
        if (planned.ready().isEmpty() || planned.diagnostics().hasErrors()) {
            return Preview.failed(planned.diagnostics());
        }
        Planned.Ready ready = planned.ready().get();
        Map<String, Page> pages = new HashMap<>();
        ready.plan().pages().forEach(page -> pages.put(page.file(), page));
        Map<String, Output> files = new HashMap<>();
        ready.files().forEach(file -> files.put(file.path(), file));
        return new Preview(planned.diagnostics(), true, path -> pages.containsKey(path)
                ? Optional.of(served(path, ready.renderer().render(pages.get(path))))
                : Optional.ofNullable(files.get(path)).map(Served::new));
    }

    private static Served served(String path, Rendered rendered) {
        return new Served(rendered.output().orElseGet(() -> new Output.Made(path, new byte[0])), Diagnostics.of(rendered.diagnostic().stream().toList()));
    }

    private void show(String address) {
        try {
            Desktop.getDesktop().browse(URI.create(address));
        } catch (IOException | UnsupportedOperationException e) {
            program.say("No browser could be opened; the address is " + address);
        }
    }
}
