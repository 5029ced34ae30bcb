package io.kaya.governance.policy;

import org.jspecify.annotations.Nullable;

/**
 * How one rule came out.
 *
 * @param error why it could not be evaluated, as a code, or the name of the fact that it missed;
 *     never a value of the facts
 */
public record RuleResult(RuleId rule, Effect effect, Outcome outcome, @Nullable String error) {
    public enum Outcome {
        MATCHED("matched"),
        NOT_MATCHED("not-matched"),
        /** It reads a fact that nobody stated. */
        MISSING_FACT("missing-fact"),
        /** It could not be evaluated for another reason. */
        FAILED("failed"),
        /** Its {@code until} has passed, so it was not evaluated. */
        EXPIRED("expired");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    boolean matched(Effect wanted) {
        return outcome == Outcome.MATCHED && effect == wanted;
    }

    /** It cannot be said whether it matches. */
    boolean open() {
        return outcome == Outcome.FAILED || outcome == Outcome.MISSING_FACT;
    }
}
