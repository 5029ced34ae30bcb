package io.kaya.access;

import java.time.Duration;

/** The password was wrong too often; it is not even looked at. */
final class TooManyAttemptsException extends Problem {
    private final long seconds;

    TooManyAttemptsException(Duration pause) {
        this(Math.max(1, pause.plusMillis(999).toSeconds()));
    }

    private TooManyAttemptsException(long seconds) {
        super(
                429,
                "too-many-attempts",
                "The password was wrong too often; try again in %d s".formatted(seconds));
        this.seconds = seconds;
    }

    /** Until the next attempt is looked at. */
    long seconds() {
        return seconds;
    }
}
