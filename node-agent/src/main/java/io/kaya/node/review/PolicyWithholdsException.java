package io.kaya.node.review;

import io.kaya.access.Problem;
import io.kaya.governance.policy.RuleId;
import java.util.List;
import java.util.UUID;

/** The policy in force lets nothing of it leave, so nobody may. */
final class PolicyWithholdsException extends Problem {
    PolicyWithholdsException(UUID id, List<RuleId> rules) {
        super(
                409,
                "policy-withholds",
                "Review %s cannot be approved: the policy withholds it by rule %s; reject it"
                        .formatted(id, rules));
    }
}
