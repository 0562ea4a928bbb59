package org.broadsheet.extract;

import java.util.List;

/**
 * Judges blocks by their length and links, and those that could be either by their neighbours: the method of jusText (Pomikálek 2011), with
 * the shape of sentences in place of stop words, so that it needs no language.
 */
final class BlockSmoothing {

    private enum Grade { GOOD, NEAR_GOOD, SHORT, BAD }

    private static final int SHORT_WORDS = 10;
    private static final int GOOD_WORDS = 20;
    private static final double GOOD_LINKS = 0.3;
    private static final double MOST_LINKS = 0.45;

    private final boolean[] good;
    private final int[] words;

    BlockSmoothing(List<PageBlock> blocks) {
        int size = blocks.size();
        Grade[] grades = new Grade[size];
        words = new int[size];
        for (int i = 0; i < size; i++) {
            grades[i] = grade(blocks.get(i));
            words[i] = blocks.get(i).words();
        }
        Grade[] before = new Grade[size];
        Grade[] after = new Grade[size];
        Grade last = Grade.BAD;
        for (int i = 0; i < size; i++) {
            before[i] = last;
            last = grades[i] == Grade.GOOD || grades[i] == Grade.BAD ? grades[i] : last;
        }
        last = Grade.BAD;
        for (int i = size - 1; i >= 0; i--) {
            after[i] = last;
            last = grades[i] == Grade.GOOD || grades[i] == Grade.BAD ? grades[i] : last;
        }
        good = new boolean[size];
        for (int i = 0; i < size; i++) {
            good[i] = switch (grades[i]) {
                case GOOD -> true;
                case NEAR_GOOD -> before[i] == Grade.GOOD || after[i] == Grade.GOOD;
                case SHORT -> blocks.get(i).heading() ? after[i] == Grade.GOOD : before[i] == Grade.GOOD && after[i] == Grade.GOOD;
                case BAD -> false;
            };
        }
    }

    private static Grade grade(PageBlock block) {
        if (block.hit().isPresent() || block.words() > 0 && block.linkShare() > MOST_LINKS) {
            return Grade.BAD;
        }
        boolean sentence = block.shape().sentence() && !block.shape().teaser();
        if (block.words() < SHORT_WORDS || block.heading()) {
            return Grade.SHORT;
        }
        return sentence && block.words() >= GOOD_WORDS && block.linkShare() < GOOD_LINKS ? Grade.GOOD : Grade.NEAR_GOOD;
    }

    boolean good(int at) {
        return good[at];
    }

    /** The run where good words most outweigh the others; of length 0 when there are none. */
    Run run(Run within) {
        return within.heaviest(at -> good[at] ? words[at] : -2 - words[at]);
    }
}
