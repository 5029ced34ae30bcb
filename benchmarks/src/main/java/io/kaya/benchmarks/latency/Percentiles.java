package io.kaya.benchmarks.latency;

import java.util.Arrays;
import java.util.List;

/** Of times in milliseconds, by nearest rank. */
record Percentiles(double p50, double p99) {
    static Percentiles of(List<Double> millis) {
        if (millis.isEmpty()) throw new IllegalArgumentException("Nothing was timed");
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Percentiles(rank(sorted, 0.50), rank(sorted, 0.99));
    }

    private static double rank(double[] sorted, double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return Arrays.stream(sorted).skip(Math.max(0, rank - 1)).findFirst().orElseThrow();
    }
}
