package io.kaya.node.review;

import io.kaya.access.Problem;
import java.util.List;
import java.util.UUID;

/** What would leave does not keep what the policy asks for. */
final class UnmetObligationsException extends Problem {
    UnmetObligationsException(UUID id, List<String> unmet) {
        super(
                409,
                "unmet-obligations",
                "Review %s does not keep what the policy asks for: %s; redact, or reject it"
                        .formatted(id, String.join(", ", unmet)));
    }
}
