package org.broadsheet.extract;

import java.util.List;

/** On a page of several articles, finds the one that the headline stands in. */
final class OwnArticle {

    private static final double LEAST_WEIGHT = 40;
    private static final double LEAST_SHARE = 0.3;

    private final Run whole;
    private final BlockWeights weights;
    private final int title;

    /** @param title index of the headline's block; -1 when unknown */
    OwnArticle(int blocks, BlockWeights weights, int title) {
        this.whole = new Run(0, blocks);
        this.weights = weights;
        this.title = title;
    }

    /** The own article's run; the whole page when it holds no other one. */
    Run run(List<PageBlocks.Container> containers) {
        Run own = null;
        int others = 0;
        double largest = 0;
        for (PageBlocks.Container container : containers) {
            Run run = container.run();
            double weight = weights.sum(run.from(), run.to());
            if (!container.element().normalName().equals("article") || weight < LEAST_WEIGHT) {
                continue;
            }
            if (run.holds(title)) {
                own = run;
            } else if (own == null || run.from() >= own.to()) {
                others++;
                largest = Math.max(largest, weight);
            }
        }
        boolean enough = own != null && others > 0 && weights.sum(own.from(), own.to()) > LEAST_SHARE * largest;
        return enough ? own : whole;
    }
}
