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
    /** A state or country stands right behind the name, but not its own. */
    static final int STRANGER_BEHIND = 11;
    static final int STATE_NAMED = 12;
    static final int COUNTRY_NAMED = 13;
    static final int NEAR_OTHERS = 14;
    static final int HOME_STATE = 15;
    static final int HOME_COUNTRY = 16;
    static final int HOME_NEAR = 17;
    static final int FEATURES = 18;

    static final float[] WEIGHTS = {
        6f, 3.5f, 3f, 1f, -1f, 1f, .3f, -1f, -1.5f, 1f,
        4f, -4f, 1.5f, 1f, 1.5f, 2.5f, 1.5f, 3f};

    private CandidateModel() {}

    static float score(float[] values, int at, float[] weights) {
        float sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += values[at + i] * weights[i];
        }
        return sum;
    }
}
