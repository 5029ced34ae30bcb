package io.kaya.governance.policy.trial;

import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.RuleResult;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All cases of a policy.
 *
 * @param unexercised its own rules that match in no case
 */
public record Trial(List<Tried> cases, List<RuleId> unexercised) {
    public Trial {
        cases = List.copyOf(cases);
        unexercised = List.copyOf(unexercised);
    }

    public static Trial of(Policy policy, List<Case> cases) {
        var tried = cases.stream().map(one -> Tried.of(one, policy)).toList();
        var matched =
                tried.stream()
                        .flatMap(one -> one.ruling().basis().results().stream())
                        .filter(result -> result.outcome() == RuleResult.Outcome.MATCHED)
                        .map(RuleResult::rule)
                        .collect(Collectors.toSet());
        return new Trial(
                tried,
                policy.rules().stream()
                        .filter(rule -> !rule.ofFloor() && !matched.contains(rule))
                        .toList());
    }

    public List<Tried> failed() {
        return cases.stream().filter(one -> !one.passed()).toList();
    }

    /** Nothing is other than expected, and every rule was seen to match. */
    public boolean passed() {
        return failed().isEmpty() && unexercised.isEmpty();
    }
}
