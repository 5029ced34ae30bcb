package io.kaya.node.review;

import io.kaya.access.Problem;
import java.util.UUID;

/** The decision is about other bytes than those that would leave now. */
final class StaleDigestException extends Problem {
    StaleDigestException(UUID id) {
        super(
                409,
                "stale-digest",
                "What would leave with review "
                        + id
                        + " has changed since it was shown; look at it again and decide then");
    }
}
