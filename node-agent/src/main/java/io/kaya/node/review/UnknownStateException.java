package io.kaya.node.review;

import io.kaya.access.Problem;

/** The queue has no such view. */
final class UnknownStateException extends Problem {
    UnknownStateException(String state) {
        super(400, "malformed-request", "Reviews are pending, decided or all, not '" + state + "'");
    }
}
