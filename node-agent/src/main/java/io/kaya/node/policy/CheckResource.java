package io.kaya.node.policy;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;
import static java.util.Objects.requireNonNullElse;

import io.kaya.governance.policy.Problem;
import io.kaya.governance.policy.Remark;
import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.StandingGrant;
import io.kaya.governance.policy.trial.Trial;
import io.kaya.governance.policy.trial.Tried;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/api/policy/check")
class CheckResource {
    private final Checking checking;

    CheckResource(Checking checking) {
        this.checking = checking;
    }

    record Draft(@Nullable String policy, @Nullable String cases) {}

    record View(
            List<Found> remarks,
            List<Found> inCases,
            List<CaseView> cases,
            List<String> unexercised,
            int untried,
            boolean activatable,
            List<GrantView> grants) {
        static View of(Checked checked) {
            var trial = Optional.ofNullable(checked.trial());
            return new View(
                    checked.remarks().stream().map(Found::of).toList(),
                    checked.inCases().stream().map(Found::of).toList(),
                    trial.map(Trial::cases).orElse(List.of()).stream().map(CaseView::of).toList(),
                    trial.map(Trial::unexercised).orElse(List.of()).stream()
                            .map(RuleId::value)
                            .toList(),
                    trial.map(Trial::untried).orElse(0),
                    checked.activatable(),
                    checked.grants().stream().map(GrantView::of).toList());
        }
    }

    /** Holds only if the very same was confirmed. */
    record GrantView(String rule, String digest) {
        static GrantView of(StandingGrant grant) {
            return new GrantView(grant.rule().value(), grant.digest());
        }
    }

    record Found(
            String kind,
            @Nullable String rule,
            @Nullable Integer line,
            @Nullable Integer column,
            String text) {
        static Found of(Remark remark) {
            return new Found(
                    remark.kind().wireName(),
                    remark.rule(),
                    remark.line(),
                    remark.column(),
                    remark.text());
        }

        static Found of(Problem problem) {
            return of(Remark.broken(problem));
        }
    }

    record CaseView(String name, int line, boolean passed, Ruled ruling, List<String> wrong) {
        static CaseView of(Tried tried) {
            return new CaseView(
                    tried.tried().name(),
                    tried.tried().line(),
                    tried.passed(),
                    Ruled.of(tried.ruling()),
                    tried.wrong());
        }
    }

    @POST
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    public View check(Draft draft) {
        return View.of(
                checking.check(
                        requireNonNullElse(draft.policy(), ""),
                        requireNonNullElse(draft.cases(), "")));
    }
}
