package org.broadsheet.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.model.Content.Comment;
import org.broadsheet.pages.EntryView.CommentView;
import org.broadsheet.text.Hashes;
import org.broadsheet.text.Slugs;

/** Readers' comments in threads, oldest first. */
final class CommentThreads {

    /** Levels of a thread; answers below the last one stand beside what they answer, so that no thread leaves the page. */
    private static final int LEVELS = 4;

    private final Map<String, Map<String, Comment>> byEntry = new LinkedHashMap<>();
    private final Times times;

    CommentThreads(List<Comment> comments, Times times) {
        this.times = times;
        comments.stream().sorted(Comparator.comparing(Comment::date).thenComparing(Comment::name))
                .forEach(c -> byEntry.computeIfAbsent(c.entry(), e -> new LinkedHashMap<>()).putIfAbsent(name(c.name()), c));
    }

    int count(String entry) {
        return byEntry.getOrDefault(entry, Map.of()).size();
    }

    /** The threads of an entry. A comment that answers nobody known, or in the end itself, opens a thread of its own. */
    List<CommentView> of(String entry) {
        Map<String, Comment> comments = byEntry.getOrDefault(entry, Map.of());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Map<String, Place> places = places(comments);
        comments.keySet().forEach(name -> answers.computeIfAbsent(places.get(name).under(), n -> new ArrayList<>()).add(name));
        return views("", comments, answers, new HashSet<>());
    }

    private static Map<String, Place> places(Map<String, Comment> comments) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String start : comments.keySet()) {
            Deque<String> upwards = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            for (String at = start; comments.containsKey(at) && !places.containsKey(at) && seen.add(at); at = name(comments.get(at).replyTo())) {
                upwards.push(at);
            }
            for (String name : upwards) {
                String parent = name(comments.get(name).replyTo());
                Place above = places.get(parent);
                places.put(name, above == null ? new Place("", 1) : above.level() < LEVELS ? new Place(parent, above.level() + 1) : above);
            }
        }
        return places;
    }

    private List<CommentView> views(String under, Map<String, Comment> comments, Map<String, List<String>> answers, Set<String> anchors) {
        List<CommentView> views = new ArrayList<>();
        for (String name : answers.getOrDefault(under, List.of())) {
            Comment c = comments.get(name);
            String anchor = anchor(name, anchors);
            views.add(new CommentView(anchor, c.author(), Links.web(c.url()), times.of(c.date()), c.html(), views(name, comments, answers, anchors)));
        }
        return List.copyOf(views);
    }

    private static String anchor(String name, Set<String> taken) {
        String slug = Slugs.slug(name);
        String anchor = "comment-" + (slug.isEmpty() ? Hashes.six(name) : slug);
        String free = taken.add(anchor) ? anchor : anchor + "-" + Hashes.six(name);
        taken.add(free);
        return free;
    }

    private static String name(String file) {
        return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
    }

    /** @param under the comment above it, empty at the top; @param level from 1 */
    private record Place(String under, int level) {}
}
