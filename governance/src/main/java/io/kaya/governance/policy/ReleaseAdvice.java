package io.kaya.governance.policy;

import java.util.List;

/** Who may let a draft out, as far as the policy can say. */
public sealed interface ReleaseAdvice {
    Basis basis();

    /**
     * Any of these grants may let it out, if it has been confirmed; else a person reviews.
     *
     * @param grants in the order of the file, at least one
     * @param obligations that the draft keeps as it stands
     */
    record GrantAsked(List<StandingGrant> grants, Obligations obligations, Basis basis)
            implements ReleaseAdvice {
        public GrantAsked {
            grants = List.copyOf(grants);
            if (grants.isEmpty()) {
                throw new IllegalArgumentException("No grant asked for: a person reviews");
            }
        }

        public StandingGrant first() {
            return grants.getFirst();
        }
    }

    /**
     * A person decides.
     *
     * @param rules that sent it there; none when no rule matched
     * @param why for the operator
     * @param obligations that what leaves must keep, whoever decides
     */
    record PersonReviews(List<RuleId> rules, String why, Obligations obligations, Basis basis)
            implements ReleaseAdvice {}

    /**
     * Nothing leaves.
     *
     * @param code for programs
     * @param reason for the operator
     */
    record Withhold(String code, String reason, List<RuleId> rules, Basis basis)
            implements ReleaseAdvice {}
}
