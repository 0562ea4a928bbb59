package org.broadsheet.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.broadsheet.model.Workers;

/**
 * Threads for independent work. Each call starts its own threads and ends them; results come in the order of the items, so the number of
 * threads shows in nothing but the time.
 */
public final class Parallel implements Workers {

    /** Parsers that recurse need it: a Markdown document within our limits has been seen to use more than 8 MB. It is reserved, not used. */
    private static final long STACK_BYTES = 64L << 20;

    private final int jobs;

    /** @param jobs how many threads, at least 1 */
    public Parallel(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs must be at least 1: " + jobs);
        }
        this.jobs = jobs;
    }

    @Override
    public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> function) {
        int count = items.size();
        Object[] results = new Object[count];
        Throwable[] failures = new Throwable[count];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    results[i] = function.apply(items.get(i));
                } catch (Throwable failure) {
                    failures[i] = failure;
                    next.set(count);
                }
            }
        };
        run(work, Math.min(jobs, count));
        for (Throwable failure : failures) {
            rethrow(failure);
        }
        @SuppressWarnings("unchecked")
        List<B> list = (List<B>) Arrays.asList(results);
        return list;
    }

    private static void run(Runnable work, int threads) {
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(null, work, "broadsheet-" + (i + 1), STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            started.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : started) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
