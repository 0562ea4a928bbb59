package org.broadsheet.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.model.Workers;
import org.broadsheet.text.Best;

/**
 * Links events to earlier ones of the same running story: those that share rare names and are about the same over all. An event is a
 * story or an article that stands alone. Rather no link than a wrong one.
 */
final class Arcs {

    /** A running story that rests longer than this begins anew. */
    private static final Duration LONGEST_REST = Duration.ofDays(120);
    private static final double FLOOR = 0.28;
    private static final double FLOOR_WITH_ONE_NAME = 0.45;
    private static final int FEWEST_TERMS = 3;
    private static final int MOST_EARLIER = 8;
    /** Terms that more events have tell none of them, and need not be looked up. */
    private static final int MOST_EVENTS = 400;
    private static final int FEW_EVENTS = 8;
    private static final double FEW_EVENTS_SHARE = 0.01;
    private static final int CHUNK = 512;

    private final List<Event> events;
    private final int[] start;
    private final int[] having;
    private final float[] weight;
    private final boolean[] name;

    /**
     * @param first when its earliest report appeared
     * @param last when its latest did
     * @param central the report that stands for it
     */
    record Event(Instant first, Instant last, int central, Profile profile) {}

    /** @param events in any order that depends on nothing but the content; @param terms how many different terms there are */
    Arcs(List<Event> events, int terms) {
        this.events = events;
        this.start = new int[terms + 1];
        for (Event event : events) {
            for (int term : event.profile().terms()) {
                start[term + 1]++;
            }
        }
        for (int t = 0; t < terms; t++) {
            start[t + 1] += start[t];
        }
        this.having = new int[start[terms]];
        this.weight = new float[having.length];
        this.name = new boolean[having.length];
        int[] fill = Arrays.copyOf(start, terms);
        for (int e = 0; e < events.size(); e++) {
            Profile profile = events.get(e).profile();
            for (int i = 0; i < profile.terms().length; i++) {
                int at = fill[profile.terms()[i]]++;
                having[at] = e;
                weight[at] = profile.weights()[i];
                name[at] = profile.names()[i];
            }
        }
    }

    /** By event: the reports that stand for its earlier ones, latest first. */
    List<List<Integer>> earlier(Workers workers) {
        List<Integer> chunks = IntStream.range(0, (events.size() + CHUNK - 1) / CHUNK).mapToObj(i -> i * CHUNK).toList();
        return workers.map(chunks, from -> {
            Tally tally = new Tally(events.size());
            return IntStream.range(from, Math.min(from + CHUNK, events.size())).mapToObj(e -> earlier(e, tally)).toList();
        }).stream().flatMap(List::stream).toList();
    }

    /** What is shared with each other event; for one thread. */
    private static final class Tally {
        private final float[] likeness;
        private final byte[] terms;
        private final byte[] names;
        private final List<Integer> touched = new ArrayList<>();

        Tally(int events) {
            likeness = new float[events];
            terms = new byte[events];
            names = new byte[events];
        }
    }

    private List<Integer> earlier(int event, Tally tally) {
        Profile profile = events.get(event).profile();
        int few = (int) Math.max(FEW_EVENTS, events.size() * FEW_EVENTS_SHARE);
        for (int i = 0; i < profile.terms().length; i++) {
            int from = start[profile.terms()[i]];
            int to = start[profile.terms()[i] + 1];
            for (int p = from; p < to && to - from <= MOST_EVENTS; p++) {
                int other = having[p];
                if (other != event && follows(event, other)) {
                    if (tally.terms[other]++ == 0) {
                        tally.touched.add(other);
                    }
                    tally.likeness[other] += profile.weights()[i] * weight[p];
                    tally.names[other] += profile.names()[i] && name[p] && to - from <= few ? 1 : 0;
                }
            }
        }
        Best best = new Best(MOST_EARLIER);
        for (int other : tally.touched) {
            if (isSameArc(tally.likeness[other], tally.terms[other], tally.names[other])) {
                best.add(tally.likeness[other], other);
            }
            tally.likeness[other] = 0;
            tally.terms[other] = 0;
            tally.names[other] = 0;
        }
        tally.touched.clear();
        Best.Ranking ranking = best.take();
        return IntStream.range(0, ranking.size()).mapToObj(ranking::number)
                .sorted(Comparator.comparing((Integer e) -> events.get(e).last()).reversed().thenComparing(e -> e))
                .map(e -> events.get(e).central()).toList();
    }

    private boolean follows(int event, int other) {
        Instant begun = events.get(event).first();
        Instant ended = events.get(other).last();
        return ended.isBefore(begun) && ended.plus(LONGEST_REST).isAfter(begun);
    }

    private static boolean isSameArc(float likeness, int terms, int names) {
        return terms >= FEWEST_TERMS && (names >= 2 && likeness >= FLOOR || names == 1 && likeness >= FLOOR_WITH_ONE_NAME);
    }
}
