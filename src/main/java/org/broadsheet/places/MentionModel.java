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
    /** A large place in a text that is not English: no list tells which names are words there. */
    static final int OTHER_LANGUAGE = 38;
    static final int PARENT_NAMED = 39;
    static final int FEATURES = 40;

    static final float[] WEIGHTS = {
        -3.38f, 0.31f, -0.15f, -2.14f, -0.71f, -2.83f, -3.77f, -2.48f, -1.78f, 0.36f,
        -0.99f, -2.43f, -3.68f, -4.15f, -1.79f, -0.67f, 4.07f, 3.56f, -2.38f, 0.33f,
        2.15f, 2.38f, 1.12f, 0.79f, -1.13f, -0.94f, 5.06f, 0.64f, 3.88f, 3.00f,
        1.86f, -1.03f, -0.27f, -1.88f, -0.18f, 0.70f, -1.50f, -1.12f, 0.90f, 1.55f};

    private MentionModel() {}

    static float score(float[] values, float[] weights) {
        float sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }
}
