package io.kaya.node.presence;

import io.kaya.access.Problem;

/** A card that cannot be shown as it is. */
final class BadCardException extends Problem {
    BadCardException(String detail) {
        super(409, "bad-card", detail);
    }
}
