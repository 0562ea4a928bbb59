package org.broadsheet.quantities;

/**
 * A number as it is written, without what it counts.
 *
 * @param from index of its first word; @param to index behind its last one
 * @param low its value, or the least it may mean; @param high likewise the most
 * @param place the worth of its last significant digit: 100 for 11,400, 0.1 for 5.2
 * @param decimals how many digits stand behind the decimal sign
 * @param vague whether it is a word such as dozens
 * @param digits whether it is written in digits
 * @param suffix letters directly behind its digits, lower case: {@code km} of 12km, {@code th} of 5th; usually empty
 */
record Numeral(int from, int to, double low, double high, double place, int decimals, boolean vague, boolean digits, String suffix) {

    double value() {
        return low;
    }

    Numeral times(double factor, int end) {
        return new Numeral(from, end, low * factor, high * factor, place * factor, decimals, vague, digits, "");
    }

    /** From this number up to another one. */
    Numeral upTo(Numeral other) {
        return new Numeral(from, other.to, low, other.high, Math.min(place, other.place), Math.max(decimals, other.decimals), false, digits && other.digits, other.suffix);
    }
}
