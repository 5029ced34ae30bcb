package io.kaya.coordinator.question;

import io.kaya.access.Problem;

/** A title that nobody could find again. */
final class BadTitleException extends Problem {
    BadTitleException(int longest) {
        super(400, "bad-title", "A title has 1 to %d characters".formatted(longest));
    }
}
