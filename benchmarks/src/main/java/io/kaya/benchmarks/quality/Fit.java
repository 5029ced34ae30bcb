package io.kaya.benchmarks.quality;

import io.kaya.inference.scoring.Signs;
import io.kaya.inference.scoring.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Fits a linear judgement by gradient descent with a little shrinkage: as a yes or no (logistic),
 * or as a choice among candidates (the chosen one's share of the exponentials).
 */
final class Fit {

    record Case(Signs signs, boolean right) {}

    private static final int STEPS = 3_000;
    private static final double RATE = 0.05;

    private final List<String> names;
    private final double shrinkage;
    private final double[] moment;
    private final double[] square;
    private final double[] weights;

    Fit(List<String> names, double shrinkage) {
        this.names = names;
        this.shrinkage = shrinkage;
        this.weights = new double[names.size() + 1];
        this.moment = new double[weights.length];
        this.square = new double[weights.length];
    }

    Weights yesOrNo(List<Case> cases, String told) {
        var rows = cases.stream().map(one -> row(one.signs())).toArray(double[][]::new);
        var right = cases.stream().mapToDouble(one -> one.right() ? 1 : 0).toArray();
        var yes = Arrays.stream(right).sum();
        for (int step = 1; step <= STEPS; step++) {
            var gradient = new double[weights.length];
            for (int i = 0; i < rows.length; i++) {
                // Both answers count the same, however many there are of each.
                var share = right[i] == 1 ? 0.5 / yes : 0.5 / (rows.length - yes);
                add(gradient, rows[i], share * (right[i] - 1 / (1 + Math.exp(-dot(rows[i])))));
            }
            climb(gradient, step);
        }
        return result(told);
    }

    /** Each group is one choice; groups without a right candidate teach nothing. */
    Weights choice(List<List<Case>> groups, String told) {
        var useful =
                groups.stream()
                        .filter(group -> group.stream().anyMatch(Case::right))
                        .filter(group -> !group.stream().allMatch(Case::right))
                        .toList();
        var rows =
                useful.stream()
                        .map(group ->
                                group.stream()
                                        .map(one -> row(one.signs()))
                                        .toArray(double[][]::new))
                        .toList();
        for (int step = 1; step <= STEPS / 3; step++) {
            var gradient = new double[weights.length];
            for (int g = 0; g < rows.size(); g++) {
                choose(useful.get(g), rows.get(g), gradient, 1.0 / rows.size());
            }
            gradient[names.size()] = 0;
            climb(gradient, step);
        }
        return result(told);
    }

    private void choose(List<Case> group, double[][] rows, double[] gradient, double share) {
        var mass = new double[rows.length];
        double all = 0;
        double right = 0;
        for (int i = 0; i < rows.length; i++) {
            mass[i] = Math.exp(dot(rows[i]));
            all += mass[i];
            right += group.get(i).right() ? mass[i] : 0;
        }
        for (int i = 0; i < rows.length; i++) {
            var wanted = group.get(i).right() ? mass[i] / right : 0;
            add(gradient, rows[i], share * (wanted - mass[i] / all));
        }
    }

    private void climb(double[] gradient, int step) {
        for (int i = 0; i < weights.length; i++) {
            var slope = gradient[i] - (i < names.size() ? shrinkage * weights[i] : 0);
            moment[i] = 0.9 * moment[i] + 0.1 * slope;
            square[i] = 0.999 * square[i] + 0.001 * slope * slope;
            var first = moment[i] / (1 - Math.pow(0.9, step));
            var second = square[i] / (1 - Math.pow(0.999, step));
            weights[i] += RATE * first / (Math.sqrt(second) + 1e-9);
        }
    }

    private Weights result(String told) {
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), rounded(weights[i]));
        }
        return new Weights(told, rounded(weights[names.size()]), 0, named);
    }

    private double[] row(Signs signs) {
        var row = new double[names.size() + 1];
        for (int i = 0; i < names.size(); i++) {
            row[i] = signs.get(names.get(i));
        }
        row[names.size()] = 1;
        return row;
    }

    private double dot(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return sum;
    }

    private static void add(double[] sum, double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
