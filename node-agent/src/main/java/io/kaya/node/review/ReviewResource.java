package io.kaya.node.review;

import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import io.kaya.access.Person;
import io.kaya.governance.review.RejectReason;
import io.kaya.governance.review.UnknownReasonException;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.Tasks;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/reviews")
class ReviewResource {
    private static final int MOST = 500;

    private final ReviewItems items;
    private final Tasks tasks;
    private final Deciding deciding;
    private final SecurityIdentity identity;

    ReviewResource(ReviewItems items, Tasks tasks, Deciding deciding, SecurityIdentity identity) {
        this.items = items;
        this.tasks = tasks;
        this.deciding = deciding;
        this.identity = identity;
    }

    record Redactions(@Nullable List<Changes.Change> redactions, @Nullable Set<Integer> drop) {}

    record Approval(@Nullable String digest) {}

    record Rejection(@Nullable String reason, @Nullable String text) {}

    record Lines(List<Line> reviews) {}

    record Line(
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
            int claims,
            int findings,
            @Nullable String decidedBy) {
        static Line of(ReviewItem item, NodeTask task) {
            return new Line(
                    item.id().toString(),
                    task.id().toString(),
                    task.question().toString(),
                    item.kind().wireName(),
                    task.instructions(),
                    task.requester().organisation(),
                    task.purpose(),
                    item.state().wireName(),
                    item.createdAt(),
                    task.deadline(),
                    item.draft().claims().size(),
                    item.findings().size(),
                    item.decidedBy().orElse(null));
        }
    }

    @GET
    @RolesAllowed({OPERATOR, AUDITOR})
    @Transactional
    public Lines reviews(@QueryParam("state") @DefaultValue("pending") String state) {
        var found =
                switch (state) {
                    case "pending" -> items.pending(MOST);
                    case "decided" -> items.decided(MOST);
                    case "all" -> items.all(MOST);
                    default -> throw new UnknownStateException(state);
                };
        return new Lines(found.stream().map(item -> Line.of(item, task(item))).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(OPERATOR)
    @Transactional
    public ReviewView review(@PathParam("id") UUID id) {
        var item = items.find(id).orElseThrow(() -> new UnknownReviewException(id.toString()));
        return ReviewView.of(item, task(item));
    }

    @POST
    @Path("{id}/redactions")
    @RolesAllowed(OPERATOR)
    public ReviewView redact(@PathParam("id") UUID id, Redactions redactions) {
        var changes =
                Objects.requireNonNullElse(redactions.redactions(), List.<Changes.Change>of());
        deciding.redact(
                id, changes, Objects.requireNonNullElse(redactions.drop(), Set.of()), operator());
        return review(id);
    }

    @DELETE
    @Path("{id}/redactions")
    @RolesAllowed(OPERATOR)
    public ReviewView undo(@PathParam("id") UUID id) {
        deciding.undo(id, operator());
        return review(id);
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(OPERATOR)
    public ReviewView approve(@PathParam("id") UUID id, Approval approval) {
        deciding.approve(id, approval.digest(), operator());
        return review(id);
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed(OPERATOR)
    public ReviewView reject(@PathParam("id") UUID id, Rejection rejection) {
        deciding.reject(id, reason(rejection), rejection.text(), operator());
        return review(id);
    }

    private static RejectReason reason(Rejection rejection) {
        try {
            return RejectReason.of(Objects.requireNonNullElse(rejection.reason(), ""));
        } catch (UnknownReasonException unknown) {
            throw new BadReasonException(String.valueOf(unknown.getMessage()));
        }
    }

    private Person operator() {
        return Person.from(identity);
    }

    private NodeTask task(ReviewItem item) {
        return tasks.find(item.task()).orElseThrow();
    }
}
