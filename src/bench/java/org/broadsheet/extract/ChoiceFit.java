package org.broadsheet.extract;

import java.util.List;

/** Fits weights by which the right one of several candidates scores highest (a conditional logit), by Newton's method with a quadratic penalty. */
final class ChoiceFit {

    /** The candidates of one page; at least one is right. */
    record Group(List<double[]> values, List<Boolean> right) {}

    private static final int STEPS = 40;

    private ChoiceFit() {}

    static double[] fit(List<Group> groups, int features, double penalty) {
        double[] weights = new double[features];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[features];
            double[][] curvature = new double[features][features];
            for (Group group : groups) {
                add(group, weights, gradient, curvature);
            }
            for (int i = 0; i < features; i++) {
                gradient[i] -= penalty * weights[i];
                curvature[i][i] += penalty;
            }
            double[] move = LogisticFit.solve(curvature, gradient);
            double largest = 0;
            for (double one : move) {
                largest = Math.max(largest, Math.abs(one));
            }
            for (int i = 0; i < features; i++) {
                weights[i] += move[i] * Math.min(1, 2 / largest);
            }
            if (largest < 1e-6) {
                break;
            }
        }
        return weights;
    }

    private static void add(Group group, double[] weights, double[] gradient, double[][] curvature) {
        int n = group.values().size();
        double[] chance = new double[n];
        double all = 0;
        double rightOnes = 0;
        double most = group.values().stream().mapToDouble(LinearModel.of(weights)::score).max().orElseThrow();
        for (int c = 0; c < n; c++) {
            chance[c] = StrictMath.exp(LinearModel.of(weights).score(group.values().get(c)) - most);
            all += chance[c];
            rightOnes += group.right().get(c) ? chance[c] : 0;
        }
        double[] mean = new double[gradient.length];
        for (int c = 0; c < n; c++) {
            double[] values = group.values().get(c);
            double share = chance[c] / all;
            double due = group.right().get(c) ? chance[c] / Math.max(1e-300, rightOnes) : 0;
            for (int i = 0; i < mean.length; i++) {
                mean[i] += share * values[i];
                gradient[i] += (due - share) * values[i];
                for (int k = 0; values[i] != 0 && k <= i; k++) {
                    curvature[i][k] += share * values[i] * values[k];
                }
            }
        }
        for (int i = 0; i < mean.length; i++) {
            for (int k = 0; k <= i; k++) {
                curvature[i][k] -= mean[i] * mean[k];
            }
        }
    }
}
