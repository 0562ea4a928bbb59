package org.broadsheet.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.build.Understood;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Relations;
import org.broadsheet.model.Site;
import org.broadsheet.model.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: why an entry stands where it stands. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Tells why an entry has its topics, places, story and related articles.")
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private Broadsheet program;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "ENTRY", description = "The entry's id (its path below content/entries without .md), its file, or its address.")
    private String entry;

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
        explain(site, index.get(), program.console().out());
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

    private void explain(Site site, int index, PrintStream out) {
        Article article = site.content().articles().get(index);
        out.println(article.title());
        out.println(article.id() + " · " + article.entry().dates().date() + article.outlet().map(o -> " · " + o.name()).orElse(""));
        out.println();
        assignments(out, "Topics", site.grouping().topicsOf().get(index));
        assignments(out, "Places", site.grouping().regionsOf().get(index));
        new PlaceExplanation(site, index).print(out);
        story(site, index, out);
        related(site, index, out);
    }

    private static void assignments(PrintStream out, String heading, List<Assignment> assignments) {
        out.println(heading + (assignments.isEmpty() ? ": none" : ""));
        for (Assignment a : assignments) {
            out.println(String.format(Locale.ROOT, "  %-20s %.2f  %s", a.id(), a.score(), words(a.by())));
        }
        out.println();
    }

    private static String words(Assignment.Basis basis) {
        return switch (basis) {
            case FRONT_MATTER -> "written in the entry's front matter";
            case LABEL -> "a label of the source's own page";
            case VOCABULARY -> "its words and names are found in the text";
            case CLASSIFIER -> "the text resembles entries that have it";
            case STORY -> "other reports of the same story have it";
            case DEFAULT -> "nothing spoke for any other";
        };
    }

    private static void story(Site site, int index, PrintStream out) {
        int number = site.stories().storyOf().get(index);
        if (number < 0) {
            out.println("Story: stands alone");
        } else {
            Stories.Story story = site.stories().stories().get(number);
            out.println("Story: " + story.title() + " (" + story.id() + "; " + story.members().size() + " reports, " + story.independent() + " independent)");
            site.stories().same().get(index).forEach(other -> out.println("  " + line(site, index, other)));
        }
        site.stories().copies().get(index).forEach(other -> out.println("  same text: " + line(site, index, other)));
        out.println();
    }

    private static void related(Site site, int index, PrintStream out) {
        List<Relations.Relation> related = site.relations().related().get(index);
        out.println(related.isEmpty() ? "Related: nothing near enough" : "Related");
        for (Relations.Relation relation : related) {
            out.println(String.format(Locale.ROOT, "  %.3f  %s", relation.score(), line(site, index, relation.article())));
            out.println("         why: " + relation.why().stream().collect(Collectors.joining(", ")));
        }
    }

    private static String line(Site site, int from, int to) {
        Article other = site.content().articles().get(to);
        Duration apart = Duration.between(site.content().articles().get(from).published(), other.published());
        long hours = Math.abs(apart.toHours());
        String distance = hours < 48 ? hours + " h" : hours / 24 + " d";
        return other.title() + " [" + other.id() + "]" + other.outlet().map(Outlet::name).map(n -> ", " + n).orElse("") + ", " + distance + (apart.isNegative() ? " earlier" : " later");
    }
}
