package org.broadsheet.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** On a page of several articles, finds the one that the headline stands in. */
final class OwnArticle {

    private static final double LEAST_WEIGHT = 40;
    private static final double LEAST_SHARE = 0.3;
    private static final int LEAST_TITLE_WORDS = 3;

    private static final Set<String> HEAD_PARTS = Set.of("byline", "date-line", "page-info");
    private static final int HEAD_REACH = 4;

    private final PageBlocks page;
    private final BlockWeights weights;
    private final int title;

    /** @param title index of the headline's block; -1 when unknown */
    OwnArticle(PageBlocks page, BlockWeights weights, int title) {
        this.page = page;
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
        return upToNext(enough ? own : new Run(0, page.blocks().size()));
    }

    /** Up to a heading of the headline's own level that has a byline or date below it too: there a page that never ends goes on with another article. */
    private Run upToNext(Run run) {
        if (title < 0 || !(page.blocks().get(title).block() instanceof Block.Heading headline) || headline.level() > 2) {
            return run;
        }
        int[] heads = page.cuts().stream().filter(cut -> HEAD_PARTS.contains(cut.rule())).mapToInt(PageBlocks.Cut::at).toArray();
        for (int i = title + 1; i < run.to(); i++) {
            boolean alike = page.blocks().get(i).block() instanceof Block.Heading heading && heading.level() == headline.level()
                    && page.blocks().get(i).words() >= LEAST_TITLE_WORDS;
            if (alike && weights.sum(title + 1, i) >= LEAST_WEIGHT && headed(heads, i)) {
                return new Run(run.from(), i);
            }
        }
        return run;
    }

    /** @param heads in ascending order */
    private static boolean headed(int[] heads, int at) {
        int found = Arrays.binarySearch(heads, at + 1);
        int next = found >= 0 ? found : -found - 1;
        return next < heads.length && heads[next] <= at + HEAD_REACH;
    }
}
