package io.kaya.coordinator.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a node ended as it did: a closed code, and the text that its policy gives. */
public record Reason(String code, @Nullable String text, @Nullable Instant tryAgain) {
    public static Reason of(String code) {
        return new Reason(code, null, null);
    }
}
