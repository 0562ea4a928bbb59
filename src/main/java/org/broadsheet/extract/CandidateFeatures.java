package org.broadsheet.extract;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.extract.Candidate.Generator;

/** Measures a page's candidates, each against the page and against the others. Nearly all features lie between 0 and 1. */
final class CandidateFeatures {

    /** What is measured. The names stand in {@code chooser.txt} too. */
    enum Feature {
        /** Words of prose, as a share of those of the candidate with most. */
        PROSE_SHARE,
        /** Of its words, how many are links. */
        LINK_SHARE,
        /** Of its words, how many stand in short lines that are neither prose nor headings. */
        SHORT_SHARE,
        /** Of the words in its run, how many the trimming cuts between its first and its last block. */
        CUT_SHARE,
        /** Of the words in its run, how many the trimming cuts at both ends. */
        EDGE_SHARE,
        /** How alike it is to the other candidates: mean Jaccard index of words. */
        AGREEMENT,
        /** Of its words, how many block smoothing finds good. */
        SMOOTH_PRECISION,
        /** Of the words that block smoothing finds good, how many it has. */
        SMOOTH_RECALL,
        /** Of the blocks that the linked data tell, how many words it has; 0 when they tell none. */
        TOLD_RECALL,
        /** Of its prose, how much the linked data tell; 0 when they tell none. */
        TOLD_PRECISION,
        /** 1 when the headline stands in its run. */
        TITLE_INSIDE,
        /** Prose between the headline and its run that it leaves out, in proportion to its own. */
        GAP_BEFORE,
        /** Prose that goes on behind its last block, in proportion to its own. */
        GAP_AFTER,
        /** How far below the headline it begins. */
        LATE_START,
        /** Headings that are links, as on lists of other articles. */
        FOREIGN_HEADINGS,
        /** 1 for no words, 0 for sixty and more. */
        FEW_WORDS,
        /** Words, as a share of those of the candidate with most. */
        SIZE,
        BY_ARTICLE_BODY, BY_NAMED, BY_NAMED_JOINED, BY_ARTICLE, BY_HEAVIEST, BY_READABILITY, BY_DENSITY, BY_SMOOTHED, BY_LINKED_DATA, BY_PROSE_ANCESTOR;

        private static final int FIRST_GENERATOR = BY_ARTICLE_BODY.ordinal();
    }

    private static final double ENOUGH_WORDS = 60;
    private static final double FAR = 5;

    private final List<PageBlock> blocks;
    private final BlockWeights weights;
    private final BlockSmoothing smoothing;
    private final int title;
    private final List<Candidate> candidates;
    private final int mostProse;
    private final int mostWords;

    CandidateFeatures(List<Candidate> candidates, List<PageBlock> blocks, BlockWeights weights, int title) {
        this.candidates = candidates;
        this.blocks = blocks;
        this.weights = weights;
        this.title = title;
        this.smoothing = weights.smoothing();
        this.mostProse = candidates.stream().mapToInt(this::prose).max().orElse(0);
        this.mostWords = candidates.stream().mapToInt(candidate -> words(candidate)).max().orElse(0);
    }

    /** One vector for each candidate, in their order; components as in {@link Feature}. */
    List<double[]> all() {
        List<double[]> out = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double[] values = new double[Feature.values().length];
            measureText(candidate, values);
            measurePlace(candidate, values);
            values[Feature.AGREEMENT.ordinal()] = agreement(candidate);
            for (Generator generator : candidate.by()) {
                values[Feature.FIRST_GENERATOR + generator.ordinal()] = 1;
            }
            out.add(values);
        }
        return out;
    }

    private void measureText(Candidate candidate, double[] values) {
        int words = words(candidate);
        int prose = prose(candidate);
        int links = 0;
        int brief = 0;
        int smooth = 0;
        int told = 0;
        int allTold = 0;
        int allSmooth = 0;
        int headings = 0;
        int foreign = 0;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            allTold += weights.told(i) ? block.words() : 0;
            allSmooth += smoothing.good(i) ? block.words() : 0;
            if (candidate.trimmer().rule(i) == null) {
                links += block.linkWords();
                brief += block.block() instanceof Block.Paragraph && !block.prose() ? block.words() : 0;
                smooth += smoothing.good(i) ? block.words() : 0;
                told += weights.told(i) ? block.words() : 0;
                headings += block.heading() ? 1 : 0;
                foreign += block.heading() && block.linkShare() > 0.6 ? 1 : 0;
            }
        }
        set(values, Feature.PROSE_SHARE, share(prose, mostProse));
        set(values, Feature.SIZE, share(words, mostWords));
        set(values, Feature.LINK_SHARE, share(links, words));
        set(values, Feature.SHORT_SHARE, share(brief, words));
        set(values, Feature.SMOOTH_PRECISION, share(smooth, words));
        set(values, Feature.SMOOTH_RECALL, share(smooth, allSmooth));
        set(values, Feature.TOLD_RECALL, share(told, allTold));
        set(values, Feature.TOLD_PRECISION, share(told, prose));
        set(values, Feature.FOREIGN_HEADINGS, share(foreign, headings + 1));
        set(values, Feature.FEW_WORDS, Math.max(0, 1 - words / ENOUGH_WORDS));
    }

    private void measurePlace(Candidate candidate, double[] values) {
        Run run = candidate.run();
        int first = run.to();
        int last = run.from();
        for (int i = 0; i < blocks.size(); i++) {
            if (candidate.trimmer().rule(i) == null) {
                first = Math.min(first, i);
                last = Math.max(last, i);
            }
        }
        int inRun = words(run.from(), run.to());
        int kept = words(candidate);
        set(values, Feature.CUT_SHARE, share(Math.max(0, words(first, last + 1) - kept), inRun));
        set(values, Feature.EDGE_SHARE, share(words(run.from(), Math.max(first, run.from())) + words(last + 1, Math.max(run.to(), last + 1)), inRun));
        set(values, Feature.TITLE_INSIDE, run.holds(title) ? 1 : 0);
        if (title >= 0) {
            set(values, Feature.GAP_BEFORE, share(proseBetween(title, run.from(), candidate), prose(candidate)));
            set(values, Feature.LATE_START, Math.min(1, Math.log1p(Math.max(0, first - title - 1)) / FAR));
        }
        set(values, Feature.GAP_AFTER, share(proseAfter(last + 1), prose(candidate)));
    }

    private int proseBetween(int from, int to, Candidate candidate) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += blocks.get(i).prose() && candidate.trimmer().rule(i) != null ? blocks.get(i).words() : 0;
        }
        return sum;
    }

    /** Up to the first block that says that something else begins. */
    private int proseAfter(int from) {
        int sum = 0;
        for (int i = from; i < blocks.size() && !blocks.get(i).opensTail() && (blocks.get(i).words() == 0 || blocks.get(i).linkShare() < 0.6); i++) {
            sum += blocks.get(i).prose() ? blocks.get(i).words() : 0;
        }
        return sum;
    }

    private double agreement(Candidate candidate) {
        double sum = 0;
        for (Candidate other : candidates) {
            if (other == candidate) {
                continue;
            }
            int both = 0;
            int either = 0;
            for (int i = 0; i < blocks.size(); i++) {
                boolean mine = candidate.trimmer().rule(i) == null;
                boolean theirs = other.trimmer().rule(i) == null;
                both += mine && theirs ? blocks.get(i).words() : 0;
                either += mine || theirs ? blocks.get(i).words() : 0;
            }
            sum += share(both, either) * other.by().size();
        }
        int votes = candidates.stream().mapToInt(other -> other == candidate ? 0 : other.by().size()).sum();
        return votes == 0 ? 1 : sum / votes;
    }

    private int words(Candidate candidate) {
        int sum = 0;
        for (int i = 0; i < blocks.size(); i++) {
            sum += candidate.trimmer().rule(i) == null ? blocks.get(i).words() : 0;
        }
        return sum;
    }

    private int prose(Candidate candidate) {
        int sum = 0;
        for (int i = 0; i < blocks.size(); i++) {
            sum += candidate.trimmer().rule(i) == null && blocks.get(i).prose() ? blocks.get(i).words() : 0;
        }
        return sum;
    }

    private int words(int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += blocks.get(i).words();
        }
        return sum;
    }

    private static void set(double[] values, Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : Math.min(1, (double) part / all);
    }
}
