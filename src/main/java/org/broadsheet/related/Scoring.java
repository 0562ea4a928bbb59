package org.broadsheet.related;

import org.broadsheet.related.Examined.Figures;

/** How near one article is to another, for each slot. Immutable and thread-safe. */
final class Scoring {

    private static final double SAME_PLACE = 0.03;
    private static final double SAME_TOPIC = 0.015;
    /** What the time between two articles can take away: a little within weeks, a little more within years. */
    private static final double AGE_SHARE = 0.15;
    private static final double SHORT_HALF_LIFE_DAYS = 10;
    private static final double LONG_HALF_LIFE_DAYS = 180;
    /** News of a place are stale after days, a running story after weeks. */
    private static final double NEARBY_HALF_LIFE_DAYS = 3;
    private static final double EARLIER_HALF_LIFE_DAYS = 14;
    /** How crowded an article usually is: where the likeness counts as it is. */
    private static final double USUAL_CROWDING = 0.2;
    private static final double LEAST_CROWDING = 0.05;
    private static final double CROWDING_POWER = 0.5;

    private final Circumstances circumstances;
    private final Neighbours neighbours;

    Scoring(Circumstances circumstances, Neighbours neighbours) {
        this.circumstances = circumstances;
        this.neighbours = neighbours;
    }

    /** On the same matter, whenever it was. */
    Figures background(int article, int other, double likeness) {
        double apart = apart(other);
        double near = likeness * apart;
        double place = circumstances.sharedSpot(article, other) < 0 ? 0 : Math.min(near / 2, SAME_PLACE);
        double topic = circumstances.sharesTopic(article, other) ? Math.min(near / 2, SAME_TOPIC) : 0;
        double days = circumstances.daysApart(article, other);
        double age = 1 - AGE_SHARE * (2 - halved(days, SHORT_HALF_LIFE_DAYS) - halved(days, LONG_HALF_LIFE_DAYS));
        return new Figures(likeness, apart, place, topic, age, Math.min(1, (near + place + topic) * age));
    }

    /** Something else at the same place, about the same time. */
    Figures nearby(int article, Vicinity.Near near, double likeness) {
        double place = 1 - near.km() / (2 * Vicinity.NEAR_KM);
        return product(likeness, apart(near.article()), place, halved(circumstances.daysApart(article, near.article()), NEARBY_HALF_LIFE_DAYS));
    }

    /** An earlier event of the same running story. */
    Figures earlier(int article, int other, double likeness) {
        return product(likeness, apart(other), 1, halved(circumstances.daysApart(article, other), EARLIER_HALF_LIFE_DAYS));
    }

    private static Figures product(double likeness, double apart, double place, double age) {
        return new Figures(likeness, apart, place, 0, age, Math.min(1, likeness * apart * place * age));
    }

    private double apart(int other) {
        return StrictMath.pow(USUAL_CROWDING / Math.max(LEAST_CROWDING, neighbours.crowding(other)), CROWDING_POWER);
    }

    private static double halved(double days, double halfLife) {
        return StrictMath.pow(0.5, days / halfLife);
    }
}
