package io.kaya.node.policy;

import io.kaya.access.Problem;
import io.kaya.governance.policy.BrokenPolicyException;
import java.util.stream.Collectors;

/** A policy, or its cases, that cannot be followed. */
final class BadPolicyException extends Problem {
    private BadPolicyException(String code, String what, BrokenPolicyException broken) {
        super(
                400,
                code,
                broken.problems().stream()
                        .map(io.kaya.governance.policy.Problem::toString)
                        .collect(Collectors.joining("; ", what + " cannot be followed: ", "")));
    }

    static BadPolicyException policy(BrokenPolicyException broken) {
        return new BadPolicyException("bad-policy", "The policy", broken);
    }

    static BadPolicyException cases(BrokenPolicyException broken) {
        return new BadPolicyException("bad-cases", "The cases", broken);
    }
}
