package io.kaya.coordinator.question;

import io.kaya.access.Problem;

/** More questions wait for their plan than this coordinator takes. */
final class BusyException extends Problem {
    BusyException(long waiting) {
        super(
                503,
                "busy",
                "%d questions wait to be taken up, and no more are accepted; try again in a moment"
                        .formatted(waiting));
    }
}
