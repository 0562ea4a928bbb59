package org.broadsheet.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.broadsheet.build.Understood;
import org.broadsheet.model.Article;
import org.broadsheet.model.Site;
import org.broadsheet.places.PlaceFinder;
import org.broadsheet.related.Examined;
import org.broadsheet.related.RelatedFinder;
import org.broadsheet.text.TermIndex;
import org.broadsheet.topics.TopicGrouper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: why an entry stands where it stands. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Tells why an entry has its topics, places, story and related articles.")
final class ExplainCommand implements Callable<Integer> {

    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private Broadsheet program;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "ENTRY", description = "The entry's id (its path below content/entries without .md), its file, or its address.")
    private String entry;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).", defaultValue = "text")
    private Format format;

    @Override
    public Integer call() {
        Understood understood;
        try (Progress progress = new Progress(program)) {
            understood = options.build(program, progress).understand(-1, true);
        }
        if (understood.site().isEmpty()) {
            program.report(understood.diagnostics(), false);
            return ExitCode.FINDINGS;
        }
        Site site = understood.site().get();
        Optional<Integer> index = find(site);
        if (index.isEmpty()) {
            program.console().err().println("broadsheet: no entry '" + entry + "' is shown now" + nearest(site));
            program.console().err().println("   = help: 'broadsheet list entries' shows the ids; drafts, future and expired entries need --drafts, --future, --expired");
            return ExitCode.FINDINGS;
        }
        ExplainedEntry explained = new ExplainedEntry(site, new TermIndex(site.content().articles().stream().map(Article::text).toList()), index.get());
        if (format == Format.JSON) {
            program.console().out().println(json(explained));
        } else {
            program.console().out().print(text(explained));
        }
        program.console().out().flush();
        return ExitCode.DONE;
    }

    private Optional<Integer> find(Site site) {
        List<Article> articles = site.content().articles();
        String wanted = entry.replace('\\', '/');
        return IntStream.range(0, articles.size()).boxed().filter(i -> named(site, articles.get(i), wanted)).findFirst();
    }

    private static boolean named(Site site, Article article, String wanted) {
        return wanted.equals(article.id()) || wanted.endsWith("/" + article.file()) || wanted.equals(article.file())
                || wanted.replaceFirst("^/", "").equals(article.path())
                || site.content().addresses().hasUrl() && wanted.equals(site.content().addresses().absolute(article.path()));
    }

    private String nearest(Site site) {
        String tail = entry.substring(entry.lastIndexOf('/') + 1);
        return site.content().articles().stream().map(Article::id).filter(id -> !tail.isEmpty() && id.contains(tail)).findFirst()
                .map(id -> "; did you mean '" + id + "'?").orElse("");
    }

    private List<ExplainPart> parts(ExplainedEntry explained) {
        return List.of(
                AssignmentsExplained.topics(explained),
                new TopicsExplained(explained.article().text().language(), new TopicGrouper().explain(explained.site().content(), explained.index(), explained.number())),
                AssignmentsExplained.regions(explained),
                new PlacesExplained(explained, new PlaceFinder().reader(explained.site().content(), options.workers()).judgements(explained.article())),
                new StoryExplained(explained),
                new CoverageExplained(explained),
                new RelatedExplained(explained, related(explained)));
    }

    private List<Examined> related(ExplainedEntry explained) {
        Site site = explained.site();
        return new RelatedFinder(site.content(), explained.index(), site.places(), site.grouping(), site.stories(), site.content().settings().related(),
                options.workers()).explain(explained.number());
    }

    private String text(ExplainedEntry explained) {
        Article article = explained.article();
        ExplainText text = new ExplainText();
        text.heading(article.title());
        text.line(article.id() + " · " + article.entry().dates().date() + article.outlet().map(o -> " · " + o.name()).orElse(""));
        parts(explained).forEach(part -> part.write(text));
        return text.toString();
    }

    private JsonObject json(ExplainedEntry explained) {
        JsonObject json = explained.reference(explained.number());
        parts(explained).forEach(part -> json.add(part.key(), part.json()));
        return json;
    }
}
