package org.broadsheet.places;

/**
 * Where an outlet, or the digest itself, is at home, as far as its name, its address and all its articles tell. Immutable.
 *
 * @param states first-level divisions, ascending
 * @param stateShares of the articles' attention, by position in {@code states}
 * @param countryShares by country's number; may be empty
 * @param points latitude, longitude and share of the places named most, best first, one after the other
 */
record Home(int[] states, float[] stateShares, float[] countryShares, float[] points) {

    static final float NEAR_KM = 60;
    static final Home UNKNOWN = new Home(new int[0], new float[0], new float[0], new float[0]);

    float ofState(int state) {
        int at = state == 0 ? -1 : java.util.Arrays.binarySearch(states, state);
        return at < 0 ? 0 : stateShares[at];
    }

    float ofCountry(int country) {
        return country < countryShares.length ? countryShares[country] : 0;
    }

    /** Sum over the home's points of nearness by share, 0 to 1. */
    float nearness(float latitude, float longitude) {
        float sum = 0;
        for (int i = 0; i < points.length; i += 3) {
            sum += points[i + 2] * Globe.nearness(latitude, longitude, points[i], points[i + 1], NEAR_KM);
        }
        return Math.min(1, sum);
    }
}
