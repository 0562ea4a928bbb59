package org.broadsheet.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A run of blocks that may be the article.
 *
 * @param by the generators that proposed it
 * @param trimmer what of it is the article's own
 */
record Candidate(Run run, Set<Generator> by, BodyTrimmer trimmer) {

    /** The way by which a candidate was found. */
    enum Generator {
        /** Elements that say in microdata that they are the article's body. */
        ARTICLE_BODY,
        /** The heaviest element with a class or id like {@code entry-content}. */
        NAMED,
        /** All elements with such a class or id, and what stands between them. */
        NAMED_JOINED,
        /** The {@code article} or {@code main} element. */
        ARTICLE,
        /** The element whose blocks weigh most, with a premium for names. */
        HEAVIEST,
        /** Paragraphs score for the elements around them, as Readability does it. */
        READABILITY,
        /** The run of greatest weight, whatever the elements. */
        DENSITY,
        /** Blocks judged by their neighbours, as jusText does it. */
        SMOOTHED,
        /** What the page's linked data give as text. */
        LINKED_DATA,
        /** The smallest element with nearly all prose. */
        PROSE_ANCESTOR
    }

    /** A run that the outlet's own selector names: nothing is looked for outside of it. */
    static Candidate ofOutlet(List<PageBlock> blocks, BlockWeights weights, Run run, int title) {
        return new Candidate(run, EnumSet.noneOf(Generator.class), new BodyTrimmer(blocks, weights, run, title, false));
    }
}
