package org.broadsheet.stories;

import java.time.Duration;
import java.util.List;
import org.broadsheet.model.Article;

/** The moments of articles that come newest first: which lie near enough to tell one event, and how many do. Immutable. */
final class TimeWindow {

    /** Reports of one event further apart than this are followed by hand. */
    static final Duration WIDTH = Duration.ofDays(12);

    private final long[] second;
    private final int[] from;
    private final int[] until;

    /** @param articles newest first */
    TimeWindow(List<Article> articles) {
        int count = articles.size();
        second = new long[count];
        from = new int[count];
        until = new int[count];
        for (int i = 0; i < count; i++) {
            second[i] = articles.get(i).published().getEpochSecond();
        }
        for (int i = 0, begin = 0, end = 0; i < count; i++) {
            while (second[begin] - second[i] > WIDTH.toSeconds()) {
                begin++;
            }
            while (end < count && second[i] - second[end] <= WIDTH.toSeconds()) {
                end++;
            }
            from[i] = begin;
            until[i] = end;
        }
    }

    /** The first article that is near this one in time. */
    int from(int article) {
        return from[article];
    }

    /** The first article behind the last that is near this one in time. */
    int until(int article) {
        return until[article];
    }

    double hours(int a, int b) {
        return Math.abs(second[a] - second[b]) / 3600.0;
    }

    boolean near(int a, int b) {
        return Math.abs(second[a] - second[b]) <= WIDTH.toSeconds();
    }
}
