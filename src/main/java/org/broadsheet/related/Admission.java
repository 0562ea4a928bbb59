package org.broadsheet.related;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.model.Content;
import org.broadsheet.model.Outlet;
import org.broadsheet.model.Stories;
import org.broadsheet.related.Examined.Verdict;

/** Who may still stand in one article's list: no copies, one a story, two an outlet. For one list. */
final class Admission {

    private static final int PER_OUTLET = 2;

    private final Content content;
    private final Stories stories;
    private final Map<String, Integer> perOutlet = new HashMap<>();
    private final Set<Integer> seenStories = new HashSet<>();
    private final Set<Integer> seenTexts = new HashSet<>();
    private final Set<Integer> taken = new HashSet<>();
    private final int ownStory;

    Admission(Content content, Stories stories, int article) {
        this.content = content;
        this.stories = stories;
        this.ownStory = stories.storyOf().get(article);
        seenTexts.addAll(stories.copies().get(article));
        taken.add(article);
    }

    /** Whether it is the article itself or stands in the list. */
    boolean has(int article) {
        return taken.contains(article);
    }

    /** What keeps an article out now; {@link Verdict#CHOSEN} for nothing. */
    Verdict verdict(int article) {
        int story = stories.storyOf().get(article);
        if (taken.contains(article) || seenTexts.contains(article)) {
            return Verdict.COPY;
        }
        if (story >= 0 && story == ownStory) {
            return Verdict.SAME_STORY;
        }
        if (story >= 0 && seenStories.contains(story)) {
            return Verdict.STORY;
        }
        String outlet = outlet(article);
        return !outlet.isEmpty() && perOutlet.getOrDefault(outlet, 0) >= PER_OUTLET ? Verdict.OUTLET : Verdict.CHOSEN;
    }

    /** Takes an article in, whatever the verdict: an editor's choice may break the rules that bind the others. */
    void take(int article) {
        seenStories.add(stories.storyOf().get(article));
        seenTexts.addAll(stories.copies().get(article));
        taken.add(article);
        perOutlet.merge(outlet(article), 1, Integer::sum);
    }

    /** Empty for the digest's own writing, which has no limit. */
    private String outlet(int article) {
        return content.articles().get(article).outlet().map(Outlet::id).orElse("");
    }
}
