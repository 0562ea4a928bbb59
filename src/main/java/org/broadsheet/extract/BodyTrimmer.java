package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Takes out of the chosen run of blocks what is not the article's own: lists of others, share bars, link lines, the page's head and foot. */
final class BodyTrimmer {

    private static final int STANDFIRST_REACH = 12;
    private static final int MOST_STANDFIRST = 3;
    private static final int STANDFIRST_WORDS = 14;
    private static final int LEADING_WORDS = 8;
    private static final double MOST_LINKS = 0.6;

    private final List<PageBlock> blocks;
    private final BlockWeights weights;
    private final int from;
    private final int to;
    /** For each block the rule under which it leaves; null for the article's own. */
    private final String[] rules;

    /**
     * @param title index of the headline's block; -1 when unknown
     * @param standfirst whether the beginning of the text may stand above the run
     */
    BodyTrimmer(List<PageBlock> blocks, BlockWeights weights, Run run, int title, boolean standfirst) {
        this.blocks = blocks;
        this.weights = weights;
        this.from = title >= run.from() && title < run.to() ? title + 1 : run.from();
        this.to = run.to();
        this.rules = new String[blocks.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = i < from || i >= to ? "outside" : null;
        }
        if (title >= 0) {
            rules[title] = "title";
        }
        Run own = new Run(from, to);
        new ForeignLists(blocks, weights, own, rules).mark();
        new ForeignLines(blocks, own, rules).mark();
        markEdges();
        if (standfirst) {
            keepStandfirst(run, title);
        }
    }

    /** A standfirst often stands beside the headline, outside of the element that holds the text. */
    private void keepStandfirst(Run run, int title) {
        int first = Math.max(0, run.from() - STANDFIRST_REACH);
        int kept = 0;
        for (int i = Math.max(first, title + 1); i < run.from() && kept < MOST_STANDFIRST; i++) {
            PageBlock block = blocks.get(i);
            boolean below = title >= first && block.shape().prose() && block.block() instanceof Block.Paragraph;
            // A single short sentence is a line for the front page; longer ones are the beginning of the text.
            boolean text = block.words() >= STANDFIRST_WORDS || block.text().indexOf(". ") > 0;
            if (text && block.hit().isEmpty() && block.linkShare() < 0.3 && below && !repeated(block)) {
                rules[i] = null;
                kept++;
            }
        }
    }

    /** The rule under which a block leaves; null for the article's own. */
    String rule(int at) {
        return rules[at];
    }

    /** Cuts both ends back to where the article's weight begins and ends, and to the plain lines that go with it. */
    private void markEdges() {
        Run core = core();
        int start = core.from();
        while (start > from && rules[start - 1] == null && leads(blocks.get(start - 1))) {
            start--;
        }
        int end = core.to();
        for (int i = end; i < to && rules[i] == null && plain(blocks.get(i)); i++) {
            end = blocks.get(i).heading() ? end : i + 1;
        }
        for (int i = from; i < to; i++) {
            if (rules[i] == null && (i < start || i >= end)) {
                rules[i] = i < start ? "page-head" : "page-foot";
            }
        }
    }

    private Run core() {
        double best = 0;
        double sum = 0;
        int begin = from;
        Run core = new Run(from, to);
        for (int i = from; i < to; i++) {
            if (sum < 0) {
                sum = 0;
                begin = i;
            }
            sum += rules[i] != null ? 0 : weights.of(i);
            if (sum > best) {
                best = sum;
                core = new Run(begin, i + 1);
            }
        }
        return core;
    }

    /** Whether a block above the text may be its beginning: no byline, date or label, which are shorter. */
    private static boolean leads(PageBlock block) {
        boolean sentence = block.shape().sentence() && block.words() >= LEADING_WORDS || block.words() > 2 * LEADING_WORDS;
        boolean label = block.block() instanceof Block.Paragraph && !sentence && !block.text().endsWith(":");
        return plain(block) && (block.words() == 0 || !label);
    }

    /** Whether a block below the text may be its end: a greeting, a source, the last points of a list. */
    private static boolean plain(PageBlock block) {
        return block.hit().isEmpty() && (block.linkShare() <= MOST_LINKS || block.address()) && !block.shape().teaser();
    }

    private boolean repeated(PageBlock block) {
        for (int i = 0; i < blocks.size(); i++) {
            if (rules[i] == null && blocks.get(i).text().startsWith(block.text())) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return Arrays.stream(rules).allMatch(Objects::nonNull);
    }

    /** The same, with some more of its blocks left out. */
    BodyTrimmer without(Set<Integer> more, String rule) {
        return more.isEmpty() ? this : new BodyTrimmer(this, more, rule);
    }

    private BodyTrimmer(BodyTrimmer trimmer, Set<Integer> more, String rule) {
        this.blocks = trimmer.blocks;
        this.weights = trimmer.weights;
        this.from = trimmer.from;
        this.to = trimmer.to;
        this.rules = trimmer.rules.clone();
        more.forEach(at -> rules[at] = rule);
    }

    /** The article's blocks. */
    List<PageBlock> kept() {
        List<PageBlock> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (rules[i] == null) {
                out.add(blocks.get(i));
            }
        }
        return out;
    }
}
