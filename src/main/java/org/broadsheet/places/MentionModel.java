package org.broadsheet.places;

/** What speaks for a capitalised span's meaning a place at all, and how much. Weights are fitted by logistic regression; see the benchmarks. */
final class MentionModel {

    static final int BIAS = 0;
    static final int WORDS = 1;
    static final int SENTENCE_START = 2;
    static final int DICTIONARY = 3;
    static final int FIRST_NAME = 4;
    static final int BEHIND_TITLE = 5;
    static final int BEHIND_FIRST_NAME = 6;
    static final int BEHIND_CAPITAL = 7;
    static final int BEHIND_INITIAL = 8;
    static final int BEHIND_PREPOSITION = 9;
    static final int BEFORE_BODY = 10;
    static final int BEFORE_BRAND = 11;
    static final int BEFORE_STREET = 12;
    static final int BEFORE_AREA = 13;
    static final int BEFORE_CAPITAL = 14;
    static final int SPEECH = 15;
    static final int PARENT_BEHIND = 16;
    static final int DATELINE = 17;
    static final int SURNAME = 18;
    static final int PREPOSITION_ELSEWHERE = 19;
    static final int POPULATION = 20;
    static final int COUNTRY = 21;
    static final int STATE = 22;
    static final int COUNTY = 23;
    static final int DEMONYM = 24;
    static final int ABBREVIATION = 25;
    static final int FEATURE = 26;
    static final int SUBURB = 27;
    static final int HOME_NEAR = 28;
    static final int HOME_STATE = 29;
    static final int NEAR_OTHERS = 30;
    static final int LOWER_ELSEWHERE = 31;
    static final int CAPS = 32;
    static final int OTHER_NAME = 33;
    static final int POSSESSIVE = 34;
    static final int HOME_COUNTRY = 35;
    static final int NOUNS_CAPITAL = 36;
    static final int BEHIND_PLACE = 37;
    static final int UNCASED = 38;
    static final int PARENT_NAMED = 39;
    static final int FEATURES = 40;

    static final float[] WEIGHTS = {
        -3.34f, 0.28f, -0.27f, -1.77f, -0.66f, -3.02f, -3.57f, -2.50f, -2.15f, 0.38f,
        -0.97f, -2.42f, -3.67f, -3.95f, -1.71f, -0.67f, 4.29f, 3.41f, -2.35f, 0.45f,
        2.33f, 2.48f, 1.33f, 1.56f, -1.49f, -0.34f, 5.44f, 0.42f, 4.00f, 2.94f,
        1.52f, -0.65f, -0.13f, -1.73f, -0.09f, 0.37f, -1.50f, -1.03f, 0.00f, 1.32f};

    private MentionModel() {}

    static float score(float[] values, float[] weights) {
        float sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}
