package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs of articles that are worth comparing, each once, numbered in ascending order of their articles; and for each article its
 * partners in ascending order. Flat arrays; immutable.
 */
final class PairGraph {

    private final int[] first;
    private final int[] second;
    private final int[] start;
    private final int[] partner;
    private final int[] pair;

    /** @param nearest by article: whom it is to be compared with, ascending; the relation is made mutual */
    PairGraph(List<int[]> nearest) {
        List<int[]> reverse = reverse(nearest);
        int count = nearest.size();
        int size = 0;
        for (int a = 0; a < count; a++) {
            size += later(a, nearest.get(a), reverse.get(a)).length;
        }
        first = new int[size];
        second = new int[size];
        start = new int[count + 1];
        int p = 0;
        for (int a = 0; a < count; a++) {
            for (int b : later(a, nearest.get(a), reverse.get(a))) {
                first[p] = a;
                second[p++] = b;
                start[a + 1]++;
                start[b + 1]++;
            }
        }
        for (int a = 0; a < count; a++) {
            start[a + 1] += start[a];
        }
        partner = new int[2 * size];
        pair = new int[2 * size];
        fill(count);
    }

    /** Pairs ascend by both articles, so filling the earlier partners first keeps each article's partners in order. */
    private void fill(int count) {
        int[] at = Arrays.copyOf(start, count);
        for (int p = 0; p < first.length; p++) {
            partner[at[second[p]]] = first[p];
            pair[at[second[p]]++] = p;
        }
        for (int p = 0; p < first.length; p++) {
            partner[at[first[p]]] = second[p];
            pair[at[first[p]]++] = p;
        }
    }

    private static List<int[]> reverse(List<int[]> nearest) {
        int[] size = new int[nearest.size()];
        for (int[] others : nearest) {
            for (int b : others) {
                size[b]++;
            }
        }
        List<int[]> reverse = new ArrayList<>(size.length);
        for (int n : size) {
            reverse.add(new int[n]);
        }
        Arrays.fill(size, 0);
        for (int a = 0; a < size.length; a++) {
            for (int b : nearest.get(a)) {
                reverse.get(b)[size[b]++] = a;
            }
        }
        return reverse;
    }

    /** Both ascending lists as one, without doubles, of those behind the article. */
    private static int[] later(int article, int[] left, int[] right) {
        int[] merged = new int[left.length + right.length];
        int n = 0;
        for (int i = 0, k = 0; i < left.length || k < right.length; ) {
            int l = i < left.length ? left[i] : Integer.MAX_VALUE;
            int r = k < right.length ? right[k] : Integer.MAX_VALUE;
            int next = Math.min(l, r);
            i += l == next ? 1 : 0;
            k += r == next ? 1 : 0;
            if (next > article) {
                merged[n++] = next;
            }
        }
        return Arrays.copyOf(merged, n);
    }

    int size() {
        return first.length;
    }

    int first(int pair) {
        return first[pair];
    }

    int second(int pair) {
        return second[pair];
    }

    int articles() {
        return start.length - 1;
    }

    /** The slot of an article's first partner; its last one stands before the next article's first. */
    int start(int article) {
        return start[article];
    }

    int partner(int slot) {
        return partner[slot];
    }

    int pair(int slot) {
        return pair[slot];
    }

    /** The slot of an article's partner; negative when the two are no pair. */
    int slot(int article, int other) {
        return Arrays.binarySearch(partner, start[article], start[article + 1], other);
    }
}
