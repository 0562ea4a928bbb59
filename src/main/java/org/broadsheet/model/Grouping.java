package org.broadsheet.model;

import java.util.List;

/**
 * Which topics and regions each article has.
 *
 * @param topics the vocabulary, with the topics that only entries name added behind it where the site declares none
 * @param topicsOf by article index, best first, never empty
 * @param regions likewise
 * @param regionsOf by article index, best first, may be empty
 * @param unsure indexes of the articles whose text alone did not tell the topic, ascending
 */
public record Grouping(Vocabulary<Topic> topics, List<List<Assignment>> topicsOf, Vocabulary<Region> regions, List<List<Assignment>> regionsOf,
        List<Integer> unsure) {

    public Grouping {
        topicsOf = List.copyOf(topicsOf);
        regionsOf = List.copyOf(regionsOf);
        unsure = List.copyOf(unsure);
    }
}
