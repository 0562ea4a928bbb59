package org.broadsheet.model;

import java.util.List;

/**
 * Which articles tell the same event, and which are the same text.
 *
 * @param stories every story of two or more articles, newest first, then by id
 * @param storyOf by article index: the story's index, -1 for an article that stands alone
 * @param same by article index: the other articles of its story, nearest first, copies left out
 * @param copies by article index: articles with the same text (reprints, abridgements), nearest first
 */
public record Stories(List<Story> stories, List<Integer> storyOf, List<List<Integer>> same, List<List<Integer>> copies) {

    public Stories {
        stories = List.copyOf(stories);
        storyOf = List.copyOf(storyOf);
        same = List.copyOf(same);
        copies = List.copyOf(copies);
    }

    /**
     * @param id stable while its earliest member stays; lower-case letters, digits and hyphens
     * @param title of its most telling member
     * @param members article indexes, newest first
     * @param independent how many members are not copies of another
     */
    public record Story(String id, String title, List<Integer> members, int independent) {
        public Story {
            members = List.copyOf(members);
        }
    }
}
