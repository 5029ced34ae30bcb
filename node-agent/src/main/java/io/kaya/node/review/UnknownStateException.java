package io.kaya.node.review;

import io.kaya.access.Problem;

/** The queue has no such view. */
final class UnknownStateException extends Problem {
    private UnknownStateException(String detail) {
        super(400, "malformed-request", detail);
    }

    static UnknownStateException ofReviews(String state) {
        return new UnknownStateException(
                "Reviews are pending, mine, settled, undecided, decided or all, not '"
                        + state
                        + "'");
    }

    static UnknownStateException ofSamples(String state) {
        return new UnknownStateException("Samples are open or all, not '" + state + "'");
    }
}
