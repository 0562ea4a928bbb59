package org.broadsheet.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One machine that is asked: one request after another, with a pause in between, until it has failed too often or wants no more. */
final class Host {

    /** Work that asks this host. */
    @FunctionalInterface
    interface Work {
        Exchange ask() throws Ended, InterruptedException;
    }

    private final Limits limits;
    /** Held by whoever asks; all else is guarded by this object. */
    private final ReentrantLock turn = new ReentrantLock(true);
    private Duration delay;
    private Duration pause = Duration.ZERO;
    private String closed = "";
    private int failures;
    private boolean asked;
    private long firstAsked;
    private long lastAnswered;

    Host(Duration delay, Limits limits) {
        this.delay = delay;
        this.limits = limits;
    }

    /** Does the work when it is this host's turn. @throws Ended postponed, when the host is asked nothing more */
    Exchange inTurn(Work work) throws Ended, InterruptedException {
        turn.lockInterruptibly();
        try {
            check();
            TimeUnit.NANOSECONDS.sleep(nanosToWait());
            try {
                return work.ask();
            } finally {
                answered();
            }
        } finally {
            turn.unlock();
        }
    }

    /** @throws Ended postponed, when the host is asked nothing more */
    synchronized void check() throws Ended {
        if (!closed.isEmpty()) {
            throw Ended.postponed(closed);
        }
        if (asked && System.nanoTime() - firstAsked > limits.hostTime().toNanos()) {
            throw Ended.postponed("its host took more than " + Faults.seconds(limits.hostTime()) + " already, the next run goes on");
        }
    }

    private synchronized long nanosToWait() {
        if (!asked) {
            asked = true;
            firstAsked = System.nanoTime();
            return 0;
        }
        Duration wait = pause.compareTo(delay) > 0 ? pause : delay;
        pause = Duration.ZERO;
        return lastAnswered + wait.toNanos() - System.nanoTime();
    }

    private synchronized void answered() {
        lastAnswered = System.nanoTime();
    }

    /** Never asks more often than this from now on. */
    synchronized void slowDown(Duration least) {
        delay = least.compareTo(delay) > 0 ? least : delay;
    }

    /** Waits at least so long before the next request. */
    synchronized void pause(Duration time) {
        pause = time;
    }

    /** Asks nothing more. @param reason for what would have been asked: a clause */
    synchronized void close(String reason) {
        closed = reason;
    }

    /** Counts how often in a row the host failed; at some point it is enough. */
    synchronized void note(boolean failed) {
        failures = failed ? failures + 1 : 0;
        if (failures >= limits.hostFailures()) {
            close("its host failed " + failures + " times in a row and is asked nothing more in this run");
        }
    }
}
