package io.kaya.node.policy;

import io.kaya.access.Problem;

/** Somebody, or the file, put another policy in force since the person looked. */
final class NewerVersionException extends Problem {
    NewerVersionException(long newest) {
        super(
                409,
                "stale-policy",
                "Version "
                        + newest
                        + " came into force since you looked; compare it with what you mean to put"
                        + " there");
    }
}
