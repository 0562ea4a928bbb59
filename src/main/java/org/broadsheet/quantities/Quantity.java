package org.broadsheet.quantities;

import java.util.Set;

/**
 * A figure in a sentence with all that decides whether another one can be held against it.
 *
 * @param start index of the first sign of what is shown of it: an approximator, its digits; @param end index behind the last one, its unit or noun included
 * @param from index of its first word among the sentence's; @param to index behind its last one
 * @param dimension {@code count}, {@code length}, {@code money:eur} and so on
 * @param unit the unit as written, the empty text for counts
 * @param low the least it means, in the dimension's own unit (metres, euros, seconds ...); @param high the most
 * @param place the worth of its last significant digit, in the same unit
 * @param bound how exactly it claims to be
 * @param vague whether it is a word such as dozens
 * @param role what happened to those counted ({@code injured}), or what is measured ({@code long}); empty where nothing is known
 * @param noun what is counted: a group's name such as {@code people}, or a stem; empty where nothing is
 * @param marks what makes it tell something else: a part, more than before, by how much, per day
 */
public record Quantity(int start, int end, int from, int to, String dimension, String unit, double low, double high, double place, Bound bound, boolean vague, String role,
        String noun, Set<String> marks) {

    private static final Set<String> TOLLS = Set.of("dead", "injured", "missing", "arrested", "evacuated", "rescued", "displaced", "hospitalised", "infected", "destroyed", "damaged",
            "powerless", "trapped", "stranded");

    public Quantity {
        marks = Set.copyOf(marks);
    }

    /** The same, as something that is about right. */
    Quantity about() {
        return new Quantity(start, end, from, to, dimension, unit, low, high, place, Bound.ABOUT, vague, role, noun, marks);
    }

    public boolean isCount() {
        return dimension.equals("count");
    }

    public boolean isRange() {
        return high > low && !vague;
    }

    /** Whether it is a figure that grows while reports come in, such as the number of the injured. */
    public boolean isToll() {
        return isCount() && TOLLS.contains(role) || dimension.equals("area") && role.equals("burned");
    }
}
