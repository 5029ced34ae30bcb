package io.kaya.inference.scoring;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was seen of one candidate, by name, each about between 0 and 1. */
public record Signs(Map<String, Double> values) {
    public Signs {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Signs none() {
        return new Signs(Map.of());
    }

    public Signs with(String name, double value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Signs(more);
    }

    public double get(String name) {
        return values.getOrDefault(name, 0.0);
    }
}
