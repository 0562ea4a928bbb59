package org.broadsheet.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.broadsheet.content.SiteFileReader;
import org.broadsheet.render.Theme;
import org.broadsheet.start.Starter;
import org.broadsheet.start.TopicChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code new}: a start for a site, a vocabulary, an entry, a page, a theme, a pipeline. Nothing that exists is overwritten. */
@Command(name = "new", mixinStandardHelpOptions = true, description = "Starts a site, a topic vocabulary, an entry, a page, a theme or a CI pipeline. Overwrites nothing.")
final class NewCommand implements Runnable {

    private static final String TOPICS = "basic, a dozen topics with keywords in English; iptc, the seventeen subjects of the IPTC Media Topics with keywords in English and German; "
            + "or iptc2, the same with the level below them (default: ${DEFAULT-VALUE}).";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Broadsheet program;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "new what? site, topics, entry, page, theme or ci");
    }

    @Command(name = "site", mixinStandardHelpOptions = true, description = "A site folder with settings, vocabularies, a page and a first entry.")
    void site(@Parameters(paramLabel = "DIR", description = "The folder to make.") Path folder,
            @Option(names = "--topics", paramLabel = "KIND", defaultValue = "basic", description = TOPICS) TopicChoice topics) {
        Path site = program.console().resolve(folder);
        wrote(new Starter(site).site(now(ZoneId.of("UTC")).toLocalDate(), topics));
        program.say("Next: broadsheet -C " + folder + " serve");
    }

    @Command(name = "topics", mixinStandardHelpOptions = true, description = "A topic vocabulary, in content/topics.yaml, for a site that has none.")
    void topics(@Parameters(paramLabel = "KIND", arity = "0..1", defaultValue = "iptc", description = TOPICS) TopicChoice topics) {
        wrote(List.of(new Starter(program.site()).topics(topics)));
    }

    @Command(name = "entry", mixinStandardHelpOptions = true, description = "A draft of an entry.")
    void entry(@Parameters(paramLabel = "TITLE", arity = "1..*", description = "Its title.") List<String> title) {
        ZoneId zone = new SiteFileReader().read(program.site(), Optional.empty()).settings().timezone();
        wrote(List.of(new Starter(program.site()).entry(String.join(" ", title), now(zone))));
    }

    @Command(name = "page", mixinStandardHelpOptions = true, description = "A page of its own, such as \"About\".")
    void page(@Parameters(paramLabel = "TITLE", arity = "1..*", description = "Its title.") List<String> title) {
        wrote(List.of(new Starter(program.site()).page(String.join(" ", title))));
    }

    @Command(name = "theme", mixinStandardHelpOptions = true, description = "The built-in theme's files, in templates/, to be changed. Delete those that you leave as they are.")
    void theme() {
        wrote(new Starter(program.site()).theme(Theme.load(program.site().resolve(".broadsheet/none")).files()));
    }

    @Command(name = "ci", mixinStandardHelpOptions = true, description = "A GitHub workflow: cached build, check, publish, schedule.")
    void ci() {
        wrote(List.of(new Starter(program.site()).ci()));
    }

    private ZonedDateTime now(ZoneId zone) {
        return program.console().clock().instant().atZone(zone);
    }

    private void wrote(List<Path> files) {
        files.forEach(file -> program.console().out().println(file));
        program.console().out().flush();
    }
}
