package io.kaya.inference.encoder;

import java.util.Locale;

/** Where a model is wanted to run. */
public enum Provider {
    AUTO,
    CPU,
    CUDA;

    public static Provider of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "auto" -> AUTO;
            case "cpu" -> CPU;
            case "cuda" -> CUDA;
            default ->
                    throw new IllegalArgumentException(
                            "Execution provider " + word + " is unknown; use auto, cpu or cuda");
        };
    }
}
