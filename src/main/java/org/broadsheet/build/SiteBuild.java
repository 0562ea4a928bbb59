package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.content.ContentReader;
import org.broadsheet.content.ReadContent;
import org.broadsheet.content.ReadingOptions;
import org.broadsheet.coverage.CoverageComparer;
import org.broadsheet.maps.MapDrawer;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Output;
import org.broadsheet.model.Places;
import org.broadsheet.model.Site;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Workers;
import org.broadsheet.pages.Page;
import org.broadsheet.places.PlaceFinder;
import org.broadsheet.plan.PagePlanner;
import org.broadsheet.plan.Plan;
import org.broadsheet.related.RelatedFinder;
import org.broadsheet.render.PageRenderer;
import org.broadsheet.render.Rendered;
import org.broadsheet.render.Theme;
import org.broadsheet.report.Diagnostics;
import org.broadsheet.report.WorldFailure;
import org.broadsheet.search.SearchIndexer;
import org.broadsheet.stories.StoryFinder;
import org.broadsheet.text.TermIndex;
import org.broadsheet.text.TextAnalyser;
import org.broadsheet.topics.TopicGrouper;
import org.broadsheet.write.SiteWriter;

/**
 * The line from a site folder to a finished site. A pure function of the folder and the request; one object serves one run.
 */
public final class SiteBuild {

    private final BuildRequest request;
    private final String generator;
    private final Workers workers;
    private final Consumer<String> progress;
    private final TextAnalyser analyser = new TextAnalyser();
    private final List<StageTime> times = new ArrayList<>();

    /**
     * @param generator the program's name, for the pages' head
     * @param progress is told the name of each stage as it begins
     */
    public SiteBuild(BuildRequest request, String generator, Workers workers, Consumer<String> progress) {
        this.request = request;
        this.generator = generator;
        this.workers = workers;
        this.progress = progress;
    }

    /** Everything that is known about the digest; empty when the content has errors. */
    public Understood understand(int related, boolean floor) {
        ReadContent read = read();
        Optional<Site> site = read.content().map(content -> {
            TermIndex index = timed("index", () -> new TermIndex(content.articles().stream().map(Article::text).toList()));
            Places places = timed("places", () -> new PlaceFinder().find(content, workers));
            Stories stories = timed("stories", () -> new StoryFinder().find(content, index, places, workers));
            Grouping grouping = timed("topics", () -> new TopicGrouper().group(content, index, places, stories));
            int limit = related < 0 ? content.settings().related() : related;
            Coverage coverage = timed("coverage", () -> new CoverageComparer(analyser).compare(content, stories, index, workers));
            return timed("related", () -> {
                RelatedFinder finder = new RelatedFinder(content, index, places, grouping, stories, limit, workers);
                return new Site(content, places, grouping, finder.nearestFirst(), finder.find(floor), coverage, request.now());
            });
        });
        return new Understood(site, read.diagnostics());
    }

    /** Analysing the texts is told apart, so that the stages show what understanding them costs. */
    private ReadContent read() {
        progress.accept("read");
        long start = System.nanoTime();
        ReadContent read = new ContentReader(workers, analyser).read(request.site(),
                new ReadingOptions(request.baseUrl(), request.drafts(), request.future(), request.expired(), request.now()));
        times.add(new StageTime("read", System.nanoTime() - start - read.analysisNanos()));
        times.add(new StageTime("analyse", read.analysisNanos()));
        return read;
    }

    /** The same with every page planned and the theme loaded. */
    public Planned plan() {
        Understood understood = understand(-1, true);
        if (understood.site().isEmpty()) {
            return new Planned(Optional.empty(), understood.diagnostics(), times);
        }
        Site site = understood.site().get();
        Theme theme = timed("theme", () -> Theme.load(request.site().resolve("templates")));
        Plan plan = timed("plan", () -> new PagePlanner(theme.assets(), generator, new MapDrawer()::draw).plan(site));
        List<Output> files = new ArrayList<>(plan.files());
        files.addAll(theme.assetOutputs());
        if (site.content().settings().search()) {
            files.addAll(timed("search", () -> new SearchIndexer().index(site)));
        }
        PageRenderer renderer = new PageRenderer(theme, site.content().addresses());
        return new Planned(Optional.of(new Planned.Ready(site, plan, renderer, files)), understood.diagnostics().plus(Diagnostics.of(plan.diagnostics())), times);
    }

    /**
     * Builds into a folder, which changes only when there is no error.
     *
     * @param strict whether a warning stops the build too
     * @param rewrite whether to write files that are already as they should be
     */
    public BuildResult build(Path out, boolean strict, boolean rewrite) {
        Planned planned = plan();
        if (planned.ready().isEmpty() || stops(planned.diagnostics(), strict)) {
            return new BuildResult(planned.ready(), Optional.empty(), planned.diagnostics(), times);
        }
        Planned.Ready ready = planned.ready().get();
        try (SiteWriter writer = new SiteWriter(out, rewrite)) {
            Diagnostics diagnostics = planned.diagnostics().plus(timed("render", () -> render(ready, writer)));
            if (stops(diagnostics, strict)) {
                return new BuildResult(planned.ready(), Optional.empty(), diagnostics, times);
            }
            return new BuildResult(planned.ready(), Optional.of(timed("write", writer::commit)), diagnostics, times);
        }
    }

    /** Renders page by page straight into the staging folder, so that no more than a page a thread is in memory. */
    private Diagnostics render(Planned.Ready ready, SiteWriter writer) {
        List<Rendered> rendered = workers.map(ready.plan().pages(), (Page page) -> {
            Rendered result = ready.renderer().render(page);
            result.output().ifPresent(writer::add);
            return new Rendered(Optional.empty(), result.diagnostic());
        });
        workers.map(ready.files(), file -> {
            writer.add(file);
            return file.path();
        });
        return Diagnostics.of(Rendered.faults(ready.plan().pages(), rendered));
    }

    /** Builds in memory and returns the paths at which the folder holds other bytes, or nothing at all. */
    public List<String> compare(Path out) {
        Planned.Ready ready = plan().ready().orElseThrow();
        List<Page> reversed = new ArrayList<>(ready.plan().pages());
        Collections.reverse(reversed);
        List<String> differing = new ArrayList<>(workers.map(reversed, page -> ready.renderer().render(page).output().map(o -> difference(out, o)).orElse(page.file())));
        differing.addAll(workers.map(ready.files(), file -> difference(out, file)));
        return differing.stream().filter(path -> !path.isEmpty()).sorted().toList();
    }

    private static String difference(Path out, Output output) {
        try {
            byte[] expected = output instanceof Output.Made made ? made.bytes() : Files.readAllBytes(((Output.Copied) output).file());
            Path file = out.resolve(output.path());
            return Files.isRegularFile(file) && Arrays.equals(expected, Files.readAllBytes(file)) ? "" : output.path();
        } catch (IOException e) {
            throw new WorldFailure("can't compare " + output.path() + ": " + e.getMessage(), "check that the folder is readable", e);
        }
    }

    private static boolean stops(Diagnostics diagnostics, boolean strict) {
        return diagnostics.hasErrors() || strict && !diagnostics.all().isEmpty();
    }

    private <T> T timed(String stage, Supplier<T> work) {
        progress.accept(stage);
        long start = System.nanoTime();
        T result = work.get();
        times.add(new StageTime(stage, System.nanoTime() - start));
        return result;
    }
}
