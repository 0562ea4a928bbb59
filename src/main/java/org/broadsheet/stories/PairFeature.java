package org.broadsheet.stories;

/** What two articles are judged by. Shares and likenesses are told as logarithms, so that a weight says how odds grow with their ratio. */
enum PairFeature {
    CONSTANT,
    /** Likeness of the weighted words of title, lead and body. */
    LIKENESS,
    /** The same, straight: high likeness says more than its logarithm does. */
    LIKENESS_STRAIGHT,
    /** Likeness with the other article's nearest neighbours read along with it. */
    LIKENESS_EXPANDED,
    /** Likeness of the words that both write with a capital. */
    NAMES,
    /** How rare the shared words are, added up. */
    SHARED_RARITY,
    TITLES,
    /** Each title against the other's body. */
    TITLE_IN_BODY,
    BODIES,
    /** How alike the third neighbours of both are: a pair must stand out among its neighbours. */
    CROWDED_BY_THREE,
    CROWDED_BY_TEN,
    /** The place that the one takes among the other's neighbours, the worse of both. */
    RANK,
    /** Whether each is the other's nearest. */
    MUTUAL,
    /** Terms of the shorter text. */
    SHORTER,
    LONGER,
    TIME_APART,
    ONE_VOICE,
    /** How many articles are near in time; chance likeness grows with them. */
    CROWD,
    /** On a site of a few articles every word is rare and all likeness is high. */
    SMALL_SITE;
}
