package org.broadsheet.extract;

import java.util.List;

/** Marks the lists of other articles in a run of blocks, with a heading of their own and without one, and all that follows where comments begin. */
final class ForeignLists {

    /** Of the weight, what must stand before a foot. */
    private static final double LEAST_BEFORE = 0.4;
    private static final int LEAST_TEASERS = 4;
    private static final int TEASER_WORDS = 50;
    private static final int TEASER_BLOCKS = 5;

    private final List<PageBlock> blocks;
    private final BlockWeights weights;
    private final int from;
    private final int to;
    private final String[] rules;

    /** @param rules for each block the rule under which it leaves, null for none yet; it is written to */
    ForeignLists(List<PageBlock> blocks, BlockWeights weights, Run run, String[] rules) {
        this.blocks = blocks;
        this.weights = weights;
        this.from = run.from();
        this.to = run.to();
        this.rules = rules;
    }

    void mark() {
        markFoot();
        markTeasers();
        markOpened();
    }

    /** Comments and what follows them, when most of the text stands before. */
    private void markFoot() {
        double before = 0;
        double all = positive(from, to);
        for (int i = from; i < to; i++) {
            boolean ends = blocks.get(i).hit().filter(hit -> hit.kind() == LineRules.Kind.ENDS).isPresent();
            if (ends && before > all * LEAST_BEFORE) {
                for (int k = i; k < to; k++) {
                    rules[k] = blocks.get(i).hit().get().rule();
                }
                return;
            }
            before += Math.max(0, weights.of(i));
        }
    }

    /** A foot of other articles without a heading of its own: linked titles one after the other, each with an excerpt at most. */
    private void markTeasers() {
        int found = 0;
        int first = to;
        int words = 0;
        for (int i = to - 1; i > from && words <= TEASER_WORDS && first - i <= TEASER_BLOCKS + (found == 0 ? TEASER_BLOCKS : 0); i--) {
            if (rules[i] == null && blocks.get(i).linked()) {
                found++;
                first = i;
                words = 0;
            } else {
                words += blocks.get(i).words();
            }
        }
        if (found >= LEAST_TEASERS && positive(from, first) > LEAST_BEFORE * positive(from, to)) {
            for (int i = first; i < to; i++) {
                rules[i] = rules[i] == null ? "related-list" : rules[i];
            }
        }
    }

    private void markOpened() {
        for (int i = from; i < to; i++) {
            PageBlock block = blocks.get(i);
            if (rules[i] == null && block.hit().filter(hit -> hit.kind() == LineRules.Kind.OPENS).isPresent()) {
                String rule = block.hit().get().rule();
                rules[i] = rule;
                int k = i + 1;
                while (k < to && rules[k] == null && belongsToList(k, i)) {
                    rules[k++] = rule;
                }
                i = k - 1;
            }
        }
    }

    private boolean belongsToList(int at, int opener) {
        PageBlock block = blocks.get(at);
        if (block.block() instanceof Block.Listing) {
            return block.linkShare() > 0.5 || at == opener + 1 && block.words() < 60;
        }
        if (block.block() instanceof Block.Picture || block.block() instanceof Block.Divider || block.hit().isPresent() && !block.opensTail()) {
            return true;
        }
        boolean linked = block.linkShare() > 0.6;
        boolean excerpt = at > opener + 1 && blocks.get(at - 1).linkShare() > 0.6 && block.words() < 50
                && (at + 1 >= to || !blocks.get(at + 1).prose());
        boolean heading = block.heading() && !linked;
        return !block.opensTail() && !heading && (linked || block.shape().teaser() || excerpt || block.shape().titleLike() && !block.heading()
                && block.words() < 20 && at + 1 < to && blocks.get(at + 1).linkShare() > 0.6);
    }

    private double positive(int first, int end) {
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += Math.max(0, weights.of(i));
        }
        return sum;
    }
}
