package io.kaya.node.review;

import io.kaya.node.task.NodeTask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of the queue in a list. */
record ReviewLine(
        String id,
        String task,
        String question,
        String kind,
        List<String> questions,
        String organisation,
        String purpose,
        String state,
        Instant createdAt,
        Instant deadline,
        @Nullable Instant expires,
        int claims,
        int findings,
        int reviewers,
        List<String> inHand,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static ReviewLine of(ReviewItem item, NodeTask task, List<String> inHand) {
        return new ReviewLine(
                item.id().toString(),
                task.id().toString(),
                task.question().toString(),
                item.kind().wireName(),
                task.instructions(),
                task.requester().organisation(),
                task.purpose(),
                item.look(!inHand.isEmpty()).wireName(),
                item.createdAt(),
                task.deadline(),
                item.expiresAt().orElse(null),
                item.draft().claims().size(),
                item.edition().findings().size(),
                item.reviewers(),
                inHand,
                item.decidedBy().orElse(null),
                item.decidedAt().orElse(null));
    }
}
