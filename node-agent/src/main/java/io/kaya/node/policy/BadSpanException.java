package io.kaya.node.policy;

import io.kaya.access.Problem;

/** A length of time to look back over that is none. */
final class BadSpanException extends Problem {
    BadSpanException() {
        super(400, "bad-span", "The time to look back over must be from one minute to 366 days");
    }
}
