package org.broadsheet.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.broadsheet.model.Content;
import org.broadsheet.model.Workers;
import org.broadsheet.report.Code;
import org.broadsheet.report.Diagnostic;

/** A site folder under test: files in, content or diagnostics out. */
final class TestSite {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Path root;

    TestSite(Path root) {
        this.root = root;
        file("content/site.yaml", "title: The Marle Digest\nurl: https://marle.example/\n");
    }

    TestSite file(String path, String text) {
        return bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestSite bytes(String path, byte[] bytes) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.write(root.resolve(path), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry with title and date, further front matter and a body. */
    TestSite entry(String id, String matter, String body) {
        return file("content/entries/" + id + ".md", "---\ntitle: About " + id + "\ndate: 2026-03-01\n" + matter + "---\n" + body + "\n");
    }

    TestSite entry(String id) {
        return entry(id, "", "The ferry sailed on time.");
    }

    Path root() {
        return root;
    }

    ReadContent read() {
        return read(new ReadingOptions(Optional.empty(), false, false, false, NOW));
    }

    ReadContent read(ReadingOptions options) {
        return new ContentReader(largeStacks(0)).read(root, options);
    }

    Content content() {
        ReadContent read = read();
        return read.content().orElseThrow(() -> new AssertionError(places(read)));
    }

    /** All diagnostics as {@code file:line:col code}. */
    List<String> places() {
        return places(read());
    }

    static List<String> places(ReadContent read) {
        return read.diagnostics().all().stream().map(d -> d.location() + " " + d.code().id()).toList();
    }

    /** The only diagnostic of a kind. */
    Diagnostic only(Code code) {
        List<Diagnostic> found = read().diagnostics().all().stream().filter(d -> d.code() == code).toList();
        if (found.size() != 1) {
            throw new AssertionError(found);
        }
        return found.get(0);
    }

    /** Workers as the drivers have them, here on one thread; another seed does the items in another order. */
    static Workers largeStacks(long seed) {
        return new Workers() {
            @Override
            public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
                return onLargeStack(() -> {
                    List<Integer> order = new ArrayList<>();
                    List<B> results = new ArrayList<>();
                    for (int i = 0; i < items.size(); i++) {
                        order.add(i);
                        results.add(null);
                    }
                    Collections.shuffle(order, new Random(seed));
                    order.forEach(i -> results.set(i, function.apply(items.get(i))));
                    return results;
                });
            }
        };
    }

    static <T> T onLargeStack(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "large stack", 64L << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        }
    }
}
