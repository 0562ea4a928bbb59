package org.broadsheet.related;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.model.Article;
import org.broadsheet.model.Assignment;
import org.broadsheet.model.Content;
import org.broadsheet.model.Grouping;
import org.broadsheet.model.Places;
import org.broadsheet.model.Places.FocusPlace;
import org.broadsheet.model.Region;

/** When, where and under which topics articles stand, as numbers that are quick to compare. Immutable once made and thread-safe. */
final class Circumstances {

    /** A place with less of an article's attention is mentioned in passing. */
    private static final double LEAST_ATTENTION = 0.15;
    private static final double SECONDS_A_DAY = 86_400;

    private final List<String> ids;
    private final long[] seconds;
    private final int[][] topics;
    private final int[][] spots;
    private final List<Spot> known;

    /** A region or a place on the map; coordinates are NaN where they are not known. */
    record Spot(String name, double latitude, double longitude) {}

    Circumstances(Content content, Places places, Grouping grouping) {
        int size = content.articles().size();
        this.ids = content.articles().stream().map(Article::id).toList();
        this.seconds = content.articles().stream().map(Article::published).mapToLong(Instant::getEpochSecond).toArray();
        TreeSet<String> topicIds = new TreeSet<>();
        grouping.topicsOf().forEach(list -> list.forEach(t -> topicIds.add(t.id())));
        Map<String, Integer> topicNumbers = numbered(topicIds);
        this.topics = new int[size][];
        for (int i = 0; i < size; i++) {
            topics[i] = grouping.topicsOf().get(i).stream().filter(t -> t.by() != Assignment.Basis.DEFAULT).mapToInt(t -> topicNumbers.get(t.id())).toArray();
        }
        TreeMap<String, Spot> byKey = new TreeMap<>();
        List<List<String>> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(keys(i, places, grouping, byKey));
        }
        Map<String, Integer> spotNumbers = numbered(byKey.keySet());
        this.known = List.copyOf(byKey.values());
        this.spots = keys.stream().map(list -> list.stream().mapToInt(spotNumbers::get).toArray()).toArray(int[][]::new);
    }

    private static Map<String, Integer> numbered(Collection<String> ascending) {
        Map<String, Integer> numbers = new TreeMap<>();
        ascending.forEach(key -> numbers.put(key, numbers.size()));
        return numbers;
    }

    private static List<String> keys(int article, Places places, Grouping grouping, Map<String, Spot> byKey) {
        List<String> keys = new ArrayList<>();
        for (FocusPlace focus : places.focusOf().get(article)) {
            if (focus.share() >= LEAST_ATTENTION && !focus.place().isWide() && !keys.contains(focus.place().key())) {
                keys.add(focus.place().key());
                byKey.putIfAbsent(focus.place().key(), new Spot(focus.place().name(), focus.place().latitude(), focus.place().longitude()));
            }
        }
        for (Assignment region : grouping.regionsOf().get(article)) {
            String key = "region:" + region.id();
            if (!keys.contains(key)) {
                keys.add(key);
                byKey.computeIfAbsent(key, k -> grouping.regions().find(region.id()).map(Circumstances::spot).orElse(new Spot(region.id(), Double.NaN, Double.NaN)));
            }
        }
        return keys;
    }

    private static Spot spot(Region region) {
        return new Spot(region.name(), region.latitude().orElse(Double.NaN), region.longitude().orElse(Double.NaN));
    }

    int size() {
        return seconds.length;
    }

    /** The moment an article was published, in seconds since 1970. */
    long seconds(int article) {
        return seconds[article];
    }

    /** Orders articles by time, then by id. */
    int compareTimes(int a, int b) {
        return seconds[a] != seconds[b] ? Long.compare(seconds[a], seconds[b]) : ids.get(a).compareTo(ids.get(b));
    }

    /** How many days lie between two articles, never negative. */
    double daysApart(int a, int b) {
        return Math.abs(seconds[a] - seconds[b]) / SECONDS_A_DAY;
    }

    /** All places that any article is about, by number. */
    List<Spot> known() {
        return known;
    }

    /** Numbers of the places an article is about, most important first; none wider than a county or a region of the digest. */
    int[] spots(int article) {
        return spots[article];
    }

    boolean sharesTopic(int a, int b) {
        return common(topics[a], topics[b]) >= 0;
    }

    /** The most important place of the first article that the second is about too, by number; -1 for none. */
    int sharedSpot(int a, int b) {
        return common(spots[a], spots[b]);
    }

    private static int common(int[] first, int[] second) {
        for (int one : first) {
            for (int other : second) {
                if (one == other) {
                    return one;
                }
            }
        }
        return -1;
    }
}
