package io.kaya.node.review;

import io.kaya.access.Problem;

/** The rule reads otherwise than what the person saw. */
final class ChangedGrantException extends Problem {
    ChangedGrantException(String rule) {
        super(
                409,
                "stale-digest",
                "Rule "
                        + rule
                        + " has changed since it was shown; look at the grants again and confirm then");
    }
}
