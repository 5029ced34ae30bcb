package io.kaya.node.policy;

import io.kaya.access.Problem;
import io.kaya.governance.policy.BrokenPolicyException;
import java.util.stream.Collectors;

/** A policy, or its cases, that cannot be followed. */
final class BadPolicyException extends Problem {
    BadPolicyException(BrokenPolicyException broken) {
        super(
                400,
                "bad-policy",
                broken.problems().stream()
                        .map(io.kaya.governance.policy.Problem::toString)
                        .collect(Collectors.joining("; ")));
    }
}
