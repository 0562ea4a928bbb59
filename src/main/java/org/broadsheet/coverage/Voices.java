package org.broadsheet.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.model.Article;
import org.broadsheet.model.Content;
import org.broadsheet.model.Coverage.Voice;
import org.broadsheet.model.Stories;
import org.broadsheet.model.Stories.Story;

/** Finds who speaks in a story: reports with the same text are one voice. */
final class Voices {

    /** More are not compared: nobody reads more, and the work grows with their square. */
    private static final int MOST = 12;

    private Voices() {}

    /** The voices, oldest first; of too many those with the longest texts. */
    static List<Voice> of(Content content, Stories stories, Story story) {
        List<Article> articles = content.articles();
        Comparator<Integer> oldestFirst = Comparator.<Integer, Instant>comparing(m -> articles.get(m).published()).thenComparing(m -> articles.get(m).id());
        List<Integer> members = story.members().stream().sorted(oldestFirst).toList();
        Map<Integer, Integer> originOf = new HashMap<>();
        Map<Integer, List<Integer>> byOrigin = new LinkedHashMap<>();
        for (int member : members) {
            int origin = stories.copies().get(member).stream().filter(originOf::containsKey).min(oldestFirst).map(originOf::get).orElse(member);
            originOf.put(member, origin);
            byOrigin.computeIfAbsent(origin, o -> new ArrayList<>()).add(member);
        }
        List<Voice> voices = byOrigin.values().stream().map(group -> new Voice(group.get(0), group.subList(1, group.size()))).toList();
        if (voices.size() <= MOST) {
            return voices;
        }
        List<Voice> longest = voices.stream().sorted(Comparator.comparingInt((Voice v) -> -articles.get(v.article()).text().words()).thenComparing(Voice::article, oldestFirst)).limit(MOST).toList();
        return voices.stream().filter(longest::contains).toList();
    }

    static boolean fromSeveralOutlets(Content content, List<Voice> voices) {
        return voices.stream().map(v -> outlet(content, v.article())).distinct().count() > 1;
    }

    /** Whose report it is; the digest's own writing is one voice. */
    static String outlet(Content content, int article) {
        return content.articles().get(article).voice();
    }
}
