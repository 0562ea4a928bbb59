package org.broadsheet.places;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a conditional logistic regression (McFadden 1974) by Newton's method, with a quadratic penalty on what departs from given weights. A yes-or-no question
 * is a choice between a row and the row of zeros.
 */
final class ChoiceModelFit {

    /** @param right which alternatives may be chosen */
    record Choice(double[][] alternatives, boolean[] right, double weight) {

        static Choice binary(float[] row, boolean yes, double weight) {
            double[] values = new double[row.length];
            for (int i = 0; i < row.length; i++) {
                values[i] = row[i];
            }
            return new Choice(new double[][] {new double[row.length], values}, new boolean[] {!yes, yes}, weight);
        }
    }

    private static final int STEPS = 40;

    private ChoiceModelFit() {}

    static double[] fit(List<Choice> choices, double[] prior, double penalty) {
        double[] weights = prior.clone();
        int n = prior.length;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (Choice choice : choices) {
                add(choice, weights, gradient, curvature);
            }
            for (int i = 0; i < n; i++) {
                gradient[i] -= penalty * (weights[i] - prior[i]);
                curvature[i][i] += penalty + .01;
            }
            double[] move = solve(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double by = Math.max(-1, Math.min(1, move[i]));
                weights[i] += by;
                largest = Math.max(largest, Math.abs(by));
            }
            if (largest < 1e-4) {
                break;
            }
        }
        return weights;
    }

    private static void add(Choice choice, double[] weights, double[] gradient, double[][] curvature) {
        int n = weights.length;
        double[] all = chances(choice, weights, false);
        double[] right = chances(choice, weights, true);
        double[] mean = new double[n];
        for (int a = 0; a < all.length; a++) {
            for (int i = 0; i < n; i++) {
                mean[i] += all[a] * choice.alternatives[a][i];
                gradient[i] += choice.weight * (right[a] - all[a]) * choice.alternatives[a][i];
            }
        }
        for (int a = 0; a < all.length; a++) {
            for (int i = 0; i < n; i++) {
                double x = choice.alternatives[a][i] - mean[i];
                for (int k = 0; x != 0 && k <= i; k++) {
                    curvature[i][k] += choice.weight * all[a] * x * (choice.alternatives[a][k] - mean[k]);
                }
            }
        }
    }

    private static double[] chances(Choice choice, double[] weights, boolean onlyRight) {
        double[] chances = new double[choice.alternatives.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < chances.length; a++) {
            chances[a] = onlyRight && !choice.right[a] ? Double.NEGATIVE_INFINITY : dot(choice.alternatives[a], weights);
            most = Math.max(most, chances[a]);
        }
        double sum = 0;
        for (int a = 0; a < chances.length; a++) {
            chances[a] = Math.exp(chances[a] - most);
            sum += chances[a];
        }
        for (int a = 0; a < chances.length; a++) {
            chances[a] /= sum;
        }
        return chances;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gauss's elimination; only the lower half of the matrix is filled. */
    private static double[] solve(double[][] lower, double[] b) {
        int n = b.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = Arrays.copyOf(lower[i], n + 1);
            for (int k = i + 1; k < n; k++) {
                a[i][k] = lower[k][i];
            }
            a[i][n] = b[i];
        }
        for (int p = 0; p < n; p++) {
            for (int row = p + 1; row < n; row++) {
                double factor = a[row][p] / a[p][p];
                for (int k = p; k <= n; k++) {
                    a[row][k] -= factor * a[p][k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            x[i] = a[i][n];
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
