package org.broadsheet.extract;

import java.util.List;

/** Fits a logistic regression by Newton's method with a quadratic penalty: the same rows give the same weights. */
public final class LogisticFit {

    /** @param weight how much the row counts */
    public record Row(double[] values, boolean positive, double weight) {}

    private static final int STEPS = 25;

    private LogisticFit() {}

    /** @param penalty on the square of each weight but the first, which is the constant */
    public static double[] fit(List<Row> rows, int features, double penalty) {
        double[] weights = new double[features];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[features];
            double[][] curvature = new double[features][features];
            for (Row row : rows) {
                double chance = LinearModel.probability(LinearModel.of(weights).score(row.values()));
                double error = row.weight() * ((row.positive() ? 1 : 0) - chance);
                double bend = row.weight() * Math.max(1e-6, chance * (1 - chance));
                for (int i = 0; i < features; i++) {
                    double value = row.values()[i];
                    gradient[i] += error * value;
                    for (int k = 0; value != 0 && k <= i; k++) {
                        curvature[i][k] += bend * value * row.values()[k];
                    }
                }
            }
            for (int i = 0; i < features; i++) {
                gradient[i] -= i == 0 ? 0 : penalty * weights[i];
                curvature[i][i] += i == 0 ? 1e-9 : penalty;
            }
            double[] move = solve(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < features; i++) {
                weights[i] += move[i];
                largest = Math.max(largest, Math.abs(move[i]));
            }
            if (largest < 1e-6) {
                break;
            }
        }
        return weights;
    }

    /** Solves with Cholesky's decomposition; only the lower half of the matrix is read, and overwritten. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = a[i][k];
                for (int j = 0; j < k; j++) {
                    sum -= a[i][j] * a[k][j];
                }
                a[i][k] = i == k ? StrictMath.sqrt(Math.max(1e-12, sum)) : sum / a[k][k];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
