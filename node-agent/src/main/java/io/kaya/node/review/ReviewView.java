package io.kaya.node.review;

import io.kaya.node.task.NodeTask;
import io.kaya.protocol.message.Claim;
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
        @Nullable Instant expires,
        String state,
        List<Hand> inHand,
        Judging judging,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Reason reason,
        Admitted admission,
        @Nullable String why,
        Drafted draft,
        List<Found> findings,
        String policy,
        Leaving outgoing,
        List<Taken> taken,
        List<Left> support,
        int undoable,
        List<Note> comments) {

    record Reason(String code, @Nullable String text) {}

    record Admitted(String effect, List<String> rules) {}

    record Drafted(String maker, @Nullable String note, List<StoredDraft.DraftedClaim> claims) {}

    /**
     * @param stage how it was found: {@code recognised}, {@code protected}, {@code names}, {@code
     *     counts}
     * @param action what could be done about it, and {@code advice} the same in words
     */
    record Found(
            int claim,
            String in,
            int start,
            int end,
            String type,
            String weight,
            String stage,
            String text,
            String explanation,
            double score,
            String action,
            String advice) {
        static Found of(FoundInDraft found) {
            var finding = found.finding();
            return new Found(
                    found.claim(),
                    found.in(),
                    found.start(),
                    found.end(),
                    found.type(),
                    found.weight(),
                    finding.stage().wireName(),
                    found.text(),
                    found.explanation(),
                    found.score(),
                    finding.action().wireName(),
                    finding.action().words());
        }
    }

    record Leaving(String digest, String content, List<Claim> claims) {}

    /** Somebody has it in hand. */
    record Hand(String by, Instant until) {}

    /**
     * @param needed how many different people must approve
     * @param judged how many have
     * @param blind whether they do not see yet what the others did
     * @param yours whether the reader is among those who have
     * @param missing whose approval of what they took out together it waits for
     */
    record Judging(int needed, long judged, boolean blind, boolean yours, List<String> missing) {}

    /** What is left of a claim's evidence. */
    record Left(int claim, String left, int words, int quoted) {}

    /** A colleague's comment. */
    record Note(String by, Instant at, String text) {}

    static ReviewView of(
            ReviewItem item,
            NodeTask task,
            Edition edition,
            String policy,
            List<Hand> inHand,
            Judging judging,
            List<Note> comments) {
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
                item.expiresAt().orElse(null),
                item.look(!inHand.isEmpty()).wireName(),
                inHand,
                judging,
                item.decidedBy().orElse(null),
                item.decidedAt().orElse(null),
                item.reasonCode()
                        .map(code -> new Reason(code, item.reasonText().orElse(null)))
                        .orElse(null),
                new Admitted(
                        item.kind() == ReviewItem.Kind.REQUEST ? "review" : "accept", task.rules()),
                item.why().orElse(null),
                new Drafted(draft.maker().name(), draft.maker().note(), draft.claims()),
                edition.findings().stream().map(Found::of).toList(),
                policy,
                new Leaving(edition.digest(), edition.content(), edition.claims()),
                Taken.of(draft, edition.changes()),
                Support.of(draft, edition.changes()).stream().map(ReviewView::left).toList(),
                edition.changes().steps().size(),
                comments);
    }

    private static Left left(Support support) {
        return new Left(support.n(), support.left().wireName(), support.words(), support.quoted());
    }
}
