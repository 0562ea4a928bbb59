package org.broadsheet.serve;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadsheet.report.DiagnosticPrinter;
import org.broadsheet.report.WorldFailure;

/** Builds when told that something changed: on one thread, after a short silence, once for all that changed meanwhile. */
final class Rebuilder {

    private static final long QUIET_NANOS = 50_000_000L;
    private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;
    private static final int MOST_PROBLEMS = 50;

    private final PreviewBuild build;
    private final String address;
    private final String run;
    private final Consumer<Shown> show;
    private Shown shown;
    private int builds;
    private boolean dirty;
    private long firstChange;
    private long lastChange;

    /** @param run tells this server's builds from those of an earlier one at the same port */
    Rebuilder(PreviewBuild build, String address, String run, Consumer<Shown> show) {
        this.build = build;
        this.address = address;
        this.run = run;
        this.show = show;
        this.shown = new Shown(run + "-0", run + "-0", "", Optional.empty());
    }

    /** Something changed. Returns at once. */
    synchronized void changed() {
        lastChange = System.nanoTime();
        if (!dirty) {
            dirty = true;
            firstChange = lastChange;
        }
        notifyAll();
    }

    /** Builds once and then after every change, until the thread is interrupted. */
    void work() {
        try {
            while (true) {
                shown = next();
                show.accept(shown);
                awaitChange();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitChange() throws InterruptedException {
        while (!dirty) {
            wait();
        }
        long now = System.nanoTime();
        while (now - lastChange < QUIET_NANOS && now - firstChange < LONGEST_WAIT_NANOS) {
            wait(Math.max(1, (QUIET_NANOS - (now - lastChange)) / 1_000_000));
            now = System.nanoTime();
        }
        dirty = false;
    }

    private Shown next() {
        builds++;
        try {
            Preview preview = build.build(address);
            if (preview.finished()) {
                return new Shown(run + "-" + builds, run + "-" + builds, "", Optional.of(preview.files()));
            }
            String problems = new DiagnosticPrinter(false, MOST_PROBLEMS).print(preview.diagnostics());
            return failed(problems.isEmpty() ? "the build did not finish\n" : problems);
        } catch (WorldFailure world) {
            return failed(world.getMessage() + "\n   = help: " + world.advice() + "\n");
        } catch (RuntimeException | StackOverflowError bug) {
            return failed("a fault of Broadsheet itself, please report it:\n" + trace(bug));
        }
    }

    private Shown failed(String problems) {
        return new Shown(shown.build(), run + "-" + builds, problems, shown.files());
    }

    static String trace(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
