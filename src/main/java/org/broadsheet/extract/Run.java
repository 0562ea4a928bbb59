package org.broadsheet.extract;

/** A run of blocks, from the first to behind the last. */
record Run(int from, int to) {

    int size() {
        return to - from;
    }

    boolean holds(int at) {
        return at >= from && at < to;
    }

    boolean within(Run outer) {
        return from >= outer.from && to <= outer.to;
    }

    /** The smallest run that holds both. */
    Run with(Run other) {
        return new Run(Math.min(from, other.from), Math.max(to, other.to));
    }
}
