package org.broadsheet.topics;

import java.util.List;

/** How often guesses with a given margin are right: a logistic curve through trials (Platt scaling). */
final class Confidence {

    private static final int ROUNDS = 30;
    private static final double PULL = 0.5;

    private final double unit;
    private final double slope;
    private final double base;

    private Confidence(double unit, double slope, double base) {
        this.unit = unit;
        this.slope = slope;
        this.base = base;
    }

    record Trial(double margin, boolean right) {}

    /** Newton's method, pulled slightly towards "a margin as large as usual is right three times in four" so that few trials prove little. No margin at all is never more than an even chance. */
    static Confidence of(List<Trial> trials) {
        double unit = trials.stream().mapToDouble(Trial::margin).average().orElse(0);
        if (!(unit > 0)) {
            return new Confidence(1, 0, -1);
        }
        double slope = 1;
        double base = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double gs = PULL * (1 - slope);
            double gb = PULL * -base;
            double hss = PULL;
            double hsb = 0;
            double hbb = PULL;
            for (Trial trial : trials) {
                double x = trial.margin / unit;
                double p = logistic(slope * x + base);
                double w = Math.max(1e-6, p * (1 - p));
                double miss = (trial.right ? 1 : 0) - p;
                gs += miss * x;
                gb += miss;
                hss += w * x * x;
                hsb += w * x;
                hbb += w;
            }
            double det = hss * hbb - hsb * hsb;
            slope += clip((hbb * gs - hsb * gb) / det);
            base = Math.min(0, base + clip((hss * gb - hsb * gs) / det));
        }
        return new Confidence(unit, Math.max(0, slope), base);
    }

    private static double clip(double step) {
        return Math.max(-1, Math.min(1, step));
    }

    double at(double margin) {
        return logistic(slope * margin / unit + base);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
