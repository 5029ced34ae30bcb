package io.kaya.benchmarks.report;

import java.util.Arrays;
import java.util.List;

/** By nearest rank, in the unit of what was measured. */
public record Percentiles(double p50, double p99) {
    public static Percentiles of(List<Double> times) {
        if (times.isEmpty()) throw new IllegalArgumentException("Nothing was timed");
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(double[] sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return Arrays.stream(sorted).skip(Math.max(0, rank - 1)).findFirst().orElseThrow();
    }
}
