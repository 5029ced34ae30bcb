package io.kaya.node.policy;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;
import static java.util.Objects.requireNonNullElse;

import io.kaya.governance.policy.Explanation;
import io.kaya.node.policy.Explaining.Explained;
import io.kaya.node.task.NodeTask;
import io.kaya.protocol.TaskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/policy/explanations/{task}")
class ExplanationResource {
    private final Explaining explaining;

    ExplanationResource(Explaining explaining) {
        this.explaining = explaining;
    }

    record Draft(@Nullable String policy) {}

    /**
     * @param asThen whether the same rules decided then; absent under a draft
     */
    record View(
            Request request,
            String name,
            @Nullable Long number,
            Ruled ruling,
            @Nullable String reason,
            List<RuleView> rules,
            @Nullable Boolean asThen) {
        static View of(Explained explained) {
            var explanation = explained.explanation();
            return new View(
                    Request.of(explained.task()),
                    explained.policy().name(),
                    explained.version().map(PolicyVersion::number).orElse(null),
                    Ruled.of(explanation.ruling()),
                    explanation.ruling().reason(),
                    explanation.rules().stream().map(RuleView::of).toList(),
                    explained.asThen().orElse(null));
        }
    }

    /** Without a word of the question: what the rules make of it is enough. */
    record Request(
            String id,
            String organisation,
            String purpose,
            Instant receivedAt,
            String state,
            @Nullable String reason,
            List<String> rules) {
        static Request of(NodeTask task) {
            return new Request(
                    task.id().toString(),
                    task.requester().organisation(),
                    task.purpose(),
                    task.receivedAt(),
                    task.state().wireName(),
                    task.reason().orElse(null),
                    task.rules());
        }
    }

    record RuleView(
            String id,
            @Nullable String title,
            String effect,
            String outcome,
            @Nullable String error,
            boolean decided,
            boolean nearMiss,
            List<ClauseView> clauses) {
        static RuleView of(Explanation.Explained rule) {
            return new RuleView(
                    rule.result().rule().value(),
                    rule.title(),
                    rule.result().effect().wireName(),
                    rule.result().outcome().wireName(),
                    rule.result().error(),
                    rule.decided(),
                    rule.nearMiss(),
                    rule.clauses().stream().map(ClauseView::of).toList());
        }
    }

    record ClauseView(String text, String truth, @Nullable String why) {
        static ClauseView of(Explanation.Clause clause) {
            return new ClauseView(
                    clause.text(), clause.truth().name().toLowerCase(Locale.ROOT), clause.why());
        }
    }

    /** Under the policy that was in force then. */
    @GET
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public View explain(@PathParam("task") UUID task) {
        return View.of(explaining.then(new TaskId(task)));
    }

    @POST
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public View explain(@PathParam("task") UUID task, Draft draft) {
        return View.of(explaining.under(new TaskId(task), requireNonNullElse(draft.policy(), "")));
    }
}
