package org.broadsheet.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.model.Article;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** What stories are called in addresses. A story keeps its id while its earliest member stays, and answers to those that its other members would give it. */
final class StoryIds {

    private final List<List<Article>> stories;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** @param stories the members of each, oldest first; the stories in an order that depends on nothing but the content */
    StoryIds(List<List<Article>> stories) {
        this.stories = stories;
        ids.addAll(Collections.nCopies(stories.size(), ""));
        // What an editor wrote is nobody else's, so it is given first.
        for (int s = 0; s < stories.size(); s++) {
            TreeSet<String> byHand = byHand(stories.get(s));
            if (!byHand.isEmpty()) {
                ids.set(s, free(byHand.first()));
            }
        }
        for (int s = 0; s < stories.size(); s++) {
            if (ids.get(s).isEmpty()) {
                ids.set(s, free(made(stories.get(s).get(0))));
            }
        }
    }

    private String free(String id) {
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private static TreeSet<String> byHand(List<Article> members) {
        TreeSet<String> ids = new TreeSet<>();
        for (Article member : members) {
            String written = member.entry().placement().story();
            if (!written.isEmpty()) {
                ids.add(handMade(written));
            }
        }
        return ids;
    }

    /** A story's written name as an id; names without a Latin form still need one of their own. */
    static String handMade(String written) {
        String slug = Slugs.slug(written);
        return slug.isEmpty() ? Hashes.sha256(written).substring(0, 12) : slug;
    }

    /** The id of a story whose earliest member this is. */
    static String made(Article earliest) {
        String slug = Slugs.slug(earliest.title());
        return slug.isEmpty() ? Hashes.sha256(earliest.id()).substring(0, 12) : slug + "-" + Hashes.six(earliest.id());
    }

    String id(int story) {
        return ids.get(story);
    }

    /** By story: the ids that it may have had or may come to have, ascending; none is a story's id, none stands under two stories. */
    List<List<String>> others() {
        Set<String> given = new HashSet<>(taken);
        List<List<String>> others = new ArrayList<>();
        for (List<Article> members : stories) {
            TreeSet<String> own = byHand(members);
            members.forEach(member -> own.add(made(member)));
            own.removeIf(id -> !given.add(id));
            others.add(List.copyOf(own));
        }
        return others;
    }
}
