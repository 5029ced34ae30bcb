package io.kaya.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param baseline what it is held against, measured in the same run
 * @param goal in words, such as {@code ≥ 0.92}
 * @param met {@code null} where there is no goal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable Double baseline,
        @Nullable String goal,
        @Nullable Boolean met) {

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, rounded(value), unit, null, null, null);
    }

    public Figure against(double other) {
        return new Figure(name, value, unit, rounded(other), goal, met);
    }

    public Figure atLeast(double bound) {
        return new Figure(name, value, unit, baseline, "≥ " + rounded(bound), value >= bound);
    }

    public Figure atMost(double bound) {
        return new Figure(name, value, unit, baseline, "≤ " + rounded(bound), value <= bound);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
