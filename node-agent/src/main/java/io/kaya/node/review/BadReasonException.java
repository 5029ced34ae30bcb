package io.kaya.node.review;

import io.kaya.access.Problem;

/** A rejection without a reason from the list. */
final class BadReasonException extends Problem {
    BadReasonException(String detail) {
        super(400, "unknown-reason", detail);
    }
}
