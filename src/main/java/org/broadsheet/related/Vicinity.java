package org.broadsheet.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.related.Circumstances.Spot;

/** Which articles play at or near the places of another, about the same time. Immutable once made and thread-safe. */
final class Vicinity {

    /** How far away a place is still near, in kilometres. */
    static final double NEAR_KM = 15;
    /** How long before or after something is still about the same time, in days. */
    static final double SAME_TIME_DAYS = 7;
    private static final double KM_A_DEGREE = 111.2;
    private static final int MOST_SPOTS = 8;
    /** On either side along the meridian; keeps a heap of places on one parallel from being compared all with all. */
    private static final int LOOKED_AT = 200;
    /** Of each place, those nearest in time. */
    private static final int A_SPOT = 16;
    /** What more than this share of the site is about says nothing about nearness. */
    private static final int LARGEST_SHARE = 4;
    private static final int FEW = 12;

    private final Circumstances circumstances;
    private final int[][] articles;
    private final List<List<Around>> around;

    /** @param km from the place that was asked about, 0 for the place itself */
    private record Around(int spot, double km) {}

    /** @param spot number of the place at which the other article plays; @param km how far that is */
    record Near(int article, int spot, double km) {}

    Vicinity(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.articles = articlesOf(circumstances);
        this.around = around(circumstances.known());
    }

    /** The articles of each place, oldest first. */
    private static int[][] articlesOf(Circumstances circumstances) {
        int[] counts = new int[circumstances.known().size()];
        for (int i = 0; i < circumstances.size(); i++) {
            for (int spot : circumstances.spots(i)) {
                counts[spot]++;
            }
        }
        int[][] articles = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        List<Integer> byTime = IntStream.range(0, circumstances.size()).boxed().sorted(circumstances::compareTimes).toList();
        int[] fill = new int[counts.length];
        for (int i : byTime) {
            for (int spot : circumstances.spots(i)) {
                articles[spot][fill[spot]++] = i;
            }
        }
        return articles;
    }

    private static List<List<Around>> around(List<Spot> spots) {
        List<Integer> northward = IntStream.range(0, spots.size()).boxed().filter(i -> !Double.isNaN(spots.get(i).latitude() + spots.get(i).longitude()))
                .sorted((a, b) -> Double.compare(spots.get(a).latitude(), spots.get(b).latitude())).toList();
        List<List<Around>> around = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            around.add(new ArrayList<>(List.of(new Around(i, 0))));
        }
        for (int i = 0; i < northward.size(); i++) {
            Spot from = spots.get(northward.get(i));
            for (int k = i + 1; k < Math.min(northward.size(), i + LOOKED_AT); k++) {
                Spot to = spots.get(northward.get(k));
                if ((to.latitude() - from.latitude()) * KM_A_DEGREE > NEAR_KM) {
                    break;
                }
                double km = km(from, to);
                if (km <= NEAR_KM) {
                    around.get(northward.get(i)).add(new Around(northward.get(k), km));
                    around.get(northward.get(k)).add(new Around(northward.get(i), km));
                }
            }
        }
        around.replaceAll(list -> list.stream().sorted((a, b) -> a.km != b.km ? Double.compare(a.km, b.km) : Integer.compare(a.spot, b.spot)).limit(MOST_SPOTS).toList());
        return around;
    }

    /** On the plane that touches the globe between both: exact enough for a few kilometres. */
    private static double km(Spot a, Spot b) {
        double north = (a.latitude() - b.latitude()) * KM_A_DEGREE;
        double apart = Math.abs(a.longitude() - b.longitude());
        double east = Math.min(apart, 360 - apart) * KM_A_DEGREE * StrictMath.cos(Math.toRadians((a.latitude() + b.latitude()) / 2));
        return StrictMath.hypot(north, east);
    }

    /** Articles near one in place and time, each with the nearest place it shares, in no particular order. */
    Iterable<Near> of(int article) {
        Map<Integer, Near> found = new HashMap<>();
        for (int spot : circumstances.spots(article)) {
            for (Around near : around.get(spot)) {
                int[] there = articles[near.spot];
                if (there.length <= Math.max(FEW, circumstances.size() / LARGEST_SHARE)) {
                    collect(article, there, near, found);
                }
            }
        }
        return found.values();
    }

    /** Walks from the article's moment into past and future at once. */
    private void collect(int article, int[] there, Around near, Map<Integer, Near> found) {
        int later = from(there, circumstances.seconds(article));
        int earlier = later - 1;
        for (int n = 0; n < A_SPOT && (earlier >= 0 || later < there.length); n++) {
            boolean back = later >= there.length
                    || earlier >= 0 && circumstances.daysApart(article, there[earlier]) <= circumstances.daysApart(article, there[later]);
            int other = there[back ? earlier-- : later++];
            if (circumstances.daysApart(article, other) > SAME_TIME_DAYS) {
                return;
            }
            if (other != article) {
                found.merge(other, new Near(other, near.spot, near.km), (one, two) -> two.km < one.km ? two : one);
            }
        }
    }

    /** The first of the articles at or behind a moment. */
    private int from(int[] there, long moment) {
        int low = 0;
        int high = there.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (circumstances.seconds(there[middle]) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
