package org.broadsheet.fetch;

import java.time.Duration;

/** The time that servers may still take over one request. Used by one thread. */
final class TimeLeft {

    /** Something that takes time. */
    @FunctionalInterface
    interface Spending {
        Exchange within(Duration left) throws InterruptedException;
    }

    private Duration left;

    TimeLeft(Duration left) {
        this.left = left;
    }

    Exchange spend(Spending spending) throws InterruptedException {
        long start = System.nanoTime();
        try {
            return spending.within(left);
        } finally {
            Duration after = left.minusNanos(System.nanoTime() - start);
            left = after.isNegative() ? Duration.ZERO : after;
        }
    }
}
