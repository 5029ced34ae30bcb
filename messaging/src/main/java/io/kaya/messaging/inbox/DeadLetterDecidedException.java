package io.kaya.messaging.inbox;

import org.jspecify.annotations.Nullable;

/** Somebody decided about this dead letter before. */
public final class DeadLetterDecidedException extends RuntimeException {
    DeadLetterDecidedException(DeadLetterId id, DeadLetterState state, @Nullable String by) {
        super("Dead letter %s was already %s by %s".formatted(id, past(state), by));
    }

    private static String past(DeadLetterState state) {
        return switch (state) {
            case REPLAYED -> "replayed";
            case DROPPED -> "dropped";
            case OPEN -> "changed";
        };
    }
}
