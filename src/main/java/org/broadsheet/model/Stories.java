package org.broadsheet.model;

import java.util.List;

/**
 * Which articles tell the same event, which are the same text, and which events follow each other.
 *
 * @param stories every story of two or more articles, newest first, then by id
 * @param storyOf by article index: the story's index, -1 for an article that stands alone
 * @param same by article index: the other articles of its story, nearest first, copies left out
 * @param copies by article index: articles with the same text (reprints, abridgements), nearest first
 * @param earlier by article index: articles about earlier events of the same running story, latest first, at most one of an event; none of the article's own story
 */
public record Stories(List<Story> stories, List<Integer> storyOf, List<List<Integer>> same, List<List<Integer>> copies, List<List<Integer>> earlier) {

    public Stories {
        stories = List.copyOf(stories);
        storyOf = List.copyOf(storyOf);
        same = List.copyOf(same);
        copies = List.copyOf(copies);
        earlier = List.copyOf(earlier);
    }

    /**
     * @param id stable while its earliest member stays; lower-case letters, digits and hyphens
     * @param otherIds what the id is in other builds, with fewer or more members: those its other members would give it; ascending, none of them another story's id
     * @param title of its most telling member
     * @param members article indexes, newest first
     * @param independent how many members are not copies of another
     * @param lineages texts that several members print, that of the most members first; members of none are in no lineage
     */
    public record Story(String id, List<String> otherIds, String title, List<Integer> members, int independent, List<Lineage> lineages) {
        public Story {
            otherIds = List.copyOf(otherIds);
            members = List.copyOf(members);
            lineages = List.copyOf(lineages);
        }
    }

    /**
     * One text in several outlets.
     *
     * @param origin the member that had it first; an article index
     * @param agency whom the texts credit, such as {@code Reuters}; empty where nobody is
     * @param reprints the other members with that text, oldest first
     */
    public record Lineage(int origin, String agency, List<Integer> reprints) {
        public Lineage {
            reprints = List.copyOf(reprints);
        }
    }
}
