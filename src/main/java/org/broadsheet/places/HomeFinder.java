package org.broadsheet.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers where an outlet is at home: what its address hints at, then what its articles name, each article having the same say. For one thread. */
final class HomeFinder {

    private static final int POINTS = 8;
    /** As many articles' say a hint of the address has, at least. */
    private static final float HINT = 1.5f;
    /** The least share of the whole that the hint has in the end. */
    private static final float HINT_SHARE = .4f;
    private static final float NEAR_KM = 60;

    private final Gazetteer gazetteer;
    private final TreeMap<Integer, Float> states = new TreeMap<>();
    /** States named as such. */
    private final TreeMap<Integer, Float> pure = new TreeMap<>();
    private final float[] countries;
    private final TreeMap<Integer, Float> places = new TreeMap<>();
    private final List<float[]> spots = new ArrayList<>();
    private float all = 1;

    /** One article's say: places with their shares of it. */
    record Votes(int[] places, float[] shares) {}

    HomeFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.countries = new float[gazetteer.countries()];
    }

    void add(Votes votes) {
        all++;
        for (int i = 0; i < votes.places.length; i++) {
            add(votes.places[i], votes.shares[i]);
        }
    }

    private void add(int place, float share) {
        countries[gazetteer.country(place)] += share;
        PlaceKind kind = gazetteer.kind(place);
        if (gazetteer.state(place) > 0) {
            states.merge(gazetteer.state(place), share, Float::sum);
        }
        if (kind == PlaceKind.STATE) {
            pure.merge(gazetteer.state(place), share, Float::sum);
        }
        if (kind.ordinal() > PlaceKind.STATE.ordinal()) {
            places.merge(place, share, Float::sum);
        }
    }

    /**
     * What the outlet's name or address says. Of several places of that name those count that lie where the articles play,
     * whose say must have come before; and what the articles said of one of them is said of these.
     *
     * @param hints places with their chances, which add up to one at most
     */
    void addHints(Votes hints) {
        float named = 0;
        for (int place : hints.places) {
            named += take(place);
        }
        float weight = Math.max(HINT, (all - 1 - named) * HINT_SHARE / (1 - HINT_SHARE));
        float[] chances = new float[hints.places.length];
        float sum = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = hints.shares[i] * (float) StrictMath.exp(4 * support(hints.places[i], hints.places) / all);
            sum += chances[i];
        }
        all += chances.length == 0 ? 0 : weight;
        for (int i = 0; i < chances.length; i++) {
            add(hints.places[i], chances[i] / sum * (weight + named));
        }
    }

    /** Takes back what articles said of a place. */
    private float take(int place) {
        Float share = places.remove(place);
        if (share == null) {
            return 0;
        }
        countries[gazetteer.country(place)] -= share;
        states.computeIfPresent(gazetteer.state(place), (state, sum) -> Math.max(0, sum - share));
        return share;
    }

    /** How much of what the articles name lies in the state of a place and near it, places of the same name apart. */
    private float support(int place, int[] namesakes) {
        float near = 0;
        for (Map.Entry<Integer, Float> other : places.entrySet()) {
            int at = other.getKey();
            if (Arrays.stream(namesakes).noneMatch(same -> same == at)) {
                boolean sameState = gazetteer.state(at) > 0 && gazetteer.state(at) == gazetteer.state(place);
                near += other.getValue() * (Globe.nearness(gazetteer.latitude(place), gazetteer.longitude(place), gazetteer.latitude(at), gazetteer.longitude(at), NEAR_KM) * 2
                        + (sameState ? 1 : 0));
            }
        }
        int state = gazetteer.state(place);
        return near + (state > 0 ? pure.getOrDefault(state, 0f) : 0) + countries[gazetteer.country(place)] / 2;
    }

    /** A spot that the digest covers though the gazetteer knows no place of its name there. */
    void addPoint(float latitude, float longitude) {
        spots.add(new float[] {latitude, longitude});
    }

    /** An address below a country's own domain, or what else speaks for a country. */
    void addCountry(String code, float weight) {
        for (int c = 0; c < countries.length; c++) {
            countries[c] += gazetteer.countryCode(c).equals(code) ? weight : 0;
        }
    }

    Home home() {
        float[] countryShares = Arrays.copyOf(countries, countries.length - 1);
        for (int c = 0; c < countryShares.length; c++) {
            countryShares[c] = Math.min(1, countryShares[c] / all);
        }
        int[] numbers = states.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] shares = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            shares[i] = Math.min(1, states.get(numbers[i]) / all);
        }
        return new Home(numbers, shares, countryShares, points());
    }

    private float[] points() {
        List<Map.Entry<Integer, Float>> ranked = new ArrayList<>(places.entrySet());
        ranked.sort(Comparator.comparing((Map.Entry<Integer, Float> e) -> -e.getValue()).thenComparing(Map.Entry::getKey));
        int count = Math.min(POINTS, ranked.size());
        int more = Math.min(POINTS, spots.size());
        float[] points = new float[(count + more) * 3];
        for (int i = 0; i < count; i++) {
            points[3 * i] = gazetteer.latitude(ranked.get(i).getKey());
            points[3 * i + 1] = gazetteer.longitude(ranked.get(i).getKey());
            points[3 * i + 2] = ranked.get(i).getValue() / all;
        }
        for (int i = 0; i < more; i++) {
            float[] spot = spots.get(i * spots.size() / more);
            points[3 * (count + i)] = spot[0];
            points[3 * (count + i) + 1] = spot[1];
            points[3 * (count + i) + 2] = HINT / 2;
        }
        return points;
    }

    /** The say of an article: its likeliest places, best first. */
    static Votes votes(TextReading reading) {
        int most = 10;
        Spans spans = reading.spans;
        float[] weight = new float[spans.names];
        for (int s = 0; s < spans.count; s++) {
            if (reading.scores[s] > -1) {
                weight[spans.name[s]] += (float) (1 / (1 + StrictMath.exp(-reading.scores[s])));
            }
        }
        List<Integer> names = new ArrayList<>();
        for (int n = 0; n < spans.names; n++) {
            if (reading.senses.best[n] >= 0 && weight[n] > 0) {
                weight[n] = (float) Math.sqrt(weight[n]) * reading.senses.chances[reading.senses.best[n]];
                names.add(n);
            }
        }
        names.sort(Comparator.comparing((Integer n) -> -weight[n]).thenComparing(n -> n));
        int count = Math.min(most, names.size());
        int[] places = new int[count];
        float[] shares = new float[count];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            places[i] = reading.senses.place(names.get(i));
            shares[i] = weight[names.get(i)];
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] /= sum;
        }
        return new Votes(places, shares);
    }
}
