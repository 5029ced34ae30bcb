package io.kaya.inference.encoder;

import static io.kaya.inference.encoder.RefusedModelException.Reason.BROKEN_MANIFEST;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;

/**
 * What a model folder declares about itself; every file that is read must be named with its hash.
 */
record Manifest(
        String name, String model, String tokenizer, int maxTokens, Map<String, String> sha256) {

    static final String FILE = "manifest.json";

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    Manifest {
        sha256 = Map.copyOf(sha256);
        if (maxTokens < 8) {
            throw new IllegalArgumentException("maxTokens must be 8 or more");
        }
    }

    static Manifest parse(String where, byte[] json) {
        try {
            return STRICT.readValue(json, Manifest.class);
        } catch (IOException | RuntimeException broken) {
            throw new RefusedModelException(
                    BROKEN_MANIFEST,
                    "The "
                            + FILE
                            + " of model "
                            + where
                            + " cannot be read; it needs name, model, tokenizer, maxTokens and the"
                            + " sha256 of each file",
                    broken);
        }
    }
}
