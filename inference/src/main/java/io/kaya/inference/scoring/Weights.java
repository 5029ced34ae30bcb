package io.kaya.inference.scoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fitted linear judgement: how much each sign counts, the starting point, and the bound at which
 * to act. The text says on what and how it was fitted.
 */
public record Weights(String fitted, double bias, double threshold, Map<String, Double> weights) {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    public Weights {
        weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** Reads a file that lies beside the class that uses it. */
    public static Weights load(Class<?> owner, String file) {
        try (var in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "Weights " + file + " of " + owner + " are missing");
            }
            return STRICT.readValue(in, Weights.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("Weights " + file + " cannot be read", broken);
        }
    }

    public double score(Signs signs) {
        double sum = bias;
        for (var weight : weights.entrySet()) {
            sum += weight.getValue() * signs.get(weight.getKey());
        }
        return sum;
    }

    public double probability(Signs signs) {
        return 1 / (1 + Math.exp(-score(signs)));
    }
}
