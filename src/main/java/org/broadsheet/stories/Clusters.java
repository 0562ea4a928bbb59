package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Joins articles to stories, nearest first. Two groups join when the beliefs of all pairs across, pairs that nobody compared counting
 * as unrelated, weigh enough against the number of these pairs: a bridge between two events has to carry the weight of both, so chains
 * do not form.
 */
final class Clusters {

    private final Linkage linkage;
    private final int[] parent;
    private final int[] size;
    private final int[] version;
    /** Which hand-made story a group belongs to; 0 for none. */
    private final int[] hand;
    private final List<List<Integer>> neighbours;
    private final PairSums sums = new PairSums();
    private final PriorityQueue<Join> queue = new PriorityQueue<>(
            Comparator.comparingDouble((Join j) -> -j.link).thenComparingInt(Join::a).thenComparingInt(Join::b));

    private record Join(double link, int a, int b, int versionA, int versionB) {}

    /**
     * When groups join.
     *
     * @param threshold of the link from which they do; for two single articles the link is their belief
     * @param spread exponent of the number of pairs across: 1 asks for the mean of all pairs, less is content with fewer good ones in large groups
     */
    record Linkage(double threshold, double spread) {}

    Clusters(int count, Linkage linkage) {
        this.linkage = linkage;
        parent = new int[count];
        size = new int[count];
        version = new int[count];
        hand = new int[count];
        neighbours = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parent[i] = i;
            size[i] = 1;
            neighbours.add(new ArrayList<>(4));
        }
    }

    /** Puts an article into the hand-made story of that number before anything else is joined. */
    void place(int article, int story) {
        hand[root(article)] = story;
    }

    /** Says how strongly it is believed that two articles tell one event, 0 to 1, or -1 where they certainly tell two. */
    void link(int a, int b, float belief) {
        int left = root(a);
        int right = root(b);
        if (left == right) {
            return;
        }
        if (sums.get(left, right) == 0) {
            neighbours.get(left).add(right);
            neighbours.get(right).add(left);
        }
        sums.add(left, right, belief);
    }

    /** Joins without asking, for copies and hand-made stories. */
    void join(int a, int b) {
        int left = root(a);
        int right = root(b);
        if (left != right && compatible(left, right)) {
            merge(Math.min(left, right), Math.max(left, right));
        }
    }

    /** Joins all that belong together. */
    void settle() {
        for (int a = 0; a < parent.length; a++) {
            if (parent[a] == a) {
                for (int b : neighbours.get(a)) {
                    if (root(b) == b && a < b) {
                        offer(a, b);
                    }
                }
            }
        }
        while (!queue.isEmpty()) {
            Join best = queue.poll();
            if (parent[best.a] != best.a || parent[best.b] != best.b) {
                continue;
            }
            if (version[best.a] != best.versionA || version[best.b] != best.versionB) {
                offer(best.a, best.b);
            } else if (compatible(best.a, best.b)) {
                joinAndOffer(best.a, best.b);
            }
        }
    }

    /** Links that were waiting in the queue can only have become weaker and are looked at again in their turn; those of the joined group are new. */
    private void joinAndOffer(int a, int b) {
        List<Integer> ofA = neighbours.get(a);
        List<Integer> ofB = neighbours.get(b);
        int kept = merge(a, b);
        for (int c : kept == a ? ofB : ofA) {
            if (c != kept && parent[c] == c) {
                offer(Math.min(kept, c), Math.max(kept, c));
            }
        }
    }

    private boolean compatible(int a, int b) {
        return hand[a] == 0 || hand[b] == 0 || hand[a] == hand[b];
    }

    private void offer(int a, int b) {
        double link = sums.get(a, b) / StrictMath.pow((double) size[a] * size[b], linkage.spread);
        if (link >= linkage.threshold) {
            queue.add(new Join(link, a, b, version[a], version[b]));
        }
    }

    /** The group with more neighbours is kept, so each neighbour is moved only a few times. */
    private int merge(int a, int b) {
        boolean keepA = neighbours.get(a).size() >= neighbours.get(b).size();
        int kept = keepA ? a : b;
        int gone = keepA ? b : a;
        parent[gone] = kept;
        size[kept] += size[gone];
        version[kept]++;
        hand[kept] = Math.max(hand[kept], hand[gone]);
        for (int c : neighbours.get(gone)) {
            if (c != kept && parent[c] == c) {
                if (sums.get(kept, c) == 0) {
                    neighbours.get(kept).add(c);
                    neighbours.get(c).add(kept);
                }
                sums.add(kept, c, sums.get(gone, c));
            }
        }
        neighbours.set(gone, List.of());
        return kept;
    }

    int root(int article) {
        int at = article;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** By article: the smallest number in its group. */
    int[] groups() {
        int[] smallest = new int[parent.length];
        Arrays.fill(smallest, -1);
        int[] group = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            int root = root(i);
            smallest[root] = smallest[root] < 0 ? i : smallest[root];
            group[i] = smallest[root];
        }
        return group;
    }
}
