package org.broadsheet.text;

import java.util.Arrays;

/**
 * Keeps the highest-scored of many numbers in a small heap. Equal scores: the smaller number is the better one, so the result does
 * not depend on the order of arrival. Not thread-safe.
 */
public final class Best {

    private final long[] heap;
    private int size;

    /** @param most how many to keep */
    public Best(int most) {
        this.heap = new long[Math.max(1, most)];
    }

    /** @param score not negative; @param number not negative */
    public void add(float score, int number) {
        long packed = (long) Float.floatToIntBits(score) << 32 | Integer.MAX_VALUE - number;
        if (size < heap.length) {
            heap[size++] = packed;
            if (size == heap.length) {
                for (int i = size / 2 - 1; i >= 0; i--) {
                    sink(i, heap[i]);
                }
            }
        } else if (packed > heap[0]) {
            sink(0, packed);
        }
    }

    private void sink(int from, long value) {
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }

    /** Hands out what was kept, best first, and starts anew. */
    public Ranking take() {
        long[] sorted = Arrays.copyOf(heap, size);
        Arrays.sort(sorted);
        size = 0;
        return new Ranking(sorted);
    }

    /** Numbers by falling score. */
    public static final class Ranking {

        private final long[] ascending;

        private Ranking(long[] ascending) {
            this.ascending = ascending;
        }

        public int size() {
            return ascending.length;
        }

        public int number(int rank) {
            return Integer.MAX_VALUE - (int) ascending[ascending.length - 1 - rank];
        }

        public float score(int rank) {
            return Float.intBitsToFloat((int) (ascending[ascending.length - 1 - rank] >>> 32));
        }
    }
}
