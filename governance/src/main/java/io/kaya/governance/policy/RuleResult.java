package io.kaya.governance.policy;

import org.jspecify.annotations.Nullable;

/**
 * How one rule came out.
 *
 * @param error why it could not be evaluated, as a code; never a value of the facts
 */
public record RuleResult(RuleId rule, Effect effect, Outcome outcome, @Nullable String error) {
    public enum Outcome {
        MATCHED,
        NOT_MATCHED,
        /** It could not be evaluated. */
        FAILED,
        /** Its {@code until} has passed, so it was not evaluated. */
        EXPIRED
    }

    boolean matched(Effect wanted) {
        return outcome == Outcome.MATCHED && effect == wanted;
    }

    boolean failed() {
        return outcome == Outcome.FAILED;
    }
}
