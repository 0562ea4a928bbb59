package org.broadsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.fetch.Answer;
import org.broadsheet.fetch.Request;
import org.broadsheet.model.DateValue;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Rights;
import org.broadsheet.model.Settings;
import org.broadsheet.model.Topic;
import org.broadsheet.model.Vocabulary;
import org.broadsheet.model.Workers;
import org.broadsheet.report.Diagnostic;

/** A site folder and a folder of sources in a temporary place, and runs of ingest over them. */
final class IngestBench {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00.5Z");

    final Path site;
    final Path sources;
    Vocabulary<Topic> topics = new Vocabulary<>(List.of(), false);
    Vocabulary<Outlet> outlets = new Vocabulary<>(List.of(), false);
    String outlet = "";
    Optional<DateValue> date = Optional.empty();
    boolean dryRun;
    boolean force;
    Instant now = NOW;
    Function<Request, Answer> web = request -> new Answer.Failed("there is no web here", Optional.empty());

    IngestBench(Path folder) {
        this.site = folder.resolve("site");
        this.sources = folder.resolve("sources");
    }

    /** An outlet's page: about a hundred words of body around the one that is given. */
    static String page(String title, String date, String url, String word) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            body.append("<p>The council of Westhaven spoke about the ").append(word).append(" for the ").append(List.of("first", "second", "third", "fourth", "fifth", "sixth").get(i))
                    .append(" time on Monday evening, and members of the harbour committee asked how the work would be paid for before summer.</p>\n");
        }
        return "<!doctype html><html lang=\"en\"><head><title>" + title + "</title>" + (url.isEmpty() ? "" : "<link rel=\"canonical\" href=\"" + url + "\">")
                + (date.isEmpty() ? "" : "<meta property=\"article:published_time\" content=\"" + date + "\">") + "<meta property=\"article:section\" content=\"Roads\"></head>"
                + "<body><article><h1>" + title + "</h1>\n" + body + "</article></body></html>";
    }

    void put(String name, String text) {
        Path file = sources.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-14T23:30:00Z")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IngestReport run() {
        return run("");
    }

    /** Ingests one file or folder below the folder of sources. */
    IngestReport run(String name) {
        List<Diagnostic> sink = new ArrayList<>();
        List<Source> found = new SourceFinder().find(name.isEmpty() ? "sources" : "sources/" + name, sources.resolve(name), sink);
        if (!sink.isEmpty()) {
            throw new AssertionError(sink);
        }
        return run(found);
    }

    IngestReport run(List<Source> found) {
        Workers workers = new Workers() {
            @Override
            public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
                return items.stream().<B>map(function).toList();
            }
        };
        List<Source> sources = found.stream().map(source -> outlet.isEmpty() ? source : source.from(outlet)).toList();
        return new Ingester(workers, workers, web, done -> { })
                .ingest(new IngestRequest(site, settings(), topics, outlets, sources, date, dryRun, force, now));
    }

    static Settings settings() {
        return new Settings("Shore Digest", "", "https://digest.example/", "en", ZoneId.of("Europe/Berlin"), Settings.DEFAULT_PERMALINK, 20, 6, new Settings.Theme("", "", "", List.of()), List.of(), List.of(),
                new Settings.Replies("", ""), new Settings.Feeds(false, 20), true, new Settings.Editions(false, false, false, false), false, false, Settings.AiCrawlers.ALLOW, List.of(), Map.of(),
                new Settings.Fetching("", 1, List.of()));
    }

    static Outlet post() {
        return new Outlet("harbour-post", "Harbour Post", "https://www.post.example/", List.of(), List.of(), "", Rights.EXCERPT, 30, Map.of(), true);
    }

    /** Every file of content/ with its text and time, by path. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        if (!Files.exists(site.resolve("content"))) {
            return state;
        }
        try (Stream<Path> files = Files.walk(site.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                state.put(site.relativize(file).toString(), Files.getLastModifiedTime(file) + "\n" + Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return state;
    }

    String entry(String id) {
        try {
            return Files.readString(site.resolve("content/entries/" + id + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rewrite(String id, String text) {
        try {
            Path file = site.resolve("content/entries/" + id + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
