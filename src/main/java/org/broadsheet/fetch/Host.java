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
    private final ReentrantLock turn = new ReentrantLock(true);
    private long firstAsked;
    private long lastAnswered;
    private boolean asked;
    private volatile Duration delay;
    private volatile Duration pause = Duration.ZERO;
    private volatile String closed = "";
    private int failures;

    Host(Duration delay, Limits limits) {
        this.delay = delay;
        this.limits = limits;
    }

    /** Does the work when it is this host's turn. @throws Ended failed, when the host is asked nothing more */
    Exchange inTurn(Work work) throws Ended, InterruptedException {
        turn.lockInterruptibly();
        try {
            refuseIfClosed();
            waitForTurn();
            try {
                return work.ask();
            } finally {
                lastAnswered = System.nanoTime();
            }
        } finally {
            turn.unlock();
        }
    }

    private void refuseIfClosed() throws Ended {
        if (!closed.isEmpty()) {
            throw Ended.failed(closed);
        }
        if (asked && System.nanoTime() - firstAsked > limits.hostTime().toNanos()) {
            throw Ended.failed("its host took more than " + Faults.seconds(limits.hostTime()) + " already, so the rest is left for another run");
        }
    }

    private void waitForTurn() throws InterruptedException {
        if (!asked) {
            asked = true;
            firstAsked = System.nanoTime();
            return;
        }
        Duration wait = pause.compareTo(delay) > 0 ? pause : delay;
        pause = Duration.ZERO;
        TimeUnit.NANOSECONDS.sleep(lastAnswered + wait.toNanos() - System.nanoTime());
    }

    /** Never asks more often than this from now on. */
    synchronized void slowDown(Duration least) {
        delay = least.compareTo(delay) > 0 ? least : delay;
    }

    /** Waits at least so long before the next request. */
    void pause(Duration time) {
        pause = time;
    }

    /** Asks nothing more. @param reason for what would have been asked: a clause */
    void close(String reason) {
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
