package org.broadsheet.places;

/** What speaks for one place among those of the same name, and how much. Weights are fitted by conditional logistic regression; see the benchmarks. */
final class CandidateModel {

    static final int POPULATION = 0;
    static final int COUNTRY = 1;
    static final int STATE = 2;
    static final int COUNTY = 3;
    static final int BARE_COUNTY = 4;
    static final int CAPITAL = 5;
    static final int SEAT = 6;
    static final int SUBURB = 7;
    static final int OTHER_NAME = 8;
    static final int FEATURE = 9;
    /** Its state or country stands right behind the name. */
    static final int PARENT_BEHIND = 10;
    static final int STATE_NAMED = 11;
    static final int COUNTRY_NAMED = 12;
    static final int NEAR_OTHERS = 13;
    static final int HOME_STATE = 14;
    static final int HOME_COUNTRY = 15;
    static final int HOME_NEAR = 16;
    static final int FEATURES = 17;

    static final float[] WEIGHTS = {
        3.1f, 2.1f, 2.2f, -1.5f, -2.1f, .7f, 1f, -.3f, -2.2f, 4.3f,
        7f, 3f, 2.1f, 5.1f, 3.3f, 1.6f, 1.7f};

    private CandidateModel() {}

    static float score(float[] values, int at, float[] weights) {
        float sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += values[at + i] * weights[i];
        }
        return sum;
    }
}
