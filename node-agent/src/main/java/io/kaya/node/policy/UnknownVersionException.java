package io.kaya.node.policy;

import io.kaya.access.Problem;

/** There is no version of that number. */
final class UnknownVersionException extends Problem {
    UnknownVersionException(long number) {
        super(
                404,
                "unknown-version",
                "The policy has no version " + number + "; look at its history");
    }
}
