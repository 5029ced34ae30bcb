package io.kaya.governance.policy;

import io.kaya.governance.policy.RuleResult.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule of the admission section. */
record Rule(RuleId id, Effect effect, Condition when, @Nullable String reason) {
    RuleResult result(Map<String, Object> facts) {
        return result(id, effect, when.check(facts));
    }

    static RuleResult result(RuleId id, Effect effect, Condition.Verdict verdict) {
        return switch (verdict) {
            case Condition.Verdict.Holds() -> new RuleResult(id, effect, Outcome.MATCHED, null);
            case Condition.Verdict.Fails() -> new RuleResult(id, effect, Outcome.NOT_MATCHED, null);
            case Condition.Verdict.Unknown(var why) ->
                    new RuleResult(id, effect, Outcome.FAILED, why);
        };
    }
}
