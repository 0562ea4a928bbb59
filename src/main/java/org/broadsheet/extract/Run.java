package org.broadsheet.extract;

import java.util.function.IntToDoubleFunction;

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

    /** The run of greatest weight within this one, of equal ones the first; of length 0 when no weight is above 0. Linear in the length. */
    Run heaviest(IntToDoubleFunction weight) {
        Run best = new Run(from, from);
        double most = 0;
        double sum = 0;
        int begin = from;
        for (int i = from; i < to; i++) {
            if (sum <= 0) {
                sum = 0;
                begin = i;
            }
            sum += weight.applyAsDouble(i);
            if (sum > most) {
                most = sum;
                best = new Run(begin, i + 1);
            }
        }
        return best;
    }
}
