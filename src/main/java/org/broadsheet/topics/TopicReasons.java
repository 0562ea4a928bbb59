package org.broadsheet.topics;

import java.util.List;

/**
 * What a text by itself says of its topics, whatever an editor wrote.
 *
 * @param candidates topics that something speaks for, best first
 * @param margin how far the best is ahead of the second, in the scores' unit
 * @param confidence how often a guess with this margin has been right, 0 to 1; 0 where there is none
 * @param sure whether the text alone decides
 */
public record TopicReasons(List<Candidate> candidates, double margin, double confidence, boolean sure) {

    public TopicReasons {
        candidates = List.copyOf(candidates);
    }

    /**
     * @param score all in all
     * @param learnt what sorted entries teach: zero is neither for nor against, their usual spread is one
     * @param words what the vocabulary's keywords add
     * @param terms the text's words that say most for the topic, heaviest first
     */
    public record Candidate(String topic, double score, double learnt, double words, List<Term> terms) {
        public Candidate {
            terms = List.copyOf(terms);
        }
    }

    /** A word of the text as written there, or a keyword of the vocabulary. @param part what it adds to the score */
    public record Term(String word, double part) {}
}
