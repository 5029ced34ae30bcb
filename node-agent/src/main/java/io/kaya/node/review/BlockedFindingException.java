package io.kaya.node.review;

import io.kaya.access.Problem;
import java.util.UUID;

/** Something that must be redacted first still stands in the text. */
final class BlockedFindingException extends Problem {
    BlockedFindingException(UUID id, String type) {
        super(
                409,
                "blocked-finding",
                "Review "
                        + id
                        + " still has a finding that must be redacted before release: "
                        + type);
    }
}
