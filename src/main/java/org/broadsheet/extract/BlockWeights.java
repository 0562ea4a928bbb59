package org.broadsheet.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much each block of a page speaks for being article, and sums over runs of blocks. */
final class BlockWeights {

    private static final int ENOUGH_WORDS = 60;
    private static final int COMPARED = 60;
    private static final int MOST_COMPARED = 2000;
    private static final int LONGEST_TOLD = 100_000;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\d]+");

    private final double[] weights;
    private final double[] sums;
    private final boolean[] told;
    private final BlockSmoothing smoothing;

    /**
     * @param title index of the headline's block; -1 when unknown. What stands above it counts little.
     * @param told the text as the page's own data give it, often shortened; empty when they don't. What it holds counts more.
     */
    BlockWeights(List<PageBlock> blocks, int title, String told) {
        boolean useful = blocks.size() <= MOST_COMPARED && told.length() <= LONGEST_TOLD && LineShape.countWords(told) >= ENOUGH_WORDS;
        String known = !useful ? "" : WORDS.matcher(told).replaceAll("").toLowerCase(Locale.ROOT);
        weights = new double[blocks.size()];
        sums = new double[blocks.size() + 1];
        this.told = new boolean[blocks.size()];
        this.smoothing = new BlockSmoothing(blocks);
        for (int i = 0; i < weights.length; i++) {
            double weight = weight(blocks.get(i));
            weight = i < title && weight > 0 ? weight * 0.2 : weight;
            this.told[i] = !known.isEmpty() && blocks.get(i).prose() && holds(known, blocks.get(i).text());
            weights[i] = this.told[i] ? weight * 2 : weight;
            sums[i + 1] = sums[i] + weights[i];
        }
    }

    private static boolean holds(String known, String text) {
        String words = WORDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return known.contains(words.substring(0, Math.min(COMPARED, words.length())));
    }

    double of(int at) {
        return weights[at];
    }

    /** Whether the text that the page's own data give holds this block. */
    boolean told(int at) {
        return told[at];
    }

    /** The blocks judged by their neighbours in place of their weights. */
    BlockSmoothing smoothing() {
        return smoothing;
    }

    double sum(int from, int to) {
        return sums[to] - sums[from];
    }

    /** The run of greatest weight within another one; of length 0 when nothing speaks for being article. */
    Run heaviest(Run within) {
        return within.heaviest(at -> weights[at]);
    }

    private static double weight(PageBlock block) {
        double links = block.linkShare();
        if (block.hit().isPresent()) {
            return switch (block.hit().get().kind()) {
                case ENDS -> -25;
                case OPENS -> -15;
                case LINE -> -3;
                default -> -5;
            };
        }
        if (block.block() instanceof Block.Picture || block.block() instanceof Block.Divider) {
            return 0;
        }
        if (block.heading()) {
            return links > 0.6 ? -5 : 0;
        }
        if (block.block() instanceof Block.Listing listing) {
            return links > 0.7 ? -3 * Math.min(10, listing.items().size()) : block.words() * 0.5 * (1 - 1.5 * links);
        }
        if (block.block() instanceof Block.Table) {
            return block.words() * 0.2 * (1 - 2 * links);
        }
        if (block.block() instanceof Block.Code || block.block() instanceof Block.Quote) {
            return block.words() * 0.8 * (1 - 1.5 * links);
        }
        return paragraph(block, links);
    }

    private static double paragraph(PageBlock block, double links) {
        LineShape shape = block.shape();
        if (shape.prose()) {
            return Math.min(shape.words(), 120) * (1 - 1.3 * links);
        }
        if (shape.teaser()) {
            return shape.words() * (links > 0.3 ? -0.2 : 0.2);
        }
        if (shape.sentence()) {
            return Math.max(1, shape.words() * 0.7) * (1 - 1.5 * links);
        }
        return links > 0.6 ? -4 : -2;
    }
}
