package org.broadsheet.quantities;

/**
 * Compares the values of two figures that tell the same thing. How near they must be follows from how they are written: a round number is good
 * to half of its last digit, "about" to a tenth, "at least" upwards without end.
 */
final class Values {

    private static final double TIMES_TOLERANCE = 20;

    private Values() {}

    static Verdict compare(Quantity a, Quantity b) {
        if (a.dimension().startsWith("time")) {
            return clock(a, b);
        }
        if (isOpen(a) || isOpen(b)) {
            return open(a, b);
        }
        if (a.vague() || b.vague()) {
            return vague(a, b);
        }
        if (a.isRange() || b.isRange()) {
            return ranges(a, b);
        }
        return points(a, b);
    }

    private static Verdict clock(Quantity a, Quantity b) {
        double apart = Math.abs(a.low() - b.low());
        if (a.place() > 1 || b.place() > 1 || a.bound() != Bound.EXACT || b.bound() != Bound.EXACT) {
            return apart <= TIMES_TOLERANCE ? Verdict.AGREE : apart > 90 ? Verdict.DIFFER : Verdict.SILENT;
        }
        return apart == 0 ? Verdict.AGREE : apart > 5 ? Verdict.DIFFER : Verdict.SILENT;
    }

    private static boolean isOpen(Quantity q) {
        return q.bound() == Bound.LEAST || q.bound() == Bound.MOST;
    }

    private static Verdict open(Quantity a, Quantity b) {
        if (a.bound() == b.bound()) {
            boolean same = near(a, b);
            return same ? Verdict.AGREE : a.isToll() && a.bound() == Bound.LEAST && !a.vague() && !b.vague() ? points(a, b) : Verdict.SILENT;
        }
        Quantity open = isOpen(a) ? a : b;
        Quantity other = open == a ? b : a;
        if (other.vague() || open.vague()) {
            boolean outside = open.bound() == Bound.LEAST ? other.high() * 1.5 < open.low() : other.low() > open.high() * 1.5;
            return outside ? Verdict.DIFFER : Verdict.SILENT;
        }
        double slack = slack(open) + (other.bound() == Bound.EXACT ? 0 : Math.abs(other.low()) * 0.1);
        boolean least = open.bound() == Bound.LEAST;
        double beyond = least ? open.low() - other.high() : other.low() - open.high();
        if (isOpen(other)) {
            return beyond > slack ? Verdict.DIFFER : Verdict.SILENT;
        }
        if (beyond > slack && beyond > 0) {
            return beyond > slack * 1.5 ? Verdict.DIFFER : Verdict.SILENT;
        }
        double ratio = Math.max(Math.abs(open.low()), Math.abs(other.low())) / Math.max(1e-9, Math.min(Math.abs(open.low()), Math.abs(other.low())));
        return ratio <= 1.5 ? Verdict.AGREE : Verdict.SILENT;
    }

    private static Verdict vague(Quantity a, Quantity b) {
        if (a.low() <= b.high() && b.low() <= a.high()) {
            return Verdict.AGREE;
        }
        double apart = a.low() > b.high() ? a.low() / Math.max(1, b.high()) : b.low() / Math.max(1, a.high());
        return apart > 1.6 ? Verdict.DIFFER : Verdict.SILENT;
    }

    private static Verdict ranges(Quantity a, Quantity b) {
        double slack = Math.max(slack(a), slack(b));
        double apart = Math.max(a.low() - b.high(), b.low() - a.high());
        if (apart <= slack) {
            boolean both = a.isRange() && b.isRange();
            return !both || near(a, b) ? Verdict.AGREE : Verdict.SILENT;
        }
        return apart > slack * 1.5 && apart > 0.05 * Math.abs(a.high()) ? Verdict.DIFFER : Verdict.SILENT;
    }

    private static boolean near(Quantity a, Quantity b) {
        return Math.abs(a.low() - b.low()) <= Math.max(slack(a), slack(b)) && Math.abs(a.high() - b.high()) <= Math.max(slack(a), slack(b));
    }

    private static Verdict points(Quantity a, Quantity b) {
        double x = centre(a);
        double y = centre(b);
        double apart = Math.abs(x - y);
        boolean exact = a.bound() == b.bound() && (a.bound() == Bound.EXACT || a.bound() == Bound.LEAST);
        if (apart <= 1e-9 * Math.max(Math.abs(x), Math.abs(y))) {
            return Verdict.AGREE;
        }
        double most = Math.max(Math.abs(x), Math.abs(y));
        if (exact && a.unit().equals(b.unit())) {
            return sameUnit(a, b, apart, most);
        }
        double sum = slack(a) + slack(b);
        boolean converted = !a.unit().equals(b.unit());
        if (apart <= (converted ? sum : Math.max(slack(a), slack(b)))) {
            return Verdict.AGREE;
        }
        return apart > sum * (converted ? 2 : 1) && apart > most * 0.15 ? Verdict.DIFFER : Verdict.SILENT;
    }

    /** Figures written alike: what is not equal differs, unless one of them is the other rounded. */
    private static Verdict sameUnit(Quantity a, Quantity b, double apart, double most) {
        double coarser = Math.max(a.place(), b.place());
        boolean samePlace = Math.abs(a.place() - b.place()) < 1e-9 * coarser;
        boolean smallCount = a.isCount() && most < 100 || a.dimension().equals("age") || a.dimension().equals("day");
        if (samePlace || smallCount) {
            return Verdict.DIFFER;
        }
        double half = coarser / 2 * (1 + 1e-9);
        if (apart <= Math.min(half, most * 0.05) || coarser <= 1 && apart <= half) {
            return Verdict.AGREE;
        }
        return apart > Math.min(half, most * 0.1) ? Verdict.DIFFER : Verdict.SILENT;
    }

    private static double centre(Quantity q) {
        return switch (q.bound()) {
            case UNDER -> q.low() * 0.97;
            case OVER -> q.low() * 1.03;
            default -> q.low();
        };
    }

    private static double slack(Quantity q) {
        double value = Math.abs(q.low());
        double half = q.place() / 2;
        double written = q.place() == 0 ? 0 : Math.min(half, value * (value < q.place() * 10 && q.isCount() ? 0.05 : 0.07));
        return switch (q.bound()) {
            case ABOUT -> Math.max(value * 0.1, written);
            case UNDER, OVER -> Math.max(value * 0.05, written);
            default -> q.isCount() && value < 100 ? 0 : written;
        };
    }
}
