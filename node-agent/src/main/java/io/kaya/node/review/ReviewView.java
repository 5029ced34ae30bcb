package io.kaya.node.review;

import io.kaya.node.task.NodeTask;
import io.kaya.protocol.message.Claim;
import io.kaya.protocol.message.Reply;
import io.kaya.protocol.message.Wire;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the queue as its operator sees it: what was asked, what was found, and exactly what
 * would leave.
 */
record ReviewView(
        String id,
        String task,
        String question,
        String kind,
        List<String> questions,
        String organisation,
        List<String> roles,
        String purpose,
        Instant createdAt,
        Instant deadline,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Reason reason,
        Admitted admission,
        @Nullable String why,
        Drafted draft,
        List<FoundInDraft> findings,
        Leaving outgoing) {

    record Reason(String code, @Nullable String text) {}

    record Admitted(String effect, List<String> rules) {}

    record Drafted(String maker, @Nullable String note, List<StoredDraft.DraftedClaim> claims) {}

    record Leaving(String digest, String content, List<Claim> claims) {}

    static ReviewView of(ReviewItem item, NodeTask task) {
        var draft = item.draft();
        return new ReviewView(
                item.id().toString(),
                task.id().toString(),
                task.question().toString(),
                item.kind().wireName(),
                task.instructions(),
                task.requester().organisation(),
                task.requester().roles(),
                task.purpose(),
                item.createdAt(),
                task.deadline(),
                item.state().wireName(),
                item.decidedBy().orElse(null),
                item.decidedAt().orElse(null),
                item.reasonCode()
                        .map(code -> new Reason(code, item.reasonText().orElse(null)))
                        .orElse(null),
                new Admitted(
                        item.kind() == ReviewItem.Kind.REQUEST ? "review" : "accept", task.rules()),
                item.why().orElse(null),
                new Drafted(draft.maker().name(), draft.maker().note(), draft.claims()),
                item.findings(),
                new Leaving(item.digest(), item.content(), claims(item.content())));
    }

    private static List<Claim> claims(String content) {
        return content.isEmpty() ? List.of() : Wire.read(content, Reply.class).claims();
    }
}
