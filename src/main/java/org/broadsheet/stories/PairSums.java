package org.broadsheet.stories;

import java.util.Arrays;

/** A sum for pairs of numbers: open addressing over flat arrays. Not thread-safe. */
final class PairSums {

    private static final long FREE = -1;

    private long[] keys = new long[1 << 10];
    private float[] sums = new float[1 << 10];
    private int size;

    PairSums() {
        Arrays.fill(keys, FREE);
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    static int first(long key) {
        return (int) (key >>> 32);
    }

    static int second(long key) {
        return (int) key;
    }

    private int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        int at = (int) (h >>> 32 ^ h >>> 52) & keys.length - 1;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /** Adds and returns the new sum. */
    float add(int a, int b, float value) {
        long key = key(a, b);
        int at = slot(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            if (++size * 2 > keys.length) {
                grow();
                at = slot(key);
            }
        }
        return sums[at] += value;
    }

    /** 0 where nothing was added. */
    float get(int a, int b) {
        int at = slot(key(a, b));
        return keys[at] == FREE ? 0 : sums[at];
    }

    /** All pairs with their sums at least as large, as keys in ascending order. */
    long[] keysFrom(float least) {
        long[] found = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE && sums[i] >= least) {
                found[n++] = keys[i];
            }
        }
        long[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private void grow() {
        long[] oldKeys = keys;
        float[] oldSums = sums;
        keys = new long[oldKeys.length * 2];
        sums = new float[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                sums[at] = oldSums[i];
            }
        }
    }
}
