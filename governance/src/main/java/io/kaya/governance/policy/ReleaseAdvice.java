package io.kaya.governance.policy;

import java.util.List;

/** Who may let a draft out, as far as the policy can say. */
public sealed interface ReleaseAdvice {
    Basis basis();

    /**
     * Any of these grants may let it out, if it has been confirmed; else a person reviews.
     *
     * @param grants in the order of the file, at least one
     */
    record GrantAsked(List<StandingGrant> grants, Basis basis) implements ReleaseAdvice {
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
     * @param why for the operator
     */
    record PersonReviews(String why, Basis basis) implements ReleaseAdvice {}
}
