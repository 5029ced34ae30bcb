package io.kaya.node.review;

import io.kaya.access.Problem;
import io.kaya.governance.review.ReviewState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody, or time, was first. */
final class AlreadyDecidedException extends Problem {
    AlreadyDecidedException(UUID id, ReviewState state, @Nullable String by, @Nullable Instant at) {
        super(
                409,
                "already-decided",
                "Review %s was already %s%s%s"
                        .formatted(
                                id,
                                state.wireName(),
                                by == null ? "" : " by " + by,
                                at == null ? "" : " at " + at));
    }
}
