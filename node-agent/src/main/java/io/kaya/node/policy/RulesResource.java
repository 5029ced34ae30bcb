package io.kaya.node.policy;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import io.kaya.governance.policy.Outline;
import io.kaya.governance.policy.Ration;
import io.kaya.governance.policy.StandingGrant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules in force, for those who read them; those of the floor too. */
@Path("/api/policy/rules")
class RulesResource {
    private final ActivePolicy policy;

    RulesResource(ActivePolicy policy) {
        this.policy = policy;
    }

    record View(List<RuleView> admission, List<RuleView> release, List<Ration> budgets) {}

    record RuleView(
            String id,
            @Nullable String title,
            String effect,
            List<String> when,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Duration tryAgain,
            List<String> obligations,
            @Nullable GrantView grant) {
        static RuleView of(Outline.Item item) {
            return new RuleView(
                    item.id().value(),
                    item.title(),
                    item.effect().wireName(),
                    item.when(),
                    item.code(),
                    item.reason(),
                    item.tryAgain(),
                    item.obligations().spelt(),
                    GrantView.of(item.grant()));
        }
    }

    record GrantView(String grantedBy, LocalDate until) {
        static @Nullable GrantView of(@Nullable StandingGrant grant) {
            return grant == null ? null : new GrantView(grant.grantedBy(), grant.until());
        }
    }

    @GET
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    public View rules() {
        var current = policy.current();
        var outline = current.outline();
        return new View(
                outline.admission().stream().map(RuleView::of).toList(),
                outline.release().stream().map(RuleView::of).toList(),
                current.rations().all());
    }
}
