package io.kaya.node.review;

import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import io.kaya.access.Person;
import io.kaya.governance.review.ReviewState;
import io.kaya.node.review.Redacting.Spread;
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
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/reviews")
class ReviewResource {
    private static final int MOST = 500;
    private static final int FEW = 20;

    private final ReviewItems items;
    private final Lines lines;
    private final Views views;
    private final Comments comments;
    private final Redacting redacting;
    private final Deciding deciding;
    private final Rejecting rejecting;
    private final SecurityIdentity identity;
    private final Clock clock;

    ReviewResource(
            ReviewItems items,
            Lines lines,
            Views views,
            Comments comments,
            Redacting redacting,
            Deciding deciding,
            Rejecting rejecting,
            SecurityIdentity identity,
            Clock clock) {
        this.items = items;
        this.lines = lines;
        this.views = views;
        this.comments = comments;
        this.redacting = redacting;
        this.deciding = deciding;
        this.rejecting = rejecting;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * @param everywhere whether a span goes wherever the same text stands
     */
    record Redactions(
            @Nullable List<Changes.Change> redactions,
            @Nullable Set<Integer> drop,
            @Nullable Boolean everywhere) {
        Spread spread() {
            return Boolean.TRUE.equals(everywhere) ? Spread.EVERYWHERE : Spread.HERE;
        }
    }

    record Approval(@Nullable String digest, @Nullable String policy) {}

    record Comment(@Nullable String text) {}

    record Rejections(
            @Nullable List<UUID> reviews, @Nullable String reason, @Nullable String text) {}

    record Queue(List<ReviewLine> reviews) {}

    record Newest(long waiting, List<ReviewLine> reviews) {}

    /**
     * @param after the last review of the part before
     */
    @GET
    @RolesAllowed({OPERATOR, AUDITOR})
    @Transactional
    public Queue reviews(
            @QueryParam("state") @DefaultValue("pending") String state,
            @QueryParam("after") @Nullable UUID after) {
        var page = new ReviewItems.Page(after, MOST);
        var found =
                switch (state) {
                    case "pending" -> items.pending(page);
                    case "mine" -> items.heldBy(operator().name(), clock.instant());
                    case "decided" -> items.ended(ReviewState.ENDED, page);
                    case "settled" -> items.ended(ReviewState.SETTLED, page);
                    case "undecided" -> items.ended(ReviewState.UNDECIDED, page);
                    case "all" -> items.all(MOST);
                    default -> throw UnknownStateException.ofReviews(state);
                };
        return new Queue(lines.of(found));
    }

    /** What came last and still waits, for those who look at something else. */
    @GET
    @Path("newest")
    @RolesAllowed(OPERATOR)
    @Transactional
    public Newest newest() {
        return new Newest(items.countPending(), lines.of(items.newestPending(FEW)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(OPERATOR)
    public ReviewView review(@PathParam("id") UUID id) {
        comments.seen(id, operator());
        return views.of(id, operator());
    }

    @POST
    @Path("{id}/redactions")
    @RolesAllowed(OPERATOR)
    public ReviewView redact(@PathParam("id") UUID id, Redactions redactions) {
        var changes =
                Objects.requireNonNullElse(redactions.redactions(), List.<Changes.Change>of());
        var dropped = Objects.requireNonNullElse(redactions.drop(), Set.<Integer>of());
        redacting.redact(id, changes, dropped, redactions.spread(), operator());
        return views.of(id, operator());
    }

    /** Of all steps, or of the last. */
    @DELETE
    @Path("{id}/redactions")
    @RolesAllowed(OPERATOR)
    public ReviewView undo(@PathParam("id") UUID id, @QueryParam("all") boolean all) {
        if (all) {
            redacting.undoAll(id, operator());
        } else {
            redacting.undoLast(id, operator());
        }
        return views.of(id, operator());
    }

    @POST
    @Path("{id}/comments")
    @RolesAllowed(OPERATOR)
    public ReviewView comment(@PathParam("id") UUID id, Comment comment) {
        comments.add(id, Objects.requireNonNullElse(comment.text(), ""), operator());
        return views.of(id, operator());
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(OPERATOR)
    public ReviewView approve(@PathParam("id") UUID id, Approval approval) {
        deciding.approve(id, new Seen(approval.digest(), approval.policy()), operator());
        return views.of(id, operator());
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed(OPERATOR)
    public ReviewView reject(@PathParam("id") UUID id, Rejection rejection) {
        deciding.reject(id, rejection.because(), rejection.text(), operator());
        return views.of(id, operator());
    }

    /** Each for itself: what was decided meanwhile is told and spoils nothing. */
    @POST
    @Path("rejections")
    @RolesAllowed(OPERATOR)
    public Rejecting.Outcome rejectMany(Rejections rejections) {
        var ids = Objects.requireNonNullElse(rejections.reviews(), List.<UUID>of());
        var why = new Rejection(rejections.reason(), rejections.text());
        return rejecting.reject(ids, why, operator());
    }

    private Person operator() {
        return Person.from(identity);
    }
}
