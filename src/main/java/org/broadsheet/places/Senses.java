package org.broadsheet.places;

import java.util.Arrays;

/**
 * Which place each name of a text means: one sense a text. Every candidate is judged by itself, by the parents that the text names and by the home; then
 * three times more together with the likeliest others. For one text and one thread.
 */
final class Senses {

    private static final int ANCHORS = 16;
    private static final float NEAR_KM = 60;
    /** How often each round takes the root of chances: unlikely places are heard at first, so that two of them can support each other. */
    private static final int[] ROOTS = {2, 1, 0};
    /** Names that look so little like a place are left out of what supports what. */
    private static final float HOPELESS = .04f;

    private final Spans spans;
    private final Gazetteer gazetteer;
    private final Home home;
    /** By candidate and feature. */
    final float[] values;
    /** By candidate. */
    final float[] chances;
    /** By name: its likeliest candidate, an index into {@code spans.places}, or -1. */
    final int[] best;
    /** By name: how much it counts as a sign of where the text plays. */
    private final float[] weight;
    private final float[] latitude;
    private final float[] longitude;
    private int[] anchors = {};

    /**
     * @param trust by name: 0 for what looks like a person, 1 for what looks like a place
     * @param english whether towns go by the names under which they are listed
     */
    Senses(Spans spans, Gazetteer gazetteer, Home home, float[] trust, boolean english) {
        this.spans = spans;
        this.gazetteer = gazetteer;
        this.home = home;
        int candidates = spans.from[spans.names];
        values = new float[candidates * CandidateModel.FEATURES];
        chances = new float[candidates];
        latitude = new float[candidates];
        longitude = new float[candidates];
        best = new int[spans.names];
        weight = new float[spans.names];
        for (int n = 0; n < spans.names; n++) {
            weight[n] = trust[n] * (float) StrictMath.log1p(spans.mentions[n]);
            for (int c = spans.from[n]; c < spans.from[n + 1]; c++) {
                alone(c, english);
            }
        }
        judge();
        parents();
        judge();
        anchors = anchors();
        for (int roots : ROOTS) {
            neighbours(roots);
            judge();
        }
    }

    private void alone(int c, boolean english) {
        int place = spans.places[c];
        PlaceKind kind = gazetteer.kind(place);
        latitude[c] = gazetteer.latitude(place);
        longitude[c] = gazetteer.longitude(place);
        boolean other = (spans.flags[c] & Gazetteer.OTHER_NAME) != 0;
        set(c, CandidateModel.POPULATION, gazetteer.logPopulation(place) / 10);
        set(c, CandidateModel.COUNTRY, is(kind == PlaceKind.COUNTRY));
        set(c, CandidateModel.STATE, is(kind == PlaceKind.STATE));
        set(c, CandidateModel.COUNTY, is(kind == PlaceKind.COUNTY && !other));
        set(c, CandidateModel.BARE_COUNTY, is(kind == PlaceKind.COUNTY && other));
        set(c, CandidateModel.CAPITAL, is(kind == PlaceKind.CAPITAL));
        set(c, CandidateModel.SEAT, kind == PlaceKind.STATE_SEAT ? 1 : kind == PlaceKind.COUNTY_SEAT ? .5f : 0);
        set(c, CandidateModel.SUBURB, is(kind == PlaceKind.SUBURB));
        set(c, CandidateModel.OTHER_NAME, is(other && kind != PlaceKind.COUNTY && (english || !kind.isSettlement())));
        set(c, CandidateModel.FEATURE, is(kind == PlaceKind.FEATURE || kind == PlaceKind.CONTINENT));
        if (kind != PlaceKind.COUNTRY && kind != PlaceKind.FEATURE && kind != PlaceKind.CONTINENT) {
            set(c, CandidateModel.HOME_STATE, home.ofState(gazetteer.state(place)));
            set(c, CandidateModel.HOME_NEAR, kind == PlaceKind.STATE ? 0 : home.nearness(latitude[c], longitude[c]));
        }
        set(c, CandidateModel.HOME_COUNTRY, home.ofCountry(gazetteer.country(place)));
    }

    private static float is(boolean fact) {
        return fact ? 1 : 0;
    }

    private void set(int candidate, int feature, float value) {
        values[candidate * CandidateModel.FEATURES + feature] = value;
    }

    /** Chances of each name's candidates by their scores, and the best of each. */
    private void judge() {
        for (int n = 0; n < spans.names; n++) {
            int stop = spans.from[n + 1];
            float most = Float.NEGATIVE_INFINITY;
            best[n] = -1;
            for (int c = spans.from[n]; c < stop; c++) {
                chances[c] = CandidateModel.score(values, c * CandidateModel.FEATURES, CandidateModel.WEIGHTS);
                if (chances[c] > most) {
                    most = chances[c];
                    best[n] = c;
                }
            }
            float sum = 0;
            for (int c = spans.from[n]; c < stop; c++) {
                chances[c] = (float) StrictMath.exp(chances[c] - most);
                sum += chances[c];
            }
            for (int c = spans.from[n]; c < stop; c++) {
                chances[c] /= sum;
            }
        }
    }

    /** Which states and countries the text names, and which stand right behind a name. */
    private void parents() {
        for (int h = 0; h < spans.names; h++) {
            for (int d = spans.from[h]; d < spans.from[h + 1]; d++) {
                PlaceKind kind = gazetteer.kind(spans.places[d]);
                if (kind == PlaceKind.STATE || kind == PlaceKind.COUNTRY) {
                    named(h, d, kind, weight[h] * chances[d]);
                }
            }
        }
        for (int s = 0; s + 1 < spans.count; s++) {
            if (spans.isFollowed(s)) {
                behind(spans.name[s], spans.name[s + 1]);
            }
        }
    }

    private void named(int by, int parent, PlaceKind kind, float sign) {
        if (sign < .02f) {
            return;
        }
        int place = spans.places[parent];
        int feature = kind == PlaceKind.STATE ? CandidateModel.STATE_NAMED : CandidateModel.COUNTRY_NAMED;
        for (int n = 0; n < spans.names; n++) {
            for (int c = spans.from[n]; n != by && c < spans.from[n + 1]; c++) {
                boolean inside = kind == PlaceKind.STATE ? gazetteer.state(spans.places[c]) == gazetteer.state(place) : gazetteer.country(spans.places[c]) == gazetteer.country(place);
                if (inside && gazetteer.kind(spans.places[c]) != PlaceKind.COUNTRY) {
                    int at = c * CandidateModel.FEATURES + feature;
                    values[at] = Math.min(2, values[at] + sign);
                }
            }
        }
    }

    private void behind(int name, int parent) {
        for (int c = spans.from[name]; c < spans.from[name + 1]; c++) {
            boolean within = false;
            for (int d = spans.from[parent]; d < spans.from[parent + 1] && !within; d++) {
                within = contains(spans.places[d], spans.places[c]) && chances[d] > .02f;
            }
            set(c, CandidateModel.PARENT_BEHIND, within ? 1 : values[c * CandidateModel.FEATURES + CandidateModel.PARENT_BEHIND]);
        }
    }

    private boolean contains(int outer, int inner) {
        if (outer == inner || gazetteer.country(outer) != gazetteer.country(inner)) {
            return false;
        }
        return switch (gazetteer.kind(outer)) {
            case COUNTRY -> gazetteer.kind(inner) != PlaceKind.COUNTRY;
            case STATE -> gazetteer.state(outer) == gazetteer.state(inner);
            case COUNTY -> gazetteer.state(outer) == gazetteer.state(inner) && gazetteer.kind(inner).isSettlement()
                    && Globe.nearness(gazetteer.latitude(outer), gazetteer.longitude(outer), gazetteer.latitude(inner), gazetteer.longitude(inner), 40) > .4f;
            default -> false;
        };
    }

    /** The names that tell most: countries and parts of the world are too large to be near anything. */
    private int[] anchors() {
        int[] chosen = new int[ANCHORS];
        int size = 0;
        float least = 0;
        for (int n = 0; n < spans.names; n++) {
            boolean large = best[n] < 0 || weight[n] <= HOPELESS || gazetteer.kind(spans.places[best[n]]).ordinal() <= PlaceKind.STATE.ordinal();
            if (large || size == ANCHORS && weight[n] <= least) {
                continue;
            }
            int at = size < ANCHORS ? size++ : lightest(chosen);
            chosen[at] = n;
            least = weight[chosen[lightest(Arrays.copyOf(chosen, size))]];
        }
        return Arrays.copyOf(chosen, size);
    }

    private int lightest(int[] chosen) {
        int at = 0;
        for (int i = 1; i < chosen.length; i++) {
            at = weight[chosen[i]] < weight[chosen[at]] ? i : at;
        }
        return at;
    }

    private void neighbours(int roots) {
        for (int turn = 0; turn < roots; turn++) {
            for (int c = 0; c < chances.length; c++) {
                chances[c] = (float) Math.sqrt(chances[c]);
            }
        }
        for (int n = 0; n < spans.names; n++) {
            for (int c = spans.from[n]; weight[n] > HOPELESS && c < spans.from[n + 1]; c++) {
                if (gazetteer.kind(spans.places[c]).ordinal() > PlaceKind.STATE.ordinal()) {
                    set(c, CandidateModel.NEAR_OTHERS, (float) StrictMath.log1p(neighbours(n, c)));
                }
            }
        }
    }

    private float neighbours(int name, int candidate) {
        float sum = 0;
        for (int h : anchors) {
            float nearest = 0;
            for (int d = spans.from[h]; h != name && d < spans.from[h + 1]; d++) {
                if (chances[d] > .02f && Math.abs(latitude[d] - latitude[candidate]) < 5) {
                    nearest = Math.max(nearest, chances[d] * Globe.nearness(latitude[candidate], longitude[candidate], latitude[d], longitude[d], NEAR_KM));
                }
            }
            sum += weight[h] * nearest;
        }
        return sum;
    }

    /** Of the chosen place of a name; 0 where there is none. */
    float value(int name, int feature) {
        return best[name] < 0 ? 0 : values[best[name] * CandidateModel.FEATURES + feature];
    }

    int place(int name) {
        return best[name] < 0 ? -1 : spans.places[best[name]];
    }

    int flags(int name) {
        return best[name] < 0 ? 0 : spans.flags[best[name]];
    }
}
